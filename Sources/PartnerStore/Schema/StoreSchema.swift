import GRDB

/// The tables of a database, and how older ones are brought up to date.
enum StoreSchema {
  /// The number in the head of the file that says whose database it is: `PRTN`.
  static let applicationID = 0x5052_544E

  /// A step from one version of the tables to the next; one that shipped is never edited.
  typealias Migration = @Sendable (Database) throws -> Void

  /// The migrations in order: the first makes version 1 of an empty database.
  static let migrations: [Migration] = [
    { try $0.execute(sql: FirstSchema.sql) },
    { try $0.execute(sql: HistorySchema.sql) },
    { database in
      try database.execute(sql: SearchSchema.sql)
      try SearchIndex.rebuild(database)
    },
    { database in
      try database.execute(sql: SearchSchema.identifiers)
      try SearchIndex.rebuild(database)
    },
    // Version 5 has the same tables, but a program of version 4 would not find the networks that an
    // import took the place of, which are kept as tables now.
    { _ in },
    { try $0.execute(sql: StateSchema.sql) },
  ]

  /// The version that this program reads and writes.
  static var current: Int { migrations.count }

  /// The oldest version that can be read as it is, where the file cannot be brought up to date.
  static let oldestReadable = 5

  /// What a file is.
  enum Standing: Equatable {
    /// A database without a table.
    case empty
    /// A database of Partners of a version.
    case ours(version: Int)
    /// A database of another program.
    case foreign
  }

  /// Tells whose database it is.
  static func standing(_ database: Database) throws -> Standing {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if application == applicationID, version > 0 { return .ours(version: version) }
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    return application == 0 && version == 0 && tables == 0 ? .empty : .foreign
  }

  /// Brings the tables to a version in one transaction, so that whatever goes wrong the file is as
  /// it was, or of the version and whole.
  static func migrate(_ database: Database, to target: Int) throws {
    try database.inTransaction(.immediate) {
      // Asked inside the transaction: another program may have done it meanwhile.
      let version =
        switch try standing(database) {
        case .ours(let version): version
        case .empty: 0
        case .foreign: target
        }
      guard version < target else { return .rollback }
      for step in migrations[version..<target] { try step(database) }
      try database.execute(
        sql: """
          PRAGMA application_id = \(applicationID);
          PRAGMA user_version = \(target);
          """)
      return .commit
    }
  }
}
