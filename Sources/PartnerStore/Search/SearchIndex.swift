import GRDB
import PartnerText

/// Keeps the full-text index as the tables are.
///
/// Before a partner changes it is taken out, and afterwards it is put in again; after a whole network
/// took the place of another the index is made anew.
struct SearchIndex {
  private let database: Database
  private let texts: PartnerTexts

  init(_ database: Database) throws {
    self.database = database
    texts = try PartnerTexts(database)
  }

  /// Takes a partner out that still stands in the tables.
  func remove(_ key: Int) throws { try write(key, isRemoval: true) }

  /// Puts a partner in that stands in the tables.
  func add(_ key: Int) throws { try write(key, isRemoval: false) }

  private func write(_ key: Int, isRemoval: Bool) throws {
    guard let texts = try texts.texts(of: key) else { return }
    let row = IndexedTexts(texts)
    // An index without content is told what to take out.
    let text = try SQLStatement(
      isRemoval
        ? """
        INSERT INTO searchText (searchText, rowid, name, alias, note, theme)
        VALUES ('delete', ?, ?, ?, ?, ?)
        """
        : "INSERT INTO searchText (rowid, name, alias, note, theme) VALUES (?, ?, ?, ?, ?)",
      on: database)
    try text.bind(key).bind(row.name).bind(row.alias).bind(row.note).bind(row.theme).run()
    let name = try SQLStatement(
      isRemoval
        ? "DELETE FROM searchName WHERE name = ? AND partner = ?"
        : "INSERT OR IGNORE INTO searchName VALUES (?, ?)", on: database)
    for folded in row.names { try name.bind(folded).bind(key).run() }
    if !row.identifier.isEmpty { try name.bind(row.identifier).bind(-key).run() }
    try SearchWordBlocks(database).count(row.words, by: isRemoval ? -1 : 1)
  }

  // MARK: The whole index

  /// Makes the index of all partners of the tables anew.
  ///
  /// - Parameter ask: Is called now and then, and throws if the work is to stop.
  /// - Complexity: O(*b* log *b*), where *b* is the number of bytes of their texts.
  static func rebuild(
    _ database: Database, ask: @escaping () throws -> Void = {}
  ) throws {
    try empty(database)
    let names = try fill(database, ask: ask) { try PartnerTexts(database, all: true).readAll($0) }
    try names.write(database)
    try settle(database)
  }

  /// Puts an index in the place of the one that is there.
  ///
  /// - Parameters:
  ///   - other: A database whose index was filled.
  ///   - names: The names of that index.
  static func replace(
    with other: Database, _ names: FoldedNames, _ database: Database, ask: () throws -> Void
  ) throws {
    try empty(database)
    // All that FTS5 knows stands in these two tables.
    for (table, columns) in [("searchText_data", 2), ("searchText_idx", 3), ("searchWord", 2)] {
      try database.execute(sql: "DELETE FROM \(table)")
      let rows = try SQLStatement("SELECT * FROM \(table)", on: other)
      let insertion = try RowInsertion(into: table, columns: columns, on: database)
      while try rows.next() {
        for column in 0..<columns { insertion.bind(column: Int32(column), of: rows) }
        try insertion.run()
      }
      try ask()
    }
    try names.write(database)
    try settle(database)
  }

  private static func empty(_ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO searchText (searchText) VALUES ('delete-all');
        DELETE FROM searchName; DELETE FROM searchWord;
        """)
  }

  /// FTS5 keeps settings; an edit is to hold little memory.
  private static func settle(_ database: Database) throws {
    try database.execute(
      sql: "INSERT INTO searchText (searchText, rank) VALUES ('hashsize', 1048576)")
  }

  /// Fills an index that is empty, but for the names, which it gives back.
  ///
  /// - Parameter read: Gives the key and the texts of each partner, in order of key.
  static func fill(
    _ database: Database, ask: @escaping () throws -> Void,
    _ read: ((Int, SearchedTexts) throws -> Void) throws -> Void
  ) throws -> FoldedNames {
    try database.execute(
      sql: "INSERT INTO searchText (searchText, rank) VALUES ('hashsize', 67108864)")
    let insertion = try SQLStatement(
      "INSERT INTO searchText (rowid, name, alias, note, theme) VALUES (?, ?, ?, ?, ?)",
      on: database)
    var names = FoldedNames()
    var partners = 0
    try read { key, texts in
      let row = IndexedTexts(texts)
      try insertion.bind(key).bind(row.name).bind(row.alias).bind(row.note).bind(row.theme).run()
      names.add(row.names, key: key)
      if !row.identifier.isEmpty { names.add([row.identifier], key: -key) }
      partners += 1
      if partners % 8_192 == 0 { try ask() }
    }
    try ask()
    names.sort()
    try ask()
    try fillWords(partners: partners, database)
    return names
  }

  /// Takes the words out of the index that was made.
  private static func fillWords(partners: Int, _ database: Database) throws {
    try database.execute(
      sql: "CREATE VIRTUAL TABLE temp.searchVocabulary USING fts5vocab(main, searchText, row)")
    do {
      let words = try SQLStatement("SELECT term, doc FROM temp.searchVocabulary", on: database)
      try SearchWordBlocks(database).fill(partners: partners) {
        while try words.next() {
          let word = words.text(0)
          if !word.hasPrefix(SearchSchema.themeMark) { return (word, words.number(1)) }
        }
        return nil
      }
    }
    try database.execute(sql: "DROP TABLE temp.searchVocabulary")
  }
}

/// The texts of a partner as they stand in the index.
private struct IndexedTexts {
  var name = ""
  var alias = ""
  var note = ""
  var theme = ""
  /// The folded names and aliases, each once.
  var names: Set<String> = []
  /// The folded identifier, if no name is the same.
  var identifier = ""
  /// The words of names, aliases and notes, and those of the identifier with their mark, each once.
  var words: Set<String> = []

  init(_ texts: SearchedTexts) {
    name = take(texts.names, areNames: true)
    alias = take(texts.aliases, areNames: true)
    // What names have already need not be found twice.
    let identifier = SearchWords.words(of: texts.id)
    let marked = identifier.filter { !words.contains($0) }.map {
      SearchSchema.identifierMark + $0
    }
    note = take([texts.note], areNames: false)
    words.formUnion(marked)
    let folded = identifier.joined(separator: " ")
    if !names.contains(folded) { self.identifier = folded }
    theme = (texts.themes.map { "\(SearchSchema.themeMark)\($0)" } + marked)
      .joined(separator: " ")
  }

  private mutating func take(_ texts: [String], areNames: Bool) -> String {
    var folded: [String] = []
    for text in texts {
      let words = SearchWords.words(of: text)
      if words.isEmpty { continue }
      self.words.formUnion(words)
      folded.append(words.joined(separator: " "))
    }
    if areNames { names.formUnion(folded) }
    return folded.joined(separator: " ")
  }
}
