public import PartnerGraph

extension NetworkStore {
  /// Partners that a text may mean, and others too: never fewer than a step is to find, in order of
  /// the table.
  ///
  /// Names, aliases and identifiers are looked up in the full-text index, so that few partners are
  /// read. Words longer than 64 letters are compared by their beginnings.
  ///
  /// - Parameters:
  ///   - step: How far is looked.
  ///   - text: What somebody calls a partner.
  /// - Complexity: O(*c* + *k* log *r*), where *c* is the number of words that begin as those of the
  ///   text do (where it may be mistyped: of all words and names), *k* that of results and their links
  ///   and *r* that of all rows.
  public func partners(
    _ step: NameStep, meantBy text: String
  ) throws(PartnerStoreError) -> [NamedPartner] {
    try reading { database in
      let keys = try NameLookup(text, in: database).keys(step)
      return try NamedPartners(database).partners(keys.sorted())
    }
  }

  /// Tells whether a partner has an identifier, and how it is written in the table.
  ///
  /// - Complexity: O(log *r*), where *r* is the number of rows.
  public func partner(withID id: Partner.ID) throws(PartnerStoreError) -> Partner.ID? {
    try reading { database in
      guard let key = try ReferenceKeys.key(of: id.rawValue, in: .partner, database) else {
        return nil
      }
      return try NamedPartners(database).partners([key]).first?.id
    }
  }
}
