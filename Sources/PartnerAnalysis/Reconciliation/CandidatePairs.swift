import PartnerGraph

/// Finds the pairs worth comparing: those that share a rare word, or one a slip away, or two common
/// words, a common word and a city, a whole name, an acronym, or an identifier.
///
/// Prefix filtering: of a name only the heaviest words are looked up. S. Chaudhuri, V. Ganti,
/// R. Kaushik, *A primitive operator for similarity joins in data cleaning*, ICDE 2006,
/// doi 10.1109/ICDE.2006.9. What more than a bounded number of partners share is left out.
struct CandidatePairs: Sendable {
  /// For each group of partners that share something its members, in order, group after group.
  private var members: [Int32] = []
  private var memberStarts: [Int32] = [0]
  /// For each partner its groups.
  private var groups: [Int32] = []
  private var groupStarts: [Int32] = []

  /// How many partners may share a word that is looked up alone, and how many a group may have.
  static let mostMembers = 60
  /// How many of the heaviest words of a name are looked up.
  private static let prefix = 3
  /// How many partners have their keys in memory at once, about.
  private static let keyRows = 100_000

  init(_ pairs: PairScore) {
    let count = pairs.graph.partners.count
    let passes = UInt64(1 + count / Self.keyRows)
    var entries: [Entry] = []
    for pass in 0..<passes {
      entries.removeAll(keepingCapacity: true)
      var keys: [UInt64] = []
      for row in 0..<count {
        keys.removeAll(keepingCapacity: true)
        Self.keys(row, pairs, &keys)
        for key in keys where key % passes == pass {
          entries.append(Entry(key: key, row: Int32(row)))
        }
      }
      entries.sort { ($0.key, $0.row) < ($1.key, $1.row) }
      addGroups(entries)
    }
    turn(count)
  }

  private struct Entry {
    let key: UInt64
    let row: Int32
  }

  private mutating func addGroups(_ entries: [Entry]) {
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      let first = members.count
      for place in start..<end
      where members.count == first || members[members.count - 1] != entries[place].row {
        members.append(entries[place].row)
      }
      let count = members.count - first
      if count > 1, count <= Self.mostMembers {
        memberStarts.append(Int32(members.count))
      } else {
        members.removeLast(count)
      }
      start = end
    }
  }

  /// Finds for each partner its groups.
  private mutating func turn(_ count: Int) {
    groupStarts = [Int32](repeating: 0, count: count + 1)
    for member in members { groupStarts[Int(member) + 1] += 1 }
    for row in 0..<count { groupStarts[row + 1] += groupStarts[row] }
    groups = [Int32](repeating: 0, count: members.count)
    var next = groupStarts
    for group in 0..<(memberStarts.count - 1) {
      for member in members[Int(memberStarts[group])..<Int(memberStarts[group + 1])] {
        groups[Int(next[Int(member)])] = Int32(group)
        next[Int(member)] += 1
      }
    }
  }

  /// Every pair once, the second before the first in order of partner.
  ///
  /// - Parameter told: Is told the partner that is next.
  func visit(told: (Int) -> Void, _ body: (Int, Int) -> Void) {
    let count = groupStarts.count - 1
    var seen = [Int32](repeating: -1, count: count)
    for row in 0..<count {
      told(row)
      for group in groups[Int(groupStarts[row])..<Int(groupStarts[row + 1])] {
        var place = Int(memberStarts[Int(group)])
        while members[place] < Int32(row) {
          let other = Int(members[place])
          place += 1
          guard seen[other] != Int32(row) else { continue }
          seen[other] = Int32(row)
          body(row, other)
        }
      }
    }
  }

  // MARK: Keys

  /// The sorts of keys.
  private enum Sort {
    static let identifier: Int32 = 1
    static let word: Int32 = 2
    static let wordInCity: Int32 = 3
    static let words: Int32 = 4
    static let wordsInCity: Int32 = 5
    static let wordsInCountry: Int32 = 6
    static let acronym: Int32 = 7
    static let acronymInCity: Int32 = 8
    static let acronymInCountry: Int32 = 9
    static let whole: Int32 = 10
    static let wholeInCity: Int32 = 11
    static let wholeInCountry: Int32 = 12
  }

  private static func keys(_ row: Int, _ pairs: PairScore, _ keys: inout [UInt64]) {
    for register in RegisterTable.Register.allCases {
      let number = pairs.registers.number(row, register)
      if number > 0 { keys.append(BlockKey.hash(Sort.identifier, number)) }
    }
    let table = pairs.matcher.table
    let place = (city: pairs.places.cities[row], country: pairs.places.countries[row])
    for name in table.range(of: row) {
      let name = table.names[name]
      for word in [name.acronym, name.initials.0, name.initials.1] where word >= 0 {
        keys.append(BlockKey.hash(Sort.acronym, word))
        add(Sort.acronymInCity, word, -1, place.city, &keys)
        add(Sort.acronymInCountry, word, -1, place.country, &keys)
      }
      let words = table.words(of: name)
      let whole = Int32(
        truncatingIfNeeded: words.reduce(UInt64(words.count)) {
          ($0 ^ UInt64(UInt32(bitPattern: $1))) &* 0x9e37_79b9_7f4a_7c15
        } >> 32)
      keys.append(BlockKey.hash(Sort.whole, whole))
      add(Sort.wholeInCity, whole, -1, place.city, &keys)
      add(Sort.wholeInCountry, whole, -1, place.country, &keys)
      addWords(
        words.sorted {
          (table.weights[Int($1)], $0) < (table.weights[Int($0)], $1)
        }, pairs.matcher, place, &keys)
    }
  }

  private static func add(
    _ sort: Int32, _ a: Int32, _ b: Int32, _ place: Int32, _ keys: inout [UInt64]
  ) {
    if place >= 0 { keys.append(BlockKey.hash(sort, a, b, place)) }
  }

  /// The keys of the words of a name, heaviest first: rare ones alone, common ones with another or
  /// with the city.
  private static func addWords(
    _ heavy: [Int32], _ matcher: NameMatcher, _ place: (city: Int32, country: Int32),
    _ keys: inout [UInt64]
  ) {
    for (number, word) in heavy.prefix(prefix + 1).enumerated() {
      let isRare = matcher.table.holders[Int(word)] <= mostMembers
      if number < prefix {
        if isRare {
          keys.append(BlockKey.hash(Sort.word, word))
          for other in matcher.near[word] { keys.append(BlockKey.hash(Sort.word, other)) }
          continue
        }
        add(Sort.wordInCity, word, -1, place.city, &keys)
      }
      if isRare { continue }
      for other in heavy.prefix(number) where matcher.table.holders[Int(other)] > mostMembers {
        let (one, two) = (min(word, other), max(word, other))
        keys.append(BlockKey.hash(Sort.words, one, two))
        add(Sort.wordsInCity, one, two, place.city, &keys)
        add(Sort.wordsInCountry, one, two, place.country, &keys)
      }
    }
  }
}
