import GRDB
import PartnerText

/// Finds the keys of partners whose names, aliases or identifier a text may mean.
struct NameLookup {
  /// How many partners of a word are taken where only some words are needed: one more than a word may
  /// have that is not frequent.
  private static let mostOfWord = 1_001

  private let database: Database
  /// The folded words of the text.
  private let words: [String]

  init(_ text: String, in database: Database) {
    self.database = database
    words = SearchWords.words(of: text)
  }

  /// The keys of a step, some of them of partners that the text does not mean.
  func keys(_ step: NameStep) throws -> Set<Int> {
    guard !words.isEmpty || step == .completions else { return [] }
    switch step {
    case .whole: return try keys(named: whole)
    case .words: return try keys(named: whole).union(keys(having: needed.map(beginning)))
    case .mistyped: return try keys(.words).union(mistyped())
    case .someWords: return try keys(.mistyped).union(someWords())
    case .completions: return try completions()
    }
  }

  private var whole: String { words.joined(separator: " ") }

  /// The words that a name must have: those that are not little, if there are any.
  private var needed: [String] {
    let heavy = words.filter { !LittleWords.all.contains($0) }
    return heavy.isEmpty ? words : heavy
  }

  // MARK: Names

  private func keys(named name: String) throws -> Set<Int> {
    let rows = try SQLStatement(
      "SELECT abs(partner) FROM searchName WHERE name = ?", on: database)
    rows.bind(name)
    return Set(try rows.numbers())
  }

  private func completions() throws -> Set<Int> {
    let rows = try SQLStatement(
      "SELECT abs(partner) FROM searchName WHERE name >= ? AND name <= ?", on: database)
    rows.bind(whole).bind(whole + "\u{10FFFF}")
    let first = Set(try rows.numbers())
    guard let last = words.last else { return first }
    return try first.union(
      keys(having: words.dropLast().map { Terms(words: [$0]) } + [Terms(beginning: last)]))
  }

  /// The partners with a name that is nearly the text.
  private func nearlyNamed() throws -> Set<Int> {
    let letters = whole.unicodeScalars.map(\.value)
    let limit = EditDistance.limit(forLength: words.reduce(0) { $0 + $1.unicodeScalars.count })
    guard limit > 0 else { return [] }
    let names = try NameCursor(database)
    var walk = NearWalk(letters, limit: limit)
    var keys: Set<Int> = []
    for name in try walk.matches(names.next) { keys.formUnion(try self.keys(named: name)) }
    return keys
  }

  // MARK: Words

  /// Words of which a name is to have one.
  private struct Terms {
    /// Whole words.
    var words: [String] = []
    /// What a word is to begin with.
    var beginning: String?

    /// What the full-text index is asked: every word is quoted, so that none is an operator.
    var question: String {
      func all(_ mark: String) -> String {
        let parts =
          words.map { "\"\(mark)\($0)\"" } + (beginning.map { ["\"\(mark)\($0)\" *"] } ?? [])
        return parts.joined(separator: " OR ")
      }
      return "({name alias} : (\(all(""))) OR {theme} : (\(all(SearchSchema.identifierMark))))"
    }
  }

  /// Words that begin with a word; of a letter only the word itself.
  private func beginning(_ word: String) -> Terms {
    word.utf8.count < 2 ? Terms(words: [word]) : Terms(beginning: word)
  }

  /// The partners that have one of the terms of every place.
  private func keys(having terms: [Terms], limit: Int = -1) throws -> Set<Int> {
    let rows = try SQLStatement(
      "SELECT rowid FROM searchText WHERE searchText MATCH ? LIMIT ?", on: database)
    rows.bind(terms.map(\.question).joined(separator: " AND ")).bind(limit)
    return Set(try rows.numbers())
  }

  private func mistyped() throws -> Set<Int> {
    var terms: [Terms] = []
    for word in needed {
      var term = beginning(word)
      term.words += try near(word)
      terms.append(term)
    }
    return try nearlyNamed().union(keys(having: terms))
  }

  private func someWords() throws -> Set<Int> {
    var keys: Set<Int> = []
    for word in words where !LittleWords.all.contains(word) {
      for word in try [word] + near(word) {
        keys.formUnion(try self.keys(having: [Terms(words: [word])], limit: Self.mostOfWord))
      }
    }
    return keys
  }

  /// The words of names and identifiers that are nearly a word.
  private func near(_ word: String) throws -> [String] {
    let limit = EditDistance.limit(forLength: word.unicodeScalars.count)
    guard limit > 0 else { return [] }
    let blocks = SearchWordBlocks(database)
    var found: Set<String> = []
    for table in try [blocks.vocabulary(), blocks.identifierWords()] {
      for match in table.near(Array(word.utf8), limit: limit) where match.distance > 0 {
        found.insert(table.text(match.number))
      }
    }
    return found.sorted()
  }
}

/// Reads folded names in order of their bytes, passing over those that are of no use.
private final class NameCursor {
  /// How many names are stepped over one by one before the place of the next is looked up.
  private static let steps = 12

  private let rows: SQLStatement
  private var last: String?

  init(_ database: Database) throws {
    rows = try SQLStatement(
      "SELECT name FROM searchName WHERE name >= ? ORDER BY name", on: database)
    rows.bind("")
  }

  /// The next name after the last one and after all that begin as is said.
  func next(_ skip: NearWalk<UInt32>.Skip) throws -> String? {
    let beginning: String? = if case .beginning(let text) = skip { text } else { nil }
    while true {
      for _ in 0..<Self.steps {
        guard try rows.next() else { return nil }
        let name = rows.text(0)
        if name == last { continue }
        if let beginning, name.utf8.starts(with: beginning.utf8) { continue }
        last = name
        return name
      }
      // Many partners have one name, or many names one beginning.
      rows.reset()
      rows.bind(beginning.map { $0 + "\u{10FFFF}" } ?? (last ?? "") + "\u{1}")
    }
  }
}
