package import PartnerGraph

/// Writes what a picture shows as DOT text, readable for people and for Graphviz.
///
/// The same content gives the same text, byte for byte. Users' texts only stand in labels and
/// tooltips, and in identifiers with everything but letters, digits and hyphens encoded.
public struct DOTWriter: Sendable {
  /// How the picture looks.
  public let style: MapStyle

  /// Makes a writer.
  public init(style: MapStyle = MapStyle()) { self.style = style }

  /// The content without positions, for Graphviz to lay out: partners, links and title.
  ///
  /// - Complexity: O(*p* + *l*), where *p* is the number of partners and *l* that of links.
  public func text(for content: MapContent) -> DOTText {
    let title = LabelText.visible(content.title, limit: 120)
    let engine = content.partners.count > 300 ? "sfdp" : "neato"
    var body = graphAttributes([
      "layout=\(engine)", "overlap=prism", "sep=\"+9\"", "splines=true", "esep=\"+4\"",
      "labelloc=t", "fontsize=20",
      "label=" + DOTSyntax.label(LabelText.wrapped(title, width: 80, maximum: 3)),
    ])
    body += partnerStatements(content, at: nil)
    body += linkStatements(content, along: nil)
    return whole(
      body, content, comment: "Without positions: neato or sfdp lays it out.",
      nodes: content.partners.count, edges: content.links.count)
  }

  /// The content with everything in its place: the whole picture with title, legend and sources.
  ///
  /// Graphviz only draws it (`layout=nop2`), so every program of Graphviz gives the same picture.
  package func text(for content: MapContent, arranged: MapArrangement) -> DOTText {
    var body = graphAttributes(["layout=nop2"])
    body += partnerStatements(content, at: arranged.partners)
    body += linkStatements(content, along: arranged.links)
    body += itemStatements(arranged.items, content, scale: arranged.itemScale)
    return whole(
      body, content,
      comment: "Positions are in points and final: dot, neato and sfdp draw the same picture.",
      nodes: content.partners.count + arranged.items.count * 2,
      edges: content.links.count + arranged.items.count)
  }

  /// Every partner at one place, so that Graphviz tells how large they are.
  package func measuringText(for content: MapContent) -> DOTText {
    let body =
      graphAttributes(["layout=nop2"]) + ["  node [pos=\"0,0\"];"]
      + partnerStatements(content, at: nil)
    return whole(
      body, content, comment: "For measuring only.", nodes: content.partners.count, edges: 0)
  }

  /// Some captions at one place, so that Graphviz tells how large they are.
  ///
  /// - Parameter scale: How much larger than usual they are.
  package func measuringText(
    for captions: [MapCaption], of content: MapContent, scale: Double
  ) -> DOTText {
    let here = MapPoint(x: 0, y: 0)
    let body =
      graphAttributes(["layout=nop2"])
      + itemStatements(
        captions.map { .init(caption: $0, position: here) }, content, scale: scale)
    return whole(
      body, content, comment: "For measuring only.", nodes: captions.count * 2, edges: 0)
  }

  /// Boxes of known size for the partners and one line for each pair that is linked, named by the
  /// index of its first link: for Graphviz to place, and to lead the lines around the boxes.
  ///
  /// Boxes instead of shapes, for the time of leading lines grows with the square of the corners.
  package func layoutText(
    for content: MapContent, sizes: [MapBox], pairs: [Int], engine: String, leadsLines: Bool
  ) -> DOTText {
    var body = graphAttributes([
      "layout=\(engine)", "overlap=prism", "sep=\"+9\"", "splines=\(leadsLines)", "esep=\"+4\"",
    ])
    body.append("  node [shape=box, fixedsize=true, label=\"\"];")
    body += zip(content.partners, sizes).map { partner, size in
      let inches = [("width", size.width / 72), ("height", size.height / 72)]
        .map { "\($0.0)=\(DOTSyntax.number($0.1))" }
      return "  \(DOTSyntax.quoted(Self.nodeName(partner.id))) [\(inches.joined(separator: ", "))];"
    }
    body += pairs.map { "  \(ends(content.links[$0], content)) [key=\"\($0)\"];" }
    return whole(
      body, content, comment: "For layout only.", nodes: content.partners.count,
      edges: pairs.count)
  }

  /// The name of a partner's node.
  package static func nodeName(_ id: Partner.ID) -> String { DOTSyntax.name(id.rawValue) }

  func ends(_ link: MapLink, _ content: MapContent) -> String {
    let names = [link.from, link.to].map {
      DOTSyntax.quoted(Self.nodeName(content.partners[$0].id))
    }
    return names.joined(separator: " -> ")
  }

  private func graphAttributes(_ attributes: [String]) -> [String] {
    let ink = DOTSyntax.quoted(style.ink.hex)
    let font = "fontname=\(DOTSyntax.quoted(MapStyle.font)), fontcolor=\(ink)"
    let own = [
      "id=\"partners-map\"", "outputorder=edgesfirst", "charset=\"UTF-8\"", "pad=0.25", "margin=0",
      "bgcolor=\(DOTSyntax.quoted(style.background.hex))",
    ]
    return [
      "  graph [",
      "    \(attributes.joined(separator: ", ")),",
      "    \(own.joined(separator: ", ")),",
      "    \(font)",
      "  ];",
      "  node [\(font), fontsize=10, height=0.3, width=0.3];",
      "  edge [dir=none, arrowsize=0.6];",
    ]
  }

  private func whole(
    _ body: [String], _ content: MapContent, comment: String, nodes: Int, edges: Int
  ) -> DOTText {
    let title = LabelText.visible(content.title, limit: 200)
    let summary = MapWords(content.language)
      .summary(partners: content.partners.count, links: content.links.count)
    let sentences = [summary + ".", content.omission, content.sourceLine]
      .map { LabelText.visible($0, limit: 1000) }.filter { !$0.isEmpty }
    let lines =
      ["// \(title)", "// \(summary). Written by Partners.", "// \(comment)"]
      + ["digraph \(DOTSyntax.quoted(DOTSyntax.name(content.name))) {"] + body + ["}", ""]
    return DOTText(
      text: lines.joined(separator: "\n"), title: title,
      summary: sentences.joined(separator: " "), nodeCount: nodes, edgeCount: edges)
  }
}
