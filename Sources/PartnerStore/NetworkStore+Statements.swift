import GRDB

// GRDB has a Statement too.
public import struct PartnerGraph.Statement

extension NetworkStore {
  /// The statements about a partner, theme or link, in order of the table.
  ///
  /// - Complexity: O(*s* log *r*), where *s* is the number of results and *r* that of all rows.
  public func statements(about id: String) throws(PartnerStoreError) -> [Statement] {
    try reading { database in
      let keys = try Int.fetchAll(
        database, sql: "SELECT key FROM statement WHERE subject = ? ORDER BY key", arguments: [id])
      return try keys.compactMap { key in
        guard case .statement(let row)? = try RowFetcher.row(.statement, key: key, database)?.row
        else { return nil }
        return row
      }
    }
  }
}
