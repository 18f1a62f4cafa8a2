import GRDB

/// Reads the history.
enum ChangeTables {
  /// A change without its rows.
  private static func change(_ row: Row, rows: [Change.Row] = []) -> Change {
    Change(
      number: row["number"],
      note: ChangeNote(by: row["madeBy"], at: row["madeAt"], what: row["what"], why: row["why"]),
      undoes: row["undoes"], isWhole: row["isWhole"], rows: rows)
  }

  /// A change without its rows, if there is one with a number.
  static func change(_ number: Int, _ database: Database) throws -> Change? {
    try Row.fetchOne(database, sql: "SELECT * FROM change WHERE number = ?", arguments: [number])
      .map { change($0) }
  }

  /// The last change that wrote a row with an identifier.
  static func last(
    of id: String, in table: NetworkTable, _ database: Database
  ) throws -> Change? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT * FROM change WHERE isWhole
          OR number IN (SELECT change FROM changeRow WHERE id = ? AND tableName = ?)
        ORDER BY number DESC LIMIT 1
        """, arguments: [id, table.rawValue]
    ).map { change($0) }
  }

  /// The last change after another that wrote the row with a key and was not undone.
  static func last(
    of key: Int, in table: NetworkTable, after number: Int, _ database: Database
  ) throws -> Change? {
    let cancelled = try cancelled(after: number, database)
    return try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM change WHERE number > ? AND (isWhole
          OR number IN (SELECT change FROM changeRow WHERE key = ? AND tableName = ?))
        ORDER BY number DESC
        """, arguments: [number, key, table.rawValue]
    ).first { !cancelled.contains($0["number"]) }.map { change($0) }
  }

  /// The newest changes, the newest first; only those that wrote something with an identifier, if
  /// one is given.
  static func changes(
    limit: Int, of id: String?, _ database: Database
  ) throws -> [Change] {
    let filter =
      id == nil ? "" : "WHERE isWhole OR number IN (SELECT change FROM changeRow WHERE id = ?)"
    let arguments: StatementArguments = id.map { [$0, limit] } ?? [limit]
    return try Row.fetchAll(
      database, sql: "SELECT * FROM change \(filter) ORDER BY number DESC LIMIT ?",
      arguments: arguments
    ).map { change($0, rows: try rows(of: $0["number"], database)) }
  }

  private static func rows(of number: Int, _ database: Database) throws -> [Change.Row] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT tableName, id, before IS NULL AS isNew, after IS NULL AS isGone
        FROM changeRow JOIN change ON number = change
        WHERE change = ? AND NOT isWhole ORDER BY position
        """, arguments: [number]
    ).compactMap { row in
      guard let table = NetworkTable(rawValue: row["tableName"]) else { return nil }
      let isNew: Bool = row["isNew"]
      let isGone: Bool = row["isGone"]
      return Change.Row(
        table: table, id: row["id"], effect: isNew ? .added : isGone ? .removed : .changed)
    }
  }

  /// The changes that were undone and not done again, and the undoings of them.
  static func cancelled(after number: Int, _ database: Database) throws -> Set<Int> {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT number, undoes FROM change WHERE undoes IS NOT NULL AND number > ?
        ORDER BY number DESC
        """, arguments: [number])
    var cancelled: Set<Int> = []
    for row in rows {
      let undoing: Int = row["number"]
      guard !cancelled.contains(undoing), let undone: Int = row["undoes"] else { continue }
      cancelled.insert(undone)
      // The undoing of an older change is a change of its own.
      if undone > number { cancelled.insert(undoing) }
    }
    return cancelled
  }

  /// The newest change after another that still has an effect.
  static func effective(after number: Int, _ database: Database) throws -> Change? {
    let cancelled = try cancelled(after: number, database)
    let later = try Row.fetchCursor(
      database, sql: "SELECT * FROM change WHERE number > ? ORDER BY number DESC",
      arguments: [number])
    while let row = try later.next() {
      if !cancelled.contains(row["number"]) { return change(row) }
    }
    return nil
  }
}
