import GRDB

/// Finds the rows that refer to a row.
enum References {
  /// The columns that refer to a table: table, column, and the table of the row that has it.
  private static func columns(
    of table: NetworkTable
  ) -> [(list: String, column: String, owner: NetworkTable)] {
    switch table {
    case .partner:
      [("partner", "city", .partner), ("link", "fromPartner", .link), ("link", "toPartner", .link)]
    case .theme:
      [
        ("partnerTheme", "theme", .partner), ("linkTheme", "theme", .link),
        ("themeBroader", "broader", .theme),
      ]
    case .source:
      [
        ("partnerSource", "source", .partner), ("linkSource", "source", .link),
        ("statement", "source", .statement),
      ]
    case .link, .statement: []
    }
  }

  /// A row that refers to the row with a key, the first that is found.
  static func user(
    of table: NetworkTable, key: Int, _ database: Database
  ) throws -> (table: NetworkTable, key: Int, id: String)? {
    for (list, column, owner) in columns(of: table) {
      let owned = list == owner.rawValue ? "key" : owner.rawValue
      let id = owner == .statement ? "subject" : "id"
      let found = try Row.fetchOne(
        database,
        sql: """
          SELECT key, \(id) AS id FROM \(owner.rawValue)
          WHERE key = (SELECT min(\(owned)) FROM \(list) WHERE \(column) = ?)
          """, arguments: [key])
      if let found { return (owner, found["key"], found["id"]) }
    }
    return nil
  }

  /// A statement about something with an identifier, if nothing has the identifier any more.
  static func orphan(of id: String, _ database: Database) throws -> Int? {
    for table in [NetworkTable.partner, .theme, .link]
    where try ReferenceKeys.key(of: id, in: table, database) != nil {
      return nil
    }
    return try Int.fetchOne(
      database, sql: "SELECT key FROM statement WHERE subject = ?", arguments: [id])
  }
}
