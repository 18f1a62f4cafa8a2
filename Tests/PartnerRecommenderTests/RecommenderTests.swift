import Foundation
import PartnerGraph
import PartnerRecommender
import PartnerTestSupport
import Testing

@Suite struct `Recommending partners` {
  private func fiveCities() throws -> PartnerGraph {
    try PartnerGraph(SampleNetworks.fiveCities())
  }

  @Test func `the partner, and those already linked, are not suggested`() throws {
    let graph = try fiveCities()
    let suggested = try Recommender(graph).recommendations(for: "lyon").map(\.partner)
    #expect(suggested == ["krakow", "genoa", "lyon-technopole"])
  }

  @Test func `those already linked are listed and marked when asked for`() throws {
    var options = RecommendationOptions()
    options.includesLinked = true
    let all = try Recommender(fiveCities()).recommendations(for: "lyon", options: options)
    #expect(Set(all.filter(\.isLinked).map(\.partner)) == ["turin", "leipzig"])
    #expect(!all.contains { $0.partner == "lyon" })
  }

  @Test func `shared themes, worked out by hand`() throws {
    // Own themes weigh 1: tram is held by lyon, turin, krakow and the technopole, water by lyon, turin, krakow and
    // leipzig. Of 6 partners each is held by 4, so both have the rarity ln(1 + 6 / 4).
    let best = try Recommender(fiveCities()).recommendations(for: "lyon")
    let reason = try #require(best.first?.reasons.first { $0.feature == .sharedThemes })
    #expect(abs(reason.value - 2 * log(1 + 6.0 / 4)) < 1e-12)
    let themes = reason.evidence.map { evidence -> Theme.ID in
      if case .theme(let id, _, _, _) = evidence { return id } else { return "none" }
    }
    #expect(themes == ["tram", "water"])
  }

  @Test func `an offer meets a need for the wider theme in full, for a narrower one by half`()
    throws
  {
    let graph = try fiveCities()
    func value(_ seeks: Theme.ID) throws -> Double? {
      try Recommender(graph).recommendations(answering: Request(seeks: [seeks]))
        .first { $0.partner == "genoa" }?.reasons.first { $0.feature == .complementarity }?.value
    }
    // harbour-safety is held by genoa alone: rarity ln(1 + 6 / 1).
    #expect(abs(try #require(try value("ports")) - log(7)) < 1e-12)
    #expect(abs(try #require(try value("harbour-safety")) - log(7)) < 1e-12)
    #expect(try value("tram") == nil)
    // Offered by genoa: harbour-safety; a need for something narrower than an offer counts half.
    let network = SampleNetworks.fiveCities()
    let narrower = Network(
      name: "n", partners: network.partners, links: network.links,
      themes: network.themes + [Theme(id: "radar", label: "Radar", broader: ["harbour-safety"])],
      sources: network.sources)
    let half = try Recommender(PartnerGraph(narrower))
      .recommendations(answering: Request(seeks: ["radar"]))
      .first { $0.partner == "genoa" }?.reasons.first { $0.feature == .complementarity }?.value
    #expect(abs(try #require(half) - log(7) / 2) < 1e-12)
  }

  @Test(arguments: 0..<50)
  func `base and contributions add up to the score, heaviest first`(seed: Int) throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: seed, partners: 30, links: 70))
    let recommender = Recommender(graph)
    for partner in graph.partners {
      for result in try recommender.recommendations(for: partner.id) {
        let sum = result.reasons.reduce(result.base) { $0 + $1.contribution }
        #expect(abs(sum - result.score) < 1e-9)
        #expect(abs(1 / (1 + exp(-result.score)) - result.probability) < 1e-12)
        let sizes = result.reasons.map { abs($0.contribution) }
        #expect(sizes == sizes.sorted(by: >))
        #expect(Set(result.reasons.map(\.feature)).count == result.reasons.count)
      }
    }
  }

  @Test(arguments: 0..<20)
  func `every reason has evidence and a sentence in both languages`(seed: Int) throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: seed, partners: 25, links: 50))
    let recommender = Recommender(graph) { $0.lowercased().split(separator: " ").map(String.init) }
    let request = Request(
      asker: .init(country: CountryCode("JP"), place: "p2"), themes: ["t1"], seeks: ["t2"],
      offers: ["t3"], kinds: [.company, .city], places: ["p1"], words: ["partner", "7"])
    let results =
      try recommender.recommendations(
        for: "p0", options: .init(limit: 30, includesLinked: true))
      + recommender.recommendations(answering: request, options: .init(limit: 30))
    #expect(!results.isEmpty)
    for language in Language.allCases {
      let writer = ReasonWriter(graph, language: language, asker: "p0")
      for result in results {
        for reason in result.reasons {
          #expect(!reason.evidence.isEmpty, "\(reason.feature)")
          #expect(writer.sentence(for: reason).count > 8, "\(reason.feature)")
        }
        #expect(result.cautions.allSatisfy { writer.sentence(for: $0).count > 8 })
      }
    }
  }

  @Test(arguments: 0..<50)
  func `the same rows in another order give the same answer to the last bit`(seed: Int) throws {
    let network = GeneratedNetwork.make(seed: seed, partners: 25, links: 60)
    let one = Recommender(try PartnerGraph(network))
    let other = Recommender(try PartnerGraph(GeneratedNetwork.shuffled(network, seed: seed + 7)))
    for partner in network.partners.prefix(8) {
      #expect(
        try one.recommendations(for: partner.id) == other.recommendations(for: partner.id))
    }
    let request = Request(themes: ["t1"], seeks: ["t2"], offers: ["t3"], places: ["p1"])
    #expect(
      try one.recommendations(answering: request) == other.recommendations(answering: request))
  }

  @Test(arguments: 0..<20)
  func `a shorter list is the beginning of a longer one`(seed: Int) throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: seed, partners: 60, links: 90))
    let recommender = Recommender(graph)
    let all = try recommender.recommendations(
      for: "p0", options: RecommendationOptions(limit: 1000))
    for limit in [0, 1, 3, 7] {
      let some = try recommender.recommendations(
        for: "p0", options: RecommendationOptions(limit: limit))
      #expect(some == Array(all.prefix(limit)))
    }
    #expect(try recommender.recommendations(for: "p0", options: .init(limit: -1)).isEmpty)
    for diversity in [0.0, 1] {
      let most = try recommender.recommendations(
        for: "p0", options: RecommendationOptions(limit: .max, diversity: diversity))
      #expect(Set(most.map(\.partner)) == Set(all.map(\.partner)))
    }
    let scores = all.map(\.score)
    #expect(scores == scores.sorted(by: >))
  }

  @Test func `an unknown partner or theme is refused by name`() throws {
    let recommender = Recommender(try fiveCities())
    #expect(throws: PartnerGraphError.unknownPartner("atlantis")) {
      try recommender.recommendations(for: "atlantis")
    }
    #expect(throws: PartnerGraphError.unknownTheme("alchemy")) {
      try recommender.recommendations(answering: Request(themes: ["alchemy"]))
    }
    #expect(throws: PartnerGraphError.unknownPartner("atlantis")) {
      try recommender.recommendations(answering: Request(places: ["atlantis"]))
    }
    #expect(throws: PartnerGraphError.unknownTheme("alchemy")) {
      try recommender.recommendations(for: "lyon", options: .init(themes: ["alchemy"]))
    }
  }

  @Test func `a network of one partner gives an empty list`() throws {
    let graph = try PartnerGraph(
      Network(name: "n", partners: [Partner(id: "a", kind: .city, name: "A")]))
    #expect(try Recommender(graph).recommendations(for: "a").isEmpty)
    #expect(try Recommender(graph).recommendations(answering: Request()).count == 1)
  }

  @Test func `an older day makes links count for less`() throws {
    let graph = try fiveCities()
    func score(_ day: String) throws -> Double {
      let results = try Recommender(graph, asOf: PartialDate(day)).recommendations(for: "lyon")
      return try #require(results.first { $0.partner == "krakow" }).score
    }
    #expect(try score("2016") > score("2040"))
  }
}
