import GRDB
import PartnerText

/// The words of the index with the number of partners that have them, in blocks by their first letters.
struct SearchWordBlocks {
  /// A word and how many partners have it.
  typealias Count = (word: String, partners: Int)

  private let database: Database

  init(_ database: Database) { self.database = database }

  /// The block that a word stands in: its first three letters.
  static func start(of word: String) -> String {
    String(String.UnicodeScalarView(word.unicodeScalars.prefix(3)))
  }

  private static func counts(in block: String) -> [Count] {
    block.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let space = line.lastIndex(of: UInt8(ascii: " ")) else { return nil }
      let number = Int(Substring(line[line.index(after: space)...])) ?? 0
      return (String(Substring(line[..<space])), number)
    }
  }

  private static func text(of counts: [Count]) -> String {
    counts.map { "\($0.word) \($0.partners)\n" }.joined()
  }

  // MARK: Reading

  /// The number of all partners.
  func partnerCount() throws -> Int {
    try String.fetchOne(database, sql: "SELECT words FROM searchWord WHERE start = ''")
      .flatMap { Int($0) } ?? 0
  }

  /// The words that begin with a prefix, in order of their bytes.
  func words(beginningWith prefix: String) throws -> [Count] {
    let start = Self.start(of: prefix)
    let blocks = try SQLStatement(
      "SELECT words FROM searchWord WHERE start >= ? AND start <= ? ORDER BY start", on: database)
    blocks.bind(start).bind(start + "\u{10FFFF}")
    var found: [Count] = []
    while try blocks.next() {
      found += Self.counts(in: blocks.text(0)).filter { $0.word.utf8.starts(with: prefix.utf8) }
    }
    return found
  }

  /// All words of names, aliases and notes, in order of their bytes.
  func vocabulary() throws -> StringTable {
    try words("start <> '' AND start < '\(SearchSchema.identifierMark)'", without: "")
  }

  /// The words of identifiers that no name of the same partner has, in order of their bytes.
  func identifierWords() throws -> StringTable {
    let mark = SearchSchema.identifierMark
    return try words("start >= '\(mark)'", without: mark)
  }

  /// The words of some blocks, without the mark before them.
  private func words(_ filter: String, without mark: String) throws -> StringTable {
    let blocks = try SQLStatement(
      "SELECT words FROM searchWord WHERE \(filter) ORDER BY start", on: database)
    let markLength = mark.utf8.count
    var bytes: [UInt8] = []
    var ends: [Int32] = []
    while try blocks.next() {
      blocks.withBytes(0) { block in
        var start = 0
        var space = 0
        for place in block.indices {
          if block[place] == UInt8(ascii: " ") { space = place }
          guard block[place] == UInt8(ascii: "\n") else { continue }
          bytes.append(contentsOf: block[(start + markLength)..<space])
          ends.append(Int32(bytes.count))
          start = place + 1
        }
      }
    }
    return StringTable(orderedBytes: bytes, ends: ends)
  }

  // MARK: Writing

  /// Counts the words of one partner more, or of one less.
  func count(_ words: Set<String>, by step: Int) throws {
    let total = try partnerCount() + step
    try write("", "\(total)")
    for (start, words) in Dictionary(grouping: words, by: Self.start) {
      let block = try String.fetchOne(
        database, sql: "SELECT words FROM searchWord WHERE start = ?", arguments: [start])
      var numbers = Dictionary(
        Self.counts(in: block ?? "").map { ($0.word, $0.partners) }, uniquingKeysWith: +)
      for word in words { numbers[word, default: 0] += step }
      let counts = numbers.filter { $0.value > 0 }.map { (word: $0.key, partners: $0.value) }
        .sorted { $0.word.utf8.lexicographicallyPrecedes($1.word.utf8) }
      try write(start, Self.text(of: counts))
    }
  }

  private func write(_ start: String, _ words: String) throws {
    if words.isEmpty {
      try database.execute(sql: "DELETE FROM searchWord WHERE start = ?", arguments: [start])
    } else {
      try database.execute(
        sql: "INSERT OR REPLACE INTO searchWord VALUES (?, ?)", arguments: [start, words])
    }
  }

  /// Writes all words, given in order of their bytes.
  func fill(partners: Int, _ next: () throws -> Count?) throws {
    try write("", "\(partners)")
    let insertion = try SQLStatement("INSERT INTO searchWord VALUES (?, ?)", on: database)
    var start = ""
    var block = ""
    while let (word, partners) = try next() {
      let own = Self.start(of: word)
      if own != start {
        if !block.isEmpty { try insertion.bind(start).bind(block).run() }
        (start, block) = (own, "")
      }
      block += "\(word) \(partners)\n"
    }
    if !block.isEmpty { try insertion.bind(start).bind(block).run() }
  }
}
