import GRDB
public import PartnerGraph

extension NetworkStore {
  /// The rows that partners stand in: themselves, those that sit in them, the links at them, and the
  /// statements about them and these links; table by table, in order of the table.
  ///
  /// - Throws: ``PartnerStoreError/unknownRow(table:id:)`` if one of them is not there.
  /// - Complexity: O(*k* log *r*), where *k* is the number of results and *r* that of all rows.
  public func surroundings(of ids: [Partner.ID]) throws(PartnerStoreError) -> [VersionedRow] {
    try reading { try Self.surroundings(of: ids, $0) }
  }

  /// Makes one change of edits that depend on the surroundings of partners, which nobody can change
  /// in between.
  ///
  /// - Parameters:
  ///   - ids: The partners.
  ///   - note: Who makes the change, when, what it is and why.
  ///   - edits: Makes the edits of the rows of ``surroundings(of:)``; nothing calls the change off.
  /// - Returns: The number of the change, or nothing if it was called off.
  /// - Throws: As ``surroundings(of:)`` and ``make(_:_:)``; the network is then as it was.
  /// - Complexity: O((*k* + *e*) log *r*), where *k* is the number of rows around, *e* that of rows
  ///   written and *r* that of all rows.
  @discardableResult
  public func make(
    around ids: [Partner.ID], _ note: ChangeNote, _ edits: ([VersionedRow]) -> [Edit]?
  ) throws(PartnerStoreError) -> Int? {
    try writing { database in
      guard let edits = edits(try Self.surroundings(of: ids, database)) else { return nil }
      return try Self.make(edits, note, database)
    }
  }

  private static func surroundings(
    of ids: [Partner.ID], _ database: Database
  ) throws -> [VersionedRow] {
    var keys: [Int] = []
    for id in ids {
      guard let key = try ReferenceKeys.key(of: id.rawValue, in: .partner, database) else {
        throw PartnerStoreError.unknownRow(table: NetworkTable.partner.rawValue, id: id.rawValue)
      }
      keys.append(key)
    }
    let partners = Set(keys)
      .union(try numbers("SELECT key FROM partner WHERE city = ?", keys, database))
    let links = Set(try numbers("SELECT key FROM link WHERE fromPartner = ?", keys, database))
      .union(try numbers("SELECT key FROM link WHERE toPartner = ?", keys, database))
    func rows(_ table: NetworkTable, _ keys: Set<Int>) throws -> [VersionedRow] {
      try RowFetcher.rows(table, keys: keys, database)
    }
    let linkRows = try rows(.link, links)
    let subjects = Set(ids.map(\.rawValue) + linkRows.map(\.row.id))
    let statements = Set(
      try numbers("SELECT key FROM statement WHERE subject = ?", subjects.sorted(), database))
    return try rows(.partner, partners) + linkRows + rows(.statement, statements)
  }

  /// What a query finds for each of several values.
  private static func numbers(
    _ query: String, _ values: [some DatabaseValueConvertible], _ database: Database
  ) throws -> [Int] {
    let statement = try database.cachedStatement(sql: query)
    return try values.flatMap { try Int.fetchAll(statement, arguments: [$0]) }
  }
}
