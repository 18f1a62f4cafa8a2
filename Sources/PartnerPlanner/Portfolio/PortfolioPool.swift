import PartnerGraph
import PartnerRecommender

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The candidates of a plan, their costs and what they cover.
struct PortfolioPool {
  private let graph: PartnerGraph
  private let years: Int
  private let goals: [Portfolio.Goal]
  private let weights: [Double]
  private let partners: [Int]
  private let likelihoods: [Double]
  private let costs: [[Euro]]
  private let isNew: [Bool]
  private let ties: HomeTies
  /// Whether all who must be chosen are candidates.
  private let hasAll: Bool
  let problem: CoverageProblem

  init(
    _ planner: PortfolioPlanner, for id: Partner.ID, _ request: PortfolioRequest
  ) throws(PartnerPlannerError) {
    let graph = planner.graph
    guard let subject = graph.index(of: id) else { throw .unknownPartner(id) }
    try Self.check(request, graph)
    let home = Territories(graph).territory(of: subject)
    let themes = try GoalThemes(request.goals, home: home, subject: id, graph)
    let ties = HomeTies(home, in: graph)
    var fits: [RecommendationFit]
    do {
      fits = try planner.recommender.fits(
        for: id, options: RecommendationOptions(includesLinked: true, kinds: request.kinds))
    } catch {
      throw .unknownPartner(id)
    }
    let admitted = fits.filter {
      !ties.isActive($0.partner) && !request.never.contains(graph.partners[$0.partner].id)
        && graph.mayStart($0.partner)
    }
    var builder = Builder(graph, planner.table, request, home: subject, themes, ties)
    for fit in admitted { builder.add(fit.partner, fit.fit) }
    self.graph = graph
    years = request.years
    (goals, weights) = builder.goals()
    partners = builder.partners
    likelihoods = builder.likelihoods
    costs = builder.costs
    isNew = builder.isNew
    self.ties = ties
    let must = Self.positions(of: request.must, among: partners, graph)
    hasAll = must.count == request.must.count
    problem = CoverageProblem(
      weights: weights, costs: costs.map { $0.reduce(0) { $0 + $1.cents } },
      groups: isNew.map { $0 ? 0 : 1 }, covers: CompressedRows(builder.covers),
      budget: request.budget.cents,
      limits: [request.newLimit ?? partners.count, request.wakeLimit ?? partners.count], must: must)
  }

  /// Refuses a request that no network could answer.
  private static func check(
    _ request: PortfolioRequest, _ graph: PartnerGraph
  ) throws(PartnerPlannerError) {
    guard request.budget.cents > 0 else { throw .noBudget(request.budget) }
    guard (1...50).contains(request.years) else { throw .unusableYears(request.years) }
    for partner in request.must.union(request.never).sorted() where graph.index(of: partner) == nil
    {
      throw .unknownPartner(partner)
    }
  }

  /// Where the partners that must be chosen stand among the candidates; without those who are none.
  private static func positions(
    of wanted: Set<Partner.ID>, among partners: [Int], _ graph: PartnerGraph
  ) -> [Int] {
    if wanted.isEmpty { return [] }
    let indices = Set(wanted.compactMap { graph.index(of: $0) })
    return partners.indices.filter { indices.contains(partners[$0]) }
  }

  func id(of item: Int) -> Partner.ID { graph.partners[partners[item]].id }

  private func cost(of item: Int) -> Int { problem.costs[item] }

  /// The positions of the candidates.
  var items: Range<Int> { partners.indices }

  func kind(of item: Int) -> Partner.Kind { graph.kindOfPartner[partners[item]] }

  /// Whether a candidate covers any of the goals.
  func isOfUse(_ item: Int) -> Bool { problem.covers.count(of: item) > 0 }

  /// Whether a candidate could cover a goal, if it were another.
  func hasThemes(_ item: Int) -> Bool {
    let partner = partners[item]
    return likelihoods[item] > 0
      && (!graph.themesOfPartner[partner].isEmpty
        || graph.incidences[partner].contains {
          let link = Int($0.link)
          return graph.stateOfLink[link] != .ended && !graph.themesOfLink[link].isEmpty
        })
  }

  /// The goals that are themes, in order of identifier.
  var themes: [Theme.ID] {
    goals.compactMap { if case .theme(let id) = $0 { id } else { nil } }.sorted()
  }

  /// Why a partner is no candidate.
  func obstacle(to id: Partner.ID) -> PartnerPlannerError.Obstacle {
    graph.index(of: id).map { ties.isActive($0) } ?? false ? .alreadyActive : .noCandidate
  }

  /// Whether there is a choice of use that keeps budget and limits and has all who must be chosen.
  var isPossible: Bool {
    guard hasAll else { return false }
    var places = problem.limits
    for item in problem.must { places[problem.groups[item]] -= 1 }
    guard problem.must.isEmpty else {
      return places.allSatisfy { $0 >= 0 }
        && problem.must.reduce(0) { $0 + cost(of: $1) } <= problem.budget
    }
    return items.contains {
      isOfUse($0) && places[problem.groups[$0]] > 0
        && cost(of: $0) <= problem.budget
    }
  }

  /// The plan that a solution means.
  func portfolio(_ solution: CoverageSolution, _ curve: [Portfolio.CurvePoint]) -> Portfolio {
    let uncovered = openGoals(solution.chosen)
    var counts = [Int](repeating: 0, count: goals.count)
    for cover in problem.covers.values { counts[Int(cover.goal)] += 1 }
    let coverage = goals.indices.map { goal in
      Portfolio.Coverage(
        goal: goals[goal], weight: weights[goal],
        covered: weights[goal] > 0 ? 1 - uncovered[goal] / weights[goal] : 0,
        candidates: counts[goal])
    }
    let choices = solution.chosen.map { item in
      choice(item, beside: solution.chosen.filter { $0 != item })
    }
    return Portfolio(
      choices: choices.sorted { (-$0.gain, $0.partner) < (-$1.gain, $1.partner) },
      value: solution.value, bound: solution.bound, candidates: partners.count,
      coverage: coverage.sorted { (-$0.weight, "\($0.goal)") < (-$1.weight, "\($1.goal)") },
      leftOut: leftOut(solution.chosen, uncovered), curve: curve)
  }

  private func openGoals(_ chosen: [Int]) -> [Double] {
    var uncovered = weights
    for item in chosen {
      for cover in problem.covers[item] { uncovered[Int(cover.goal)] *= 1 - cover.share }
    }
    return uncovered
  }

  private func choice(_ item: Int, beside others: [Int]) -> Portfolio.Choice {
    let uncovered = openGoals(others)
    let adds = problem.covers[item].map {
      (goal: Int($0.goal), gain: uncovered[Int($0.goal)] * $0.share)
    }.filter { $0.gain > 0 }.sorted { (-$0.gain, $0.goal) < (-$1.gain, $1.goal) }
    return Portfolio.Choice(
      partner: id(of: item), isNew: isNew[item], likelihood: likelihoods[item], costs: costs[item],
      adds: adds.map { .init(goal: goals[$0.goal], gain: $0.gain) })
  }

  private func leftOut(_ chosen: [Int], _ uncovered: [Double]) -> [Portfolio.Choice] {
    let taken = Set(chosen)
    let worth = partners.indices.compactMap { item -> (item: Int, worth: Double)? in
      guard !taken.contains(item), problem.limits[problem.groups[item]] > 0 else { return nil }
      let gain = problem.covers[item].reduce(0) { $0 + uncovered[Int($1.goal)] * $1.share }
      return gain > 0 ? (item, gain / Double(cost(of: item))) : nil
    }
    return worth.sorted { (-$0.worth, $0.item) < (-$1.worth, $1.item) }.prefix(5).map {
      choice($0.item, beside: chosen)
    }
  }
}

/// The goals of a plan that are themes.
private struct GoalThemes {
  let themes: [Int32]
  let weights: [Double]
  /// For each theme the positions of the goals that it serves: itself, or a wider one.
  let goalsOfTheme: [[Int]]

  init(
    _ asked: [Theme.ID: Double], home: Territory, subject: Partner.ID, _ graph: PartnerGraph
  ) throws(PartnerPlannerError) {
    var goals: [Int32: Double] = [:]
    for (id, weight) in asked {
      guard let theme = graph.themeIndex(of: id) else { throw .unknownTheme(id) }
      guard weight > 0, weight <= 1e6 else { throw .unusableWeight(id, weight) }
      goals[Int32(theme)] = weight
    }
    if asked.isEmpty {
      for member in home.members {
        for theme in graph.themesOfPartner[member] { goals[theme] = max(goals[theme] ?? 0, 0.5) }
        for theme in graph.seeksOfPartner[member] { goals[theme] = 1 }
      }
      guard !goals.isEmpty else { throw .noGoals(subject) }
    }
    let order = goals.keys.sorted()
    var position = [Int](repeating: -1, count: graph.themes.count)
    for (place, theme) in order.enumerated() { position[Int(theme)] = place }
    themes = order
    weights = order.map { goals[$0] ?? 0 }
    goalsOfTheme = graph.themes.indices.map { theme in
      let own = position[theme] >= 0 ? [position[theme]] : []
      return own
        + graph.ancestorsOfTheme[theme].map { position[Int($0.theme)] }.filter { $0 >= 0 }
    }
  }
}

/// Gathers candidates one after the other.
private struct Builder {
  private let graph: PartnerGraph
  private let table: CostTable
  private let request: PortfolioRequest
  private let themes: GoalThemes
  private let ties: HomeTies
  private let place: Coordinate?
  private let country: CountryCode?
  private(set) var partners: [Int] = []
  private(set) var likelihoods: [Double] = []
  private(set) var costs: [[Euro]] = []
  private(set) var isNew: [Bool] = []
  private(set) var covers: [[CoverageProblem.Cover]] = []
  private var groups: [String: Int] = [:]
  private var match: [Double]
  private var met: [Int] = []

  init(
    _ graph: PartnerGraph, _ table: CostTable, _ request: PortfolioRequest, home: Int,
    _ themes: GoalThemes, _ ties: HomeTies
  ) {
    self.graph = graph
    self.table = table
    self.request = request
    self.themes = themes
    self.ties = ties
    place = graph.coordinate(of: home)
    country = graph.country(of: home)
    match = Array(repeating: 0, count: themes.themes.count)
  }

  mutating func add(_ partner: Int, _ likelihood: Double) {
    let isNew = !ties.dormant.contains(partner)
    let kind = graph.kindOfPartner[partner]
    guard
      let cost = table.costs(
        of: kind, kilometres: kilometres(to: partner), years: request.years, isNew: isNew)
    else { return }
    var own = matches(of: partner)
      .map { CoverageProblem.Cover(goal: $0.goal, share: likelihood * $0.match) }
      .filter { $0.share > 0 }
    if let group = group(of: partner), likelihood > 0 {
      own.append(.init(goal: themes.themes.count + group, share: likelihood))
    }
    partners.append(partner)
    likelihoods.append(likelihood)
    costs.append(cost)
    self.isNew.append(isNew)
    covers.append(own)
  }

  private func kilometres(to partner: Int) -> Double {
    if let place, let there = graph.coordinate(of: partner) { return place.distance(to: there) }
    let other = graph.country(of: partner)
    return other != nil && other == country ? 500 : 5000
  }

  /// The goals that a partner serves, in order, and how well.
  private mutating func matches(of partner: Int) -> [(goal: Int, match: Double)] {
    for theme in graph.themesOfPartner[partner] { raise(theme, 0.8) }
    for theme in graph.offersOfPartner[partner] { raise(theme, 1) }
    for incidence in graph.incidences[partner]
    where graph.stateOfLink[Int(incidence.link)] != .ended {
      for theme in graph.themesOfLink[Int(incidence.link)] { raise(theme, 0.5) }
    }
    defer {
      for goal in met { match[goal] = 0 }
      met.removeAll(keepingCapacity: true)
    }
    return met.sorted().map { ($0, match[$0]) }
  }

  private mutating func raise(_ theme: Int32, _ value: Double) {
    for goal in themes.goalsOfTheme[Int(theme)] {
      if match[goal] == 0 { met.append(goal) }
      match[goal] = max(match[goal], value)
    }
  }

  private mutating func group(of partner: Int) -> Int? {
    guard let name = groupName(of: partner) else { return nil }
    if let known = groups[name] { return known }
    groups[name] = groups.count
    return groups.count - 1
  }

  private func groupName(of partner: Int) -> String? {
    switch request.balance {
    case nil: nil
    case .kind: graph.kindOfPartner[partner].rawValue
    case .country: graph.country(of: partner)?.rawValue
    case .continent:
      graph.country(of: partner).map { request.continents[$0] ?? $0.rawValue }
    }
  }

  /// The goals and what covering each is worth.
  mutating func goals() -> ([Portfolio.Goal], [Double]) {
    var held: Set<Int> = []
    var heldGroups: Set<String> = []
    for partner in ties.active {
      held.formUnion(
        graph.themesOfPartner[partner].flatMap { themes.goalsOfTheme[Int($0)] })
      if let name = groupName(of: partner) { heldGroups.insert(name) }
    }
    let names = groups.sorted { $0.value < $1.value }.map(\.key)
    let tenth = themes.weights.reduce(0, +) / 10
    return (
      themes.themes.map { .theme(graph.themes[Int($0)].id) } + names.map { .group($0) },
      themes.weights.enumerated().map { held.contains($0.offset) ? $0.element / 2 : $0.element }
        + names.map { heldGroups.contains($0) ? tenth / 2 : tenth }
    )
  }
}
