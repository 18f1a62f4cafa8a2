import PartnerGraph

/// Why there is no plan: the fewest conditions of a request that no choice keeps together.
struct PortfolioRefusal {
  /// The candidates of the same request without conditions on who is chosen.
  private let pool: PortfolioPool
  private let request: PortfolioRequest
  private let graph: PartnerGraph
  /// Where those who must be chosen stand among the candidates.
  private let positions: [Partner.ID: Int]

  init(
    _ planner: PortfolioPlanner, for id: Partner.ID, _ request: PortfolioRequest
  ) throws(PartnerPlannerError) {
    var wide = request
    (wide.must, wide.never, wide.kinds) = ([], [], [])
    (wide.newLimit, wide.wakeLimit) = (nil, nil)
    pool = try PortfolioPool(planner, for: id, wide)
    self.request = request
    graph = planner.graph
    var positions: [Partner.ID: Int] = [:]
    for item in pool.items where request.must.contains(pool.id(of: item)) {
      positions[pool.id(of: item)] = item
    }
    self.positions = positions
  }

  /// The error that names them.
  ///
  /// - Complexity: O(*n*) for each of at most 300 + *c* questions, where *n* is the number of candidates and *c*
  ///   that of conditions.
  func error(for id: Partner.ID) -> PartnerPlannerError {
    let conflict = SmallestConflict(isPossible: isPossible).conditions(among: conditions)
    guard let conflict, !conflict.isEmpty else { return .nothingToPlan(id) }
    return error(for: conflict)
  }

  /// All conditions: the dearest of those that must be chosen come first, so that few of them are named; goals and
  /// budget come last, so that what is impossible without them is told without them.
  private var conditions: [PlanCondition] {
    let must = request.must.sorted {
      let (a, b) = (cost(of: $0), cost(of: $1))
      return a != b ? a > b : $0 < $1
    }
    var all: [PlanCondition] = must.map { .must($0) }
    if let limit = request.newLimit { all.append(.newLimit(limit)) }
    if let limit = request.wakeLimit { all.append(.wakeLimit(limit)) }
    if !request.kinds.isEmpty {
      all.append(.kinds(request.kinds.sorted { $0.rawValue < $1.rawValue }))
    }
    all += request.never.sorted().map { .never($0) }
    return all + [.goals(pool.themes), .budget(request.budget)]
  }

  private func cost(of id: Partner.ID) -> Int {
    positions[id].map { pool.problem.costs[$0] } ?? .max
  }

  private struct Limits {
    var budget = Int.max
    var places = [Int.max, Int.max]
    var kinds: Set<Partner.Kind>?
    var must: [Partner.ID] = []
    var never: Set<Partner.ID> = []
    var needsGoal = false

    init(_ conditions: [PlanCondition]) {
      for condition in conditions {
        switch condition {
        case .budget(let euro): budget = euro.cents
        case .newLimit(let limit): places[0] = limit
        case .wakeLimit(let limit): places[1] = limit
        case .must(let id): must.append(id)
        case .never(let id): never.insert(id)
        case .kinds(let some): kinds = Set(some)
        case .goals: needsGoal = true
        case .size, .countries, .among: break
        }
      }
    }
  }

  /// Whether some choice keeps conditions and is of use; the goals count only where they are among them.
  private func isPossible(_ conditions: [PlanCondition]) -> Bool {
    let limits = Limits(conditions)
    func admits(_ item: Int) -> Bool {
      (limits.kinds?.contains(pool.kind(of: item)) ?? true)
        && (limits.never.isEmpty || !limits.never.contains(pool.id(of: item)))
    }
    guard !limits.must.isEmpty else {
      return pool.items.contains {
        pool.problem.costs[$0] <= limits.budget && limits.places[pool.problem.groups[$0]] > 0
          && (limits.needsGoal ? pool.isOfUse($0) : pool.hasThemes($0)) && admits($0)
      }
    }
    var (cost, places) = (0, limits.places)
    for id in limits.must {
      guard let item = positions[id], admits(item) else { return false }
      cost += pool.problem.costs[item]
      places[pool.problem.groups[item]] -= 1
    }
    return cost <= limits.budget && places.allSatisfy { $0 >= 0 }
  }

  /// The error that fits a conflict best.
  private func error(for conflict: [PlanCondition]) -> PartnerPlannerError {
    let limits = Limits(conflict)
    let must = limits.must.sorted()
    if conflict.count == 1 {
      switch conflict[0] {
      case .must(let id): return .mustNotPossible(id, pool.obstacle(to: id))
      case .goals(let themes): return .goalsWithoutPartner(themes)
      case .budget(let budget):
        if let (id, cost) = cheapest(beside: conflict) {
          return .nothingAffordable(id, cost: cost, budget: budget)
        }
      default: break
      }
    }
    if conflict.count == 2, let first = must.first, limits.never == [first] {
      return .mustAndNever(first)
    }
    if !must.isEmpty, conflict.count == must.count + 1 {
      let cost = Euro(cents: must.reduce(0) { $0 + self.cost(of: $1) })
      if limits.budget < .max {
        return .mustTooDear(must, cost: cost, budget: request.budget)
      }
      for (group, limit) in limits.places.enumerated() where limit < .max {
        return .mustTooMany(must, limit: limit, areNew: group == 0)
      }
    }
    return .impossibleTogether(conflict, cheapest: cheapest(beside: conflict)?.cost)
  }

  /// The cheapest choice that keeps a conflict but for its budget; nothing if none does.
  private func cheapest(beside conflict: [PlanCondition]) -> (id: Partner.ID, cost: Euro)? {
    guard conflict.contains(where: { if case .budget = $0 { true } else { false } }) else {
      return nil
    }
    let limits = Limits(conflict)
    let least = pool.items.filter {
      pool.isOfUse($0) && limits.places[pool.problem.groups[$0]] > 0
        && (limits.kinds?.contains(pool.kind(of: $0)) ?? true)
        && (limits.never.isEmpty || !limits.never.contains(pool.id(of: $0)))
    }.min { (pool.problem.costs[$0], $0) < (pool.problem.costs[$1], $1) }
    return least.map { (pool.id(of: $0), Euro(cents: pool.problem.costs[$0])) }
  }
}
