import Foundation
import PartnerGraph
import PartnerRecommender
import PartnerTestSupport
import Testing

/// The values that features give, worked out anew in the plainest way.
@Suite struct `Feature values` {
  /// Whom each partner knows: those it is linked to other than by location; but in place of a project,
  /// unless it is one itself, those linked to that project.
  private func naiveAcquaintances(_ network: Network) -> [Partner.ID: Set<Partner.ID>] {
    let projects = Set(network.partners.filter { $0.kind == .project }.map(\.id))
    let links = network.links.filter { $0.kind != .location }
    func linked(to id: Partner.ID) -> Set<Partner.ID> {
      Set(links.filter { $0.from == id }.map(\.to) + links.filter { $0.to == id }.map(\.from))
    }
    var known: [Partner.ID: Set<Partner.ID>] = [:]
    for partner in network.partners {
      let all = linked(to: partner.id)
      known[partner.id] =
        projects.contains(partner.id)
        ? all
        : all.subtracting(projects)
          .union(all.intersection(projects).flatMap { linked(to: $0) })
          .subtracting([partner.id])
    }
    return known
  }

  @Test(arguments: 0..<30, [true, false])
  func `Adamic-Adar equals the formula on sets`(seed: Int, withProjects: Bool) throws {
    let made = GeneratedNetwork.make(seed: seed, partners: 18, links: 34)
    let network = withProjects ? made : GeneratedNetwork.without(.project, made)
    let known = naiveAcquaintances(network)
    let recommender = Recommender(try PartnerGraph(network))
    let options = RecommendationOptions(
      limit: 100, includesLinked: true, kinds: Set(Partner.Kind.allCases))
    for partner in network.partners {
      for result in try recommender.recommendations(for: partner.id, options: options) {
        let common = known[partner.id, default: []]
          .filter { known[$0, default: []].contains(result.partner) }
        let expected = common.reduce(0) { $0 + 1 / log(Double(max(2, known[$1]?.count ?? 0))) }
        let value = result.reasons.first { $0.feature == .adamicAdar }?.value ?? 0
        #expect(abs(value - expected) < 1e-9)
      }
    }
  }

  @Test(arguments: 0..<10)
  func `personalised PageRank is near that of power iteration`(seed: Int) throws {
    // Links of one kind and no dates, no projects: every acquaintance has the same strength.
    var random = SeededGenerator(seed: seed)
    let ids: [Partner.ID] = (0..<12).map { Identifier("p\($0)") }
    var pairs: Set<[Int]> = []
    while pairs.count < 20 {
      let pair = [Int.random(in: 0..<12, using: &random), Int.random(in: 0..<12, using: &random)]
      if pair[0] < pair[1] { pairs.insert(pair) }
    }
    let links = pairs.sorted { $0.lexicographicallyPrecedes($1) }.map {
      Link(
        id: Identifier("l\($0[0])-\($0[1])"), from: ids[$0[0]], to: ids[$0[1]], kind: .contact)
    }
    let graph = try PartnerGraph(
      Network(
        name: "n", partners: ids.map { Partner(id: $0, kind: .club, name: "P") }, links: links))
    var rank = [Double](repeating: 0, count: 12)
    rank[0] = 1
    for _ in 0..<400 {
      var next = [Double](repeating: 0, count: 12)
      next[0] = 0.15
      for partner in 0..<12 {
        let near = pairs.filter { $0.contains(partner) }.map { $0[0] == partner ? $0[1] : $0[0] }
        for other in near { next[other] += 0.85 * rank[partner] / Double(near.count) }
        if near.isEmpty { next[0] += 0.85 * rank[partner] }
      }
      rank = next
    }
    let options = RecommendationOptions(limit: 100, includesLinked: true)
    let model = ScoringModel(intercept: 0, weights: [.pageRank: .init(weight: 1)])
    let recommender = Recommender(graph, model: model)
    for result in try recommender.recommendations(for: "p0", options: options) {
      let index = try #require(ids.firstIndex(of: result.partner))
      let value = result.reasons.first { $0.feature == .pageRank }?.value ?? 0
      if rank[index] > 0, pairs.contains(where: { $0.contains(0) }) {
        #expect(abs(value - 12 * rank[index]) < 0.02)
      }
    }
  }

  @Test func `one more shared theme never lowers the shared themes, nor does one more link`() throws
  {
    for seed in 0..<30 {
      let network = GeneratedNetwork.make(seed: seed, partners: 12, links: 20)
      let before = try Recommender(PartnerGraph(network))
        .recommendations(answering: Request(themes: ["t1"]), options: .init(limit: 100))
      let after = try Recommender(PartnerGraph(network))
        .recommendations(answering: Request(themes: ["t1", "t2"]), options: .init(limit: 100))
      for result in before {
        let other = try #require(after.first { $0.partner == result.partner })
        func value(_ result: Recommendation) -> Double {
          result.reasons.first { $0.feature == .sharedThemes }?.value ?? 0
        }
        #expect(value(other) >= value(result) - 1e-12)
      }
    }
  }

  @Test func `words of a request count by how few partners have them`() throws {
    let graph = try PartnerGraph(
      Network(
        name: "n",
        partners: [
          Partner(id: "a", kind: .company, name: "Blue Boats", note: "builds boats"),
          Partner(id: "b", kind: .company, name: "Blue Cars"),
          Partner(id: "c", kind: .company, name: "Red Cars"),
        ]))
    let recommender = Recommender(graph) { $0.lowercased().split(separator: " ").map(String.init) }
    let results = try recommender.recommendations(
      answering: Request(words: ["boats", "blue", "boats"]))
    let values = results.map { $0.reasons.first { $0.feature == .sharedWords }?.value ?? 0 }
    #expect(results.map(\.partner) == ["a", "b", "c"])
    // boats stands in one of three, blue in two of three.
    #expect(abs(values[0] - (log(4) + log(1 + 3.0 / 2))) < 1e-12)
    #expect(abs(values[1] - log(1 + 3.0 / 2)) < 1e-12)
    #expect(values[2] == 0)
    #expect(results[0].reasons.first?.evidence == [.words(["blue", "boats"])])
  }

  @Test func `weights scale by mean and deviation, and the base draws the rest together`() {
    let model = ScoringModel(
      intercept: 1, weights: [.adamicAdar: .init(weight: 2, mean: 3, deviation: 4)])
    #expect(model.base == -0.5)
    let value = 5.0
    let expected = 1 + 2 * (log(1 + value) - 3) / 4
    // Parts are whole numbers of 2⁻³², so that they add up without an error.
    let score = model.base + model.contribution(of: .adamicAdar, value: value)
    #expect(abs(score - expected) <= 0x1p-33)
    #expect(model.contribution(of: .pageRank, value: 9) == 0)
    #expect(ScoringModel.probability(of: 0) == 0.5)
  }
}
