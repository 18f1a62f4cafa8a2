import GRDB
import PartnerGraph

/// Keeps a whole network in the history and puts it back.
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

  /// Notes every row as it is, for a change that puts others in their place.
  static func keep(_ writer: inout ChangeWriter) throws {
    let database = writer.database
    let head = try NetworkTables.head(database)
    let image = Head(
      name: head.name, title: head.title.standard,
      titles: head.title.translations.map { .init(name: $0.language, text: $0.text) },
      licence: head.licence,
      files: try NetworkTables.layout(database).map { .init(name: $0.name, text: $0.content) })
    try writer.note(nil, 1, head.name, before: RowImage.json(image), after: nil)
    let rows = try RowFetcher(database)
    func keep(_ row: NetworkRow, _ key: Int) throws {
      try writer.note(row.table, key, row.id, before: RowImage.json(row), after: nil)
    }
    try rows.forEachTheme { try keep(.theme($0.row), $0.key) }
    try rows.forEachSource { try keep(.source($0.row), $0.key) }
    try rows.forEachPartner { try keep(.partner($0.row), $0.key) }
    try rows.forEachLink { try keep(.link($0.row), $0.key) }
    try rows.forEachStatement { try keep(.statement($0.row), $0.key) }
  }

  /// Puts the rows back that were there before a change; foreign keys must be off.
  static func restore(of number: Int, _ writer: ChangeWriter) throws {
    let database = writer.database
    try NetworkTables.empty(database)
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
    try SearchIndex.rebuild(database)
  }
}
