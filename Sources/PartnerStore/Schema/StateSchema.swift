import GRDB

/// Version 6: a number that tells in which state the network is.
///
/// It is another one after every change of a row, whoever makes it and in whatever program: what was made
/// of a network, such as the index beside it, is good as long as the number is the same. Nobody can
/// guess it, so that two copies that were changed apart never have one number.
enum StateSchema {
  static let sql = """
    CREATE TABLE networkState (
      key INTEGER PRIMARY KEY CHECK (key = 1),
      number INTEGER NOT NULL
    );
    INSERT INTO networkState VALUES (1, random());

    """ + triggers

  /// The tables whose rows are the network.
  private static let tables = FirstSchema.tables + ["network", "networkTitle"]
  private static let events = ["INSERT", "UPDATE", "DELETE"]

  /// What gives the network a new number, row by row.
  static let triggers = tables.map { table in
    events.map { event in
      """
      CREATE TRIGGER \(name(table, event)) AFTER \(event) ON \(table) BEGIN
        UPDATE networkState SET number = random();
      END;

      """
    }.joined()
  }.joined()

  /// Removes what ``triggers`` makes: whoever writes many rows calls ``renew(_:)`` once instead.
  static let dropTriggers = tables.map { table in
    events.map { "DROP TRIGGER \(name(table, $0)); " }.joined()
  }.joined()

  private static func name(_ table: String, _ event: String) -> String {
    "\(table)State\(event.capitalized)"
  }

  /// Gives the network a new number.
  static func renew(_ database: Database) throws {
    try database.execute(sql: "UPDATE networkState SET number = random()")
  }

  /// The number of the state that the network is in; nothing if it has none.
  static func number(_ database: Database) throws -> Int64? {
    // A file of version 5 that cannot be written is read as it is.
    guard try database.tableExists("networkState") else { return nil }
    return try Int64.fetchOne(database, sql: "SELECT number FROM networkState")
  }
}
