import PartnerText

/// For each word the words that are nearly the same: a slip or two away, of one stem, or, for generic
/// words, short for it.
///
/// Slips are those of ``EditDistance``, one from five letters on and two from eight on; one in four
/// letters if no other partner has the word. Words a slip away are found by leaving a letter out of
/// both (T. Bocek, E. Hunt, B. Stiller, *Fast similarity search in large dictionaries*, University of
/// Zurich ifi-2007.02), so two slips are found only where one of them leaves a letter out.
struct NearWords: Sendable {
  private var starts: [Int32] = [0]
  private var others: [Int32] = []
  private var likenesses: [Float] = []

  /// The fewest letters of a word that may have a slip.
  static let shortestSlip = 5
  /// The most letters of a word that may have a slip: a longer one is no word, and leaving out each of its
  /// letters would take the square of them.
  private static let longestSlip = 100
  /// How alike two words of one stem are at least.
  private static let sameStem: Float = 0.9
  /// How many words may share a key; more say too little.
  private static let mostWords = 100

  init(_ table: NameTable) {
    var found = Self.shortened(table)
    let entries = Self.entries(table)
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      for i in start..<min(end, start + Self.mostWords) {
        for j in start..<i where Self.mayBeOne(entries[i].word, entries[j].word, table) {
          let likeness =
            entries[i].isStem && entries[j].isStem
            ? Self.sameStem : Self.likeness(entries[i], entries[j], table)
          guard likeness > 0 else { continue }
          found.append((entries[i].word, entries[j].word, likeness))
          found.append((entries[j].word, entries[i].word, likeness))
        }
      }
      start = end
    }
    fill(found, count: table.words.count)
  }

  /// Whether two words can be one mistyped: they are not one, nor both generic.
  private static func mayBeOne(_ word: Int32, _ other: Int32, _ table: NameTable) -> Bool {
    word != other
      && (table.traits[Int(word)].isDisjoint(with: [.kind, .opposite])
        || table.traits[Int(other)].isDisjoint(with: [.kind, .opposite]))
  }

  /// The words near to a word, in order.
  subscript(word: Int32) -> ArraySlice<Int32> {
    others[Int(starts[Int(word)])..<Int(starts[Int(word) + 1])]
  }

  /// How alike two words are, 0 if they are not near, else 1 less the share of slips.
  func likeness(_ word: Int32, _ other: Int32) -> Float {
    for place in Int(starts[Int(word)])..<Int(starts[Int(word) + 1]) where others[place] == other {
      return likenesses[place]
    }
    return 0
  }

  private mutating func fill(
    _ found: [(word: Int32, other: Int32, likeness: Float)], count: Int
  ) {
    let sorted = found.sorted {
      ($0.word, $0.other, $1.likeness) < ($1.word, $1.other, $0.likeness)
    }
    var next = 0
    for word in 0..<Int32(count) {
      while next < sorted.count, sorted[next].word == word {
        if others.count == Int(starts[Int(word)]) || others.last != sorted[next].other {
          others.append(sorted[next].other)
          likenesses.append(sorted[next].likeness)
        }
        next += 1
      }
      starts.append(Int32(others.count))
    }
  }

  private static func likeness(_ one: Entry, _ other: Entry, _ table: NameTable) -> Float {
    let (first, second) = (one.letters, other.letters)
    let (short, long) =
      first.count < second.count ? (first.count, second.count) : (second.count, first.count)
    let limit = EditDistance.limit(forLength: short)
    guard long - short <= limit else { return 0 }
    if short < shortestSlip,
      table.holders[Int(one.word)] > 1, table.holders[Int(other.word)] > 1
    {
      return 0
    }
    let slips = EditDistance.between(first, second)
    return slips <= limit ? 1 - Float(slips) / Float(long) : 0
  }

  private struct Entry {
    let key: UInt64
    let word: Int32
    let isStem: Bool
    let letters: [UInt32]
  }

  /// Each word with its letters, with one left out, and with its stem; generic ones in all languages.
  private static func entries(_ table: NameTable) -> [Entry] {
    var entries: [Entry] = []
    for (number, word) in table.words.enumerated()
    where table.traits[number].isDisjoint(with: [.number, .filler, .kind]) {
      add(word, Int32(number), &entries)
      if word.utf8.count >= shortestSlip {
        let stem = Array(LightStem.stem(word).utf8)
        entries.append(
          Entry(key: ~BlockKey.hash(stem), word: Int32(number), isStem: true, letters: []))
      }
    }
    for (word, canonical) in GenericWords.synonyms {
      if let number = table.number(of: canonical) { add(word, number, &entries) }
    }
    entries.sort { ($0.key, $0.word) < ($1.key, $1.word) }
    return entries
  }

  private static func add(_ word: String, _ number: Int32, _ entries: inout [Entry]) {
    let bytes = sounds(of: word)
    guard (shortestSlip - 1...longestSlip).contains(bytes.count) else { return }
    let letters = word.unicodeScalars.map(\.value)
    entries.append(
      Entry(key: BlockKey.hash(bytes), word: number, isStem: false, letters: letters))
    for left in bytes.indices {
      let key = BlockKey.hash(bytes[..<left] + bytes[(left + 1)...])
      entries.append(Entry(key: key, word: number, isStem: false, letters: letters))
    }
  }

  /// The letters of a word, `ph` written `f`.
  private static func sounds(of word: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in word.utf8 {
      if byte == UInt8(ascii: "h"), bytes.last == UInt8(ascii: "p") {
        bytes[bytes.count - 1] = UInt8(ascii: "f")
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// Words that begin a generic word, with it.
  private static func shortened(
    _ table: NameTable
  ) -> [(word: Int32, other: Int32, likeness: Float)] {
    var found: [(word: Int32, other: Int32, likeness: Float)] = []
    for (word, canonical) in GenericWords.synonyms {
      guard let whole = table.number(of: canonical) else { continue }
      for count in NameMatcher.shortest..<max(NameMatcher.shortest, word.utf8.count - 1) {
        guard let short = table.number(of: String(word.prefix(count))),
          table.traits[Int(short)].isDisjoint(with: [.kind, .filler])
        else { continue }
        found.append((short, whole, NameMatcher.shortenedLikeness))
        found.append((whole, short, NameMatcher.shortenedLikeness))
      }
    }
    return found
  }
}
