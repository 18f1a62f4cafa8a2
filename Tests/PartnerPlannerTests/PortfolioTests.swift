import Foundation
import PartnerFiles
import PartnerGraph
import PartnerPlanner
import PartnerRecommender
import PartnerTestSupport
import Testing

@Suite struct `Plans for a budget` {
  private func sample() throws -> PartnerGraph {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try PartnerGraph(
      NetworkFolder(at: root.appending(path: "Graphs/three-cities").path).network)
  }

  private func planner(_ graph: PartnerGraph) -> PortfolioPlanner {
    PortfolioPlanner(graph, recommender: Recommender(graph))
  }

  private let euros = Euro(cents: 2_400_000)

  @Test func `Brest gets a plan within its budget that says what each adds`() throws {
    let graph = try sample()
    let plan = try planner(graph).plan(for: "brest", PortfolioRequest(budget: euros))
    #expect(!plan.choices.isEmpty && plan.cost <= euros && plan.bound >= plan.value)
    #expect(plan.choices.allSatisfy { $0.costs.count == 3 && !$0.adds.isEmpty })
    #expect(plan.costs.reduce(0) { $0 + $1.cents } == plan.cost.cents)
    let brest = try #require(graph.index(of: "brest"))
    let metropole = try #require(graph.index(of: "brest-metropole"))
    for choice in plan.choices where choice.isNew {
      let index = try #require(graph.index(of: choice.partner))
      let links =
        graph.links(between: brest, and: index) + graph.links(between: metropole, and: index)
      #expect(links.isEmpty)
    }
    // The worth of the plan is that of its goals.
    let sum = plan.coverage.reduce(0) { $0 + $1.weight * $1.covered }
    #expect(abs(sum - plan.value) < 1e-9)
    #expect(plan.curve.map(\.value) == plan.curve.map(\.value).sorted())
    #expect(plan.curve.contains { $0.budget == euros && $0.value == plan.value })
    #expect(Set(plan.leftOut.map(\.partner)).isDisjoint(with: plan.choices.map(\.partner)))
  }

  @Test func `who must is chosen, who must not is not, and limits hold`() throws {
    let graph = try sample()
    let free = try planner(graph).plan(for: "brest", PortfolioRequest(budget: euros))
    let first = try #require(free.choices.first?.partner)
    let without = try planner(graph).plan(
      for: "brest", PortfolioRequest(budget: euros, never: [first]))
    #expect(!without.choices.map(\.partner).contains(first))
    #expect(!without.leftOut.map(\.partner).contains(first) && without.value <= free.value + 1e-9)
    let last = try #require(without.leftOut.last?.partner)
    let with = try planner(graph).plan(
      for: "brest", PortfolioRequest(budget: euros, newLimit: 2, must: [last]))
    #expect(with.choices.map(\.partner).contains(last))
    #expect(with.choices.filter(\.isNew).count <= 2)
    let cities = try planner(graph).plan(
      for: "brest", PortfolioRequest(budget: euros, balance: .country, kinds: [.city]))
    #expect(
      cities.choices.allSatisfy {
        graph.index(of: $0.partner).map { graph.kindOfPartner[$0] } == .city
      })
  }

  @Test(arguments: 0..<60) func `plans of generated networks keep every rule`(seed: Int) throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: seed, partners: 30, links: 40))
    var request = PortfolioRequest(
      budget: Euro(cents: 1_500_000), years: 1 + seed % 3, newLimit: 3, wakeLimit: 1,
      balance: PortfolioRequest.Balance.allCases[seed % 3], never: ["p4", "p5"])
    guard let plan = try? planner(graph).plan(for: "p0", request) else {
      // p0 has no theme, or nobody left is of use: the next test tells these apart.
      return
    }
    #expect(plan.cost <= request.budget && plan.isOptimal)
    #expect(plan.choices.filter(\.isNew).count <= 3 && plan.choices.filter { !$0.isNew }.count <= 1)
    #expect(Set(plan.choices.map(\.partner)).isDisjoint(with: ["p0", "p4", "p5"]))
    request.budget = Euro(cents: 3_000_000)
    #expect(try planner(graph).plan(for: "p0", request).value >= plan.value - 1e-9)
    let shuffled = try PartnerGraph(
      GeneratedNetwork.shuffled(
        GeneratedNetwork.make(seed: seed, partners: 30, links: 40), seed: seed))
    request.budget = Euro(cents: 1_500_000)
    #expect(try planner(shuffled).plan(for: "p0", request) == plan)
  }

  @Test func `costs are those of the table`() throws {
    let row = try #require(
      CostTable.Row(
        start: 1000, perYear: 100, trips: 2, perTrip: 50, perKilometre: 0.5, cofunding: 0.5,
        wake: 0.2))
    let table = CostTable([.city: row])
    // A year costs (100 + 2 × (50 + 2 × 10 × 0.5)) / 2 = 110, and a start 500 more.
    #expect(
      table.costs(of: .city, kilometres: 10, years: 2, isNew: true)
        == [Euro(cents: 61000), Euro(cents: 11000)])
    #expect(
      table.costs(of: .city, kilometres: 10, years: 1, isNew: false) == [Euro(cents: 21000)])
    #expect(table.costs(of: .club, kilometres: 10, years: 1, isNew: false) == nil)
    #expect(
      CostTable.Row(
        start: -1, perYear: 0, trips: 0, perTrip: 0, perKilometre: 0, cofunding: 0, wake: 0) == nil)
  }

  @Test func `what is impossible is refused with the smallest set of reasons`() throws {
    let graph = try sample()
    let free = try planner(graph).plan(for: "brest", PortfolioRequest(budget: euros))
    let two = free.choices.filter(\.isNew).prefix(2)
    let ids = two.map(\.partner)
    let dear = try #require(two.map(\.cost).max())
    let dearest = try #require(two.first { $0.cost == dear }).partner
    let less = Euro(cents: dear.cents - 1)
    let cases: [(PartnerPlannerError, PortfolioRequest)] = [
      (.noBudget(Euro(cents: 0)), PortfolioRequest(budget: Euro(cents: 0))),
      (.unusableYears(0), PortfolioRequest(budget: euros, years: 0)),
      (.unusableWeight("ports", -1), PortfolioRequest(budget: euros, goals: ["ports": -1])),
      (.unknownTheme("alchemy"), PortfolioRequest(budget: euros, goals: ["alchemy": 1])),
      (.unknownPartner("atlantis"), PortfolioRequest(budget: euros, must: ["atlantis"])),
      (.mustAndNever(ids[0]), PortfolioRequest(budget: euros, must: [ids[0]], never: [ids[0]])),
      (.mustNotPossible("kiel", .alreadyActive), PortfolioRequest(budget: euros, must: ["kiel"])),
      (
        .mustNotPossible("business-day-2009", .noCandidate),
        PortfolioRequest(budget: euros, must: ["business-day-2009"])
      ),
      (
        .impossibleTogether([.must(ids[0]), .kinds([.network])], cheapest: nil),
        PortfolioRequest(budget: euros, must: [ids[0]], kinds: [.network])
      ),
      (
        .mustTooDear([dearest], cost: dear, budget: less),
        PortfolioRequest(budget: less, must: Set(ids))
      ),
      (
        .mustTooMany(ids.sorted(), limit: 1, areNew: true),
        PortfolioRequest(budget: euros, newLimit: 1, must: Set(ids))
      ),
    ]
    let planner = planner(graph)
    for (expected, request) in cases {
      #expect(throws: expected) { try planner.plan(for: "brest", request) }
      #expect(expected.sentence(in: .french) != expected.description)
    }
    let tooLittle = Euro(cents: 100)
    let refusal = #expect(throws: PartnerPlannerError.self) {
      try planner.plan(for: "brest", PortfolioRequest(budget: tooLittle))
    }
    guard case .nothingAffordable(_, let cost, tooLittle) = refusal else {
      Issue.record("a plan for one euro was made")
      return
    }
    #expect(cost > tooLittle)
  }

  @Test func `goals that nobody covers are told`() throws {
    let network = SampleNetworks.fiveCities()
    let graph = try PartnerGraph(network)
    #expect(
      throws: PartnerPlannerError.impossibleTogether(
        [.never("lyon"), .goals(["sea"])], cheapest: nil)
    ) {
      try planner(graph).plan(
        for: "genoa", PortfolioRequest(budget: euros, goals: ["sea": 1], never: ["lyon"]))
    }
    #expect(throws: PartnerPlannerError.unknownPartner("atlantis")) {
      try planner(graph).plan(for: "atlantis", PortfolioRequest(budget: euros))
    }
    let bare = try PartnerGraph(
      Network(
        name: "bare",
        partners: ["a", "b"].map {
          Partner(id: Identifier($0), kind: .city, name: LocalizedText($0))
        }, themes: [Theme(id: "t", label: "T")]))
    #expect(throws: PartnerPlannerError.noGoals("a")) {
      try planner(bare).plan(for: "a", PortfolioRequest(budget: euros))
    }
    #expect(throws: PartnerPlannerError.nothingToPlan("a")) {
      try planner(bare).plan(
        for: "a", PortfolioRequest(budget: euros, goals: ["t": 1], kinds: [.club]))
    }
  }
}
