import PartnerGraph
import PartnerRecommender
import PartnerTestSupport
import Testing

@Suite struct `Explaining one partner` {
  private static let (france, japan, germany) = (
    code("FR"), code("JP"), code("DE")
  )

  private static func code(_ text: String) -> CountryCode {
    guard let code = CountryCode(text) else { preconditionFailure("\(text) is no country") }
    return code
  }

  private static let filters: [RecommendationOptions] = [
    .init(limit: .max), .init(limit: .max, includesLinked: true),
    .init(limit: .max, kinds: [.city, .event]), .init(limit: .max, themes: ["t1", "t2"]),
    .init(limit: .max, countries: [france, japan]), .init(limit: .max, maximumDistance: 3000),
    .init(limit: .max, existingAt: PartialDate("1999")),
    .init(limit: .max, evidenceSince: PartialDate("2015")),
  ]

  @Test(arguments: 0..<5)
  func `its place is its place in the whole list, and what leaves it out leaves it out there`(
    seed: Int
  ) throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: seed, partners: 30, links: 60))
    let recommender = Recommender(graph)
    for options in Self.filters {
      let listed = try recommender.recommendations(for: "p0", options: options)
      for partner in graph.partners {
        let explanation = try recommender.explanation(of: partner.id, for: "p0", options: options)
        check(explanation, of: partner.id, against: listed)
      }
    }
  }

  @Test(arguments: 0..<2)
  func `the same holds for requests that refuse this and that`(seed: Int) throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: seed, partners: 30, links: 60))
    let recommender = Recommender(graph)
    let requests = [
      Request(themes: ["t1"], without: ["t2"], kinds: [.company]),
      Request(asker: .init(partner: "p3"), seeks: ["t2"], places: ["p1"]),
      Request(offers: ["t0"], withoutKinds: [.city], withoutCountries: [Self.france]),
      Request(
        asker: .init(place: "p2"), countries: [Self.japan, Self.germany], withoutPlaces: ["p1"]),
    ]
    for request in requests {
      for options in Self.filters {
        let listed = try recommender.recommendations(answering: request, options: options)
        for partner in graph.partners {
          check(
            try recommender.explanation(of: partner.id, answering: request, options: options),
            of: partner.id, against: listed)
        }
      }
    }
  }

  private func check(
    _ explanation: Explanation, of id: Partner.ID, against listed: [Recommendation]
  ) {
    let place = listed.firstIndex { $0.partner == id }
    #expect((place != nil) == explanation.exclusions.isEmpty)
    if let place {
      #expect(explanation.rank == place + 1 && explanation.candidateCount == listed.count)
      #expect(explanation.recommendation == listed[place])
    } else {
      let own = explanation.recommendation
      let better = listed.filter { ($0.score, own.partner) > (own.score, $0.partner) }
      #expect(explanation.rank == better.count + 1)
      #expect(explanation.candidateCount == listed.count + 1)
    }
  }

  @Test(arguments: 0..<25)
  func `scores and differences are sums to the last bit, in whatever order`(seed: Int) throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: seed, partners: 30, links: 70))
    let results = try Recommender(graph).recommendations(
      for: "p0", options: .init(limit: .max, includesLinked: true))
    for result in results {
      let parts = [result.base] + result.reasons.map(\.contribution)
      #expect(parts.reduce(0, +) == result.score)
      #expect(parts.reversed().reduce(0, +) == result.score)
    }
    for (first, second) in zip(results, results.reversed()) {
      let contrast = Contrast(first, second)
      let parts = contrast.parts.map(\.difference)
      #expect(parts.reduce(0, +) == first.score - second.score)
      #expect(parts.reversed().reduce(0, +) == contrast.difference)
      #expect(parts.map(abs) == parts.map(abs).sorted(by: >))
      #expect(Contrast(second, first).parts.map(\.difference) == parts.map { -$0 })
    }
  }

  @Test func `a difference in words names the nearer one first, with both distances`() throws {
    /// A city on the equator.
    func city(_ id: Partner.ID, _ name: LocalizedText, _ longitude: Double) -> Partner {
      Partner(
        id: id, kind: .city, name: name,
        coordinate: Coordinate(latitude: 48, longitude: longitude), themes: ["tram"])
    }
    let graph = try PartnerGraph(
      Network(
        name: "n",
        partners: [city("a", "Aube", 0), city("b", "Brume", 10), city("c", "Craie", 1)],
        themes: [Theme(id: "tram", label: "Tram")]))
    let recommender = Recommender(graph)
    let contrast = try Contrast(
      recommender.explanation(of: "b", for: "a").recommendation,
      recommender.explanation(of: "c", for: "a").recommendation)
    #expect(contrast.parts.map(\.feature) == [.proximity] && contrast.difference < 0)
    let said = Language.allCases.map {
      ReasonWriter(graph, language: $0, asker: "a")
        .sentence(for: contrast.parts[0], between: "b", and: "c")
    }
    // One degree of longitude at 48 degrees north is 74.4 km; ten of them 744 on the great circle.
    #expect(said[0] == "Craie is nearer: 74\u{a0}km; Brume: 744\u{a0}km.")
    #expect(
      said[1]
        == "Craie est moins loin\u{a0}: 74\u{a0}km\u{a0}; Brume\u{a0}: 744\u{a0}km.")
  }

  @Test func `one partner is no plural in a difference`() throws {
    /// A cooperation.
    func link(_ from: Partner.ID, _ to: Partner.ID) -> Link {
      Link(id: Identifier("\(from)--\(to)"), from: from, to: to, kind: .cooperation)
    }
    let graph = try PartnerGraph(
      Network(
        name: "n",
        partners: [("a", "Aa"), ("b", "Brume"), ("c", "Craie"), ("d", "Dd"), ("e", "Ee")].map {
          Partner(id: Identifier($0.0), kind: .city, name: LocalizedText($0.1))
        }, links: [link("b", "d"), link("c", "d"), link("c", "e")]))
    let model = ScoringModel(intercept: 0, weights: [.connections: .init(weight: 1)])
    let recommender = Recommender(graph, model: model)
    let contrast = try Contrast(
      recommender.explanation(of: "c", for: "a").recommendation,
      recommender.explanation(of: "b", for: "a").recommendation)
    let said = Language.allCases.map {
      ReasonWriter(graph, language: $0, asker: "a")
        .sentence(for: contrast.parts[0], between: "c", and: "b")
    }
    #expect(said[0].contains("2 partners") && said[0].hasSuffix("1 partner."))
    #expect(said[1].contains("2 partenaires") && said[1].hasSuffix("1 partenaire."))
  }

  @Test(arguments: 0..<15)
  func `every difference and every exclusion is said in both languages`(seed: Int) throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: seed, partners: 25, links: 50))
    let results = try Recommender(graph).recommendations(
      for: "p0", options: .init(limit: .max, includesLinked: true))
    let exclusions: [Exclusion] = [
      .asker, .alreadyLinked, .kind(.city), .listedOnRequest, .country(Self.france), .country(nil),
      .refused, .notExisting, .evidence(newest: nil), .theme, .unwantedTheme,
      .distance(kilometres: 1234), .distance(kilometres: nil),
    ]
    for language in Language.allCases {
      let writer = ReasonWriter(graph, language: language, asker: "p0")
      var said = exclusions.map { writer.sentence(for: $0) }
      #expect(Set(said).count == exclusions.count)
      for (first, second) in zip(results, results.dropFirst()) {
        said += Contrast(first, second).parts.map {
          writer.sentence(for: $0, between: first.partner, and: second.partner)
        }
      }
      for sentence in said {
        #expect(sentence.hasSuffix(".") && !sentence.contains("  ") && !sentence.contains("()"))
        #expect(!sentence.contains(" :") && !sentence.contains(" ;") && !sentence.contains(" %"))
      }
    }
  }

  @Test func `an event or a project introduces nobody`() throws {
    let partners: [Partner] = [
      Partner(id: "a", kind: .city, name: "A"), Partner(id: "b", kind: .city, name: "B"),
      Partner(id: "fair", kind: .event, name: "Fair"), Partner(id: "x", kind: .club, name: "X"),
    ]
    func network(_ common: Partner.ID) -> Network {
      Network(
        name: "n", partners: partners,
        links: [
          Link(id: "1", from: "a", to: common, kind: .participation, sources: ["s"]),
          Link(id: "2", from: "b", to: common, kind: .participation, sources: ["s"]),
        ], sources: [Source(id: "s", title: "S")])
    }
    func introduces(_ common: Partner.ID) throws -> Bool {
      try Recommender(PartnerGraph(network(common))).explanation(of: "b", for: "a")
        .recommendation.reasons.contains { $0.feature == .introduction }
    }
    #expect(try introduces("x") && !introduces("fair"))
  }
}
