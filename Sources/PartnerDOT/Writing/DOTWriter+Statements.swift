internal import PartnerGraph

extension DOTWriter {
  /// The partners, those of one kind together, each kind with what they have in common.
  func partnerStatements(_ content: MapContent, at positions: [MapPoint]?) -> [String] {
    Partner.Kind.allCases.flatMap { kind -> [String] in
      let members = content.partners.indices.filter { content.partners[$0].kind == kind }
      if members.isEmpty { return [] }
      let shape = PartnerShape(kind)
      let borders = shape.borders > 1 ? ["peripheries=\(shape.borders)"] : []
      let common =
        [
          "shape=\(shape.attribute)", "style=\(DOTSyntax.quoted(shape.fillStyle))",
          "margin=\(DOTSyntax.quoted(shape.margin))",
          "class=\(DOTSyntax.quoted("partner \(kind.rawValue)"))",
        ] + borders
      return ["", "  {", "    node [\(common.joined(separator: ", "))];"]
        + members.map { "    " + partnerStatement(content, $0, at: positions?[$0]) } + ["  }"]
    }
  }

  private func partnerStatement(
    _ content: MapContent, _ index: Int, at position: MapPoint?
  ) -> String {
    let partner = content.partners[index]
    let isCentre = partner.emphasis == .centre
    let pair =
      partner.emphasis == .faint
      ? style.palette.neutral : style.palette.pair(content.colour(of: partner.theme))
    let name = Self.nodeName(partner.id)
    var attributes = [
      "label=" + DOTSyntax.label(Self.lines(of: partner)), "id=" + DOTSyntax.quoted(name),
      "fillcolor=" + DOTSyntax.quoted(pair.fill.hex), "color=" + DOTSyntax.quoted(pair.line.hex),
    ]
    let ink = style.ink(on: pair.fill)
    if ink != style.ink { attributes.append("fontcolor=" + DOTSyntax.quoted(ink.hex)) }
    if isCentre { attributes += ["fontsize=18", "penwidth=2.5"] }
    if let position { attributes.append("pos=" + DOTSyntax.quoted(DOTSyntax.point(position))) }
    let details = [
      LabelText.visible(partner.name, limit: 500), LabelText.visible(partner.details, limit: 500),
    ].filter { !$0.isEmpty }
    attributes.append("tooltip=" + DOTSyntax.tooltip(details.joined(separator: " · ")))
    return "\(DOTSyntax.quoted(name)) [\(attributes.joined(separator: ", "))];"
  }

  /// The lines of a partner's label: its name, or its identifier if the name shows nothing.
  static func lines(of partner: MapPartner) -> [String] {
    let name = LabelText.visible(partner.name, limit: 72)
    let text = name.isEmpty ? LabelText.visible(partner.id.rawValue, limit: 72) : name
    return LabelText.wrapped(text, width: 20, maximum: 4)
  }

  /// The links, each with its line if it is known.
  func linkStatements(_ content: MapContent, along curves: [MapCurve]?) -> [String] {
    content.links.isEmpty
      ? []
      : [""]
        + content.links.indices.map { index in
          let link = content.links[index]
          let curve = curves.map { "pos=" + DOTSyntax.curve($0[index]) }
          let attributes = lineAttributes(link, content) + [curve].compactMap(\.self)
          return "  \(ends(link, content)) [\(attributes.joined(separator: ", "))];"
        }
  }

  private func lineAttributes(_ link: MapLink, _ content: MapContent) -> [String] {
    let colour =
      link.emphasis == .faint
      ? style.faint : style.palette.pair(content.colour(of: link.theme)).line
    let strength = min(max(link.strength, 0), 1)
    var attributes = line(
      state: link.state, colour: colour, width: 0.5 + 2.5 * strength)
    if link.kind.isDirected { attributes.append("dir=forward") }
    return attributes + [
      "id=" + DOTSyntax.quoted("link." + DOTSyntax.name(link.id.rawValue)),
      "class=" + DOTSyntax.quoted("link \(link.kind.rawValue) \(link.state.rawValue)"),
      "tooltip=" + DOTSyntax.tooltip(LabelText.visible(link.details, limit: 500)),
    ]
  }

  private func line(state: Link.State, colour: MapColour, width: Double) -> [String] {
    let (dashes, colour): (String?, MapColour) =
      switch state {
      case .proposed: ("dotted", colour)
      case .active: (nil, colour)
      case .dormant: ("dashed", colour)
      case .ended: ("dashed", style.ended)
      }
    return [
      dashes.map { "style=\($0)" }, "color=" + DOTSyntax.quoted(colour.hex),
      "penwidth=" + DOTSyntax.number(width),
    ].compactMap(\.self)
  }

  /// Title, legend and small print, so many times larger than usual.
  func itemStatements(
    _ items: [MapArrangement.Item], _ content: MapContent, scale: Double
  ) -> [String] {
    items.isEmpty
      ? []
      : [
        "", "  {",
        "    node [shape=plaintext, style=\"\", margin=0, width=0, height=0, class=\"legend\"];",
      ] + items.flatMap { statements(for: $0, content, scale) } + ["  }"]
  }

  private func statements(
    for item: MapArrangement.Item, _ content: MapContent, _ scale: Double
  ) -> [String] {
    let name = item.caption.key
    let pos = "pos=" + DOTSyntax.quoted(DOTSyntax.point(item.position))
    let id = "id=" + DOTSyntax.quoted(name)
    func node(_ attributes: [String]) -> [String] {
      ["    \(DOTSyntax.quoted(name)) [\((attributes + [id, pos]).joined(separator: ", "))];"]
    }
    let text = "label=" + DOTSyntax.label(item.caption.lines, atLeft: true)
    let bold = "fontname=" + DOTSyntax.quoted(MapStyle.font + " Bold")
    func size(_ points: Double) -> String { "fontsize=" + DOTSyntax.number(points * scale) }
    func line(_ state: Link.State, _ width: Double) -> [String] {
      self.line(state: state, colour: style.palette.neutral.line, width: width)
    }
    switch item.caption.sign {
    case .title: return node([text, size(20), bold])
    case .heading: return node([text, size(11), bold])
    case .entry: return node(scale == 1 ? [text] : [text, size(10)])
    case .note:
      return node([text, size(9), "fontcolor=" + DOTSyntax.quoted(style.paleInk.hex)])
    case .kind(let kind):
      let grey = MapPalette.Pair(fill: MapColour(0xeeeeee), line: style.paleInk)
      return node(sample(of: PartnerShape(kind), grey, scale))
    case .theme(let theme):
      return node(sample(of: .box, style.palette.pair(content.colour(of: theme)), scale))
    case .state(let state): return sampleLine(item, line(state, 1.6), scale)
    case .direction: return sampleLine(item, line(.active, 1.2), scale, arrow: true)
    case .strength: return sampleLine(item, line(.active, 2.8), scale)
    }
  }

  private func sample(
    of shape: PartnerShape, _ pair: MapPalette.Pair, _ scale: Double
  ) -> [String] {
    // A second border is drawn outside the size given, 4 points away.
    let border = shape.borders > 1 ? 8.0 / 72 : 0
    let size = [("width", 0.42), ("height", 0.22)].map {
      "\($0.0)=\(DOTSyntax.number($0.1 * scale - border))"
    }
    return [
      "label=\"\"", "shape=\(shape.attribute)", "style=" + DOTSyntax.quoted(shape.fillStyle),
      "fixedsize=true", "peripheries=\(shape.borders)",
      "fillcolor=" + DOTSyntax.quoted(pair.fill.hex), "color=" + DOTSyntax.quoted(pair.line.hex),
    ] + size
  }

  /// A line 30 points long, times the scale, between two nodes that are not seen.
  private func sampleLine(
    _ item: MapArrangement.Item, _ attributes: [String], _ scale: Double, arrow: Bool = false
  ) -> [String] {
    let half = 15 * scale
    let ends = [-half, half].map { item.position + MapPoint(x: $0, y: 0) }
    let names = ["from", "to"].map { DOTSyntax.quoted("\(item.caption.key).\($0)") }
    let shaft = arrow ? half - 6.5 : half
    let stops = [-half, -half / 3, 0, shaft].map { item.position + MapPoint(x: $0, y: 0) }
    let curve = MapCurve(points: stops, tip: arrow ? ends[1] : nil)
    let own = [
      "id=" + DOTSyntax.quoted(item.caption.key), "class=\"legend\"",
      "pos=" + DOTSyntax.curve(curve),
    ]
    return zip(names, ends).map {
      "    \($0) [shape=point, style=invis, pos=\(DOTSyntax.quoted(DOTSyntax.point($1)))];"
    } + [
      "    \(names.joined(separator: " -> "))"
        + " [\((attributes + (arrow ? ["dir=forward"] : []) + own).joined(separator: ", "))];"
    ]
  }
}
