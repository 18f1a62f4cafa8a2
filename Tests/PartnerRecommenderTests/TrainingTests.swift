import PartnerGraph
import PartnerRecommender
import PartnerTestSupport
import Testing

@Suite struct `Learning weights from the past` {
  /// Two camps of clubs that keep to themselves: who shares the theme meets, month after month.
  private func camps(months: Int) -> Network {
    var random = SeededGenerator(seed: 5)
    let partners = (0..<40).map { number in
      Partner(
        id: Identifier("p\(number)"), kind: .club, name: LocalizedText("P \(number)"),
        themes: [number < 20 ? "sea" : "hills"])
    }
    let links = (0..<(months * 6)).map { number -> Link in
      let camp = Int.random(in: 0...1, using: &random) * 20
      let first = Int.random(in: 0..<20, using: &random)
      let second = (first + Int.random(in: 1..<20, using: &random)) % 20
      let month = number / 6
      return Link(
        id: Identifier("l\(number)"), from: Identifier("p\(camp + first)"),
        to: Identifier("p\(camp + second)"), kind: .cooperation,
        period: Period(since: PartialDate(year: 2018 + month / 12, month: month % 12 + 1)))
    }
    return Network(
      name: "camps", partners: partners, links: links,
      themes: [Theme(id: "sea", label: "Sea"), Theme(id: "hills", label: "Hills")])
  }

  private func training(months: Int) throws -> Training {
    try Training(PartnerGraph(camps(months: months)), cut: #require(PartialDate("2030")))
  }

  @Test func `what foretold the past weighs more, and the fit comes to an end`() throws {
    let trained = try training(months: 30).fit(.next)
    #expect(trained.hasConverged && trained.steps < 40 && trained.queryCount > 10)
    let themes = try #require(trained.model.weights[.themeFocus])
    #expect(themes.weight > 0)
    #expect(trained.labelsFrom < trained.cut)
  }

  @Test func `features that speak for a partner never speak against it`() throws {
    let free: Set<FeatureName> = [
      .experience, .recency, .countryAffinity, .kindAffinity, .proximity, .similarSize,
      .connections, .momentum,
    ]
    for question in EvaluationQuestion.allCases {
      for seed in 0..<2 {
        let graph = try PartnerGraph(GeneratedNetwork.make(seed: seed, partners: 40, links: 200))
        let training = try Training(graph, cut: #require(PartialDate("2025")))
        for (feature, weight) in training.fit(question).model.weights
        where !free.contains(feature) {
          #expect(weight.weight >= 0 && weight.deviation > 0)
        }
      }
    }
  }

  @Test func `without a past the shipped weights stay`() throws {
    let network = Network(
      name: "n", partners: [Partner(id: "a", kind: .city, name: "A")], links: [])
    let training = try Training(PartnerGraph(network), cut: #require(PartialDate("2020")))
    let trained = training.fit(.next)
    #expect(trained.queryCount == 0 && trained.model == .shipped)
  }

  @Test func `the same past gives the same weights to the last bit`() throws {
    let one = try training(months: 20).fit(.next, seed: 3)
    let network = GeneratedNetwork.shuffled(camps(months: 20), seed: 9)
    let other = try Training(PartnerGraph(network), cut: #require(PartialDate("2030")))
    #expect(one == other.fit(.next, seed: 3))
  }

  @Test func `a feature left out has no weight`() throws {
    let fits = try training(months: 20).fit(.next, without: [[], [.sharedThemes]])
    #expect(fits[0].model.weights[.sharedThemes] != nil)
    #expect(fits[1].model.weights[.sharedThemes] == nil)
  }

  @Test func `nothing after the cut reaches the weights`() throws {
    let network = camps(months: 30)
    let cut = try #require(PartialDate("2019-10-01"))
    let later = network.links.filter { ($0.period.since ?? cut) >= cut }
    #expect(!later.isEmpty)
    let without = Network(
      name: network.name, partners: network.partners,
      links: network.links.filter { ($0.period.since ?? cut).lastDay < cut.firstDay },
      themes: network.themes)
    let whole = try TemporalSplit(PartnerGraph(network), at: cut)
    let known = Set(whole.past.partners.map(\.id))
    #expect(known.count == network.partners.count)
    let one = try Training(whole.past, cut: cut).fit(.next)
    #expect(one == (try Training(PartnerGraph(without), cut: cut).fit(.next)))
  }
}
