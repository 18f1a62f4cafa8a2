import PartnerGraph
import PartnerRecommender
import PartnerTestSupport
import Testing

/// More in common never lowers a score.
///
/// Let D and C be the sums of squared tf-idf weights that a partner shares with a request, and has in all.
/// The cosine is D / √(C Q) for a request of square Q. One more theme asked for, of weight x, makes it
/// (D + x) / √((C + x) Q), which is no less, because D ≤ C: (D + x)² C − D² (C + x) = x (2 C D + C x − D²) ≥ 0.
/// The sum over shared themes grows by x or more, and nothing else of the two differs.
@Suite struct `More in common never lowers a score` {
  /// Weights that training may give: of any size, but never below 0 for what speaks for a partner.
  private func model(_ random: inout SeededGenerator) -> ScoringModel {
    let free: Set<FeatureName> = [
      .experience, .recency, .countryAffinity, .kindAffinity, .proximity, .similarSize,
      .connections, .momentum, .countryLift, .kindLift, .sameCountry,
    ]
    return ScoringModel(
      intercept: -1,
      weights: Dictionary(
        uniqueKeysWithValues: FeatureName.allCases.map { feature in
          let weight = Double.random(in: (free.contains(feature) ? -2 : 0)...2, using: &random)
          return (feature, .init(weight: weight, mean: 0.3, deviation: 0.5))
        }))
  }

  @Test(arguments: 0..<40)
  func `of two alike in all but a theme asked for, the one that has it does not stand lower`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed: seed)
    let network = GeneratedNetwork.make(seed: seed, partners: 20, links: 40)
    let all = network.themes.map(\.id)
    let asked = all.shuffled(using: &random).prefix(3).sorted()
    let own = all.shuffled(using: &random).prefix(2).sorted()
    let more = try #require(asked.randomElement(using: &random))
    func twin(_ id: Partner.ID, _ themes: [Theme.ID]) -> Partner {
      Partner(
        id: id, kind: .company, name: "Twin", country: CountryCode("FR"),
        themes: Set(themes).sorted())
    }
    let graph = try PartnerGraph(
      Network(
        name: "n",
        partners: network.partners + [twin("zz-less", own), twin("zz-more", own + [more])],
        links: network.links, themes: network.themes, sources: network.sources))
    for model in [ScoringModel.shipped, model(&random), model(&random)] {
      let recommender = Recommender(graph, model: model)
      for asker in [nil, network.partners.first { $0.kind == .city }?.id] {
        let results = try recommender.recommendations(
          answering: Request(asker: .init(partner: asker), themes: asked),
          options: .init(limit: 100, includesLinked: true))
        let less = try #require(results.first { $0.partner == "zz-less" })
        let other = try #require(results.first { $0.partner == "zz-more" })
        #expect(other.score >= less.score - 1e-9)
      }
    }
  }
}
