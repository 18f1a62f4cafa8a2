package import PartnerDOT
package import PartnerGraph

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A small sign that stands for a kind of partner on a geographic map.
package enum MapMarkShape: Hashable, Sendable {
  case circle
  case hexagon
  case square
  case diamond
  case pentagon
  case octagon
  case triangle
  case hangingTriangle

  package init(_ kind: Partner.Kind) {
    self =
      switch kind {
      case .city: .circle
      case .region: .hexagon
      case .institution: .square
      case .company: .diamond
      case .club: .pentagon
      case .network: .octagon
      case .event: .triangle
      case .project: .hangingTriangle
      }
  }

  /// Its corners, counter-clockwise, in a circle around a point.
  package func corners(at middle: MapPoint, radius: Double) -> [MapPoint] {
    let (count, start, factor): (Int, Double, Double) =
      switch self {
      case .circle: (120, 0, 1)
      case .hexagon: (6, 0, 1.08)
      case .square: (4, 45, 1.2)
      case .diamond: (4, 0, 1.2)
      case .pentagon: (5, 90, 1.12)
      case .octagon: (8, 22.5, 1.05)
      case .triangle: (3, 90, 1.25)
      case .hangingTriangle: (3, -90, 1.25)
      }
    return (0..<count).map { index in
      let angle = (start + 360 * Double(index) / Double(count)) * GlobePoint.radian
      return middle
        + MapPoint(x: cos(angle) * radius * factor, y: sin(angle) * radius * factor)
    }
  }
}
