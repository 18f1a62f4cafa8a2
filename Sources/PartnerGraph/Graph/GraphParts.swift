/// What a graph is made of, under the names of ``PartnerGraph``, as an index keeps it.
///
/// Nothing of it is checked; ``PartnerGraph/init(checking:)`` does that.
package struct GraphParts: Sendable {
  package var name = ""
  package var title = LocalizedText("")
  package var licence = ""
  package var partners = GraphTable<Partner>([])
  package var links = GraphTable<Link>([])
  package var themes: [Theme] = []
  package var sources = GraphTable<Source>([])
  package var statements = GraphTable<Statement>([])
  package var kindOfPartner: [Partner.Kind] = []
  package var kindOfLink: [Link.Kind] = []
  package var stateOfLink: [Link.State] = []
  package var newestDateOfLink: [PartialDate?] = []
  package var linkStarts: [Int32] = []
  package var linkEnds: [Int32] = []
  package var incidences = CompressedRows<Incidence>([])
  package var themesOfPartner = CompressedRows<Int32>([])
  package var offersOfPartner = CompressedRows<Int32>([])
  package var seeksOfPartner = CompressedRows<Int32>([])
  package var themesOfLink = CompressedRows<Int32>([])
  package var holdersOfTheme = CompressedRows<Int32>([])
  package var ancestorsOfTheme = CompressedRows<ThemeAncestor>([])
  package var cityOfPartner: [Int32] = []
  package var subkinds: [String] = []
  package var subkindOfPartner: [Int32] = []
  package var countryOfPartner: [CountryCode?] = []
  package var coordinateOfPartner: [Coordinate?] = []
  package var populationOfPartner: [Int?] = []
  package var periodOfPartner: [Period] = []
  package var kept: (any KeptColumns)?

  package init() {}

  /// Whether every column has its length, and every number in it is that of something.
  ///
  /// - Complexity: O(*r*), where *r* is the number of rows and references.
  var isGraph: Bool {
    let (n, m, t) = (partners.count, links.count, themes.count)
    let ofPartners = [
      kindOfPartner.count, cityOfPartner.count, subkindOfPartner.count, countryOfPartner.count,
      coordinateOfPartner.count, populationOfPartner.count, periodOfPartner.count,
      incidences.count, themesOfPartner.count, offersOfPartner.count, seeksOfPartner.count,
    ]
    let ofLinks = [
      kindOfLink.count, stateOfLink.count, newestDateOfLink.count, linkStarts.count,
      linkEnds.count, themesOfLink.count,
    ]
    return ofPartners.allSatisfy { $0 == n } && ofLinks.allSatisfy { $0 == m }
      && holdersOfTheme.count == t && ancestorsOfTheme.count == t
      && Self.are(linkStarts, below: n) && Self.are(linkEnds, below: n)
      && Self.are(subkindOfPartner, below: subkinds.count)
      && Self.are(cityOfPartner, from: -1, below: n)
      && [themesOfPartner, offersOfPartner, seeksOfPartner, themesOfLink]
        .allSatisfy { Self.are($0.values, below: t) }
      && Self.are(holdersOfTheme.values, below: n)
      && Self.are(incidences.values, below: n, \.neighbour)
      && Self.are(incidences.values, below: m, \.link)
      && Self.are(ancestorsOfTheme.values, below: t, \.theme)
      && ancestorsOfTheme.values.allSatisfy { (1...32).contains($0.steps) }
  }

  private static func are(_ numbers: [Int32], from first: Int32 = 0, below count: Int) -> Bool {
    // Without a way out of the loops, so that many are compared at once.
    var greatest: UInt32 = 0
    for number in numbers {
      greatest = max(greatest, UInt32(bitPattern: number &- first))
    }
    return numbers.isEmpty || Int(greatest) < count - Int(first)
  }

  private static func are<Entry>(
    _ entries: [Entry], below count: Int, _ number: (Entry) -> Int32
  ) -> Bool {
    var greatest: UInt32 = 0
    for entry in entries { greatest = max(greatest, UInt32(bitPattern: number(entry))) }
    return entries.isEmpty || Int(greatest) < count
  }
}

extension PartnerGraph {
  /// Makes a graph of parts that were kept, or nothing if they are none.
  ///
  /// - Complexity: O(*r*), where *r* is the number of rows and references.
  package init?(checking parts: GraphParts) {
    guard parts.isGraph else { return nil }
    name = parts.name
    title = parts.title
    licence = parts.licence
    partners = parts.partners
    links = parts.links
    themes = parts.themes
    sources = parts.sources
    statements = parts.statements
    kindOfPartner = parts.kindOfPartner
    kindOfLink = parts.kindOfLink
    stateOfLink = parts.stateOfLink
    newestDateOfLink = parts.newestDateOfLink
    linkStarts = parts.linkStarts
    linkEnds = parts.linkEnds
    incidences = parts.incidences
    themesOfPartner = parts.themesOfPartner
    offersOfPartner = parts.offersOfPartner
    seeksOfPartner = parts.seeksOfPartner
    themesOfLink = parts.themesOfLink
    holdersOfTheme = parts.holdersOfTheme
    ancestorsOfTheme = parts.ancestorsOfTheme
    cityOfPartner = parts.cityOfPartner
    subkinds = parts.subkinds
    subkindOfPartner = parts.subkindOfPartner
    countryOfPartner = parts.countryOfPartner
    coordinateOfPartner = parts.coordinateOfPartner
    populationOfPartner = parts.populationOfPartner
    periodOfPartner = parts.periodOfPartner
    newestDate = parts.newestDateOfLink.lazy.compactMap(\.self).max()
    kept = parts.kept
  }
}
