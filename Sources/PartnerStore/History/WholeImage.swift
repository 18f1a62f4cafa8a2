import GRDB
import PartnerGraph

/// Keeps a whole network in the history and puts it back.
///
/// The tables of the rows are kept as they are, under names with the number of the change: that takes no
/// time and the room of the rows, without their indexes. Before version 5 rows were kept as JSON.
enum WholeImage {
  /// What a network is called, and how its files are written.
  private struct Head: Codable {
    struct Text: Codable {
      let name: String
      let text: String
    }

    let name: String
    let title: String
    let titles: [Text]
    let licence: String
    let files: [Text]
  }

  /// Keeps every row as it is, for a change that puts others in their place; foreign keys must be off.
  static func keep(_ writer: inout ChangeWriter) throws {
    let database = writer.database
    let head = try NetworkTables.head(database)
    let image = Head(
      name: head.name, title: head.title.standard,
      titles: head.title.translations.map { .init(name: $0.language, text: $0.text) },
      licence: head.licence,
      files: try NetworkTables.layout(database).map { .init(name: $0.name, text: $0.content) })
    try writer.note(nil, 1, head.name, before: RowImage.json(image), after: nil)
    guard try hasRows(database) else { return }
    try database.execute(sql: FirstSchema.dropIndexes + StateSchema.dropTriggers)
    for table in FirstSchema.tables {
      // What the tables refer to is renamed in them too.
      try database.execute(
        sql: "ALTER TABLE \(table) RENAME TO \(name(of: table, before: writer.number))")
    }
    try database.execute(sql: FirstSchema.rows + FirstSchema.indexes + StateSchema.triggers)
  }

  /// What a table is called that was kept by a change.
  private static func name(of table: String, before change: Int) -> String {
    "kept\(change)_\(table)"
  }

  private static func hasRows(_ database: Database) throws -> Bool {
    for table in NetworkTable.allCases {
      let sql = "SELECT EXISTS (SELECT * FROM \(table.rawValue))"
      if try Bool.fetchOne(database, sql: sql) ?? false { return true }
    }
    return false
  }

  /// Puts the rows back that were there before a change; foreign keys must be off.
  static func restore(
    of number: Int, _ writer: ChangeWriter, _ observer: @escaping WorkProgress.Observer
  ) throws {
    let database = writer.database
    try database.execute(sql: FirstSchema.dropIndexes + StateSchema.dropTriggers)
    try NetworkTables.empty(database)
    if try database.tableExists(name(of: "partner", before: number)) {
      for (done, table) in FirstSchema.tables.enumerated() {
        let progress = WorkProgress(.writing, done: done, of: FirstSchema.tables.count)
        try database.execute(
          sql: "INSERT INTO \(table) SELECT * FROM \(name(of: table, before: number))",
          while: { observer(progress) })
      }
    }
    try restoreImages(of: number, writer)
    try NetworkLoad.makeIndexes(database, nil, observer)
  }

  /// Puts back what was kept as JSON: what the network is called, and the rows of older versions.
  private static func restoreImages(of number: Int, _ writer: ChangeWriter) throws {
    let database = writer.database
    // A row may name one that comes after it, such as the city of a partner.
    let keys = try SQLStatement(
      "SELECT key, id, tableName FROM changeRow WHERE change = \(number)", on: database)
    var known: [(NetworkTable, String, Int)] = []
    while try keys.next() {
      guard let table = NetworkTable(rawValue: keys.text(2)) else { continue }
      if table != .statement, table != .link { known.append((table, keys.text(1), keys.number(0))) }
    }
    writer.know(known)
    let rows = try SQLStatement(
      """
      SELECT tableName, key, before FROM changeRow WHERE change = \(number) ORDER BY position
      """, on: database)
    while try rows.next() {
      if let table = NetworkTable(rawValue: rows.text(0)) {
        try writer.insert(RowImage.row(rows.text(2), of: table), key: rows.number(1))
      } else {
        let head: Head = try RowImage.value(rows.text(2))
        let title = LocalizedText(
          head.title, translations: head.titles.map { .init(language: $0.name, text: $0.text) })
        try NetworkTables.write(
          head: Network(name: head.name, title: title, licence: head.licence),
          layout: head.files.map { StoredFile(name: $0.name, content: $0.text) }, database)
      }
    }
  }
}
