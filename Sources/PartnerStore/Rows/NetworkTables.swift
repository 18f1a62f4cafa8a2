import GRDB
import PartnerGraph

// GRDB has a Statement too.
import struct PartnerGraph.Statement

/// Reads and writes the tables as a whole.
enum NetworkTables {
  /// The network, half of whose links may be read meanwhile on a connection of their own.
  static func read(
    _ database: Database, _ observer: @escaping WorkProgress.Observer,
    besides other: DatabaseQueue? = nil
  ) throws -> Network {
    let linkCount = try Int.fetchOne(database, sql: "SELECT count(*) FROM link") ?? 0
    let half = try other.flatMap { try LinkHalf(of: database, on: $0, count: linkCount) }
    @Sendable func goesOn(_ done: Int, of partners: Int) -> Bool {
      let isAsked = observer(
        WorkProgress(.reading, done: done + (half?.done ?? 0), of: partners + linkCount))
      if !isAsked { half?.stop() }
      return isAsked
    }
    let rest = try read(database, try RowFetcher(database), links: false) {
      goesOn($0.done, of: $0.total ?? 0)
    }
    var links: [Link] = []
    links.reserveCapacity(linkCount)
    func take(_ part: RowPart) throws {
      try RowFetcher(database, part).forEachLink {
        links.append($0.row)
        let done = rest.partners.count + links.count
        guard done % 8_192 == 0, !goesOn(done, of: rest.partners.count) else { return }
        throw PartnerStoreError.stopped
      }
    }
    try take(half.map { .upTo($0.middle) } ?? .all)
    if let half {
      // If somebody changed the network between the two looks, the rest is read as it was.
      if let others = try half.links() { links += others } else { try take(.above(half.middle)) }
    }
    return Network(
      name: rest.name, title: rest.title, licence: rest.licence, partners: rest.partners,
      links: links, themes: rest.themes, sources: rest.sources, statements: rest.statements)
  }

  /// The network, with its links or without them.
  static func read(
    _ database: Database, _ rows: RowFetcher, links hasLinks: Bool,
    _ observer: WorkProgress.Observer
  ) throws -> Network {
    var themes: [Theme] = []
    var sources: [Source] = []
    var partners: [Partner] = []
    var links: [Link] = []
    var statements: [Statement] = []
    let counts = (
      partners: try count("partner", database), links: hasLinks ? try count("link", database) : 0
    )
    partners.reserveCapacity(counts.partners)
    links.reserveCapacity(counts.links)
    func ask() throws {
      let done = partners.count + links.count
      guard done % 8_192 == 0 else { return }
      guard observer(WorkProgress(.reading, done: done, of: counts.partners + counts.links)) else {
        throw PartnerStoreError.stopped
      }
    }
    try ask()
    try rows.forEachTheme { themes.append($0.row) }
    try rows.forEachSource { sources.append($0.row) }
    try rows.forEachPartner {
      partners.append($0.row)
      try ask()
    }
    if hasLinks {
      try rows.forEachLink {
        links.append($0.row)
        try ask()
      }
    }
    try rows.forEachStatement { statements.append($0.row) }
    let head = try head(database)
    return Network(
      name: head.name, title: head.title, licence: head.licence, partners: partners,
      links: links, themes: themes, sources: sources, statements: statements)
  }

  private static func count(_ table: String, _ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
  }

  /// The network without its rows.
  static func head(_ database: Database) throws -> Network {
    let row = try SQLStatement("SELECT name, title, licence FROM network", on: database)
    guard try row.next() else { return Network(name: "") }
    let titles = try SQLStatement(
      "SELECT language, title FROM networkTitle ORDER BY language", on: database)
    var translations: [LocalizedText.Translation] = []
    while try titles.next() {
      translations.append(.init(language: titles.text(0), text: titles.text(1)))
    }
    return Network(
      name: row.text(0), title: LocalizedText(row.text(1), translations: translations),
      licence: row.text(2))
  }

  /// The files kept of the folder.
  static func layout(_ database: Database) throws -> [StoredFile] {
    let rows = try SQLStatement("SELECT name, content FROM layoutFile ORDER BY name", on: database)
    var files: [StoredFile] = []
    while try rows.next() { files.append(StoredFile(name: rows.text(0), content: rows.text(1))) }
    return files
  }

  /// Removes every row; foreign keys must be off.
  static func empty(_ database: Database) throws {
    for table in FirstSchema.tables { try database.execute(sql: "DELETE FROM \(table)") }
  }

  /// Writes the name, the titles and the files.
  static func write(head: Network, layout: [StoredFile], _ database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO network (key, name, title, licence) VALUES (1, ?, ?, ?)",
      arguments: [head.name, head.title.standard, head.licence])
    try database.execute(sql: "DELETE FROM networkTitle; DELETE FROM layoutFile")
    let title = try SQLStatement("INSERT INTO networkTitle VALUES (?, ?)", on: database)
    for translation in head.title.translations {
      try title.bind(translation.language).bind(translation.text).run()
    }
    let file = try SQLStatement("INSERT INTO layoutFile VALUES (?, ?)", on: database)
    for stored in layout { try file.bind(stored.name).bind(stored.content).run() }
  }
}
