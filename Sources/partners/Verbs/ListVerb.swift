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
    if let database = try networkOptions.database() {
      defer { database.close() }
      try print(database)
    } else {
      try print(networkOptions.open())
    }
  }

  private func print(_ network: some ListedNetwork) throws {
    let countries = try country.map { try CountryCode(asked: $0) }
    let themes = theme.isEmpty ? nil : try network.narrower(than: theme)
    let rows = TableRows(networkOptions.resultLanguage)
    switch table {
    case .partners:
      let found = try network.partners(kinds: kind, countries: countries, themes: themes)
      try rows.print(found.sorted { $0.partner.id < $1.partner.id }, format.format)
    case .links:
      let found = try network.links(kinds: linkKind, themes: themes)
      try rows.print(found.sorted { $0.id < $1.id }, format.format)
    case .sources: try rows.print(network.sources().sorted { $0.id < $1.id }, format.format)
    case .statements:
      try rows.print(network.statements().sorted(by: Statement.precedes), format.format)
    }
  }
}
