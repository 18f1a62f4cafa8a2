public import PartnerDOT
internal import PartnerGraph

/// Composes a cooperation of three: the partners at the corners, what joins them along the sides, what
/// they have in common in the middle.
public struct TriangleComposer: Sendable {
  private let style: MapStyle

  /// Makes a composer.
  public init(style: MapStyle = MapStyle()) { self.style = style }

  private static let side = 470.0
  private static let nameFont = TextFont(15, isBold: true)
  private static let roleFont = TextFont(10)
  private static let listFont = TextFont(9)
  private static let edgeFont = TextFont(9)
  private static let themeFont = TextFont(11, isBold: true)

  private typealias Line = (words: String, font: TextFont, colour: MapColour)

  /// Composes the triangle of a sketch.
  ///
  /// - Throws: ``MapError``, if Graphviz cannot measure texts.
  public func picture(of sketch: TriangleSketch) throws(MapError) -> MapSheet {
    let corners = Array(sketch.corners.prefix(3))
    let texts = corners.map(lines)
    let edges = Array(sketch.edges.prefix(corners.count == 3 ? 3 : 0))
    let edgeTexts = edges.map { edge in
      edge.words.prefix(4).flatMap { wrapped($0, 30, 2, Self.edgeFont, style.ink) }
    }
    let themes = themes(sketch)
    let measure = try TextMeasure(
      (texts + edgeTexts + [themes]).flatMap { $0 }.map { .init(words: $0.words, font: $0.font) })
    var groups = edges.enumerated().map { line($1, number: $0) }
    var boxes: [MapBox] = []
    for (index, lines) in edgeTexts.enumerated() where !lines.isEmpty {
      let middle = (Self.places[index] + Self.places[(index + 1) % 3]) * 0.5
      let block = block(lines, around: middle, side: 0, pill: true, measure)
      groups.append(MapScene.Group(classes: "label edge", marks: block.marks))
      boxes.append(block.box)
    }
    for (index, corner) in corners.enumerated() {
      let (group, box) = self.corner(corner, texts[index], number: index, measure)
      groups.append(group)
      boxes.append(box)
    }
    if !themes.isEmpty {
      let block = block(themes, around: MapPoint(x: 0, y: 0), side: 0, pill: false, measure)
      groups.append(MapScene.Group(classes: "themes", marks: block.marks))
      boxes.append(block.box)
    }
    let signs = Self.places.map { MapBox(middle: $0, width: 44, height: 44) }
    let frame = (boxes + signs).reduce(signs[0]) { $0.united(with: $1) }.grown(by: 6)
    let page = ScenePage(
      title: sketch.title, summary: sketch.summary, style: style, frame: frame,
      notes: [reading(sketch.language)] + sketch.notes)
    return MapSheet(
      groups + page.groups(try TextMeasure(page.samples)), frame: frame, style: style,
      words: (sketch.title, [sketch.summary] + sketch.notes), labels: boxes)
  }

  /// Where the corners stand: above, at the right, at the left.
  private static let places = [
    MapPoint(x: 0, y: side * 0.866 * 2 / 3), MapPoint(x: side / 2, y: -side * 0.866 / 3),
    MapPoint(x: -side / 2, y: -side * 0.866 / 3),
  ]

  private func themes(_ sketch: TriangleSketch) -> [Line] {
    if sketch.themes.isEmpty { return [] }
    let heading = sketch.language.choose(english: "In common", french: "En commun")
    return [(heading, Self.roleFont, style.paleInk)]
      + sketch.themes.prefix(6).flatMap { wrapped($0, 24, 2, Self.themeFont, style.ink) }
  }

  /// The sign of a corner with its words.
  private func corner(
    _ corner: TriangleSketch.Corner, _ lines: [Line], number: Int, _ measure: TextMeasure
  ) -> (MapScene.Group, MapBox) {
    let place = Self.places[number]
    let block = cornerBlock(lines, at: place, number: number, measure)
    let sign = NetworkMarks.sign(
      MapMarkShape(corner.kind), style.palette.pair(number == 0 ? 6 : 10), at: place, radius: 15,
      style)
    return (
      MapScene.Group(
        id: "corner.\(number + 1)", classes: "partner \(corner.kind.rawValue)",
        marks: sign + block.marks), block.box
    )
  }

  private func reading(_ language: Language) -> String {
    language.choose(
      english: "A whole line: linked already; a dotted one: to be made.",
      french: "Trait plein\u{a0}: déjà liés\u{a0}; pointillé\u{a0}: à créer.")
  }

  private func lines(_ corner: TriangleSketch.Corner) -> [Line] {
    wrapped(corner.name, 26, 2, Self.nameFont, style.ink)
      + wrapped(corner.role, 40, 2, Self.roleFont, style.paleInk)
      + corner.carriers.prefix(5).flatMap { wrapped("· " + $0, 42, 2, Self.listFont, style.ink) }
  }

  private func wrapped(
    _ text: String, _ width: Int, _ most: Int, _ font: TextFont, _ colour: MapColour
  ) -> [Line] {
    LabelText.wrapped(LabelText.visible(text, limit: 120), width: width, maximum: most)
      .filter { !$0.isEmpty }.map { ($0, font, colour) }
  }

  private func line(_ edge: TriangleSketch.Edge, number: Int) -> MapScene.Group {
    let (start, end) = (Self.places[number], Self.places[(number + 1) % 3])
    let way = (end - start) * (20 / (end - start).length)
    let stroke = NetworkMarks.stroke(
      edge.isThere ? .active : .proposed, style.palette.pair(edge.isThere ? 6 : 3).line,
      width: 3, style)
    return MapScene.Group(
      id: "edge.\(number + 1)", classes: "link \(edge.isThere ? "active" : "proposed")",
      marks: [.lines([[start + way, end - way]], stroke)])
  }

  /// The words of a corner: beside the upper one, below the lower ones.
  private func cornerBlock(
    _ lines: [Line], at place: MapPoint, number: Int, _ measure: TextMeasure
  ) -> (marks: [MapScene.Mark], box: MapBox) {
    let height = lines.reduce(0) { $0 + $1.font.lineHeight }
    if number == 0 {
      return block(
        lines, around: place + MapPoint(x: 30, y: 24), side: 1, pill: false, measure)
    }
    return block(
      lines, around: place + MapPoint(x: 0, y: -24 - height / 2), side: 0, pill: false, measure)
  }

  /// Lines of text one below the other, centred, or at the right of a point.
  private func block(
    _ lines: [Line], around middle: MapPoint, side: Int, pill: Bool, _ measure: TextMeasure
  ) -> (marks: [MapScene.Mark], box: MapBox) {
    let widths = lines.map { measure.width($0.words, $0.font) }
    let width = widths.max() ?? 0
    let height = lines.reduce(0) { $0 + $1.font.lineHeight }
    let left = side == 0 ? middle.x - width / 2 : middle.x
    let box = MapBox(
      left: left, right: left + width, bottom: middle.y - height / 2, top: middle.y + height / 2)
    var marks: [MapScene.Mark] =
      pill
      ? [
        .areas(
          [box.grown(by: 5).rounded(by: 6)], fill: .init(style.background, opacity: 0.94),
          stroke: .init(.init(style.ground.coast), width: 0.7))
      ] : []
    var top = box.top
    for (line, own) in zip(lines, widths) {
      let start = side == 0 ? middle.x - own / 2 : left
      marks.append(
        .text(
          MapScene.Text(
            words: line.words, start: MapPoint(x: start, y: top - line.font.size * 0.97),
            width: own, font: line.font, colour: line.colour)))
      top -= line.font.lineHeight
    }
    return (marks, box)
  }
}
