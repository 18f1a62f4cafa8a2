import GRDB

/// The greatest key that was ever given in each table: a key is never given twice, so that undoing
/// can put a row back in its place.
struct LastKeys {
  private var keys: [NetworkTable: Int] = [:]

  /// Reads the keys.
  init(_ database: Database) throws {
    for table in NetworkTable.allCases {
      let given = try Int.fetchOne(
        database, sql: "SELECT key FROM lastKey WHERE tableName = ?", arguments: [table.rawValue])
      // A row that another program added has a key that nobody noted.
      let used = try Int.fetchOne(database, sql: "SELECT max(key) FROM \(table.rawValue)")
      keys[table] = max(given ?? 0, used ?? 0)
    }
  }

  /// The greatest key of a table; 0 if none was given.
  subscript(_ table: NetworkTable) -> Int {
    get { keys[table] ?? 0 }
    set { keys[table] = newValue }
  }

  /// Notes the keys.
  func write(_ database: Database) throws {
    for table in NetworkTable.allCases {
      try database.execute(
        sql: "INSERT OR REPLACE INTO lastKey (tableName, key) VALUES (?, ?)",
        arguments: [table.rawValue, self[table]])
    }
  }
}
