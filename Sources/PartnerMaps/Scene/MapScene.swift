package import PartnerDOT
package import PartnerGraph

/// A picture as marks on a page, from the lowest to the highest: one for all formats.
///
/// Points are 1/72 inch, (0, 0) is the lower left corner of the page, y grows upwards.
package struct MapScene: Sendable {
  package var width: Double
  package var height: Double
  package var background: MapColour
  /// The title of the file, and what a reader without eyes is told.
  package var title: String
  package var summary: String
  package var groups: [Group]
  /// The years through which it grows, if it is to be shown so.
  package var growth: Growth?
  /// The language of its words.
  package var language = Language.english

  /// Marks that belong together, with a name and classes for those who restyle the picture.
  package struct Group: Sendable {
    package var id: String
    package var classes: String
    /// What is told when one points at it; empty for nothing.
    package var tooltip: String
    package var marks: [Mark]
    /// The year in which it is first told of, if that is known.
    package var since: Int?
    /// What it is in the graph, if it is a part of it.
    var role: Role?

    /// What marks are in the graph.
    enum Role: Sendable {
      /// A node of a name.
      case partner(String, middle: MapPoint, radius: Double, shape: MapMarkShape)
      /// An edge between two nodes.
      case link(from: String, to: String)
      /// A box around nodes.
      case cluster([String])
    }

    init(
      id: String = "", classes: String, tooltip: String = "", marks: [Mark], since: Int? = nil,
      role: Role? = nil
    ) {
      self.id = id
      self.classes = classes
      self.tooltip = tooltip
      self.marks = marks
      self.since = since
      self.role = role
    }
  }

  /// A colour that may let through what is below.
  package struct Ink: Hashable, Sendable {
    package var colour: MapColour
    /// 0 is not seen, 1 hides what is below.
    package var opacity: Double

    init(_ colour: MapColour, opacity: Double = 1) {
      self.colour = colour
      self.opacity = opacity
    }
  }

  /// How a line is drawn.
  package struct Stroke: Hashable, Sendable {
    package var ink: Ink
    package var width: Double
    /// Lengths of dash and gap; empty for a whole line.
    package var dashes: [Double]

    init(_ ink: Ink, width: Double, dashes: [Double] = []) {
      self.ink = ink
      self.width = width
      self.dashes = dashes
    }
  }

  /// A line of text.
  package struct Text: Hashable, Sendable {
    package var words: String
    /// The left end of the line on which the letters stand.
    package var start: MapPoint
    /// How long the text is in the font it was measured in.
    package var width: Double
    package var font: TextFont
    package var colour: MapColour

    /// The box that the text takes.
    package var box: MapBox {
      MapBox(
        left: start.x, right: start.x + width, bottom: start.y - font.size * 0.25,
        top: start.y + font.size * 0.95)
    }
  }

  package enum Mark: Sendable {
    case areas([[MapPoint]], fill: Ink, stroke: Stroke?)
    case lines([[MapPoint]], Stroke)
    case text(Text)
  }
}

extension MapScene.Mark {
  /// The same mark elsewhere.
  func shifted(by way: MapPoint) -> Self {
    switch self {
    case .areas(let areas, let fill, let stroke):
      return .areas(areas.map { $0.map { $0 + way } }, fill: fill, stroke: stroke)
    case .lines(let lines, let stroke):
      return .lines(lines.map { $0.map { $0 + way } }, stroke)
    case .text(var text):
      text.start = text.start + way
      return .text(text)
    }
  }

  /// The same mark on a page so many times as large.
  func scaled(by factor: Double) -> Self {
    func scaled(_ lines: [[MapPoint]]) -> [[MapPoint]] {
      lines.map { $0.map { MapPoint(x: $0.x * factor, y: $0.y * factor) } }
    }
    switch self {
    case .areas(let areas, let fill, let stroke):
      return .areas(scaled(areas), fill: fill, stroke: stroke?.scaled(by: factor))
    case .lines(let lines, let stroke):
      return .lines(scaled(lines), stroke.scaled(by: factor))
    case .text(var text):
      text.start = MapPoint(x: text.start.x * factor, y: text.start.y * factor)
      text.width *= factor
      text.font.size *= factor
      return .text(text)
    }
  }
}

extension MapScene.Stroke {
  fileprivate func scaled(by factor: Double) -> Self {
    Self(ink, width: width * factor, dashes: dashes.map { $0 * factor })
  }
}

extension MapScene.Group {
  /// The same group elsewhere.
  func shifted(by way: MapPoint) -> Self {
    var group = self
    group.marks = marks.map { $0.shifted(by: way) }
    if case .partner(let name, let middle, let radius, let shape) = role {
      group.role = .partner(name, middle: middle + way, radius: radius, shape: shape)
    }
    return group
  }
}
