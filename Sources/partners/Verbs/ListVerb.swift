import ArgumentParser
import PartnerGraph

/// `partners list`: the rows of a table.
struct ListVerb: ParsableCommand {
  /// What is listed.
  enum Table: String, CaseIterable, ExpressibleByArgument {
    case partners, links, sources, statements
  }

  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "The partners of the network, or its links, sources or statements.")

  @Argument(help: "partners, links, sources or statements.")
  var table: Table = .partners

  @Option(
    help: "Only partners of this kind; may be repeated.",
    completion: .list(Partner.Kind.allCases.map(\.rawValue)), transform: Choice.value)
  var kind: [Partner.Kind] = []

  @Option(
    help: "Only links of this kind; may be repeated.",
    completion: .list(Link.Kind.allCases.map(\.rawValue)), transform: Choice.value)
  var linkKind: [Link.Kind] = []

  @Option(help: "Only partners in this country; may be repeated.")
  var country: [String] = []

  @Option(help: "Only partners or links with this theme, or a narrower one; may be repeated.")
  var theme: [String] = []

  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  /// Refuses a filter that the table does not have, so that no list is taken for a filtered one.
  func validate() throws {
    let isPartners = table == .partners
    for (option, isUsed, isKnown) in [
      ("--kind", !kind.isEmpty, isPartners), ("--country", !country.isEmpty, isPartners),
      ("--link-kind", !linkKind.isEmpty, table == .links),
      ("--theme", !theme.isEmpty, isPartners || table == .links),
    ] where isUsed && !isKnown {
      throw ValidationError("\(option) does not filter \(table.rawValue); leave it out")
    }
  }

  func run() throws {
    let network = try networkOptions.open()
    var themes: Set<Theme.ID> = []
    for name in theme { themes.formUnion(network.narrower(than: try network.theme(name))) }
    let rows = TableRows(network)
    switch table {
    case .partners:
      let found = network.graph.partners.indices.filter { index in
        let partner = network.graph.partners[index]
        let home = network.graph.country(of: index)?.rawValue ?? ""
        return (kind.isEmpty || kind.contains(partner.kind))
          && (country.isEmpty || country.contains { $0.uppercased() == home })
          && (theme.isEmpty || partner.hasAny(of: themes))
      }
      try rows.print(found.map { network.graph.partners[$0] }, format.format)
    case .links:
      let found = network.graph.links.filter {
        (linkKind.isEmpty || linkKind.contains($0.kind))
          && (theme.isEmpty || !themes.isDisjoint(with: $0.themes))
      }
      try rows.print(found, format.format)
    case .sources: try rows.print(network.graph.sources, format.format)
    case .statements: try rows.print(network.graph.statements, format.format)
    }
  }
}

extension Partner {
  fileprivate func hasAny(of ids: Set<Theme.ID>) -> Bool {
    !ids.isDisjoint(with: themes + offers + seeks)
  }
}
