import PartnerGraph
import PartnerPlanner
import PartnerRecommender
import PartnerTestSupport
import Testing

@Suite struct `Why there is no plan` {
  private let bread = Euro(cents: 400_000)

  /// A request without one of its conditions, or with goals that anybody covers.
  private func dropping(
    _ condition: PlanCondition, of request: PortfolioRequest, goals: [Theme.ID: Double]
  ) -> PortfolioRequest {
    var fewer = request
    switch condition {
    case .budget: fewer.budget = Euro(cents: 99_999_999_900)
    case .newLimit: fewer.newLimit = nil
    case .wakeLimit: fewer.wakeLimit = nil
    case .must(let id): fewer.must.remove(id)
    case .never(let id): fewer.never.remove(id)
    case .kinds: fewer.kinds = []
    case .goals: fewer.goals = goals
    case .size, .countries, .among: Issue.record("\(condition) is none of a plan")
    }
    return fewer
  }

  /// What an error of a plan names as the reasons.
  private func reasons(_ error: PartnerPlannerError, _ request: PortfolioRequest)
    -> [PlanCondition]?
  {
    switch error {
    case .mustNotPossible(let id, _): [.must(id)]
    case .mustAndNever(let id): [.must(id), .never(id)]
    case .mustTooDear(let ids, _, let budget): ids.map { .must($0) } + [.budget(budget)]
    case .mustTooMany(let ids, let limit, let areNew):
      ids.map { .must($0) } + [areNew ? .newLimit(limit) : .wakeLimit(limit)]
    case .goalsWithoutPartner(let ids): [.goals(ids)]
    case .nothingAffordable(_, _, let budget): [.budget(budget)]
    case .impossibleTogether(let conditions, _): conditions
    default: nil
    }
  }

  /// A request by chance with more conditions than most networks can keep.
  private func request(_ seed: Int) -> PortfolioRequest {
    var random = SeededGenerator(seed: seed)
    func some(_ most: Int) -> Set<Partner.ID> {
      Set(
        (0..<Int.random(in: 0...most, using: &random)).map { _ in
          Identifier("p\(Int.random(in: 1..<14, using: &random))")
        })
    }
    return PortfolioRequest(
      budget: Euro(cents: Int.random(in: 1...30, using: &random) * 50_000),
      goals: [Identifier("t\(Int.random(in: 0..<8, using: &random))"): 1],
      newLimit: [nil, 0, 1, 2].randomElement(using: &random) ?? nil,
      wakeLimit: [nil, 0, 1].randomElement(using: &random) ?? nil, must: some(3), never: some(6),
      kinds: Bool.random(using: &random) ? [.club, .city] : [])
  }

  @Test(arguments: 0..<300)
  func `each reason is needed: without any one of them there is a plan`(seed: Int) throws {
    let network = GeneratedNetwork.make(seed: seed, partners: 14, links: 14, themes: 8)
    let planner = try PortfolioPlanner(
      PartnerGraph(network), recommender: Recommender(PartnerGraph(network)))
    let asked = request(seed)
    var all: [Theme.ID: Double] = [:]
    for theme in network.themes { all[theme.id] = 1 }
    func refusal(_ request: PortfolioRequest) -> PartnerPlannerError? {
      do throws(PartnerPlannerError) {
        _ = try planner.plan(for: "p0", request)
        return nil
      } catch { return error }
    }
    guard let error = refusal(asked), let reasons = reasons(error, asked) else { return }
    #expect(error.sentence(in: .french) != error.description && error.description.count > 20)
    // Only the reasons are kept of all that was asked: that alone is impossible.
    var bare = PortfolioRequest(budget: Euro(cents: 99_999_999_900), goals: all)
    for reason in reasons {
      switch reason {
      case .budget: bare.budget = asked.budget
      case .newLimit: bare.newLimit = asked.newLimit
      case .wakeLimit: bare.wakeLimit = asked.wakeLimit
      case .must(let id): bare.must.insert(id)
      case .never(let id): bare.never.insert(id)
      case .kinds: bare.kinds = asked.kinds
      case .goals: bare.goals = asked.goals
      default: break
      }
    }
    #expect(refusal(bare) != nil, "\(reasons)")
    for reason in reasons {
      #expect(refusal(dropping(reason, of: bare, goals: all)) == nil, "\(reason) of \(reasons)")
    }
  }

  @Test func `a limit and the budget are told together where only both are the reason`() throws {
    let network = Network(
      name: "two",
      partners: [
        Partner(id: "home", kind: .city, name: "Home", country: CountryCode("FR"), themes: ["sea"]),
        Partner(id: "near", kind: .club, name: "Near", country: CountryCode("FR"), themes: ["sea"]),
        Partner(id: "far", kind: .city, name: "Far", country: CountryCode("JP"), themes: ["sea"]),
      ],
      links: [Link(id: "l", from: "home", to: "far", kind: .twinning, state: .dormant)],
      themes: [Theme(id: "sea", label: "Sea")])
    let graph = try PartnerGraph(network)
    let planner = PortfolioPlanner(graph, recommender: Recommender(graph))
    func refusal(_ request: PortfolioRequest) -> PartnerPlannerError? {
      #expect(throws: PartnerPlannerError.self) { try planner.plan(for: "home", request) }
    }
    let both = refusal(PortfolioRequest(budget: bread, newLimit: 0))
    guard case .impossibleTogether([.newLimit(0), .budget(bread)], let cheapest?) = both else {
      Issue.record("\(String(describing: both))")
      return
    }
    #expect(cheapest > bread)
    #expect(
      refusal(PortfolioRequest(budget: bread, newLimit: 0, wakeLimit: 0))
        == .impossibleTogether([.newLimit(0), .wakeLimit(0)], cheapest: nil))
    #expect(
      refusal(PortfolioRequest(budget: bread, must: ["near"], kinds: [.city]))
        == .impossibleTogether([.must("near"), .kinds([.city])], cheapest: nil))
    #expect(
      refusal(PortfolioRequest(budget: bread, must: ["near"], never: ["near"]))
        == .mustAndNever("near"))
    #expect(
      refusal(PortfolioRequest(budget: bread, never: ["near", "far"]))
        == .impossibleTogether([.never("far"), .never("near")], cheapest: nil))
    #expect(planned(planner, PortfolioRequest(budget: bread)) == ["near"])
  }

  private func planned(
    _ planner: PortfolioPlanner, _ request: PortfolioRequest
  ) -> [Partner.ID]? {
    try? planner.plan(for: "home", request).choices.map(\.partner)
  }
}
