import PartnerGraph

/// Why there is no consortium: the fewest conditions that none keeps together.
struct ConsortiumRefusal {
  /// How many members of how many countries, and who is one of them.
  struct Limits {
    var size = 0
    var countries = 0
    /// The indices of those who must be members.
    var must: Set<Int> = []
  }

  let graph: PartnerGraph
  let limits: Limits
  let themes: [Theme.ID]
  let with: [Partner.ID]
  let among: [Partner.ID]
  /// The candidates with a theme of the call or with any, of those given or of all, beside those who must be.
  let candidates: (_ hasThemes: Bool, _ isLimited: Bool, _ must: Set<Int>) -> [ConsortiumCandidate]

  /// Whether some candidates are enough, of enough countries, and have all who must be members.
  static func isPossible(_ limits: Limits, in pool: [ConsortiumCandidate]) -> Bool {
    let given = pool.filter { !limits.must.isDisjoint(with: $0.territory.members) }
    guard limits.must.isSubset(of: given.flatMap(\.territory.members)) else { return false }
    let countries = Set(given.map(\.country))
    let others = Set(pool.map(\.country)).subtracting(countries).count
    let places = limits.size == 0 ? Int.max : limits.size - given.count
    return pool.count >= limits.size && places >= 0
      && countries.count + min(others, places) >= limits.countries
  }

  /// The error that fits the smallest conflict best.
  ///
  /// - Complexity: That of gathering candidates, for each of at most 300 + *c* questions, where *c* is the number
  ///   of conditions.
  func error(found pool: [ConsortiumCandidate]) -> PartnerPlannerError {
    var all: [PlanCondition] = [.goals(themes), .size(limits.size), .countries(limits.countries)]
    all += with.map { .must($0) }
    if !among.isEmpty { all.append(.among(among)) }
    guard let conflict = SmallestConflict(isPossible: isPossible).conditions(among: all),
      conflict.contains(where: isAboutMembers)
    else {
      return .tooFewForConsortium(
        found: pool.map { graph.partners[$0.territory.named].id },
        countries: Set(pool.map(\.country)).count, needed: limits.size,
        neededCountries: limits.countries)
    }
    if conflict.count == 1, case .must(let id) = conflict[0] {
      return .mustNotPossible(id, .noCountry)
    }
    return .impossibleTogether(conflict, cheapest: nil)
  }

  /// Whether a condition says who the members are.
  private func isAboutMembers(_ condition: PlanCondition) -> Bool {
    switch condition {
    case .must, .among: true
    default: false
    }
  }

  private func isPossible(_ conditions: [PlanCondition]) -> Bool {
    var some = Limits()
    var (hasThemes, isLimited) = (false, false)
    for condition in conditions {
      switch condition {
      case .size(let size): some.size = size
      case .countries(let count): some.countries = count
      case .must(let id): some.must.formUnion(graph.index(of: id).map { [$0] } ?? [])
      case .goals: hasThemes = true
      case .among: isLimited = true
      case .budget, .newLimit, .wakeLimit, .never, .kinds: break
      }
    }
    return Self.isPossible(some, in: candidates(hasThemes, isLimited, some.must))
  }
}
