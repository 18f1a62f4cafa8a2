import PartnerGraph
import PartnerSearch
import PartnerTestSupport
import PartnerText
import Testing

@Suite struct `Counting slips` {
  @Test(arguments: [
    ("haifong", "haiphong", 1), ("loaghaire", "laoghaire", 1), ("constantza", "constanta", 1),
    ("qingdau", "qingdao", 1), ("kiel", "kiel", 0), ("", "abc", 3), ("ca", "abc", 3),
    ("quebek", "kebek", 1), ("mexico", "meksico", 1), ("Łódź", "Lodz", 3),
  ])
  func `the distance of two words is known`(_ first: String, _ second: String, _ slips: Int) {
    #expect(EditDistance.between(first, second) == slips)
    #expect(EditDistance.between(second, first) == slips)
  }

  @Test func `the distance is that of a naive reference`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<3000 {
      let first = NaiveSearch.word(upTo: 7, &random)
      let second = NaiveSearch.word(upTo: 7, &random)
      #expect(
        EditDistance.between(first, second) == NaiveSearch.distance(Array(first), Array(second)),
        "\(first) \(second)")
    }
  }

  @Test func `the index finds exactly the names within the limit`() throws {
    var random = SeededGenerator(seed: 11)
    let words = Set((0..<400).map { _ in NaiveSearch.word(upTo: 9, &random) }).sorted()
      .filter { $0.count > 2 }
    let graph = try PartnerGraph(
      Network(
        name: "words",
        partners: words.map { Partner(id: Identifier($0), kind: .city, name: LocalizedText($0)) }))
    let index = NameIndex(graph)
    for _ in 0..<200 {
      let word = NaiveSearch.word(upTo: 9, &random)
      let limit = word.count < 4 ? 0 : word.count < 8 ? 1 : 2
      let expected = words.filter {
        let distance = NaiveSearch.distance(Array($0), Array(word))
        return distance > 0 && distance <= limit && !$0.hasPrefix(word)
      }
      let found = try index.matches(for: word, limit: 1000).filter { $0.quality == .mistyped }
      #expect(found.map(\.partner.rawValue).sorted() == expected, "\(word)")
    }
  }
}

/// What the index does, done slowly and plainly.
enum NaiveSearch {
  /// The restricted Damerau-Levenshtein distance with pairs that sound alike, by its recursion.
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var known: [[Int]] = Array(
      repeating: Array(repeating: -1, count: b.count + 1), count: a.count + 1)
    let pairs: Set<[Character]> = [
      ["p", "h", "f"], ["q", "u", "k"], ["c", "h", "k"], ["k", "s", "x"],
    ]
    func of(_ i: Int, _ j: Int) -> Int {
      if i == 0 || j == 0 { return max(i, j) }
      if known[i][j] >= 0 { return known[i][j] }
      var ways = [
        of(i - 1, j) + 1, of(i, j - 1) + 1, of(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1),
      ]
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        ways.append(of(i - 2, j - 2) + 1)
      }
      if i > 1, pairs.contains([a[i - 2], a[i - 1], b[j - 1]]) {
        ways.append(of(i - 2, j - 1) + 1)
      }
      if j > 1, pairs.contains([b[j - 2], b[j - 1], a[i - 1]]) {
        ways.append(of(i - 1, j - 2) + 1)
      }
      known[i][j] = ways.min() ?? 0
      return known[i][j]
    }
    return of(a.count, b.count)
  }

  /// A word of few letters, so that words are near to each other and sound alike.
  static func word(upTo length: Int, _ random: inout SeededGenerator) -> String {
    let letters = Array("fphkquc")
    return String(
      (0..<Int.random(in: 1...length, using: &random)).map { _ in
        letters.randomElement(using: &random) ?? "f"
      })
  }
}
