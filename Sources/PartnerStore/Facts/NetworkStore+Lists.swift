import GRDB
public import PartnerGraph

extension NetworkStore {
  /// The partners of some kinds, in some countries and with one of some themes, in order of the table;
  /// what is not asked for filters nothing.
  ///
  /// - Complexity: O(*p* + *k* log *r*), where *p* is the number of partners, *k* that of the results
  ///   and their links and *r* that of all rows.
  public func partners(
    kinds: [Partner.Kind] = [], countries: [CountryCode] = [], themes: Set<Theme.ID>? = nil
  ) throws(PartnerStoreError) -> [ListedPartner] {
    try reading { database in
      try PartnerList(kinds: kinds, countries: countries, themes: themes, in: database).partners()
    }
  }

  /// The links of some kinds and with one of some themes, in order of the table; what is not asked for
  /// filters nothing.
  ///
  /// - Complexity: O(*l* + *k* log *r*), where *l* is the number of links, *k* that of the results and
  ///   *r* that of all rows.
  public func links(
    kinds: [Link.Kind] = [], themes: Set<Theme.ID>? = nil
  ) throws(PartnerStoreError) -> [Link] {
    try reading { database in
      var links: [Link] = []
      if kinds.isEmpty, themes == nil {
        try RowFetcher(database).forEachLink { links.append($0.row) }
        return links
      }
      var keys = try themes.map { try ThemeRows(database).links(having: $0.sorted()) }
      if !kinds.isEmpty {
        let names = kinds.map { "'\($0.rawValue)'" }.joined(separator: ",")
        let found = try SQLStatement(
          "SELECT key FROM link WHERE kind IN (\(names)) ORDER BY key", on: database
        ).numbers()
        keys = keys.map(Set.init).map { having in found.filter(having.contains) } ?? found
      }
      var part = PartNetwork(database)
      try part.take(links: keys ?? [])
      return part.links
    }
  }
}
