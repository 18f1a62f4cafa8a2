import PartnerGraph
import PartnerPlanner

/// Prints cooperations of three for people.
struct TripartiteList: Report {
  let network: OpenNetwork
  let asked: Partner.ID
  /// How many there are in all.
  let all: Int
  let triples: [Triple]

  /// How many themes, carriers, precedents and so on people are shown.
  private static let shown = 5

  func text() -> [String] {
    var notes = SourceNotes()
    let name = network.name(asked)
    let heading = network.say(
      "Cooperations of three for \(name)", "Coopérations à trois pour \(name)")
    let count = network.say(
      "\(triples.count) of \(network.counted(all, "possible one", "possible"))",
      "\(triples.count) sur \(network.counted(all, "possible", "possible"))")
    var lines = [Terminal.bold(heading) + Terminal.faint("  (\(count))")]
    for (number, triple) in triples.enumerated() {
      lines += [""] + self.lines(for: triple, number: number + 1, &notes)
    }
    return lines + notes.lines(in: network)
  }

  private func lines(
    for triple: Triple, number: Int, _ notes: inout SourceNotes
  ) -> [String] {
    let figures = Figures(network.language)
    let title = triple.sides.map { network.name($0.partner) }.joined(separator: " – ")
    let score = network.say("score", "score") + " " + figures.fixed(triple.score)
    let marks = notes.marks(for: triple.sources)
    var lines = ["\(number). " + Terminal.bold(title) + "  \(score)\(marks)"]
    let parts = figures.signed(triple.reasons.map(\.contribution), total: triple.score)
    for (part, shown) in zip(triple.reasons, parts) {
      lines.append("    \(shown)  \(words(for: part.reason, of: triple))")
    }
    for side in triple.sides { lines.append("    " + words(for: side)) }
    let gaps = triple.gaps.map { sentence(for: $0) }
    if !gaps.isEmpty {
      lines.append(
        "    " + network.say("Missing: ", "Il manque : ")
          + gaps.joined(separator: network.say("; ", " ; ")))
    }
    return lines
  }

  /// A part of the score in words, with what it rests on.
  private func words(for reason: Triple.Reason, of triple: Triple) -> String {
    switch reason {
    case .themes:
      network.say("All three work on ", "Travaillent tous trois sur ")
        + list(triple.themes.map { network.label($0.theme) })
    case .exchange:
      list(
        triple.exchanges.map { exchange in
          let (giver, taker) = (network.name(exchange.giver), network.name(exchange.taker))
          let theme = network.label(exchange.theme)
          return network.say(
            "\(giver) offers \(theme) to \(taker)", "\(giver) offre à \(taker) : \(theme)")
        })
    case .ties:
      network.say("Ties: ", "Liens : ")
        + triple.sides.dropFirst()
        .map { tie(with: $0) }.joined(separator: network.say("; ", " ; "))
    case .carriers:
      network.say("Each side has who would carry it", "Chaque côté a de quoi la porter")
    case .bridges:
      network.say("Work with both already: ", "Travaillent déjà avec les deux : ")
        + list(triple.bridges.map { network.name($0) })
    case .precedents:
      network.say("Exists already: ", "Existe déjà : ")
        + list(triple.precedents.map { words(for: $0) })
    case .countries: network.say("Three countries", "Trois pays")
    }
  }

  /// The links with one of the two: how many, of which kinds and since when.
  private func tie(with side: Triple.Side) -> String {
    let links = side.ties.compactMap { network.graph.linkIndex(of: $0) }
      .map { network.graph.links[$0] }
    let kinds = Set(links.map { $0.kind.label(in: network.language) }).sorted()
    let since = links.compactMap(\.period.since).min().map {
      Period(since: $0).label(in: network.language)
    }
    return network.name(side.partner) + network.say(" by ", " par ")
      + network.counted(links.count, "link", "lien")
      + " (\((kinds + [since].compactMap(\.self)).joined(separator: ", ")))"
  }

  private func words(for precedent: Triple.Precedent) -> String {
    switch precedent {
    case .project(let id): network.name(id)
    case .link(let id): words(forLink: id)
    }
  }

  private func words(forLink id: Link.ID) -> String {
    guard let index = network.graph.linkIndex(of: id) else { return id.rawValue }
    let link = network.graph.links[index]
    return "\(network.name(link.from)) – \(network.name(link.to)) "
      + "(\(LinkText(network).circumstances(of: link)))"
  }

  private func words(for side: Triple.Side) -> String {
    let carriers = side.carriers.map { carrier in
      network.name(carrier.partner)
        + (carrier.links.isEmpty
          ? "" : " (" + network.counted(carrier.links.count, "link", "lien") + ")")
    }
    return "\(Self.label(of: side.role, in: network)): "
      .replacing(": ", with: network.say(": ", " : ")) + Terminal.bold(network.name(side.partner))
      + (carriers.isEmpty ? "" : network.say(", carried by ", ", porté par ") + list(carriers))
  }

  /// What a role is called.
  static func label(of role: Triple.Role, in network: OpenNetwork) -> String {
    switch role {
    case .beneficiary: network.say("Beneficiary", "Bénéficiaire")
    case .pivotal: network.say("Pivotal", "Pivot")
    case .facilitating: network.say("Facilitating", "Facilitateur")
    }
  }

  /// What is missing, in words.
  func sentence(for gap: Triple.Gap) -> String {
    switch gap {
    case .noCarrier(let id):
      network.say(
        "no institution or club of \(network.name(id)) holds a common theme",
        "aucune institution ni aucun club n'a de thème commun du côté de \(network.name(id))")
    case .dormantTie(let id):
      network.say(
        "the link with \(network.name(id)) sleeps; wake it first",
        "le lien avec \(network.name(id)) est en sommeil ; réveillez-le d'abord")
    case .oldEvidence(let id, let date):
      date.map {
        network.say(
          "nothing newer than \($0) is known of the link with \(network.name(id))",
          "rien de plus récent que \($0) n'est connu du lien avec \(network.name(id))")
      }
        ?? network.say(
          "the link with \(network.name(id)) has no date",
          "le lien avec \(network.name(id)) n'a pas de date")
    case .noExchange:
      network.say(
        "neither of the two is known to offer what the other seeks",
        "on ne connaît rien que l'un des deux offre et que l'autre cherche")
    case .sameCountry(let a, let b):
      network.say(
        "\(network.name(a)) and \(network.name(b)) lie in one country",
        "\(network.name(a)) et \(network.name(b)) sont dans un même pays")
    case .noFunder:
      network.say("who would fund it is not known", "on ne sait pas qui la financerait")
    }
  }

  /// The first of some texts, and how many more there are.
  private func list(_ texts: [String]) -> String { network.list(texts, Self.shown) }
}
