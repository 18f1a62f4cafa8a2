import PartnerGraph
import PartnerStore

/// Prints themes as a tree, and one theme with its use.
struct ThemeTree {
  private let network: OpenNetwork
  private let narrower: [Theme.ID: [Theme]]
  private let uses: [Theme.ID: ThemeUse]

  /// Makes a tree of the themes of a network, of which the partners and links may be elsewhere.
  init(_ network: OpenNetwork, uses: [Theme.ID: ThemeUse]? = nil) {
    self.network = network
    self.uses = uses ?? network.graph.themeUses
    var narrower: [Theme.ID: [Theme]] = [:]
    for theme in network.graph.themes {
      for wider in theme.broader { narrower[wider, default: []].append(theme) }
    }
    self.narrower = narrower
  }

  /// The whole tree; a theme below two others is shown below both.
  func lines() -> [String] {
    guard !network.graph.themes.isEmpty else {
      return [network.say("The network has no themes.", "Le réseau n'a pas de thèmes.")]
    }
    var lines: [String] = []
    func add(_ theme: Theme, depth: Int) {
      let count = use(of: theme.id)
      lines.append(
        String(repeating: "  ", count: depth) + network.label(theme.id)
          + Terminal.faint("  [\(theme.id)]  " + words(count)))
      // No scheme is deeper than this for people to read.
      guard depth < 16 else { return }
      for narrower in narrower[theme.id] ?? [] { add(narrower, depth: depth + 1) }
    }
    for theme in network.graph.themes where theme.broader.isEmpty { add(theme, depth: 0) }
    return lines
  }

  func card(of theme: Theme) -> [String] {
    func list(_ ids: [Theme.ID]) -> String { ids.map { network.label($0) }.joined(separator: ", ") }
    var lines = [Terminal.bold(network.label(theme.id)) + Terminal.faint("  [\(theme.id)]")]
    func add(_ english: String, _ french: String, _ value: String) {
      if !value.isEmpty {
        lines.append("  \(Terminal.faint(network.say(english, french)))  \(Terminal.clean(value))")
      }
    }
    add("labels", "libellés", theme.label.all.joined(separator: network.say("; ", " ; ")))
    add("also", "aussi", theme.aliases.map(\.text).joined(separator: network.say("; ", " ; ")))
    add("broader", "plus large", list(theme.broader))
    add("narrower", "plus étroit", list((narrower[theme.id] ?? []).map(\.id)))
    add("same as", "identique à", theme.exactMatches.joined(separator: " "))
    add("note", "note", theme.note)
    add(
      "held by", "porté par", holders(of: theme.id).map { network.name($0) }.joined(separator: ", ")
    )
    add("links", "liens", "\(use(of: theme.id).links)")
    return lines
  }

  struct ThemeJSON: Encodable {
    let id: String
    let label: String
    let labels: [String: String]
    let broader: [String]
    let narrower: [String]
    let exactMatches: [String]
    let partners: [String]
    let links: Int

    enum CodingKeys: String, CodingKey {
      case id, label, labels, broader, narrower, partners, links
      case exactMatches = "exact_matches"
    }
  }

  func json(of theme: Theme) -> ThemeJSON {
    ThemeJSON(
      id: theme.id.rawValue, label: network.label(theme.id),
      labels: Dictionary(
        theme.label.translations.map { ($0.language, $0.text) },
        uniquingKeysWith: { first, _ in first }),
      broader: theme.broader.map(\.rawValue),
      narrower: (narrower[theme.id] ?? []).map(\.id.rawValue), exactMatches: theme.exactMatches,
      partners: holders(of: theme.id).map(\.rawValue), links: use(of: theme.id).links)
  }

  static let header = ["id", "label", "broader", "partners", "links"]

  func row(of theme: Theme) -> [String] {
    let count = use(of: theme.id)
    return [
      theme.id.rawValue, network.label(theme.id),
      theme.broader.map(\.rawValue).joined(separator: ";"), "\(count.partners)", "\(count.links)",
    ]
  }

  private func holders(of id: Theme.ID) -> [Partner.ID] {
    guard let index = network.graph.themeIndex(of: id) else { return [] }
    return network.graph.holdersOfTheme[index].map { network.graph.partners[Int($0)].id }
  }

  private func use(of id: Theme.ID) -> ThemeUse { uses[id] ?? ThemeUse() }

  private func words(_ count: ThemeUse) -> String {
    // In English 0 is many, in French one.
    func words(_ number: Int, _ english: String, _ french: String) -> String {
      "\(number) "
        + network.say(
          number == 1 ? english : english + "s", number < 2 ? french : french + "s")
    }
    return words(count.partners, "partner", "partenaire") + ", "
      + words(count.links, "link", "lien")
  }
}

extension PartnerGraph {
  /// How much each theme is used.
  fileprivate var themeUses: [Theme.ID: ThemeUse] {
    var uses: [Theme.ID: ThemeUse] = [:]
    for theme in links.lazy.flatMap(\.themes) { uses[theme, default: ThemeUse()].links += 1 }
    for (index, theme) in themes.enumerated() {
      uses[theme.id, default: ThemeUse()].partners = holdersOfTheme.count(of: index)
    }
    return uses
  }
}

extension OpenNetwork {
  /// A theme and all that are narrower.
  func narrower(than theme: Theme) -> Set<Theme.ID> {
    guard let wider = graph.themeIndex(of: theme.id) else { return [theme.id] }
    return Set(
      graph.themes.indices.filter { index in
        index == wider || graph.ancestorsOfTheme[index].contains { $0.theme == Int32(wider) }
      }.map { graph.themes[$0].id })
  }
}
