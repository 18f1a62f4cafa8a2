import GRDB
public import PartnerGraph

// GRDB has a Statement too.
public import struct PartnerGraph.Statement

extension NetworkStore {
  /// The part of the network that a partner stands in: its row, its links, the statements about it and
  /// them, and whatever these name. Partners at the other end have their names only, and the places in
  /// which it lies what tells where they are.
  ///
  /// - Returns: Nothing if no partner has the identifier.
  /// - Complexity: O(*k* log *r*), where *k* is the number of rows of the part and *r* that of all.
  public func network(around id: Partner.ID) throws(PartnerStoreError) -> Network? {
    try reading { database in
      guard let key = try ReferenceKeys.key(of: id.rawValue, in: .partner, database) else {
        return nil
      }
      let ends = try SQLStatement(
        """
        SELECT key, toPartner FROM link WHERE fromPartner = ?1
        UNION ALL SELECT key, fromPartner FROM link WHERE toPartner = ?1
        """, on: database)
      ends.bind(key)
      var links: Set<Int> = []
      var others: Set<Int> = []
      while try ends.next() {
        links.insert(ends.number(0))
        others.insert(ends.number(1))
      }
      let places = try PlaceRows(of: [key], in: database)
      var part = PartNetwork(database)
      try part.take(partners: [key])
      try part.take(links: links)
      try part.takeStatements(
        about: Set(part.links.map(\.id.rawValue) + part.partners.map(\.id.rawValue)))
      try part.takeNamed()
      try part.take(named: places.keys.union(others).subtracting([key]), in: places)
      part.take(places.locations.filter { !links.contains($0.key) })
      return try part.network()
    }
  }

  /// The themes, in the order of the table.
  ///
  /// - Complexity: O(*t*), where *t* is the number of themes and of their labels.
  public func themes() throws(PartnerStoreError) -> [Theme] {
    try reading { database in
      var themes: [Theme] = []
      try RowFetcher(database).forEachTheme { themes.append($0.row) }
      return themes
    }
  }

  /// The themes, and the partners that have, offer or seek one of them by name and with that theme.
  ///
  /// - Complexity: O(*t* + *h* log *r*), where *t* is the number of themes, *h* that of the holders and
  ///   *r* that of all rows.
  public func network(holding theme: Theme.ID) throws(PartnerStoreError) -> Network {
    let themes = try themes()
    return try reading { database in
      var part = PartNetwork(database)
      if let keys = try ThemeRows(database).holders(of: [theme]) { try part.take(named: keys) }
      return Network(
        name: "",
        partners: part.partners.map {
          Partner(id: $0.id, kind: $0.kind, name: $0.name, themes: [theme])
        }, themes: themes)
    }
  }

  /// How much each theme is used, or only some of them.
  ///
  /// - Complexity: O(*l* + *p*), where *l* is the number of themes of all links and *p* that of the
  ///   partners that have one of those asked for.
  public func themeUses(
    of themes: [Theme.ID]? = nil
  ) throws(PartnerStoreError) -> [Theme.ID: ThemeUse] {
    try reading { try ThemeRows($0).uses(of: themes) }
  }

  /// The sources, in the order of the table.
  ///
  /// - Complexity: O(*s*), where *s* is the number of sources.
  public func sources() throws(PartnerStoreError) -> [Source] {
    try reading { database in
      var sources: [Source] = []
      try RowFetcher(database).forEachSource { sources.append($0.row) }
      return sources
    }
  }

  /// The statements, in the order of the table.
  ///
  /// - Complexity: O(*s*), where *s* is the number of statements.
  public func statements() throws(PartnerStoreError) -> [Statement] {
    try reading { database in
      var statements: [Statement] = []
      try RowFetcher(database).forEachStatement { statements.append($0.row) }
      return statements
    }
  }
}
