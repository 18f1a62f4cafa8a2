import PartnerGraph
import PartnerSearch
import PartnerStore

/// A network in a database of which only what is asked for is read.
///
/// Each part that is read is a network of its own, and what a verb says of it is what it says of the
/// whole: the same code prints both.
struct DatabaseNetwork {
  let store: NetworkStore
  let path: String
  let language: Language

  /// Closes the database; what was read of it stays.
  func close() { try? store.close() }

  /// Asks the database, and turns its refusal into a failure of the command.
  private func reading<Result>(
    _ body: () throws(PartnerStoreError) -> Result
  ) throws(CommandFailure) -> Result {
    do { return try body() } catch { throw CommandFailure(error) }
  }

  private func open(_ network: Network) throws(CommandFailure) -> OpenNetwork {
    try OpenNetwork(network, path: path, language: language)
  }

  // MARK: Partners

  /// The partner that a name means, and the part of the network that it stands in.
  func partner(_ name: String) throws(CommandFailure) -> (OpenNetwork, Partner) {
    let id = try id(of: name)
    let network = try open(
      try reading { () throws(PartnerStoreError) in try store.network(around: id) }
        ?? Network(name: ""))
    do {
      return (network, try network.partner(id, called: name))
    } catch {
      throw CommandFailure(error)
    }
  }

  /// What the steps of a search for a name find at the least.
  private static let steps: [(step: NameStep, quality: MatchQuality)] = [
    (.whole, .whole), (.words, .beginnings), (.mistyped, .mistypedWords),
    (.someWords, .someWords),
  ]

  /// The identifier of the partner that a name means.
  func id(of name: String) throws(CommandFailure) -> Partner.ID {
    let known = try reading { () throws(PartnerStoreError) in
      try store.partner(withID: Identifier(name))
    }
    if let known { return known }
    for (step, quality) in Self.steps {
      let found = try reading { () throws(PartnerStoreError) in
        try store.partners(step, meantBy: name)
      }
      do throws(PartnerSearchError) {
        if let id = try NameIndex(found).resolve(name, noWorseThan: quality) { return id }
      } catch {
        throw CommandFailure(error, language)
      }
    }
    throw CommandFailure(PartnerSearchError.unknownPartner(name, suggestions: []), language)
  }

  /// The partners of which a name begins with a text, with their names.
  func completions(
    of text: String, limit: Int
  ) throws(CommandFailure) -> [(match: NameMatch, name: LocalizedText)] {
    // A text that is too long is refused before anything is looked up.
    _ = try completions(of: text, limit: limit, among: [])
    let found = try reading { () throws(PartnerStoreError) in
      try store.partners(.completions, meantBy: text)
    }
    let names = Dictionary(found.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return try completions(of: text, limit: limit, among: found)
      .map { (match: $0, name: names[$0.partner] ?? "") }
  }

  private func completions(
    of text: String, limit: Int, among partners: [NamedPartner]
  ) throws(CommandFailure) -> [NameMatch] {
    do {
      return try NameIndex(partners).completions(of: text, limit: limit)
    } catch {
      throw CommandFailure(error, language)
    }
  }

  // MARK: Themes

  /// The themes alone.
  func themes() throws(CommandFailure) -> OpenNetwork {
    try open(
      Network(
        name: "", themes: try reading { () throws(PartnerStoreError) in try store.themes() }))
  }

  /// The themes, and the partners that hold one of them.
  func network(holding theme: Theme.ID) throws(CommandFailure) -> OpenNetwork {
    try open(
      try reading { () throws(PartnerStoreError) in try store.network(holding: theme) })
  }

  /// How much each theme is used, or only some of them.
  func themeUses(of themes: [Theme.ID]? = nil) throws(CommandFailure) -> [Theme.ID: ThemeUse] {
    try reading { () throws(PartnerStoreError) in try store.themeUses(of: themes) }
  }
}

extension DatabaseNetwork: ListedNetwork {
  func narrower(than names: [String]) throws -> Set<Theme.ID> {
    try themes().narrower(than: names)
  }

  func partners(
    kinds: [Partner.Kind], countries: [CountryCode], themes: Set<Theme.ID>?
  ) throws -> [ListedPartner] {
    try reading { () throws(PartnerStoreError) in
      try store.partners(kinds: kinds, countries: countries, themes: themes)
    }
  }

  func links(kinds: [Link.Kind], themes: Set<Theme.ID>?) throws -> [Link] {
    try reading { () throws(PartnerStoreError) in try store.links(kinds: kinds, themes: themes) }
  }

  func sources() throws -> [Source] {
    try reading { () throws(PartnerStoreError) in try store.sources() }
  }

  func statements() throws -> [Statement] {
    try reading { () throws(PartnerStoreError) in try store.statements() }
  }
}
