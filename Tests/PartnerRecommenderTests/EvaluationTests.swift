import Foundation
import PartnerGraph
import PartnerRecommender
import PartnerTestSupport
import Testing

@Suite struct `Evaluating by what came later` {
  /// a, b and c worked together before the cut; a and d after it, on what only then was written down.
  private func network(
    laterTheme: Bool = true, role: ExtraCell = ExtraCell(column: "role", value: "coordinator")
  ) -> Network {
    let after = Period(since: PartialDate("2023-08-01"))
    let before = Period(since: PartialDate("2022-03-01"))
    let ids: [Partner.ID] = ["a", "b", "c", "d", "e"]
    let organisations = ids.map {
      Partner(id: $0, kind: .institution, name: LocalizedText($0.rawValue))
    }
    func project(_ id: Partner.ID, _ period: Period, _ themes: [Theme.ID]) -> Partner {
      Partner(
        id: id, kind: .project, subkind: "blue", name: LocalizedText("Project \(id)"),
        themes: themes, period: period, note: "algae",
        extra: [ExtraCell(column: "scheme", value: "grant")])
    }
    func part(_ from: Partner.ID, _ to: Partner.ID, _ period: Period, lead: Bool = false) -> Link {
      Link(
        id: Identifier("\(from)--\(to)"), from: from, to: to, kind: .participation,
        period: period,
        extra: lead ? [role] : [ExtraCell(column: "role", value: "partner")])
    }
    return Network(
      name: "n",
      partners: organisations + [
        project("old", before, ["sea"]), project("other", before, []),
        project("new", after, laterTheme ? ["secret"] : []),
        Partner(id: "late", kind: .company, name: "Late"),
      ],
      links: [
        part("a", "old", before, lead: true), part("b", "old", before),
        part("b", "other", before), part("c", "other", before),
        part("d", "other", before), part("e", "other", before),
        part("a", "new", after, lead: true), part("d", "new", after), part("b", "new", after),
        part("late", "new", after),
        Link(
          id: "a--e", from: "a", to: "e", kind: .contact,
          period: Period(since: PartialDate("2023"))),
        Link(
          id: "b--c", from: "b", to: "c", kind: .contact,
          period: Period(since: PartialDate("2020"), until: PartialDate("2024")), state: .ended,
          confirmed: PartialDate("2024")),
        Link(id: "c--d", from: "c", to: "d", kind: .contact),
      ],
      themes: [Theme(id: "sea", label: "Sea"), Theme(id: "secret", label: "Secret")])
  }

  private func split(_ network: Network) throws -> TemporalSplit {
    try TemporalSplit(PartnerGraph(network), at: #require(PartialDate("2023-07-01")))
  }

  @Test func `what is dated after the cut, or may be, is not in the past`() throws {
    let split = try split(network())
    #expect(split.past.partners.map(\.id) == ["a", "b", "c", "d", "e", "old", "other"])
    // a--e has a year in which the cut lies, c--d has no date.
    #expect(split.past.links.allSatisfy { ($0.newestDate ?? split.cut) < split.cut })
    #expect(split.past.links.map(\.id.rawValue).filter { !$0.contains("o") } == ["b--c"])
    #expect(split.undatedLinks == 1)
    let link = try #require(split.past.links.first { $0.id == "b--c" })
    #expect(link.state == .active && link.confirmed == nil && link.period.until == nil)
  }

  @Test func `a signal planted in the future changes no score`() throws {
    let model = Ranker.model(name: "shipped", .shipped)
    // Every feature has a part in the score of the second model.
    let every = ScoringModel(
      intercept: 0,
      weights: Dictionary(uniqueKeysWithValues: FeatureName.allCases.map { ($0, .init(weight: 1)) })
    )
    let rankers =
      [model, .model(name: "every", every)] + Baseline.allCases.map { .baseline($0) }
    func best(_ network: Network, _ question: EvaluationQuestion) throws -> [QueryResult] {
      let words: @Sendable (String) -> [String] = { $0.split(separator: " ").map(String.init) }
      return try Evaluation(split(network), words: words).report(on: question, rankers: rankers)
        .rows.flatMap(\.results)
    }
    // d is made the perfect partner of a, by links and projects that only come later.
    let plain = network()
    let after = Period(since: PartialDate("2023-09-01"))
    let planted = Network(
      name: "n",
      partners: plain.partners + [
        Partner(
          id: "trap", kind: .project, subkind: "blue", name: "Trap", themes: ["secret"],
          period: after, note: "algae a d",
          extra: [ExtraCell(column: "scheme", value: "grant")])
      ],
      links: plain.links
        + (["a", "d", "c"] as [Partner.ID]).map {
          Link(id: Identifier("\($0)--trap"), from: $0, to: "trap", kind: .participation)
        }
        + (0..<9).map {
          Link(
            id: Identifier("x\($0)"), from: "a", to: "d", kind: .cooperation,
            themes: ["secret"], period: after)
        }, themes: plain.themes)
    let asked = try split(planted).queries(.next, limit: 9).map(\.id)
    #expect(asked.contains("a"))
    for (question, query) in [(EvaluationQuestion.next, "a"), (.request, "new")] {
      let before = try best(plain, question).filter { $0.query.rawValue == query }
      let then = try best(planted, question).filter { $0.query.rawValue == query }
      #expect(before.count == rankers.count && before.map(\.best) == then.map(\.best))
      #expect(before.map(\.probabilities) == then.map(\.probabilities))
    }
    #expect(try split(planted).past.links == split(plain).past.links)
    #expect(try split(planted).past.partners == split(plain).past.partners)
  }

  @Test func `question A asks for new partners that were known`() throws {
    let queries = try split(network()).queries(.next, limit: 10)
    #expect(queries.map(\.asker) == ["a", "d"])
    #expect(queries.map(\.answers) == [["d"], ["a"]])
  }

  @Test func `question B asks for a new project on behalf of its coordinator`() throws {
    let queries = try split(network()).queries(.request, limit: 10) {
      $0.split(separator: " ").map(String.init)
    }
    let query = try #require(queries.first)
    #expect(queries.count == 1 && query.id == "new" && query.asker == "a")
    #expect(query.answers == ["d"])
    #expect(query.request?.themes == ["secret"])
    #expect(query.request?.words == ["Project", "new", "algae"])
    #expect(
      query.request?.marks == [
        .init(column: "scheme", value: "grant"), .init(column: "subkind", value: "blue"),
      ])
  }

  @Test(
    arguments: ["Lead partner", "chef de file", "LP", "project lead organisation", "Coordinator"],
    ["role", "Role", "rôle"])
  func `who leads a project is known by many words`(_ value: String, _ column: String) throws {
    let queries = try split(network(role: ExtraCell(column: column, value: value)))
      .queries(.request, limit: 10)
    #expect(queries.map(\.asker) == ["a"])
  }

  @Test func `without a leader there is no question B`() throws {
    let queries = try split(network(role: ExtraCell(column: "role", value: "partner")))
      .queries(.request, limit: 10)
    #expect(queries.isEmpty)
  }

  @Test func `without projects, links begun together are asked for by who begins`() throws {
    let ids: [Partner.ID] = ["a", "b", "c", "d", "e"]
    func link(_ from: Partner.ID, _ to: Partner.ID, _ since: String, _ theme: Theme.ID?) -> Link {
      Link(
        id: Identifier("\(from)--\(to)--\(since)"), from: from, to: to, kind: .cooperation,
        themes: theme.map { [$0] } ?? [], period: Period(since: PartialDate(since)))
    }
    let network = Network(
      name: "n",
      partners: ids.map { Partner(id: $0, kind: .city, name: LocalizedText($0.rawValue)) },
      links: [
        link("a", "b", "2020", "sea"), link("c", "d", "2020", "sea"), link("d", "e", "2021", nil),
        link("a", "c", "2024-02", "sea"), link("a", "d", "2024-02", "sea"),
        link("a", "b", "2024-02", "sea"), link("a", "e", "2024-03", "hills"),
        link("c", "e", "2024-03", nil),
      ],
      themes: [Theme(id: "sea", label: "Sea"), Theme(id: "hills", label: "Hills")])
    let queries = try split(network).queries(.request, limit: 10)
    // a knew b already, and c and e say no theme: that is no request.
    #expect(queries.map(\.asker) == ["a", "a"])
    #expect(queries.map(\.answers) == [["c", "d"], ["e"]])
    #expect(queries.map { $0.request?.themes } == [["sea"], ["hills"]])
  }

  @Test func `a link without a date began with the project it leads to`() throws {
    let ids: [Partner.ID] = ["a", "b", "c"]
    let years = ["2020", "2021", "2022", "2023-05-01"]
    let projects = years.map { year in
      Partner(
        id: Identifier("p" + year), kind: .project, name: "P",
        period: Period(since: PartialDate(year)))
    }
    let links = projects.flatMap { project in
      ids.map {
        Link(id: Identifier("\($0)--\(project.id)"), from: $0, to: project.id, kind: .participation)
      }
    }
    let graph = try PartnerGraph(
      Network(
        name: "n",
        partners: ids.map { Partner(id: $0, kind: .institution, name: "O") } + projects,
        links: links))
    for (share, day) in zip([1, 0.75, 0.5, 0.25, 0], years + ["2023-05-01"]) {
      #expect(TemporalSplit.cut(of: graph, holdingOut: share) == PartialDate(day))
    }
    let split = try TemporalSplit(graph, at: #require(PartialDate("2022")))
    #expect(split.undatedLinks == 0 && split.past.links.count == 6)
    let empty = try PartnerGraph(Network(name: "n", partners: [], links: []))
    #expect(TemporalSplit.cut(of: empty, holdingOut: 0.5) == nil)
  }

  @Test func `every feature is in one group, and no group is empty`() {
    let grouped = FeatureGroup.allCases.flatMap(\.features)
    #expect(grouped.count == FeatureName.allCases.count)
    #expect(Set(grouped) == Set(FeatureName.allCases))
    #expect(FeatureGroup.allCases.allSatisfy { !$0.features.isEmpty })
  }

  @Test func `a gain is the mean of the differences, and none to itself`() throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: 3, partners: 60, links: 300))
    let split = try TemporalSplit(graph, at: #require(PartialDate("2005-01-01")))
    let report = Evaluation(split).report(
      on: .next,
      rankers: [.model(name: "shipped", .shipped)] + Baseline.allCases.map { .baseline($0) })
    let rule = try #require(report.bestRule)
    #expect(report.rows.dropFirst().allSatisfy { $0.ndcg10.value <= rule.ndcg10.value })
    let gain = report.rows[0].gain(over: rule)
    #expect(abs(gain.value - (report.rows[0].ndcg10.value - rule.ndcg10.value)) < 1e-12)
    #expect(gain.low <= gain.value && gain.value <= gain.high)
    let none = rule.gain(over: rule)
    #expect(none.low == 0 && none.value == 0 && none.high == 0)
  }

  @Test(arguments: 0..<10)
  func `the model ranks as the recommender does`(seed: Int) throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: seed, partners: 40, links: 160))
    let split = try TemporalSplit(graph, at: #require(PartialDate("2005-01-01")))
    let rows = Evaluation(split).report(
      on: .next, rankers: [.model(name: "shipped", .shipped)]
    ).rows
    let recommender = Recommender(split.past, asOf: split.cut)
    for result in rows[0].results {
      let best = try recommender.recommendations(for: result.query).map(\.partner)
      #expect(result.best == best)
    }
  }

  @Test func `the same seed gives the same report, whatever the cores do`() throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: 3, partners: 60, links: 300))
    let split = try TemporalSplit(graph, at: #require(PartialDate("2000")))
    let rankers = Baseline.allCases.map { Ranker.baseline($0) }
    let one = Evaluation(split).report(on: .next, rankers: rankers, limit: 20, seed: 4)
    #expect(one == Evaluation(split).report(on: .next, rankers: rankers, limit: 20, seed: 4))
    // Popularity suggests the same few to all, so that samples of its coverage hardly differ.
    for row in one.rows {
      for share in [row.coverage, row.ndcg10, row.recall50] {
        #expect(share.low <= share.value && share.value <= share.high, "\(row.name)")
      }
    }
    #expect(one.queryCount > 0 && one.rows.count == rankers.count)
  }
}

@Suite struct `Ranking metrics` {
  @Test func `worked out by hand`() {
    let ideal: Double = 1 + 1 / log2(3.0) + 0.5 + 1 / log2(5.0)
    // Three answers at ranks 1, 3 and 11: DCG = 1 + 1/2, ideal = 1 + 1/log2(3) + 1/2.
    let metrics = RankingMetrics(ranks: [1, 3, 11], answerCount: 4)
    #expect(abs(metrics.ndcg10 - 1.5 / ideal) < 1e-12)
    #expect(metrics.hit10 == 1 && metrics.reciprocalRank == 1)
    #expect(metrics.recall50 == 0.75 && metrics.precision10 == 0.2)
    let late = RankingMetrics(ranks: [80], answerCount: 2)
    #expect(late.ndcg10 == 0 && late.hit10 == 0 && late.recall50 == 0)
    #expect(late.reciprocalRank == 0.0125)
    #expect(RankingMetrics(ranks: Array(1...10), answerCount: 30).ndcg10 == 1)
    #expect(RankingMetrics(ranks: [], answerCount: 0).ndcg10 == 0)
  }

  /// Rankings drawn by chance, and what scikit-learn 1.x's `ndcg_score(k=10)` gives for them.
  private static let judgedRanks: [[Int]] = [
    [6, 21, 23, 24, 32, 33, 37, 39, 46, 52, 55, 63, 67, 74],
    [
      2, 3, 6, 10, 11, 12, 13, 15, 17, 19, 20, 21, 22, 25, 28, 31, 35, 37, 40, 41, 43, 48, 49, 50,
      51, 52,
    ],
    [15, 28, 32, 42, 43, 48, 54, 55, 56, 59, 61, 63, 65],
    [1, 3, 7, 10, 16, 19, 23],
    [
      1, 5, 6, 8, 11, 12, 13, 15, 16, 17, 20, 21, 23, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 38,
      39, 42, 43, 45, 47, 52, 53, 56, 57,
    ],
    [2, 3, 11, 13, 17, 18, 19, 20, 23, 26],
    [2, 3, 6, 10, 11, 13, 14],
    [3, 7, 9, 14, 21, 22, 24, 25, 28, 39, 40, 41],
    [1, 2, 4, 5, 6, 15, 16, 18, 21, 23, 25, 29, 34, 35, 38, 40, 43, 45, 47, 48],
    [2, 6, 10, 13, 15, 41],
    [1, 17, 21, 34],
    [2],
  ]
  private static let judgedScores: [Double] = [
    0.078398268979, 0.390927384200, 0.000000000000, 0.583397023109, 0.453064374855, 0.248908327023,
    0.488235828228, 0.249664028703, 0.617283961161, 0.386181734805, 0.390380049992, 0.630929753571,
  ]

  @Test(arguments: 0..<12)
  func `nDCG equals scikit-learn's`(number: Int) {
    let (ranks, expected) = (Self.judgedRanks[number], Self.judgedScores[number])
    let metrics = RankingMetrics(ranks: ranks, answerCount: ranks.count)
    #expect(abs(metrics.ndcg10 - expected) < 1e-9)
  }

  @Test func `an interval holds the mean, and is none where all values are equal`() {
    let estimate = MetricEstimate(of: (0..<200).map { Double($0 % 2) })
    #expect(estimate.value == 0.5)
    #expect(estimate.low < 0.5 && estimate.high > 0.5)
    // The deviation of the mean is 0.5 / √200; the interval is 1.96 times that to either side.
    let width: Double = 1.96 / 200.0.squareRoot()
    #expect(abs(estimate.high - estimate.low - width) < 0.03)
    let same = MetricEstimate(of: [0.25, 0.25])
    #expect(same.low == 0.25 && same.high == 0.25)
    #expect(MetricEstimate(of: []).value == 0)
  }
}
