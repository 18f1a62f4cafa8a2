import PartnerGraph
import PartnerSearch
import PartnerStore
import PartnerTestSupport
import Testing

@Suite struct `Searching for a word that many themes have` {
  private static let words = ["port", "quay", "pier", "harbour", "marine", "station"]
  private static let texts = [
    "harbour", "pier harbour", "harbour 7", "pier harbour 7", "port pier harbour", "harb stat",
    "harbour station", "harbour harbour", "quay harbour 1", "p harbour", "pire harbuor",
    "nothing harbour", "pier harbour station 3", "7 harbour pier", "harbour 99",
  ]

  /// Partners with names of few words, and 60 themes that all have one word.
  private static func network(seed: Int) -> Network {
    var random = SeededGenerator(seed: seed)
    let themes = (0..<60).map { number in
      Theme(
        id: Identifier("t\(number)"), label: LocalizedText("harbour \(number)"),
        aliases: number < 45 ? [.init(language: "en", text: "station \(number)")] : [])
    }
    let partners = (0..<900).map { number in
      var held: Set<Int> = []
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        held.insert(Int.random(in: 0..<60, using: &random))
      }
      let name = (0..<2).map { _ in words[Int.random(in: words.indices, using: &random)] }
      return Partner(
        id: Identifier("p\((number * 7_919) % 100_003)"), kind: .company,
        name: LocalizedText(name.joined(separator: " ") + " \(number % 9)"),
        themes: held.sorted().map { Identifier("t\($0)") },
        note: number % 11 == 0 ? "at the harbour" : "")
    }
    return Network(name: "broad", partners: partners, themes: themes)
  }

  private func expectSameAnswers(in network: Network) throws {
    let folder = try TemporaryFolder()
    let store = try NetworkStore(at: folder.path("n.sqlite"), for: .creating)
    try store.replace(with: network, Notes.sample)
    let memory = TextSearch(network)
    for text in Self.texts {
      let wanted = memory.matches(for: text, limit: 700)
      #expect(try store.matches(for: text, limit: 700) == wanted, "\(text)")
    }
  }

  @Test(arguments: 0..<4)
  func `gives the answers of a search in memory`(_ seed: Int) throws {
    try expectSameAnswers(in: Self.network(seed: seed))
  }

  @Test func `gives them too where those with the other words are many and have no theme`() throws {
    let themes = (0..<40).map { number in
      Theme(id: Identifier("t\(number)"), label: LocalizedText("harbour \(number)"))
    }
    let partners = (0..<10_500).map { number in
      Partner(
        id: Identifier("p\(100_000 + number)"), kind: .company, name: "Pier",
        themes: number > 10_400 ? [Identifier("t\(number % 40)")] : [])
    }
    try expectSameAnswers(in: Network(name: "sparse", partners: partners, themes: themes))
  }
}
