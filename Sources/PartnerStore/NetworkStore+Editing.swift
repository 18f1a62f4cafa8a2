import GRDB
public import PartnerGraph

extension NetworkStore {
  /// The row with an identifier and its version, if there is one.
  ///
  /// Statements, which have no identifier, are not found.
  ///
  /// - Complexity: O(log *r*), where *r* is the number of rows.
  public func row(
    _ table: NetworkTable, _ id: String
  ) throws(PartnerStoreError) -> VersionedRow? {
    if table == .statement { return nil }
    return try reading { database in
      guard let key = try ReferenceKeys.key(of: id, in: table, database) else { return nil }
      return try RowFetcher.row(table, key: key, database)
    }
  }

  /// Makes one change of some edits, all of them or, after an error, none.
  ///
  /// - Parameters:
  ///   - edits: The edits in order; a row may name one that an edit before it added.
  ///   - note: Who makes it, when, what it is and why.
  /// - Returns: The number of the change, which is now the version of the rows.
  /// - Throws: ``PartnerStoreError/changedMeanwhile(table:id:by:at:change:)`` if a row is no longer of
  ///   the version an edit names; other errors name the row and the column.
  /// - Complexity: O(*e* log *r*), where *e* is the number of rows written and *r* that of all rows.
  @discardableResult
  public func make(_ edits: [Edit], _ note: ChangeNote) throws(PartnerStoreError) -> Int {
    try writing { try Self.make(edits, note, $0) }
  }

  /// Makes a change inside a transaction.
  static func make(_ edits: [Edit], _ note: ChangeNote, _ database: Database) throws -> Int {
    var writer = try ChangeWriter(database, note)
    for edit in edits {
      switch edit {
      case .add(let row): try writer.add(row)
      case .change(let row, let version): try writer.change(row, version: version)
      case .remove(let table, let id, let version, let links):
        try writer.remove(table, id: id, version: version, links: links)
      case .removeStatement(let statement): try writer.remove(statement)
      }
    }
    return writer.number
  }

  /// Puts everything back as it was before a change, which is a change itself and can be undone.
  ///
  /// - Parameters:
  ///   - number: The number of the change.
  ///   - note: Who undoes it, when, what it is and why.
  ///   - observer: Is told how far the work is where a whole network is put back, and may stop it.
  /// - Returns: The number of the change that undid it.
  /// - Throws: ``PartnerStoreError/unknownChange(_:)``,
  ///   ``PartnerStoreError/cannotUndo(change:reason:)`` if later changes depend on it, or
  ///   ``PartnerStoreError/stopped`` if the observer stops the work.
  /// - Complexity: O(*e* log *r*), where *e* is the number of rows written and *r* that of all rows.
  @discardableResult
  public func undo(
    _ number: Int, _ note: ChangeNote,
    observer: @escaping WorkProgress.Observer = WorkProgress.unobserved
  ) throws(PartnerStoreError) -> Int {
    let isWhole = try reading { try Undoing(number, $0).isWhole }
    if isWhole {
      return try withoutForeignKeys { try Undoing(number, $0).runWhole(note, observer) }
    }
    return try writing { try Undoing(number, $0).run(note) }
  }

  /// The newest changes, the newest first.
  ///
  /// - Parameters:
  ///   - limit: The greatest number of results.
  ///   - id: Only changes that wrote something with this identifier, or the whole network.
  /// - Complexity: O(*c* log *r*), where *c* is the number of results and of the rows they wrote and
  ///   *r* that of the rows of all changes.
  public func changes(
    limit: Int = 20, of id: String? = nil
  ) throws(PartnerStoreError) -> [Change] {
    try reading { try ChangeTables.changes(limit: limit, of: id, $0) }
  }

  /// The links between two partners, in either direction, in order of the table.
  ///
  /// - Complexity: O(*d* log *r*), where *d* is the number of links of the two and *r* that of rows.
  public func links(
    between a: Partner.ID, and b: Partner.ID
  ) throws(PartnerStoreError) -> [Link] {
    try reading { database in
      guard let from = try ReferenceKeys.key(of: a.rawValue, in: .partner, database),
        let to = try ReferenceKeys.key(of: b.rawValue, in: .partner, database)
      else { return [] }
      let keys = try Int.fetchAll(
        database,
        sql: """
          SELECT key FROM link WHERE fromPartner = ?1 AND toPartner = ?2
          UNION ALL SELECT key FROM link WHERE fromPartner = ?2 AND toPartner = ?1 ORDER BY key
          """, arguments: [from, to])
      return try keys.compactMap { key in
        guard case .link(let link)? = try RowFetcher.row(.link, key: key, database)?.row else {
          return nil
        }
        return link
      }
    }
  }
}
