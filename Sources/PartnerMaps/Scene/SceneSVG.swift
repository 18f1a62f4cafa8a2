internal import PartnerDOT

/// Writes a scene as SVG: plain shapes with names and classes, and nothing that runs or loads.
struct SceneSVG {
  private var text = ""
  private let height: Double
  private let growth: Growth?
  /// Whether growth is told by the year of each mark alone, and not shown.
  private let isStill: Bool

  /// The whole file.
  static func bytes(of scene: MapScene, isStill: Bool = false) -> [UInt8] {
    var svg = Self(height: scene.height, growth: scene.growth, isStill: isStill)
    svg.write(scene)
    return Array(svg.text.utf8)
  }

  private init(height: Double, growth: Growth?, isStill: Bool) {
    (self.height, self.growth, self.isStill) = (height, growth, isStill)
  }

  private mutating func write(_ scene: MapScene) {
    let (width, height) = (number(scene.width), number(scene.height))
    text += """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)pt" height="\(height)pt" \
      viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="map-title map-desc" \
      font-family="\(SceneDOT.families)">
      <title id="map-title">\(escaped(scene.title))</title>
      <desc id="map-desc">\(escaped(scene.summary))</desc>
      <rect class="page" width="\(width)" height="\(height)" \
      fill="\(scene.background.hex)"/>

      """
    for group in scene.groups where !group.marks.isEmpty { write(group) }
    text += "</svg>\n"
  }

  private mutating func write(_ group: MapScene.Group) {
    let id = group.id.isEmpty ? "" : " id=\"\(escaped(group.id))\""
    let isYear = group.classes == "year"
    if isYear && isStill { return }
    let since = growth == nil || isYear ? nil : group.since
    let year = since.map { " data-since=\"\($0)\"" } ?? ""
    let hidden = isYear && group.since != growth?.years.upperBound ? " opacity=\"0\"" : ""
    text += "<g\(id) class=\"\(escaped(group.classes))\"\(year)\(hidden)>"
    if !group.tooltip.isEmpty { text += "<title>\(escaped(group.tooltip))</title>" }
    for mark in group.marks { write(mark) }
    if let growth, !isStill, let year = group.since {
      text += isYear ? growth.number(of: year) : growth.entry(of: year)
    }
    text += "</g>\n"
  }

  private mutating func write(_ mark: MapScene.Mark) {
    switch mark {
    case .areas(let areas, let fill, let stroke):
      let shape = areas.map { path($0, isClosed: true) }.joined()
      let line = stroke.map(attributes) ?? ""
      text += "<path d=\"\(shape)\" fill=\"\(fill.colour.hex)\"\(opacity(fill, "fill"))\(line)/>"
    case .lines(let lines, let stroke):
      let shape = lines.map { path($0, isClosed: false) }.joined()
      text += "<path d=\"\(shape)\" fill=\"none\"\(attributes(stroke))/>"
    case .text(let line):
      let weight = line.font.isBold ? " font-weight=\"bold\"" : ""
      text += """
        <text x="\(number(line.start.x))" y="\(number(height - line.start.y))" \
        font-size="\(number(line.font.size))"\(weight) fill="\(line.colour.hex)" \
        textLength="\(number(line.width))" lengthAdjust="spacingAndGlyphs" \
        xml:space="preserve">\(escaped(line.words))</text>
        """
    }
  }

  private func attributes(_ stroke: MapScene.Stroke) -> String {
    let dashes =
      stroke.dashes.isEmpty
      ? "" : " stroke-dasharray=\"\(stroke.dashes.map(number).joined(separator: " "))\""
    return " stroke=\"\(stroke.ink.colour.hex)\"\(opacity(stroke.ink, "stroke"))"
      + " stroke-width=\"\(number(stroke.width))\"" + dashes
  }

  private func opacity(_ ink: MapScene.Ink, _ name: String) -> String {
    ink.opacity < 1 ? " \(name)-opacity=\"\(number(ink.opacity))\"" : ""
  }

  /// Steps from corner to corner, in tenths of a point.
  private func path(_ points: [MapPoint], isClosed: Bool) -> String {
    var result = ""
    var (x, y) = (0, 0)
    var steps = 0
    for point in points {
      let (newX, newY) = (Int((point.x * 10).rounded()), Int(((height - point.y) * 10).rounded()))
      if steps > 0 && newX == x && newY == y { continue }
      // Only the first step tells that the following are relative to the point before.
      result += steps == 0 ? "M" : steps == 1 ? "l" : " "
      result += "\(tenths(newX - x)),\(tenths(newY - y))"
      (x, y) = (newX, newY)
      steps += 1
    }
    return result + (isClosed ? "z" : "")
  }

  private func tenths(_ value: Int) -> String {
    let (whole, rest) = abs(value).quotientAndRemainder(dividingBy: 10)
    return (value < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
  }

  private func number(_ value: Double) -> String { DOTSyntax.number(value) }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
