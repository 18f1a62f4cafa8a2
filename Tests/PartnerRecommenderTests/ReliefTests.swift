import PartnerGraph
import PartnerRecommender
import PartnerTestSupport
import Testing

@Suite struct `What would give an answer` {
  private static let kinds: [Partner.Kind] = [.club, .company, .institution, .city]

  @Test func `a filter that leaves nobody is named, with how many there are without it`() throws {
    let recommender = Recommender(try PartnerGraph(SampleNetworks.fiveCities()))
    let poland = try #require(CountryCode("PL"))
    let clubs = try recommender.reliefs(for: "lyon", options: .init(kinds: [.club]))
    // Krakow, Genoa and the technopole; Turin and Leipzig are linked already.
    #expect(clubs.map(\.without) == [[.kind]])
    #expect(clubs.map(\.count) == [3])
    let both = try recommender.reliefs(
      for: "lyon", options: .init(kinds: [.institution], countries: [poland]))
    #expect(both.map(\.without) == [[.kind], [.country]])
    #expect(both.map(\.count) == [1, 1])
    #expect(try recommender.reliefs(for: "lyon").isEmpty)
    #expect(throws: PartnerGraphError.unknownPartner("atlantis")) {
      try recommender.reliefs(for: "atlantis")
    }
  }

  @Test(arguments: 0..<20)
  func `giving up what is named gives as many as are promised`(_ seed: Int) throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: seed))
    let recommender = Recommender(graph)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let countries = Set(graph.partners.compactMap(\.country)).sorted()
      let request = Request(
        kinds: Bool.random(using: &random)
          ? [try #require(Self.kinds.randomElement(using: &random))] : [],
        countries: countries.randomElement(using: &random).map { [$0] } ?? [],
        withoutKinds: Bool.random(using: &random) ? [.city, .institution, .club, .network] : [])
      let all = RecommendationOptions(limit: .max)
      let reliefs = try recommender.reliefs(answering: request, options: all)
      let found = try recommender.recommendations(answering: request, options: all)
      #expect(found.isEmpty || reliefs.isEmpty)
      for relief in reliefs {
        let wider = Request(
          kinds: relief.without.contains(.kind) ? Partner.Kind.allCases : request.kinds,
          countries: relief.without.contains(.country) ? [] : request.countries,
          withoutKinds: relief.without.contains(.refusal) ? [] : request.withoutKinds)
        let fits = try recommender.recommendations(answering: wider, options: all)
        #expect(fits.count == relief.count, "\(relief)")
      }
    }
  }
}

@Suite struct `Asking for a sort of a kind` {
  private func graph() throws -> PartnerGraph {
    func institution(_ id: Partner.ID, _ sort: String, _ name: String, in country: String = "FR")
      -> Partner
    {
      Partner(
        id: id, kind: .institution, subkind: sort, name: LocalizedText(name),
        country: CountryCode(country), themes: ["sea"])
    }
    return try PartnerGraph(
      Network(
        name: "sorts",
        partners: [
          institution("a", "ministry", "Ministry of the sea"),
          institution("b", "research institute", "Ocean institute"),
          institution("c", "consulate", "Consulate of Romania"),
          institution("d", "university", "West university"),
          Partner(
            id: "romania", kind: .region, subkind: "country", name: "Romania",
            country: CountryCode("RO")),
          Partner(id: "town", kind: .city, name: "Research institute town", themes: ["sea"]),
        ],
        links: [Link(id: "c--romania", from: "c", to: "romania", kind: .membership)],
        themes: [Theme(id: "sea", label: LocalizedText("Sea"))]))
  }

  private func recommender() throws -> Recommender {
    Recommender(try graph()) { $0.lowercased().split(separator: " ").map(String.init) }
  }

  private func answer(_ words: [String], _ id: Partner.ID) throws -> (first: Partner.ID?, Double?) {
    let request = Request(
      themes: ["sea"], kinds: [.institution],
      sorts: [Request.Sort(kind: .institution, words: words)])
    let found = try recommender().recommendations(answering: request)
    let own = found.first { $0.partner == id }
    return (
      found.first?.partner, own?.reasons.first { $0.feature == .requestedKind }?.value
    )
  }

  @Test func `the sort stands before the kind, and an unknown sort changes no order`() throws {
    #expect(try answer(["research institute", "laboratory"], "b") == ("b", 3))
    #expect(try answer(["research institute"], "a") == ("b", 0.3))
    #expect(try answer(["university", "research institute"], "d") == ("b", 3))
    #expect(try answer(["observatory"], "a").1 == 0.5)
  }

  @Test func `a reason says whether it is of the sort`() throws {
    let request = Request(
      kinds: [.institution], sorts: [Request.Sort(kind: .institution, words: ["university"])])
    let recommender = try recommender()
    for (language, ofSort, other) in [
      (Language.english, "just what is asked for", "of another sort"),
      (.french, "exactement ce qui est demandé", "d'une autre sorte"),
    ] {
      let writer = ReasonWriter(try graph(), language: language)
      let sentences = try recommender.recommendations(answering: request).map { found in
        found.reasons.filter { $0.feature == .requestedKind }.map {
          writer.sentence(for: $0)
        }.joined()
      }
      #expect(sentences[0].contains(ofSort))
      #expect(sentences[1].contains(other))
    }
  }

  @Test func `an offer that is wider than what is sought is called so`() throws {
    let network = SampleNetworks.fiveCities()
    let graph = try PartnerGraph(network)
    let request = Request(seeks: ["harbour-safety"])
    let partner = Partner(
      id: "wide", kind: .city, name: "Wide", offers: ["ports"], sources: ["report"])
    let wider = try PartnerGraph(
      Network(
        name: "n", partners: network.partners + [partner], links: network.links,
        themes: network.themes, sources: network.sources))
    func sentence(_ id: Partner.ID, _ graph: PartnerGraph, _ language: Language) throws -> String? {
      let found = try Recommender(graph).recommendations(answering: request)
      let reason = found.first { $0.partner == id }?.reasons.first {
        $0.feature == .complementarity
      }
      return reason.map { ReasonWriter(graph, language: language).sentence(for: $0) }
    }
    #expect(
      try sentence("genoa", graph, .english)
        == "Offers harbour safety, which the one who asks seeks.")
    #expect(
      try sentence("wide", wider, .english)
        == "Offers ports, which is wider than what the one who asks seeks (harbour safety).")
    #expect(
      try sentence("wide", wider, .french)
        == "Offre ports, plus large que ce que cherche le demandeur (sûreté portuaire).")
  }

  @Test func `who stands for a country answers a request for it, but is not in it`() throws {
    let romania = try #require(CountryCode("RO"))
    let recommender = try recommender()
    let asked = try recommender.recommendations(
      answering: Request(kinds: [.institution], countries: [romania]))
    #expect(asked.map(\.partner) == ["c"])
    let filtered = try recommender.recommendations(
      answering: Request(kinds: [.institution]), options: .init(countries: [romania]))
    #expect(filtered.isEmpty)
  }
}
