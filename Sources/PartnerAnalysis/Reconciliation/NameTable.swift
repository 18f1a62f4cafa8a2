import PartnerGraph
import PartnerText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The names of all partners as numbered words, each with a weight: the rarer the heavier.
///
/// The weight of a word that *d* of *n* partners have is ln(*n*/*d*) / ln *n*, from 1 for a word that
/// one partner alone has to 0 for one that all have; *n* counts as 1 000 at least, so that a word of
/// a small network is not taken for common. Generic words weigh little whatever their number.
struct NameTable: Sendable {
  /// A name of a partner.
  struct Name: Sendable {
    /// Where its words stand in ``tokens``: each once, in order of number.
    let tokens: Range<Int32>
    /// Which of the names of its partner it is, with all aliases.
    let position: Int32
    /// The word, if it is written like an acronym, else -1.
    let acronym: Int32
    /// The acronyms that its first letters make, with and without little words; else -1.
    var initials: (Int32, Int32) = (-1, -1)

    /// Whether it stands for a name written out: it is no acronym.
    var isFull: Bool { acronym < 0 }
  }

  /// The names of each partner, each once.
  private(set) var names: [Name] = []
  /// Where the names of each partner start in ``names``, and after the last where they end.
  private(set) var starts: [Int32] = [0]
  /// The words of names, name after name.
  private(set) var tokens: [Int32] = []
  /// The words, in order of their first appearance.
  private(set) var words: [String] = []
  /// For each word how many partners have it.
  private(set) var holders: [Int32] = []
  /// For each word its weight, 0 to 1.
  private(set) var weights: [Float] = []
  /// For each word what sort of word it is.
  private(set) var traits: [WordTraits] = []
  /// For each word how many partners have it as an acronym, or first letters that make it.
  private var abbreviations: [Int32] = []
  /// The numbers of words, and of those that stand for others.
  private var numbers: [String: Int32] = [:]
  /// The natural logarithm of the number of partners, of 1 000 at least.
  private let logCount: Double

  /// The most names of a partner that are looked at.
  private static let mostNames = 40

  init(_ partners: GraphTable<Partner>) {
    logCount = log(Double(max(partners.count, 1_000)))
    var reader = Reader()
    for (row, partner) in partners.enumerated() { read(partner, row, &reader) }
    numbers = reader.numbers
    findInitials(reader)
    for word in words.indices {
      weights.append(Float(min(rarity(Int(holders[word])), traits[word].greatestWeight)))
    }
  }

  /// Where the names of a partner stand, the main one first.
  func range(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  /// The words of a name.
  func words(of name: Name) -> ArraySlice<Int32> {
    tokens[Int(name.tokens.lowerBound)..<Int(name.tokens.upperBound)]
  }

  /// All words of the names of a partner, each once, in order of number.
  func words(of row: Int) -> [Int32] {
    var all: [Int32] = []
    for name in range(of: row) { all += words(of: names[name]) }
    all.sort()
    return all.enumerated().filter { $0.offset == 0 || all[$0.offset - 1] != $0.element }
      .map(\.element)
  }

  /// The number of a folded word, if any name has it or one that stands for it.
  func number(of word: String) -> Int32? { numbers[word] }

  /// How rare an acronym is beyond the pair that has it, 0 to 1.
  func rarity(ofAcronym word: Int32) -> Float {
    Float(rarity(Int(abbreviations[Int(word)]) - 1))
  }

  /// 1 for what one partner alone has, 0 for what all have.
  func rarity(_ count: Int) -> Double { max(0, 1 - log(Double(max(1, count))) / logCount) }

  // MARK: Reading

  /// What is needed while names are read.
  private struct Reader {
    var numbers: [String: Int32] = [:]
    var seenBy: [Int32] = []
    /// The first letters of names, with the names.
    var initials: [(letters: [String], name: Int)] = []
    var acronyms: Set<String> = []
  }

  private mutating func read(_ partner: Partner, _ row: Int, _ reader: inout Reader) {
    let first = names.count
    let texts = partner.name.all + partner.aliases
    for (position, text) in texts.prefix(Self.mostNames).enumerated() {
      let plain = Folding.words(of: text)
      let numbered = Self.distinct(plain.map { number($0, &reader) })
      guard !numbered.isEmpty,
        !names[first...].contains(where: { words(of: $0).elementsEqual(numbered) })
      else { continue }
      for word in numbered where reader.seenBy[Int(word)] != Int32(row) {
        reader.seenBy[Int(word)] = Int32(row)
        holders[Int(word)] += 1
      }
      let start = Int32(tokens.count)
      tokens += numbered
      let isAcronym = Self.isAcronym(text, plain)
      if isAcronym {
        reader.acronyms.insert(plain[0])
      } else {
        let letters = Self.initials(plain)
        if !letters.isEmpty { reader.initials.append((letters, names.count)) }
      }
      names.append(
        Name(
          tokens: start..<Int32(tokens.count), position: Int32(position),
          acronym: isAcronym ? numbered[0] : -1))
    }
    starts.append(Int32(names.count))
  }

  private static func distinct(_ words: [Int32]) -> [Int32] {
    let sorted = words.sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0 - 1] != sorted[$0] }.map { sorted[$0] }
  }

  private mutating func number(_ plain: String, _ reader: inout Reader) -> Int32 {
    if let number = reader.numbers[plain] { return number }
    let word = GenericWords.canonical(plain)
    if let number = reader.numbers[word] {
      reader.numbers[plain] = number
      return number
    }
    let number = Int32(words.count)
    (reader.numbers[plain], reader.numbers[word]) = (number, number)
    words.append(word)
    holders.append(0)
    traits.append(WordTraits(word))
    reader.seenBy.append(-1)
    return number
  }

  /// Looks up the first letters of names among the acronyms.
  private mutating func findInitials(_ reader: Reader) {
    abbreviations = [Int32](repeating: 0, count: words.count)
    for name in names where name.acronym >= 0 { abbreviations[Int(name.acronym)] += 1 }
    for (letters, name) in reader.initials {
      let found = letters.filter(reader.acronyms.contains).compactMap { reader.numbers[$0] }
      for word in found { abbreviations[Int(word)] += 1 }
      names[name].initials = (found.first ?? -1, found.dropFirst().first ?? -1)
    }
  }

  /// Whether a name such as `CNRS` or `INRAE` is one word, mostly of capitals.
  private static func isAcronym(_ text: String, _ words: [String]) -> Bool {
    guard words.count == 1, (2...10).contains(words[0].utf8.count) else { return false }
    let capitals = text.count { $0.isUppercase }
    return capitals >= 2 && capitals * 2 > text.count { $0.isLetter }
  }

  private static func initials(_ words: [String]) -> [String] {
    func letters(_ words: [String]) -> String {
      words.count < 3 || words.count > 10 ? "" : String(words.compactMap(\.first))
    }
    let all = letters(words)
    let heavy = letters(words.filter { !GenericWords.isFiller($0) })
    return [all, heavy == all ? "" : heavy].filter { !$0.isEmpty }
  }
}
