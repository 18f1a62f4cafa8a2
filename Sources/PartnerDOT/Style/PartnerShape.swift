package import PartnerGraph

/// The outline that stands for a kind of partner.
package enum PartnerShape: String, Hashable, Sendable {
  case ellipse
  case hexagon
  case box
  case roundedBox
  case octagon
  case doubleBox
  case tab
  case note

  package init(_ kind: Partner.Kind) {
    self =
      switch kind {
      case .city: .ellipse
      case .region: .hexagon
      case .institution: .box
      case .company: .roundedBox
      case .club: .octagon
      case .network: .doubleBox
      case .event: .tab
      case .project: .note
      }
  }

  /// Its name in Graphviz.
  var attribute: String {
    switch self {
    case .roundedBox, .doubleBox: "box"
    default: rawValue
    }
  }

  /// How many lines its border has.
  var borders: Int { self == .doubleBox ? 2 : 1 }

  /// How far it is drawn above the height that Graphviz tells, in points.
  package var overhang: Double { self == .tab ? 6 : 0 }

  /// How its area is drawn.
  var fillStyle: String { self == .roundedBox ? "filled,rounded" : "filled" }

  /// The space between text and outline, in inches.
  var margin: String {
    switch self {
    case .ellipse: "0.02,0.01"
    case .hexagon, .octagon: "0.02,0.02"
    default: "0.08,0.05"
    }
  }

  /// The outline around (0, 0), counter-clockwise, for what Graphviz draws with a width and height.
  package func outline(width: Double, height: Double) -> [MapPoint] {
    let corners: [(Double, Double)]
    switch self {
    case .box, .roundedBox, .doubleBox, .note, .tab:
      corners = [(0.5, 0.5), (-0.5, 0.5), (-0.5, -0.5), (0.5, -0.5)]
    case .hexagon:
      corners = [
        (0.5, 0), (0.25, 0.5), (-0.25, 0.5), (-0.5, 0), (-0.25, -0.5), (0.25, -0.5),
      ]
    case .octagon:
      corners = Self.octagonCorners
    case .ellipse:
      corners = Self.circle
    }
    return corners.map { MapPoint(x: $0.0 * width, y: $0.1 * height) }
  }

  private static let octagonCorners: [(Double, Double)] = {
    let cut = 0.2071  // tan(22.5°) / 2
    return [
      (0.5, cut), (cut, 0.5), (-cut, 0.5), (-0.5, cut), (-0.5, -cut), (-cut, -0.5),
      (cut, -0.5), (0.5, -cut),
    ]
  }()

  /// A circle of diameter 1 by 32 corners: the quarter by the half-angle rule, then its mirrors.
  private static let circle: [(Double, Double)] = {
    var points: [(Double, Double)] = [(0.5, 0), (0, 0.5), (-0.5, 0), (0, -0.5)]
    for _ in 0..<3 {
      points = points.indices.flatMap { index -> [(Double, Double)] in
        let (a, b) = (points[index], points[(index + 1) % points.count])
        let (x, y) = ((a.0 + b.0) / 2, (a.1 + b.1) / 2)
        let scale = 0.5 / (x * x + y * y).squareRoot()
        return [a, (x * scale, y * scale)]
      }
    }
    return points
  }()
}
