import PartnerGraph
import PartnerRecommender
import PartnerStore
import PartnerTestSupport
import PartnerText
import Testing

/// What a recommender knows of a graph is kept in the index, and answers are those of the tables.
@Suite struct `What is kept beside a graph` {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("n.sqlite")
  }

  private static func cut(_ text: String) -> [String] { Folding.stems(of: text) }

  /// Networks with projects that have marks and words, and networks without any project.
  private static func network(_ seed: Int, withProjects: Bool) -> Network {
    let made = GeneratedNetwork.make(seed: seed, partners: 30, links: 90)
    if !withProjects { return GeneratedNetwork.without(.project, made) }
    let calls = ["HORIZON-CL5-2022-D3-01", "HORIZON-CL5-2021-D3-02", "HORIZON-MSCA", "ERC"]
    let partners = made.partners.enumerated().map { number, partner in
      Partner(
        id: partner.id, kind: number % 3 == 0 ? .project : partner.kind,
        subkind: number % 2 == 0 ? "RIA" : "IA",
        name: LocalizedText("Marine \(number % 4) energies of the port \(number % 5)"),
        country: partner.country, city: partner.city, coordinate: partner.coordinate,
        themes: partner.themes, offers: partner.offers, seeks: partner.seeks,
        population: partner.population, sources: partner.sources,
        note: "batteries for vessels \(number % 7)",
        extra: [ExtraCell(column: "call", value: calls[number % calls.count])])
    }
    return Network(
      name: made.name, title: made.title, partners: partners, links: made.links,
      themes: made.themes, sources: made.sources)
  }

  private func graph(_ store: NetworkStore) throws -> PartnerGraph {
    try store.graph(
      keptFrom: 0, keeping: { Recommender.keep($0, words: Self.cut, $1) },
      observer: { _ in true })
  }

  /// All that a recommender says of a graph.
  private func answers(
    _ graph: PartnerGraph, words: @escaping @Sendable (String) -> [String] = Self.cut
  ) throws -> [[Recommendation]] {
    let recommender = Recommender(
      graph, model: .shipped, requestModel: .shippedForRequests, words: words)
    let options = RecommendationOptions(
      limit: 100, includesLinked: true, kinds: Set(Partner.Kind.allCases))
    let request = Request(
      themes: ["t1"], words: words("vessels of the port 3"),
      marks: [Request.Mark(column: "call", value: "HORIZON-CL5-2022-D3-01")])
    return try graph.partners.map {
      try recommender.recommendations(for: $0.id, options: options)
    } + [recommender.recommendations(answering: request, options: options)]
  }

  @Test(arguments: 0..<4, [true, false])
  func `gives the answers of the tables, to the last bit`(
    _ seed: Int, withProjects: Bool
  ) throws {
    let network = Self.network(seed, withProjects: withProjects)
    try NetworkStore.importing(network, into: path, Notes.sample)
    let store = try NetworkStore(at: path, for: .reading)
    let expected = try answers(PartnerGraph(network))
    let first = try graph(store)
    #expect(first.kept == nil)
    let kept = try graph(store)
    #expect(kept.kept?.kept(.profileOffsets, of: Int32.self)?.count == kept.partners.count + 1)
    #expect(kept.kept?.kept(.partnerWords, of: Int32.self)?.isEmpty == false)
    #expect(kept.kept?.kept(.markBytes, of: UInt8.self)?.isEmpty == !withProjects)
    #expect(try answers(first) == expected)
    #expect(try answers(kept) == expected)
    #expect(try GraphDump.lines(kept) == GraphDump.lines(PartnerGraph(network)))
    try store.close()
  }

  @Test func `is not taken by who cuts words in another way`() throws {
    let network = Self.network(1, withProjects: true)
    try NetworkStore.importing(network, into: path, Notes.sample)
    let store = try NetworkStore(at: path, for: .reading)
    _ = try graph(store)
    let kept = try graph(store)
    let other: @Sendable (String) -> [String] = { text in
      text.split(separator: " ").map(String.init)
    }
    #expect(try answers(kept, words: other) == answers(PartnerGraph(network), words: other))
    try store.close()
  }

  @Test func `is kept by nobody who does not say what`() throws {
    try NetworkStore.importing(Self.network(1, withProjects: true), into: path, Notes.sample)
    let store = try NetworkStore(at: path, for: .reading)
    _ = try store.graph(keptFrom: 0)
    let kept = try #require(try graph(store).kept)
    #expect(KeptColumn.allCases.allSatisfy { kept.kept($0, of: UInt8.self)?.isEmpty == true })
    try store.close()
  }

  @Test func `is made anew where it is damaged`() throws {
    let network = Self.network(2, withProjects: true)
    try NetworkStore.importing(network, into: path, Notes.sample)
    let store = try NetworkStore(at: path, for: .reading)
    let expected = try answers(PartnerGraph(network))
    _ = try graph(store)
    let index = try folder.bytes("n.sqlite-index")
    let forger = IndexForger(index)
    for part in (forger.partCount - KeptColumn.allCases.count)..<forger.partCount {
      for place in forger.places(of: part).prefix(3) {
        var damaged = index
        damaged[forger.start(of: part) + place] ^= 0x10
        try folder.write(damaged, to: "n.sqlite-index")
        #expect(try answers(graph(store)) == expected)
        // With the right checksum only looking at the numbers can tell, and not always.
        for value in [0xFF, 0x7F, 1] as [UInt8] {
          try folder.write(forger.replacing(place, of: part, by: value), to: "n.sqlite-index")
          #expect(try answers(graph(store)).count == expected.count)
        }
      }
    }
    try store.close()
  }
}
