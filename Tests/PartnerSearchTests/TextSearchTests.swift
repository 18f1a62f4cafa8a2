import PartnerGraph
import PartnerSearch
import PartnerTestSupport
import PartnerText
import Testing

@Suite struct `Searching all texts` {
  /// Five partners that have `port` in different places, and one that has none.
  private static let search = TextSearch(
    Network(
      name: "ports",
      partners: [
        Partner(id: "e", kind: .club, name: "Sea club", note: "Meets at the old port of Brest."),
        Partner(id: "d", kind: .city, name: "Genoa", themes: ["ports"]),
        Partner(id: "c", kind: .city, name: "Kiel", aliases: ["City of the port"]),
        Partner(id: "b", kind: .institution, name: "Grand port of Kiel and of the whole coast"),
        Partner(id: "a", kind: .institution, name: "Old port of Brest"),
        Partner(id: "f", kind: .institution, name: "Port"),
        Partner(id: "g", kind: .institution, name: "Porto"),
        Partner(id: "h", kind: .city, name: "Metz"),
        Partner(id: "port", kind: .city, name: "Le Havre"),
      ],
      themes: [
        Theme(
          id: "ports",
          label: LocalizedText("", translations: [.init(language: "en", text: "Port industry")]),
          aliases: [.init(language: "fr", text: "Installations portuaires")])
      ]))

  @Test func `names come before aliases, themes and notes, whole ones first`() {
    let found = Self.search.matches(for: "port")
    // The identifier, the whole name, the beginning of a name, then the words: the shorter name first.
    #expect(found.map(\.id) == ["port", "f", "g", "a", "c", "b", "d", "e"])
    #expect(
      found.map(\.quality) == [
        .identifier, .whole, .begins, .words, .words, .words, .words, .words,
      ])
    #expect(
      found.dropFirst(3).map { $0.found.map(\.field) } == [
        [.name], [.alias], [.name], [.theme], [.note],
      ])
    #expect(found.last?.found.map(\.text) == ["Meets at the old port of Brest."])
    #expect(Self.search.matches(for: "installation").map(\.id) == ["d"])
  }

  @Test func `all words are needed, wherever they are`() {
    #expect(Self.search.matches(for: "brest port").map(\.id) == ["a", "e"])
    #expect(Self.search.matches(for: "genoa industry").map(\.id) == ["d"])
    let both = Self.search.matches(for: "genoa industry")
    #expect(both.first?.found.map(\.text) == ["Genoa", "Port industry"])
  }

  @Test func `slips are read only where nothing else is found`() {
    #expect(Self.search.matches(for: "breszt").map(\.quality) == [.mistyped, .mistyped])
    #expect(Self.search.matches(for: "Gneoa").map(\.id) == ["d"])
    #expect(Self.search.matches(for: "le havr").map(\.quality) == [.begins])
    #expect(Self.search.matches(for: "lehavre").map(\.id) == ["port"])
    #expect(
      Self.search.matches(for: "old harbour of brest").map(\.quality) == [.someWords, .someWords])
    #expect(Self.search.matches(for: "zzzz").isEmpty)
  }

  @Test(arguments: 0..<20)
  func `finds who a plain look at every text finds`(_ seed: Int) {
    let network = WordyNetwork.make(seed: seed, partners: 60)
    let search = TextSearch(network)
    for text in WordyNetwork.texts(seed: seed) {
      let wanted = Set(network.partners.filter { has($0, text, network) }.map(\.id.rawValue))
      let found = search.matches(for: text, limit: 100)
      let exact: Set<SearchQuality> = [.identifier, .whole, .begins, .words, .beginnings]
      if wanted.isEmpty {
        #expect(found.allSatisfy { !exact.contains($0.quality) }, "\(text)")
      } else {
        #expect(Set(found.map(\.id)) == wanted, "\(text)")
      }
    }
  }

  /// Whether every word of a text, little ones excepted, begins a word of a partner's texts, or the text
  /// begins a name.
  private func has(_ partner: Partner, _ text: String, _ network: Network) -> Bool {
    let themes = partner.themes + partner.offers + partner.seeks
    let labels = network.themes.filter { themes.contains($0.id) }
      .flatMap { $0.label.all + $0.aliases.map(\.text) }
    let names = partner.name.all + partner.aliases
    let words = (names + labels + [partner.note]).flatMap { Folding.words(of: $0) }
    let all = Folding.words(of: text)
    if all.isEmpty { return false }
    if names.contains(where: { Folding.folded($0).hasPrefix(all.joined(separator: " ")) }) {
      return true
    }
    let heavy = all.filter { !LittleWords.all.contains($0) }
    return (heavy.isEmpty ? all : heavy).allSatisfy { word in
      words.contains { $0 == word || (word.utf8.count > 1 && $0.hasPrefix(word)) }
    }
  }

  @Test(arguments: 0..<5)
  func `the order of the table changes nothing`(_ seed: Int) {
    let network = WordyNetwork.make(seed: seed, partners: 80)
    let shuffled = GeneratedNetwork.shuffled(network, seed: seed)
    for text in WordyNetwork.texts(seed: seed) {
      let one = TextSearch(network).matches(for: text)
      #expect(one == TextSearch(shuffled).matches(for: text), "\(text)")
    }
  }
}
