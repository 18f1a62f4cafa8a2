import GRDB
import PartnerGraph

/// Lists partners with their countries and the number of their links; what is empty or nothing filters
/// nothing.
struct PartnerList {
  /// Up to how many partners the links of each are counted one after the other.
  private static let mostCounted = 50_000

  private let kinds: [Partner.Kind]
  private let countries: Set<CountryCode>
  private let themes: Set<Theme.ID>?
  private let database: Database

  init(
    kinds: [Partner.Kind], countries: [CountryCode], themes: Set<Theme.ID>?, in database: Database
  ) {
    self.kinds = kinds
    self.countries = Set(countries)
    self.themes = themes
    self.database = database
  }

  /// The partners, in order of the table.
  func partners() throws -> [ListedPartner] {
    let found = try found()
    let links = try linkCounts(of: found.map(\.key))
    var part = PartNetwork(database)
    try part.take(partners: found.map(\.key))
    return zip(found, part.partners).map { found, partner in
      ListedPartner(partner, country: found.country, links: links[found.key] ?? 0)
    }
  }

  // MARK: Which

  private typealias Found = (key: Int, country: CountryCode?)

  private func found() throws -> [Found] {
    var found: [Found] = []
    if let themes {
      var keys = (try ThemeRows(database).holders(of: themes.sorted()) ?? [])[...]
      while !keys.isEmpty {
        found += try select(
          " AND partner.key IN (\(Array(keys.prefix(RowFetcher.rowsAtOnce)).list))")
        keys = keys.dropFirst(RowFetcher.rowsAtOnce)
      }
    } else {
      found = try select("")
    }
    return try located(found).filter { partner in
      countries.isEmpty || partner.country.map(countries.contains) ?? false
    }
  }

  /// The partners of the kinds with their country or that of their city, in order of key.
  private func select(_ filter: String) throws -> [Found] {
    var filter = filter
    if !kinds.isEmpty {
      let names = kinds.map { "'\($0.rawValue)'" }.joined(separator: ",")
      filter += " AND partner.kind IN (\(names))"
    }
    if !countries.isEmpty {
      let codes = countries.map { "'\($0.rawValue)'" }.sorted().joined(separator: ",")
      filter += " AND coalesce(partner.country, city.country, '') IN (\(codes), '')"
    }
    let rows = try SQLStatement(
      """
      SELECT partner.key, coalesce(partner.country, city.country)
      FROM partner LEFT JOIN partner AS city ON city.key = partner.city
      WHERE TRUE\(filter) ORDER BY partner.key
      """, on: database)
    var found: [Found] = []
    while try rows.next() { found.append((rows.number(0), CountryCode(rows.text(1)))) }
    return found
  }

  /// The same partners, those without a country with that of the places they lie in.
  private func located(_ found: [Found]) throws -> [Found] {
    let lost = found.filter { $0.country == nil }.map(\.key)
    if lost.isEmpty { return found }
    let places = try PlaceRows(of: lost, in: database)
    var part = PartNetwork(database)
    try part.take(named: places.keys, in: places)
    part.take(places.locations)
    let graph = try PartnerGraph(part.network())
    let ids = try ReferenceIDs<Partner>(.partner, all: false, on: database)
    return try found.map { key, country in
      if let country { return (key, country) }
      return (key, graph.index(of: try ids.id(of: key)).flatMap { graph.country(of: $0) })
    }
  }

  // MARK: Links

  private func linkCounts(of keys: [Int]) throws -> [Int: Int] {
    var counts: [Int: Int] = [:]
    if keys.count > Self.mostCounted {
      for column in ["fromPartner", "toPartner"] {
        let rows = try SQLStatement(
          "SELECT \(column), count(*) FROM link GROUP BY \(column)", on: database)
        while try rows.next() { counts[rows.number(0), default: 0] += rows.number(1) }
      }
      return counts
    }
    let row = try SQLStatement(
      """
      SELECT (SELECT count(*) FROM link WHERE fromPartner = ?1)
        + (SELECT count(*) FROM link WHERE toPartner = ?1)
      """, on: database)
    for key in keys {
      counts[key] = try row.bind(key).next() ? row.number(0) : 0
      row.reset()
    }
    return counts
  }
}
