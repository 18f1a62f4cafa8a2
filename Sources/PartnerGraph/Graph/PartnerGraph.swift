/// A network made ready for questions: every partner, link, theme and source has a dense index.
///
/// Indices run from 0 in order of identifier, so that a tie broken by index is broken by
/// identifier, and the same rows in another order give the same graph. What a question walks
/// through lies in flat arrays of 32-bit indices; the values themselves are only looked up to be
/// shown. A graph never changes and is always whole: whoever holds one need not check it again.
public struct PartnerGraph: Sendable {
  /// The short name of the network.
  public let name: String
  /// The title of the network, for people.
  public let title: LocalizedText
  /// The licence of the data; empty if not said.
  public let licence: String
  /// The partners, in order of identifier.
  public let partners: GraphTable<Partner>
  /// The links, in order of identifier.
  public let links: GraphTable<Link>
  /// The themes, in order of identifier.
  public let themes: [Theme]
  /// The sources, in order of identifier.
  public let sources: GraphTable<Source>
  /// The statements, in order of subject, property, date, value and source.
  public let statements: GraphTable<Statement>

  /// What sort of partner each is.
  public let kindOfPartner: [Partner.Kind]
  /// What sort of relation each link is.
  public let kindOfLink: [Link.Kind]
  /// How each link stands.
  public let stateOfLink: [Link.State]
  /// The newest date that stands in each link.
  public let newestDateOfLink: [PartialDate?]
  /// The index of the partner where each link starts.
  public let linkStarts: [Int32]
  /// The index of the partner where each link leads to.
  public let linkEnds: [Int32]
  /// For each partner the links at it, whichever way they lead, in order of neighbour and link.
  public let incidences: CompressedRows<Incidence>
  /// For each partner its own themes: those it works on, offers or seeks.
  public let themesOfPartner: CompressedRows<Int32>
  /// For each partner the themes it offers.
  public let offersOfPartner: CompressedRows<Int32>
  /// For each partner the themes it seeks.
  public let seeksOfPartner: CompressedRows<Int32>
  /// For each link its themes.
  public let themesOfLink: CompressedRows<Int32>
  /// For each theme the partners that hold it as their own.
  public let holdersOfTheme: CompressedRows<Int32>
  /// For each theme the wider themes at most 32 steps above it, each once with the fewest steps.
  public let ancestorsOfTheme: CompressedRows<ThemeAncestor>
  /// For each partner the index of the city where it sits, or -1.
  public let cityOfPartner: [Int32]
  /// What the partners are called more exactly (``Partner/subkind``), each once, in order.
  public let subkinds: [String]
  /// For each partner its place in ``subkinds``.
  public let subkindOfPartner: [Int32]
  /// For each partner the country that it names itself; see ``country(of:)``.
  public let countryOfPartner: [CountryCode?]
  /// For each partner where it says itself that it is; see ``coordinate(of:)``.
  public let coordinateOfPartner: [Coordinate?]
  /// For each partner how many people live there.
  public let populationOfPartner: [Int?]
  /// For each partner from when to when it exists or takes place.
  public let periodOfPartner: [Period]
  /// The newest date that stands in a link, or nothing if no link is dated: "today" for a network.
  public let newestDate: PartialDate?
  /// What was made of this very graph before, if it comes from where such is kept.
  package let kept: (any KeptColumns)?

  /// Makes a graph of a network.
  ///
  /// - Throws: ``PartnerGraphError/faultyNetwork(_:)`` with every problem of the network, or
  ///   ``PartnerGraphError/tooManyRows(table:count:)``.
  /// - Complexity: O(*r* log *r*) expected time and O(*r*) memory, where *r* is the number of rows
  ///   and references.
  public init(_ network: Network) throws(PartnerGraphError) {
    try Self.refuseTooMany(network)
    guard let numbers = RowNumbers(network) else {
      throw .faultyNetwork(network.problems())
    }
    name = network.name
    title = network.title
    licence = network.licence
    // The network gives its rows up, so that a large table is not in memory twice.
    var network = network
    partners = GraphTable(Self.taken(&network.partners, in: numbers.partners))
    links = GraphTable(Self.taken(&network.links, in: numbers.links))
    themes = Self.taken(&network.themes, in: numbers.themes)
    sources = GraphTable(Self.taken(&network.sources, in: numbers.sources))
    statements = GraphTable(network.statements.sorted(by: Statement.precedes))

    linkStarts = numbers.linkStarts
    linkEnds = numbers.linkEnds
    incidences = Self.incidences(linkStarts, linkEnds, partnerCount: partners.count)
    offersOfPartner = numbers.offersOfPartner.rows
    seeksOfPartner = numbers.seeksOfPartner.rows
    themesOfPartner = numbers.themesOfPartner.rows
    themesOfLink = numbers.themesOfLink.rows
    holdersOfTheme = themesOfPartner.transposed(count: themes.count)
    ancestorsOfTheme = Self.ancestors(broader: numbers.broaderOfTheme.rows)
    cityOfPartner = numbers.cityOfPartner
    kindOfPartner = partners.map(\.kind)
    kindOfLink = links.map(\.kind)
    stateOfLink = links.map(\.state)
    newestDateOfLink = links.map(\.newestDate)
    (subkinds, subkindOfPartner) = Self.numbered(partners.lazy.map(\.subkind))
    countryOfPartner = partners.map(\.country)
    coordinateOfPartner = partners.map(\.coordinate)
    populationOfPartner = partners.map(\.population)
    periodOfPartner = partners.map(\.period)
    newestDate = newestDateOfLink.lazy.compactMap(\.self).max()
    kept = nil
  }

  /// The index of a partner, or nothing if the graph does not hold it.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of partners.
  public func index(of id: Partner.ID) -> Int? { partners.position(of: id) }

  /// The index of a link, or nothing if the graph does not hold it.
  ///
  /// - Complexity: O(log *m*), where *m* is the number of links.
  public func linkIndex(of id: Link.ID) -> Int? { links.position(of: id) }

  /// The index of a theme, or nothing if the graph does not hold it.
  ///
  /// - Complexity: O(log *t*), where *t* is the number of themes.
  public func themeIndex(of id: Theme.ID) -> Int? { themes.sortedIndex(of: id) }

  /// The index of a source, or nothing if the graph does not hold it.
  ///
  /// - Complexity: O(log *s*), where *s* is the number of sources.
  public func sourceIndex(of id: Source.ID) -> Int? { sources.position(of: id) }

  /// The partners at the other end of a link of a partner, each once, in order of identifier.
  ///
  /// - Throws: ``PartnerGraphError/unknownPartner(_:)``.
  /// - Complexity: O(log *n* + *d*), where *n* is the number of partners and *d* that of the links
  ///   at this one.
  public func partners(linkedTo id: Partner.ID) throws(PartnerGraphError) -> [Partner] {
    guard let index = index(of: id) else { throw .unknownPartner(id) }
    return neighbours(of: index).map { partners[Int($0)] }
  }

  /// The indices of the partners linked to a partner, each once, in order.
  ///
  /// - Complexity: O(*d*), where *d* is the number of links at the partner.
  public func neighbours(of partner: Int) -> [Int32] {
    var result: [Int32] = []
    for incidence in incidences[partner] where result.last != incidence.neighbour {
      result.append(incidence.neighbour)
    }
    return result
  }

  /// The links that join two partners, whichever way they lead, in order of identifier.
  ///
  /// - Complexity: O(log *d* + *k*), where *d* is the number of links at the first partner and *k*
  ///   that of the links found.
  public func links(between first: Int, and second: Int) -> [Int32] {
    let row = incidences[first]
    var low = row.startIndex
    var high = row.endIndex
    while low < high {
      let middle = (low + high) / 2
      if row[middle].neighbour < Int32(second) { low = middle + 1 } else { high = middle }
    }
    return row[low...].prefix { $0.neighbour == Int32(second) }.map(\.link)
  }

  /// What a partner is called more exactly (``Partner/subkind``); empty if not said.
  ///
  /// - Complexity: O(1).
  public func subkind(of partner: Int) -> String { subkinds[Int(subkindOfPartner[partner])] }

  /// Where a partner is: its own coordinate, else that of its city, else that of a place it lies in.
  ///
  /// - Complexity: O(*d*), where *d* is the number of links at the partner and its city.
  public func coordinate(of partner: Int) -> Coordinate? {
    if let own = coordinateOfPartner[partner] { return own }
    let city = Int(cityOfPartner[partner])
    if city >= 0, let there = coordinateOfPartner[city] { return there }
    return placeChain(of: partner).lazy.compactMap { coordinateOfPartner[$0] }.first
  }

  /// The country of a partner: its own, else that of its city, else that of a place it lies in.
  ///
  /// - Complexity: O(*d*), where *d* is the number of links at the partner and its city.
  public func country(of partner: Int) -> CountryCode? {
    if let own = countryOfPartner[partner] { return own }
    let city = Int(cityOfPartner[partner])
    if city >= 0, let there = countryOfPartner[city] { return there }
    return placeChain(of: partner).lazy.compactMap { countryOfPartner[$0] }.first
  }

  /// The partner and the places it lies in, nearest first: cities, then what its location links name.
  private func placeChain(of partner: Int) -> [Int] {
    var chain = [partner]
    var next = 0
    while next < chain.count, chain.count < 16 {
      let place = chain[next]
      var wider = cityOfPartner[place] >= 0 ? [Int(cityOfPartner[place])] : []
      for incidence in incidences[place]
      where kindOfLink[Int(incidence.link)] == .location
        && linkStarts[Int(incidence.link)] == Int32(place)
      {
        wider.append(Int(incidence.neighbour))
      }
      for place in wider where !chain.contains(place) { chain.append(place) }
      next += 1
    }
    return chain
  }
}

extension Array where Element: Identifiable, Element.ID: Comparable {
  /// The position of an identifier in an array in order of identifier.
  fileprivate func sortedIndex(of id: Element.ID) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].id == id ? low : nil
  }
}
