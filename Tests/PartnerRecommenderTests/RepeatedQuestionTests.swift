import PartnerGraph
import PartnerRecommender
import PartnerTestSupport
import Testing

/// What is made for a single question is made otherwise once many are asked.
@Suite struct `Asking a recommender again and again` {
  @Test(arguments: 0..<12, [true, false])
  func `gives what a new one gives, to the last bit`(seed: Int, withProjects: Bool) throws {
    let made = GeneratedNetwork.make(seed: seed, partners: 30, links: 70)
    let graph = try PartnerGraph(
      withProjects ? made : GeneratedNetwork.without(.project, made))
    let options = RecommendationOptions(
      limit: 100, includesLinked: true, kinds: Set(Partner.Kind.allCases))
    let request = Request(themes: ["t1", "t4"])
    let old = Recommender(graph)
    for partner in graph.partners {
      let new = Recommender(graph)
      #expect(
        try old.recommendations(for: partner.id, options: options)
          == new.recommendations(for: partner.id, options: options))
      #expect(
        try old.recommendations(answering: request, options: options)
          == new.recommendations(answering: request, options: options))
    }
  }
}
