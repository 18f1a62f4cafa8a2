internal import PartnerDOT

/// Writes a scene as a graph in the DOT language, for people who work with Graphviz: partners are
/// nodes, links are edges, boxes are clusters; what is neither is the background.
///
/// Positions are final, so `neato -n2` and `dot` (by `layout=nop2`) draw the same picture.
struct SceneGraphDOT {
  private let scene: MapScene
  private var lines: [String] = []

  private init(_ scene: MapScene) { self.scene = scene }

  /// The whole text.
  static func text(of scene: MapScene) -> DOTText {
    var writer = Self(scene)
    writer.write()
    let nodes = scene.groups.count + 2
    return DOTText(
      text: writer.lines.joined(separator: "\n") + "\n", title: scene.title,
      summary: scene.summary, nodeCount: nodes, edgeCount: nodes)
  }

  private mutating func write() {
    let shown = scene.groups.filter {
      $0.classes != "year" || $0.since == scene.growth?.years.upperBound
    }
    lines += [
      "// \(scene.title)", "// \(scene.summary)", "// Written by Partners.",
      "// Positions are in points and final: dot, neato -n2 and sfdp draw the same picture.",
      "digraph \"partners-map\" {",
    ]
    head(background: shown.filter { !isWritten($0) })
    section("Boxes", shown.compactMap(cluster))
    section("Partners", shown.compactMap(partner))
    section("Links", shown.flatMap(links))
    section("Words", shown.flatMap(words))
    lines.append("}")
  }

  private func isWritten(_ group: MapScene.Group) -> Bool { group.role != nil }

  private mutating func section(_ title: String, _ statements: [String]) {
    if statements.isEmpty { return }
    lines += ["", "  // \(title)."] + statements.map { "  " + $0 }
  }

  private mutating func head(background: [MapScene.Group]) {
    let operations = SceneDOT.operations(
      background.flatMap(\.marks).filter { if case .text = $0 { false } else { true } })
    lines += [
      "  graph [",
      "    layout=nop2, notranslate=true, pad=0, margin=0, charset=\"UTF-8\", outputorder=edgesfirst,",
      "    id=\"partners-map\", bgcolor=\(DOTSyntax.quoted(scene.background.hex)),",
      "    // Land, rings and whatever else is no partner and no link, in the language xdot.",
      "    _background=\(Self.pieces(operations))",
      "  ];",
      "  node [fontname=\"\(SceneDOT.families)\", fixedsize=true, label=\"\", style=filled];",
      "  edge [dir=none];",
      "  \"page.corner0\" [pos=\"0,0\", shape=point, style=invis, width=0, height=0];",
      "  \"page.corner1\" [pos=\(position(MapPoint(x: scene.width, y: scene.height))), "
        + "shape=point, style=invis, width=0, height=0];",
    ]
  }

  /// A quoted text in pieces, for Graphviz' programs read none of more than 16 384 characters.
  private static func pieces(_ text: String) -> String {
    var pieces: [String] = []
    var piece = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if piece.utf8.count + word.utf8.count > 8000 {
        pieces.append(piece)
        piece = ""
      }
      piece += (pieces.isEmpty && piece.isEmpty ? "" : " ") + word
    }
    pieces.append(piece)
    return pieces.map(DOTSyntax.quoted).joined(separator: "\n      + ")
  }

  private func cluster(_ group: MapScene.Group) -> String? {
    guard case .cluster(let members) = group.role,
      case .areas(let areas, let fill, let stroke) = group.marks.first, let area = areas.first
    else { return nil }
    let xs = area.map(\.x)
    let ys = area.map(\.y)
    let corners = [xs.min() ?? 0, ys.min() ?? 0, xs.max() ?? 0, ys.max() ?? 0]
      .map(DOTSyntax.number).joined(separator: ",")
    let nodes = members.map { DOTSyntax.quoted($0) + ";" }.joined(separator: " ")
    return "subgraph \"cluster_\(group.id)\" { bb=\"\(corners)\"; label=\"\"; "
      + "style=\"rounded,filled\"; class=\"\(group.classes)\"; "
      + "fillcolor=\"\(SceneDOT.hex(fill))\"; color=\"\(SceneDOT.hex(stroke?.ink ?? fill))\"; "
      + "\(nodes) }"
  }

  private func partner(_ group: MapScene.Group) -> String? {
    guard case .partner(let name, let middle, let radius, let shape) = group.role,
      case .areas(_, let fill, let stroke) = group.marks.last(where: {
        if case .areas = $0 { true } else { false }
      })
    else { return nil }
    let side = DOTSyntax.number(radius * 2 * shape.dotFactor / 72)
    return DOTSyntax.quoted(name) + " ["
      + [
        "shape=\(shape.dotName)", "pos=\(position(middle))", "width=\(side)", "height=\(side)",
        "fillcolor=\"\(SceneDOT.hex(fill))\"",
        "color=\"\(SceneDOT.hex(stroke?.ink ?? fill))\"",
        "penwidth=\(DOTSyntax.number(stroke?.width ?? 1))", "id=\(DOTSyntax.quoted(group.id))",
        "class=\(DOTSyntax.quoted(group.classes))",
        "tooltip=\(DOTSyntax.tooltip(group.tooltip))",
      ].joined(separator: ", ") + "];"
  }

  private func links(_ group: MapScene.Group) -> [String] {
    guard case .link(let from, let to) = group.role else { return [] }
    return group.marks.compactMap { mark -> String? in
      guard case .lines(let parts, let stroke) = mark else { return nil }
      let curves = parts.filter { $0.count > 1 }.map { part in
        ([part[0]] + zip(part, part.dropFirst()).flatMap { [$0, $1, $1] })
          .map { DOTSyntax.number($0.x) + "," + DOTSyntax.number($0.y) }.joined(separator: " ")
      }
      if curves.isEmpty { return nil }
      let style = stroke.dashes.isEmpty ? "solid" : stroke.dashes[0] < 3 ? "dotted" : "dashed"
      return DOTSyntax.quoted(from) + " -> " + DOTSyntax.quoted(to) + " ["
        + [
          "pos=\(Self.pieces(curves.joined(separator: ";")))", "style=\(style)",
          "color=\"\(SceneDOT.hex(stroke.ink))\"", "penwidth=\(DOTSyntax.number(stroke.width))",
          "id=\(DOTSyntax.quoted(group.id))", "class=\(DOTSyntax.quoted(group.classes))",
          "tooltip=\(DOTSyntax.tooltip(group.tooltip))",
          "labeltooltip=\(DOTSyntax.tooltip(group.tooltip))",
        ].joined(separator: ", ") + "];"
    }
  }

  /// Each line of words, where it stands.
  private func words(_ group: MapScene.Group) -> [String] {
    let texts = group.marks.compactMap { mark -> MapScene.Text? in
      if case .text(let text) = mark { text } else { nil }
    }
    return texts.enumerated().map { number, text in
      let name = (group.id.isEmpty ? "words" : group.id) + ".\(number)"
      let middle = text.start + MapPoint(x: text.width / 2, y: text.font.size * 0.34)
      let face = text.font.isBold ? ", fontname=\"DejaVu Sans Bold\"" : ""
      // Names may occur twice where a group has none, which only words without a name do.
      let unique =
        group.id.isEmpty
        ? "\(name).\(DOTSyntax.number(text.start.x)).\(DOTSyntax.number(text.start.y))" : name
      return DOTSyntax.quoted("text." + unique)
        + " [shape=plaintext, style=\"\", fixedsize=false, width=0, height=0, margin=0, "
        + "pos=\(position(middle)), label=\(DOTSyntax.label([text.words])), "
        + "fontsize=\(DOTSyntax.number(text.font.size)), fontcolor=\"\(text.colour.hex)\"\(face), "
        + "class=\(DOTSyntax.quoted(group.classes))];"
    }
  }

  private func position(_ point: MapPoint) -> String {
    "\"\(DOTSyntax.number(point.x)),\(DOTSyntax.number(point.y))\""
  }
}

extension MapMarkShape {
  /// Its name in Graphviz.
  fileprivate var dotName: String {
    switch self {
    case .circle: "circle"
    case .hexagon: "hexagon"
    case .square: "square"
    case .diamond: "diamond"
    case .pentagon: "pentagon"
    case .octagon: "octagon"
    case .triangle: "triangle"
    case .hangingTriangle: "invtriangle"
    }
  }

  /// How much larger Graphviz must be told it is.
  fileprivate var dotFactor: Double {
    switch self {
    case .circle, .octagon: 1
    case .hexagon: 1.08
    case .square: 0.85
    case .diamond: 1.2
    case .pentagon: 1.12
    case .triangle, .hangingTriangle: 1.25
    }
  }
}
