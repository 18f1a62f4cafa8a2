import PartnerFiles
import PartnerGraph
import PartnerSearch
import PartnerStore
import PartnerTestSupport
import Testing

@Suite struct `Naming a partner of a database` {
  /// What a name means in a database, looked for step by step.
  private static func meaning(
    of text: String, in store: NetworkStore
  ) throws -> Result<Partner.ID, PartnerSearchError> {
    if let id = try store.partner(withID: Identifier(text)) { return .success(id) }
    let steps: [(NameStep, MatchQuality)] = [
      (.whole, .whole), (.words, .beginnings), (.mistyped, .mistypedWords),
      (.someWords, .someWords),
    ]
    for (step, quality) in steps {
      let index = NameIndex(try store.partners(step, meantBy: text))
      do throws(PartnerSearchError) {
        if let id = try index.resolve(text, noWorseThan: quality) { return .success(id) }
      } catch {
        return .failure(error)
      }
    }
    return .failure(.unknownPartner(text, suggestions: []))
  }

  private func expectSameMeanings(_ network: Network, _ texts: [String]) throws {
    let folder = try TemporaryFolder()
    let store = try NetworkStore(at: folder.path("n.sqlite"), for: .creating)
    try store.replace(with: network, Notes.sample)
    let index = try NameIndex(PartnerGraph(network))
    for text in texts {
      let wanted = Result { () throws(PartnerSearchError) in try index.resolve(text) }
      #expect(try Self.meaning(of: text, in: store) == wanted, "\(text)")
      for limit in [1, 7, 100] {
        let found = NameIndex(try store.partners(.completions, meantBy: text))
        #expect(
          try found.completions(of: text, limit: limit)
            == index.completions(of: text, limit: limit), "\(text)")
      }
    }
  }

  /// A text as people misspell it.
  private static func mistyped(_ text: String, _ random: inout SeededGenerator) -> String {
    var letters = Array(text)
    guard letters.count > 1 else { return text }
    let place = Int.random(in: 1..<letters.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: letters.remove(at: place)
    case 1: letters.insert("e", at: place)
    case 2: letters.swapAt(place - 1, place)
    default: letters[place] = "x"
    }
    return String(letters)
  }

  /// Names and identifiers, and what people make of them.
  private static func texts(of network: Network, seed: Int, count: Int) -> [String] {
    var random = SeededGenerator(seed: seed)
    let names = network.partners.flatMap { $0.name.all + $0.aliases + [$0.id.rawValue] }
    guard !names.isEmpty else { return [] }
    return (0..<count).flatMap { number -> [String] in
      let name = names[Int.random(in: names.indices, using: &random)]
      let other = names[Int.random(in: names.indices, using: &random)]
      let words = name.split(separator: " ").map(String.init)
      return [
        name, name.uppercased(), mistyped(name, &random),
        mistyped(mistyped(name, &random), &random), words.reversed().joined(separator: " "),
        words.first ?? "", words.last.map { mistyped($0, &random) } ?? "",
        String(name.prefix(number % 5 + 1)), "\(words.first ?? "") \(other)",
        "\(mistyped(name, &random)) \(mistyped(other, &random))",
      ]
    }
  }

  @Test(arguments: ["brest", "marseille-miami", "metz-sarrebruck", "themes", "three-cities"])
  func `means what it means in a graph of the sample networks`(_ name: String) throws {
    let network = try SampleFolder.network(name)
    try expectSameMeanings(
      network, `Searching a database`.texts + Self.texts(of: network, seed: 1, count: 60))
  }

  @Test(arguments: 0..<5)
  func `means what it means in a graph of generated networks`(_ seed: Int) throws {
    let network = WordyNetwork.make(seed: seed, partners: seed * 200)
    try expectSameMeanings(
      network, WordyNetwork.texts(seed: seed) + Self.texts(of: network, seed: seed, count: 25))
  }

  // A word of more than a thousand names is no ground for a suggestion.
  @Test func `means what it means where words are frequent`() throws {
    let network = Network(
      name: "frequent",
      partners: (0..<2_300).map { number in
        Partner(
          id: Identifier("p\(number)"), kind: .company,
          name: LocalizedText(number % 2 == 0 ? "Atelier \(number)" : "Ateliers Kerlouan \(number)")
        )
      })
    try expectSameMeanings(
      network,
      [
        "atelier zzz", "ateliers zzz", "kerlouan zzz 7", "atelier ateliers qqq", "atelyer zzz 12",
        "kerluan atelier zzz 1200", "p12", "P 12", "p1 p2",
      ])
  }

  @Test(arguments: 0..<4)
  func `means what it means whatever names hold`(_ seed: Int) throws {
    let network = HostileNetwork.make(seed: seed)
    try expectSameMeanings(network, Self.texts(of: network, seed: seed, count: 20))
  }
}
