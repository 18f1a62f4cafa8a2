import GRDB
import PartnerGraph

/// Makes one change inside a transaction, and notes every row that it writes.
struct ChangeWriter {
  let database: Database
  /// The number of the change.
  let number: Int
  private let inserter: RowInserter
  private let record: SQLStatement
  /// The full-text index, which is made anew at the end of a change of the whole network.
  private let index: SearchIndex?
  private var position = 0

  /// Begins a change.
  init(
    _ database: Database, _ note: ChangeNote, undoes: Int? = nil, isWhole: Bool = false
  ) throws {
    guard !note.by.isEmpty else {
      throw PartnerStoreError.badNote("it does not say who makes it; say it (--by)")
    }
    guard Self.isTime(note.at) else {
      throw PartnerStoreError.badNote(
        "'\(note.at)' is no time; give one in UTC such as 2026-11-21T10:15:00Z")
    }
    try database.execute(
      sql: """
        INSERT INTO change (madeBy, madeAt, what, why, undoes, isWhole) VALUES (?, ?, ?, ?, ?, ?)
        """, arguments: [note.by, note.at, note.what, note.why, undoes, isWhole])
    self.database = database
    number = Int(database.lastInsertedRowID)
    inserter = RowInserter(database, keys: ReferenceKeys(database), version: number)
    index = isWhole ? nil : try SearchIndex(database)
    record = try SQLStatement("INSERT INTO changeRow VALUES (?, ?, ?, ?, ?, ?, ?)", on: database)
  }

  private static func isTime(_ text: String) -> Bool {
    let shape = text.utf8.map { (48...57).contains($0) ? UInt8(ascii: "0") : $0 }
    return shape == Array("0000-00-00T00:00:00Z".utf8) && PartialDate(text.prefix(10)) != nil
  }

  // MARK: Edits

  /// Adds a row at the end of its table.
  mutating func add(_ row: NetworkRow) throws {
    if row.table != .statement,
      try ReferenceKeys.key(of: row.id, in: row.table, database) != nil
    {
      throw PartnerStoreError.identifierTaken(table: row.table.rawValue, id: row.id)
    }
    var last = try LastKeys(database)
    last[row.table] += 1
    try last.write(database)
    try write(row, key: last[row.table], before: nil)
  }

  /// Puts a row in the place of the one with its identifier.
  mutating func change(_ row: NetworkRow, version: Int?) throws {
    let (key, former) = try found(row.table, row.id, version: version)
    if former == row { return }
    try delete(row.table, key)
    try write(row, key: key, before: former)
  }

  /// Removes a row, the statements about it and, if that is said, its links.
  mutating func remove(
    _ table: NetworkTable, id: String, version: Int?, links: Bool
  ) throws {
    let (key, former) = try found(table, id, version: version)
    if table == .partner {
      let found = try Row.fetchAll(
        database, sql: "SELECT key, id FROM link WHERE fromPartner = ? OR toPartner = ?",
        arguments: [key, key])
      if !found.isEmpty, !links {
        throw PartnerStoreError.hasLinks(id: id, count: found.count)
      }
      for link in found { try removeWithStatements(.link, key: link["key"], id: link["id"]) }
    }
    try removeWithStatements(table, key: key, id: former.id)
    if let user = try References.user(of: table, key: key, database) {
      throw PartnerStoreError.inUse(
        table: table.rawValue, id: id, byTable: user.table.rawValue, byID: user.id)
    }
  }

  /// Removes the first statement that says the same.
  mutating func remove(_ statement: PartnerStatement) throws {
    let keys = try Int.fetchAll(
      database, sql: "SELECT key FROM statement WHERE subject = ? ORDER BY key",
      arguments: [statement.subject])
    for key in keys {
      guard try RowFetcher.row(.statement, key: key, database)?.row == .statement(statement) else {
        continue
      }
      return try remove(.statement, key: key)
    }
    throw PartnerStoreError.unknownRow(
      table: NetworkTable.statement.rawValue, id: statement.subject)
  }

  private mutating func removeWithStatements(
    _ table: NetworkTable, key: Int, id: String
  ) throws {
    if table != .statement, table != .source {
      let statements = try Int.fetchAll(
        database, sql: "SELECT key FROM statement WHERE subject = ? ORDER BY key", arguments: [id])
      for statement in statements { try remove(.statement, key: statement) }
    }
    try remove(table, key: key)
  }

  private mutating func remove(_ table: NetworkTable, key: Int) throws {
    guard let former = try RowFetcher.row(table, key: key, database) else { return }
    try delete(table, key)
    try note(table, key, former.row.id, before: RowImage.json(former.row), after: nil)
  }

  /// The row with an identifier, if it is still of a version.
  private func found(
    _ table: NetworkTable, _ id: String, version: Int?
  ) throws -> (key: Int, row: NetworkRow) {
    guard let key = try ReferenceKeys.key(of: id, in: table, database),
      let former = try RowFetcher.row(table, key: key, database)
    else {
      if version != nil, let last = try ChangeTables.last(of: id, in: table, database) {
        throw PartnerStoreError.changedMeanwhile(
          table: table.rawValue, id: id, by: last.note.by, at: last.note.at, change: last.number)
      }
      throw PartnerStoreError.unknownRow(table: table.rawValue, id: id)
    }
    if let version, version != former.version {
      let last = try ChangeTables.change(former.version, database)
      throw PartnerStoreError.changedMeanwhile(
        table: table.rawValue, id: id, by: last?.note.by ?? "somebody",
        at: last?.note.at ?? "a time not noted", change: former.version)
    }
    return (key, former.row)
  }

  // MARK: Rows

  /// Writes a row with a key and notes it.
  mutating func write(_ row: NetworkRow, key: Int, before: NetworkRow?) throws {
    if case .statement(let statement) = row { try check(statement) }
    try insert(row, key: key)
    if case .theme = row { try checkThemes() }
    try note(
      row.table, key, row.id, before: before.map(RowImage.json), after: RowImage.json(row))
  }

  /// Tells the keys of rows that are about to be written.
  func know(_ rows: [(NetworkTable, String, Int)]) { inserter.keys.know(rows) }

  /// Writes a row with a key and notes nothing.
  func insert(_ row: NetworkRow, key: Int) throws {
    switch row {
    case .partner(let row):
      try inserter.insert(row, key: key)
      try index?.add(key)
    case .link(let row): try inserter.insert(row, key: key)
    case .theme(let row): try inserter.insert(row, key: key)
    case .source(let row): try inserter.insert(row, key: key)
    case .statement(let row): try inserter.insert(row, key: key)
    }
  }

  /// Removes a row and its lists and notes nothing.
  func delete(_ table: NetworkTable, _ key: Int) throws {
    if table == .partner { try index?.remove(key) }
    try database.execute(sql: "DELETE FROM \(table.rawValue) WHERE key = ?", arguments: [key])
  }

  /// Notes what became of a row.
  mutating func note(
    _ table: NetworkTable?, _ key: Int, _ id: String, before: String?, after: String?
  ) throws {
    try record.bind(number).bind(position).bind(table?.rawValue ?? "network").bind(key).bind(id)
      .bind(before).bind(after).run()
    position += 1
  }

  /// Refuses a statement about nothing.
  func check(_ statement: PartnerStatement) throws {
    for table in [NetworkTable.partner, .theme, .link]
    where try ReferenceKeys.key(of: statement.subject, in: table, database) != nil {
      return
    }
    throw PartnerStoreError.unknownReference(
      table: "statement", id: statement.subject, column: "subject", value: statement.subject)
  }

  /// Refuses a circle of broader themes.
  func checkThemes() throws {
    var themes: [Theme] = []
    try RowFetcher(database).forEachTheme { themes.append($0.row) }
    let problems = Network(name: "", themes: themes).problems()
    if !problems.isEmpty { throw PartnerStoreError.faultyNetwork(problems) }
  }
}
