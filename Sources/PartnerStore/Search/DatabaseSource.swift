import GRDB
import PartnerText

/// The texts of a network in a database, found through its full-text index.
struct DatabaseSource: SearchSource {
  typealias Failure = any Error

  private let database: Database
  private let listedThemes: [SearchedTheme]
  private let partnerTexts: PartnerTexts

  init(_ database: Database, themes: [SearchedTheme]) throws {
    self.database = database
    listedThemes = themes
    partnerTexts = try PartnerTexts(database)
  }

  func partnerCount() throws -> Int { try SearchWordBlocks(database).partnerCount() }

  func themes() -> [SearchedTheme] { listedThemes }

  func row(withID id: String) throws -> Int? {
    // To the byte: to know of two ways to write an accent, all identifiers would have to be read.
    try Int.fetchOne(database, sql: "SELECT key FROM partner WHERE id = ?", arguments: [id])
  }

  func rows(namedFrom folded: String, limit: Int) throws -> [Int] {
    let rows = try SQLStatement(
      """
      SELECT partner FROM searchName WHERE name >= ? AND name <= ? AND partner > 0
      ORDER BY name, partner LIMIT ?
      """, on: database)
    rows.bind(folded).bind(folded + "\u{10FFFF}").bind(limit)
    return try rows.numbers()
  }

  func words(beginningWith prefix: String) throws -> [(word: String, partners: Int)] {
    try SearchWordBlocks(database).words(beginningWith: prefix)
  }

  func vocabulary() throws -> StringTable { try SearchWordBlocks(database).vocabulary() }

  func rows(having groups: [SearchGroup], _ scope: SearchScope, limit: Int) throws -> [Int] {
    if scope == .everywhere, let broad = BroadGroups(groups, database),
      let rows = try broad.rows(limit: limit)
    {
      return rows
    }
    let rows = try Self.statement(groups, scope, on: database)
    rows.bind(limit)
    return try rows.numbers()
  }

  /// Asks for the rows of some groups in order; the greatest number of rows is left to bind.
  static func statement(
    _ groups: [SearchGroup], _ scope: SearchScope, on database: Database
  ) throws -> SQLStatement {
    let parts = groups.map { group in
      var parts: [String] = []
      // Every word is quoted, so that none is an operator.
      let words = group.words.map { "\"\($0)\"" }.joined(separator: " OR ")
      if !words.isEmpty {
        parts.append(scope == .inNames ? "{name} : (\(words))" : "{name alias note} : (\(words))")
      }
      if scope != .inNames, !group.themes.isEmpty {
        let themes = group.themes.map { "\"\(SearchSchema.themeMark)\($0)\"" }
        parts.append("{theme} : (\(themes.joined(separator: " OR ")))")
      }
      return "(\(parts.joined(separator: " OR ")))"
    }
    let rows = try SQLStatement(
      "SELECT rowid FROM searchText WHERE searchText MATCH ? ORDER BY rowid LIMIT ?", on: database)
    return rows.bind(parts.joined(separator: scope == .any ? " OR " : " AND "))
  }

  func texts(of row: Int) throws -> SearchedTexts {
    try partnerTexts.texts(of: row)
      ?? SearchedTexts(id: "", names: [], aliases: [], themes: [], note: "")
  }
}

extension SQLStatement {
  /// The numbers in the first column of all rows.
  func numbers() throws -> [Int] {
    var numbers: [Int] = []
    while try next() { numbers.append(number(0)) }
    return numbers
  }
}
