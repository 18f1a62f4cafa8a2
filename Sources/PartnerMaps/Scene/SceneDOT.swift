internal import PartnerDOT

/// Writes a scene as DOT text without a graph: its marks are the background, so that Graphviz
/// draws it as PNG and PDF.
///
/// The marks are written in the language xdot, whose texts tell how many bytes they have.
enum SceneDOT {
  /// DejaVu Sans is measured; Verdana has nearly its widths where DejaVu Sans is missing.
  static let families = "DejaVu Sans,Verdana,sans-serif"

  /// How many times larger texts are measured and drawn, to be made smaller with the picture.
  ///
  /// Graphviz sets each letter at a whole dot of a screen of 96 dots per inch, so small words would
  /// come out with uneven gaps, up to a fiftieth longer or shorter than in SVG.
  private static let enlargement = 10.0

  /// Two nodes that are not seen hold the page open.
  static func text(of scene: MapScene) -> DOTText {
    let page = MapBox(
      left: 0, right: scene.width * enlargement, bottom: 0, top: scene.height * enlargement)
    let shown = scene.groups.filter {
      $0.classes != "year" || $0.since == scene.growth?.years.upperBound
    }
    let marks = operations(shown.flatMap(\.marks).map { $0.scaled(by: enlargement) })
    let corners = [(page.left, page.bottom), (page.right, page.top)].map {
      "\"\(number($0.0)),\(number($0.1))\""
    }
    let text = """
      digraph "partners-map" {
        graph [layout=nop2, notranslate=true, pad=0, margin=0, charset="UTF-8",
          bgcolor="\(scene.background.hex)", _background=\(DOTSyntax.quoted(marks))];
        node [shape=point, style=invis, width=0, height=0, fixedsize=true, label=""];
        corner0 [pos=\(corners[0])];
        corner1 [pos=\(corners[1])];
      }

      """
    return DOTText(
      text: text, title: scene.title, summary: scene.summary, nodeCount: 2,
      enlargement: enlargement)
  }

  /// Texts as nodes, `t0`, `t1` ..., for Graphviz to measure: in the text they are enlarged.
  static func measuring(_ texts: [(words: String, font: TextFont)]) -> DOTText {
    let nodes = texts.enumerated().map { index, text in
      "  t\(index) [label=\(DOTSyntax.label([text.words])), "
        + "fontsize=\(number(text.font.size * enlargement)), fontname=\"\(face(text.font))\"];"
    }
    let lines =
      ["graph measure {", "  graph [layout=nop2, charset=\"UTF-8\"];"]
      + ["  node [shape=plaintext, margin=0, width=0, height=0, pos=\"0,0\"];"] + nodes + ["}", ""]
    return DOTText(
      text: lines.joined(separator: "\n"), nodeCount: texts.count, enlargement: enlargement)
  }

  private static func face(_ font: TextFont) -> String {
    font.isBold ? "DejaVu Sans Bold" : "DejaVu Sans"
  }

  /// Marks in the language xdot.
  static func operations(_ marks: [MapScene.Mark]) -> String {
    marks.map(operations).joined(separator: " ")
  }

  private static func operations(_ mark: MapScene.Mark) -> String {
    switch mark {
    case .areas(let areas, let fill, let stroke):
      let colour = "C " + counted(hex(fill))
      let filled = areas.map {
        // An outline of the same colour would make the area larger, so it has none.
        "c " + counted("#00000000") + " P \($0.count) " + points($0)
      }
      let lines = stroke.map { line in [pen(line)] + areas.map { outline($0, line) } } ?? []
      return ([colour] + filled + lines).joined(separator: " ")
    case .lines(let lines, let stroke):
      return ([pen(stroke)] + lines.map { dashed($0, stroke) }).joined(separator: " ")
    case .text(let text):
      // Graphviz lifts a text by a fifth of its size.
      let y = text.start.y - text.font.size * 0.2
      return "c \(counted(text.colour.hex)) F \(number(text.font.size)) "
        + "\(counted(face(text.font))) T \(number(text.start.x)) \(number(y)) -1 "
        + "\(number(text.width)) \(counted(safe(text.words)))"
    }
  }

  private static func outline(_ area: [MapPoint], _ stroke: MapScene.Stroke) -> String {
    dashed(area + area.prefix(2), stroke)
  }

  private static func pen(_ stroke: MapScene.Stroke) -> String {
    "S \(counted("setlinewidth(\(number(stroke.width)))")) c \(counted(hex(stroke.ink)))"
  }

  /// A line, in pieces if it is dashed: so the dashes are as long in every format.
  private static func dashed(_ line: [MapPoint], _ stroke: MapScene.Stroke) -> String {
    Dashes.pieces(of: line, lengths: stroke.dashes)
      .map { "L \($0.count) " + points($0) }.joined(separator: " ")
  }

  private static func points(_ points: [MapPoint]) -> String {
    points.map { "\(number($0.x)) \(number($0.y))" }.joined(separator: " ")
  }

  private static func counted(_ text: String) -> String { "\(text.utf8.count) -\(text)" }

  /// In a DOT string a backslash in front of a quote cannot be written, so a space without width
  /// stands between them.
  private static func safe(_ text: String) -> String {
    text.replacing("\\\"", with: "\\\u{200b}\"")
  }

  static func hex(_ ink: MapScene.Ink) -> String {
    guard ink.opacity < 1 else { return ink.colour.hex }
    let alpha = String(Int((max(0, ink.opacity) * 255).rounded()), radix: 16)
    return ink.colour.hex + (alpha.count < 2 ? "0" : "") + alpha
  }

  private static func number(_ value: Double) -> String { DOTSyntax.number(value) }
}
