import PartnerGraph

/// Prints all that is known of one partner.
struct PartnerCard {
  let network: OpenNetwork
  let partner: Partner

  func text() -> [String] {
    var notes = SourceNotes()
    var lines = [
      Terminal.bold(network.name(partner.id)) + Terminal.faint("  [\(partner.id)]")
        + notes.marks(for: partner.sources)
    ]
    let fields = facts().filter { !$0.1.isEmpty }
    let width = fields.map(\.0.count).max() ?? 0
    for (name, value) in fields {
      let padding = String(repeating: " ", count: width - name.count)
      lines.append("  \(Terminal.faint(name))\(padding)  \(Terminal.clean(value))")
    }
    lines += linkLines(&notes) + statementLines(&notes)
    return lines + notes.lines(in: network)
  }

  /// What the row says, in order.
  private func facts() -> [(String, String)] {
    let index = network.graph.index(of: partner.id) ?? 0
    let others = (partner.name.all + partner.aliases)
      .filter { $0 != partner.name.text(in: network.language) }
    func themes(_ ids: [Theme.ID]) -> String {
      ids.map { network.label($0) }.joined(separator: ", ")
    }
    let kind = partner.kind.label(in: network.language)
    let place = [
      partner.city.map { network.name($0) }, network.graph.country(of: index)?.rawValue,
    ]
    .compactMap(\.self).joined(separator: ", ")
    return [
      (network.say("kind", "type"), partner.subkind.isEmpty ? kind : "\(kind), \(partner.subkind)"),
      (network.say("also", "aussi"), others.joined(separator: network.say("; ", " ; "))),
      (network.say("place", "lieu"), place),
      (network.say("themes", "thèmes"), themes(partner.themes)),
      (network.say("offers", "offre"), themes(partner.offers)),
      (network.say("seeks", "cherche"), themes(partner.seeks)),
      (network.say("inhabitants", "habitants"), partner.population.map(String.init) ?? ""),
      (network.say("period", "période"), partner.period.label(in: network.language)),
      (network.say("web", "web"), partner.website),
      (network.say("note", "note"), partner.note),
    ] + partner.extra.map { ($0.column, $0.value) }
  }

  private var links: [Link] {
    guard let index = network.graph.index(of: partner.id) else { return [] }
    return network.graph.incidences[index].map { network.graph.links[Int($0.link)] }
  }

  private func linkLines(_ notes: inout SourceNotes) -> [String] {
    guard !links.isEmpty else { return [] }
    var lines = ["", Terminal.bold(network.say("Links", "Liens") + " (\(links.count))")]
    for link in links {
      let isStart = link.from == partner.id
      let other = network.name(isStart ? link.to : link.from)
      let arrow = link.kind.isDirected ? (isStart ? "→" : "←") : "–"
      let words = LinkText(network).words(for: link)
      let colon = network.say(":", " :")
      lines.append(
        "  \(arrow) \(other)\(colon) \(words)\(Terminal.faint(notes.marks(for: link.sources)))")
    }
    return lines
  }

  private var statements: [Statement] {
    let links = Set(links.map(\.id.rawValue))
    return network.graph.statements.filter {
      $0.subject == partner.id.rawValue || links.contains($0.subject)
    }
  }

  private func statementLines(_ notes: inout SourceNotes) -> [String] {
    guard !statements.isEmpty else { return [] }
    var lines = ["", Terminal.bold(network.say("Statements", "Énoncés"))]
    for statement in statements {
      let date = statement.date.map { " (\($0))" } ?? ""
      let subject = statement.subject == partner.id.rawValue ? "" : "\(statement.subject): "
      let text = Terminal.clean("\(subject)\(statement.property) = \(statement.value)\(date)")
      lines.append("  \(text)\(Terminal.faint(notes.marks(for: [statement.source])))")
    }
    return lines
  }

  struct Document: Encodable {
    let partner: PartnerJSON
    let links: [LinkJSON]
    let statements: [StatementJSON]
  }

  func json() -> Document {
    Document(
      partner: PartnerJSON(partner, in: network.language), links: links.map { LinkJSON($0) },
      statements: statements.map { StatementJSON($0) })
  }

  static let header = [
    "link", "direction", "partner", "name", "kind", "themes", "since", "until",
    "state", "confirmed", "amount", "sources",
  ]

  /// A row for each link.
  func rows() -> [[String]] {
    links.map { link in
      let isStart = link.from == partner.id
      let other = isStart ? link.to : link.from
      let item = LinkJSON(link)
      return [
        item.id, isStart ? "out" : "in", other.rawValue, network.name(other), item.kind,
        item.themes.joined(separator: ";"), item.since ?? "", item.until ?? "", item.state,
        item.confirmed ?? "", item.amount ?? "", item.sources.joined(separator: ";"),
      ]
    }
  }
}
