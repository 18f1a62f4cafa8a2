import GRDB

/// Makes databases as older versions of the program left them.
enum OlderVersion {
  /// Removes what version 6 added.
  static func forgetState(_ database: Database) throws {
    let triggers = try String.fetchAll(
      database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
    try database.execute(sql: "DROP TABLE networkState")
  }
}
