import PartnerGraph
import PartnerRecommender
import PartnerTestSupport
import Testing

@Suite struct `Filters, cautions and spreading` {
  private func results(
    _ options: RecommendationOptions, for id: Partner.ID = "lyon"
  ) throws -> [Partner.ID] {
    try Recommender(PartnerGraph(SampleNetworks.fiveCities()))
      .recommendations(for: id, options: options).map(\.partner)
  }

  @Test func `kinds, countries and themes keep what fits`() throws {
    #expect(try results(.init(kinds: [.institution])) == ["lyon-technopole"])
    #expect(try results(.init(countries: [try #require(CountryCode("PL"))])) == ["krakow"])
    #expect(try results(.init(themes: ["ports"])) == ["genoa"])
    #expect(try results(.init(themes: ["tram"])) == ["krakow", "lyon-technopole"])
    #expect(try results(.init(kinds: [.club])) == [])
  }

  @Test func `whoever is left by a filter is rated by all partners, not by itself`() throws {
    let recommender = try Recommender(PartnerGraph(SampleNetworks.fiveCities()))
    let all = try recommender.recommendations(for: "lyon")
    let krakow = try #require(all.first { $0.partner == "krakow" })
    let only = try recommender.recommendations(
      for: "lyon", options: .init(countries: [#require(CountryCode("PL"))]))
    #expect(only.map(\.fit) == [krakow.fit] && only.map(\.ideal) == [krakow.ideal])
    // Nobody is near the one that asks in every respect, those it is linked to already counted.
    #expect(all.allSatisfy { $0.fit < 1 && $0.score <= $0.ideal })
    let fits = try recommender.fits(
      for: "lyon", options: .init(countries: [#require(CountryCode("PL"))]))
    #expect(fits.map(\.fit) == [krakow.fit])
  }

  @Test func `a day of evidence keeps those with a link dated then or later`() throws {
    #expect(try results(.init(evidenceSince: PartialDate("2014"))) == ["krakow"])
    #expect(try results(.init(evidenceSince: PartialDate("2016"))) == [])
  }

  @Test func `a distance keeps those known to be near enough`() throws {
    /// A city on one meridian.
    func city(_ id: Partner.ID, _ latitude: Double?) -> Partner {
      Partner(
        id: id, kind: .city, name: LocalizedText(id.rawValue),
        coordinate: latitude.flatMap { Coordinate(latitude: $0, longitude: 0) })
    }
    let graph = try PartnerGraph(
      Network(
        name: "n", partners: [city("home", 0), city("near", 1), city("far", 20), city("lost", nil)]
      ))
    let near = try Recommender(graph)
      .recommendations(for: "home", options: .init(maximumDistance: 500))
    // One degree of latitude is 111 km.
    #expect(near.map(\.partner) == ["near"])
    let asked = try Recommender(graph).recommendations(
      answering: Request(places: ["far"]), options: .init(maximumDistance: 500))
    #expect(asked.map(\.partner) == ["far"])
  }

  @Test func `countries asked for in a request are kept to, a kind is preferred`() throws {
    let recommender = Recommender(try PartnerGraph(SampleNetworks.fiveCities()))
    let italy = try #require(CountryCode("IT"))
    let italian = try recommender.recommendations(answering: Request(countries: [italy]))
    #expect(Set(italian.map(\.partner)) == ["genoa", "turin"])
    let kinds = try recommender.recommendations(
      answering: Request(themes: ["tram"], kinds: [.institution]))
    #expect(kinds.map(\.partner) == ["lyon-technopole"])
    // Nobody is a company; an institution may know some, a city is not asked.
    let none = try recommender.recommendations(
      answering: Request(themes: ["tram"], kinds: [.company]))
    #expect(none.map(\.partner) == ["lyon-technopole"])
    #expect(none[0].cautions.contains(.otherKind(.institution)))
    let elsewhere = try recommender.recommendations(
      answering: Request(
        kinds: [.city, .institution], withoutKinds: [.institution], withoutCountries: [italy],
        withoutPlaces: ["lyon"]))
    #expect(Set(elsewhere.map(\.partner)) == ["krakow", "leipzig"])
  }

  @Test func `what is not wanted is left out`() throws {
    let recommender = Recommender(try PartnerGraph(SampleNetworks.fiveCities()))
    let dry = try recommender.recommendations(answering: Request(without: ["water"]))
    #expect(Set(dry.map(\.partner)) == ["genoa", "lyon-technopole"])
    // A partner that also has what is asked for may stay.
    let trams = try recommender.recommendations(
      answering: Request(themes: ["tram"], without: ["water"]))
    #expect(trams.contains { $0.partner == "krakow" })
    #expect(!trams.contains { $0.partner == "leipzig" })
  }

  @Test func `a caution tells of a sleeping link, a contradiction and old evidence`() throws {
    let recommender = Recommender(
      try PartnerGraph(SampleNetworks.fiveCities()), asOf: PartialDate("2026"))
    let all = try recommender.recommendations(
      for: "lyon", options: .init(includesLinked: true))
    func cautions(_ id: Partner.ID) throws -> [Caution] {
      try #require(all.first { $0.partner == id }).cautions
    }
    let report = try #require(PartialDate("2016-05"))
    #expect(
      try cautions("leipzig") == [
        .dormantLink("lyon--leipzig--twinning"), .oldEvidence(newest: report),
      ])
    #expect(
      try cautions("krakow") == [
        .contradicted(property: "members", values: ["10", "12"], sources: ["report"]),
        .oldEvidence(newest: report),
      ])
  }

  @Test func `a caution tells of what is over, undated, unsourced or ended`() throws {
    let graph = try PartnerGraph(
      Network(
        name: "n",
        partners: [
          Partner(id: "a", kind: .city, name: "A"),
          Partner(
            id: "b", kind: .project, name: "B", period: Period(until: PartialDate("2010"))),
          Partner(id: "c", kind: .city, name: "C"),
        ],
        links: [
          Link(
            id: "a-b", from: "a", to: "b", kind: .cooperation,
            period: Period(since: PartialDate("2020")), state: .ended)
        ]))
    let all = try Recommender(graph).recommendations(
      for: "a", options: .init(includesLinked: true, kinds: [.city, .project]))
    let over = try #require(PartialDate("2010"))
    #expect(
      all.first { $0.partner == "b" }?.cautions == [.endedLink("a-b"), .over(over), .unsourced])
    #expect(all.first { $0.partner == "c" }?.cautions == [.undated, .unsourced, .noIntroduction])
  }

  @Test func `spreading puts another country before a second partner of one city`() throws {
    /// A club that sits in a city.
    func club(_ id: Partner.ID, _ city: Partner.ID, themes: [Theme.ID]) -> Partner {
      Partner(id: id, kind: .club, name: LocalizedText(id.rawValue), city: city, themes: themes)
    }
    let themes = ["t1", "t2", "t3"].map { Theme(id: Identifier($0), label: "T") }
    let graph = try PartnerGraph(
      Network(
        name: "n",
        partners: [
          Partner(id: "x", kind: .city, name: "X", country: CountryCode("FR")),
          Partner(id: "y", kind: .city, name: "Y", country: CountryCode("DE")),
          club("asker", "x", themes: ["t1", "t2", "t3"]),
          club("x1", "x", themes: ["t1", "t2", "t3"]), club("x2", "x", themes: ["t1", "t2", "t3"]),
          club("y1", "y", themes: ["t1"]),
        ], themes: themes))
    func clubs(_ diversity: Double) throws -> [Partner.ID] {
      try Recommender(graph).recommendations(
        for: "asker", options: .init(limit: 3, kinds: [.club], diversity: diversity)
      ).map(\.partner)
    }
    #expect(try clubs(0) == ["x1", "x2", "y1"])
    #expect(try clubs(2) == ["x1", "y1", "x2"])
  }
}
