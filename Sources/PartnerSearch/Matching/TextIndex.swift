import PartnerText

/// Names, each of one or several rows, by their words, their beginnings and what is near to them.
///
/// Everything is a number: words and whole names stand in two ordered tables, and four arrays in
/// compressed rows lead from words to names, from names to words and from names to rows.
struct TextIndex: Sendable {
  /// The folded words, each once.
  let words: StringTable
  /// The folded names, words joined by a space, each once.
  let names: StringTable
  /// For each word the names it is in, each once, in order.
  let namesOfWord: Postings
  /// For each name its words, in the order of the name.
  let wordsOfName: Postings
  /// For each name the rows that bear it, each once, in order.
  let rowsOfName: Postings

  /// Makes an index of `count` rows, each with the names that a function gives.
  ///
  /// - Complexity: O(*b* + *n* log *n*) expected time, with *n* names of *b* bytes in all.
  init(count: Int, namesOf: (Int) -> [String]) {
    var scanner = TokenScanner()
    var builder = Builder()
    for row in 0..<count {
      for name in namesOf(row) {
        scanner.reset()
        scanner.scan(name)
        builder.add(scanner, row: Int32(row))
      }
    }
    let (names, nameNumbers) = StringTable.make(bytes: builder.nameBytes, ends: builder.nameEnds)
    self.names = names
    rowsOfName = Postings(keys: nameNumbers, values: builder.rows, count: names.count)
    (words, wordsOfName, namesOfWord) = Self.words(of: names)
  }

  /// Cuts the names into words again and numbers these.
  private static func words(of names: StringTable) -> (StringTable, Postings, Postings) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(names.bytes.count)
    var ends: [Int32] = []
    var nameOfWord: [Int32] = []
    var lengths: [Int32] = []
    for name in 0..<names.count {
      let before = ends.count
      for word in names[name].split(separator: UInt8(ascii: " ")) {
        bytes.append(contentsOf: word)
        ends.append(Int32(bytes.count))
        nameOfWord.append(Int32(name))
      }
      lengths.append(Int32(ends.count - before))
    }
    let (words, numbers) = StringTable.make(bytes: bytes, ends: ends)
    return (
      words, Postings(lengths: lengths, values: numbers),
      Postings(keys: numbers, values: nameOfWord, count: words.count)
    )
  }

  private struct Builder {
    var nameBytes: [UInt8] = []
    var nameEnds: [Int32] = []
    var rows: [Int32] = []

    mutating func add(_ scanner: TokenScanner, row: Int32) {
      let before = nameBytes.count
      for token in scanner.tokens where !token.isElision {
        if nameBytes.count > before { nameBytes.append(UInt8(ascii: " ")) }
        nameBytes.append(contentsOf: scanner.bytes[token.start..<token.end])
      }
      guard nameBytes.count > before else { return }
      nameEnds.append(Int32(nameBytes.count))
      rows.append(row)
    }
  }
}
