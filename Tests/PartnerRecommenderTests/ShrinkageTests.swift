import PartnerGraph
import PartnerRecommender
import PartnerTestSupport
import Testing

@Suite struct `Drawing a fit to the shipped weights` {
  /// Partners with a theme each by chance, which says nothing, that all meet one of the same ten.
  private func hubs(links count: Int) -> Network {
    var random = SeededGenerator(seed: 11)
    let themes: [Theme.ID] = ["sea", "hills", "trams", "wood", "wine"]
    let partners = (0..<120).map { number in
      Partner(
        id: Identifier("p\(number)"), kind: .club, name: LocalizedText("P \(number)"),
        themes: [themes[Int.random(in: 0..<5, using: &random)]])
    }
    let links = (0..<count).map { number -> Link in
      let first = Int.random(in: 10..<120, using: &random)
      let month = number / 8
      return Link(
        id: Identifier("l\(number)"), from: Identifier("p\(first)"),
        to: Identifier("p\(Int.random(in: 0..<10, using: &random))"), kind: .cooperation,
        period: Period(since: PartialDate(year: 2010 + month / 12, month: month % 12 + 1)))
    }
    return Network(
      name: "hubs", partners: partners, links: links,
      themes: themes.map { Theme(id: $0, label: LocalizedText($0.rawValue)) })
  }

  private func trained(links: Int) throws -> TrainedModel {
    try Training(PartnerGraph(hubs(links: links)), cut: #require(PartialDate("2040")))
      .fit(.next)
  }

  @Test func `a fit is taken where it foretold better what it did not know`() throws {
    let trained = try trained(links: 400)
    let choice = try #require(trained.choice)
    let gain = try #require(choice.gain)
    let isTaken = choice.strength.map { ShrinkageChoice.strengths.contains($0) } ?? false
    #expect(isTaken && gain.low > 0 && trained.steps > 0, "\(gain)")
    #expect(choice.report.cut == trained.labelsFrom)
    #expect(choice.report.rows.prefix(2).map(\.name) == ["fitted", "shipped"])
    let (fitted, shipped) = (choice.report.rows[0], choice.report.rows[1])
    #expect(abs(fitted.ndcg10.value - shipped.ndcg10.value - gain.value) < 1e-12)
  }

  @Test func `with few questions to choose by, the shipped weights rank as before`() throws {
    let network = try PartnerGraph(hubs(links: 64))
    let cut = try #require(PartialDate("2010-07"))
    let split = try TemporalSplit(network, at: cut)
    let trained = try Training(split.past, cut: cut).fit(.next)
    let questions = trained.choice?.report.queryCount ?? 0
    #expect(questions < ShrinkageChoice.leastQuestions && trained.queryCount > 0)
    let keepsShipped = trained.choice?.strength == nil
    #expect(keepsShipped && trained.steps == 0 && trained.hasConverged)
    let report = Evaluation(split).report(
      on: .next,
      rankers: [.model(name: "fitted", trained.model), .model(name: "shipped", .shipped)])
    let count = report.queryCount
    #expect(count > 0)
    let isSame = report.rows[0].results.map(\.best) == report.rows[1].results.map(\.best)
    #expect(isSame)
  }
}
