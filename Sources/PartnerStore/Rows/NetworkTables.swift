import GRDB
import PartnerGraph

// GRDB has a Statement too.
import struct PartnerGraph.Statement

/// Reads and writes the tables as a whole.
enum NetworkTables {
  /// The network.
  static func read(_ database: Database) throws -> Network {
    let rows = try RowFetcher(database)
    var themes: [Theme] = []
    var sources: [Source] = []
    var partners: [Partner] = []
    var links: [Link] = []
    var statements: [Statement] = []
    func reserve(_ table: String) throws -> Int {
      try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
    }
    partners.reserveCapacity(try reserve("partner"))
    links.reserveCapacity(try reserve("link"))
    try rows.forEachTheme { themes.append($0.row) }
    try rows.forEachSource { sources.append($0.row) }
    try rows.forEachPartner { partners.append($0.row) }
    try rows.forEachLink { links.append($0.row) }
    try rows.forEachStatement { statements.append($0.row) }
    let head = try head(database)
    return Network(
      name: head.name, title: head.title, licence: head.licence, partners: partners,
      links: links, themes: themes, sources: sources, statements: statements)
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

  /// Puts a network in the place of what is there; foreign keys must be off.
  static func replace(
    with network: Network, layout: [StoredFile], version: Int, _ database: Database
  ) throws {
    do {
      try empty(database)
      try checkThemesAndSubjects(of: network)
      try database.execute(sql: FirstSchema.dropIndexes)
      try insert(network, version: version, database)
      try write(head: network, layout: layout, database)
      try database.execute(sql: FirstSchema.indexes)
      try SearchIndex.rebuild(database)
    } catch {
      // The rows are told what is wrong with them by whoever knows best.
      let problems = network.problems()
      if problems.isEmpty { throw error }
      throw PartnerStoreError.faultyNetwork(problems)
    }
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

  private static func insert(_ network: Network, version: Int, _ database: Database) throws {
    var last = try LastKeys(database)
    let rows = RowInserter(
      database, keys: ReferenceKeys(network, after: last), version: version)
    func next(_ table: NetworkTable) -> Int {
      last[table] += 1
      return last[table]
    }
    for theme in network.themes { try rows.insert(theme, key: next(.theme)) }
    for source in network.sources { try rows.insert(source, key: next(.source)) }
    for partner in network.partners { try rows.insert(partner, key: next(.partner)) }
    for link in network.links { try rows.insert(link, key: next(.link)) }
    for statement in network.statements { try rows.insert(statement, key: next(.statement)) }
    try last.write(database)
  }

  /// Refuses what neither the tables nor the references see.
  private static func checkThemesAndSubjects(of network: Network) throws {
    var missing = Set(network.statements.map(\.subject))
    for partner in network.partners where !missing.isEmpty { missing.remove(partner.id.rawValue) }
    for theme in network.themes where !missing.isEmpty { missing.remove(theme.id.rawValue) }
    for link in network.links where !missing.isEmpty { missing.remove(link.id.rawValue) }
    let circles = Network(name: "", themes: network.themes).problems()
    guard missing.isEmpty, circles.isEmpty else {
      throw PartnerStoreError.faultyNetwork(network.problems())
    }
  }
}
