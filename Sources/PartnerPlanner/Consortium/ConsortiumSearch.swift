import PartnerGraph

/// Branch and bound over the members of a consortium.
///
/// What a candidate can add at most is what it covers that those chosen do not, its carriers, its ties with
/// those chosen, and half of its strongest tie with each of those to come; the best of these sums bound what
/// is still to come.
struct ConsortiumSearch {
  private let pool: [ConsortiumCandidate]
  private let ties: [[Double]]
  private let strongest: [Double]
  private let size: Int
  private let countries: Int
  private var work: Int
  private var best: (members: [Int], value: Double)?
  private var unexplored = 0.0

  init(
    _ pool: [ConsortiumCandidate], ties: [[Double]], size: Int, countries: Int, work: Int
  ) {
    self.pool = pool
    self.ties = ties
    self.size = size
    self.countries = countries
    self.work = work
    strongest = ties.map { $0.max() ?? 0 }
  }

  /// No consortium is worth more than this.
  var bound: Double { max(best?.value ?? 0, unexplored) }

  /// The best members; nothing if no choice has enough countries.
  mutating func run(must: [Int]) -> [Int]? {
    var state = State()
    for member in must { state.add(member, gain: gain(of: member, state), pool) }
    branch(state, pool.indices.filter { !must.contains($0) })
    return best?.members
  }

  private struct State {
    var members: [Int] = []
    var covered: [Int32: Double] = [:]
    var countries: Set<CountryCode> = []
    var value = 0.0

    mutating func add(_ member: Int, gain: Double, _ pool: [ConsortiumCandidate]) {
      for cover in pool[member].covers {
        covered[cover.theme] = max(covered[cover.theme] ?? 0, cover.worth)
      }
      members.append(member)
      countries.insert(pool[member].country)
      value += gain
    }
  }

  private func gain(of candidate: Int, _ state: State) -> Double {
    var gain = pool[candidate].carriersWorth
    for cover in pool[candidate].covers {
      gain += max(0, cover.worth - (state.covered[cover.theme] ?? 0))
    }
    return state.members.reduce(gain) { $0 + ties[candidate][$1] }
  }

  private mutating func branch(_ state: State, _ candidates: [Int]) {
    let left = size - state.members.count
    if left == 0 {
      if state.countries.count >= countries, state.value > (best?.value ?? -1) + 1e-12 {
        best = (state.members, state.value)
      }
      return
    }
    guard candidates.count >= left, state.countries.count + left >= countries else { return }
    work -= candidates.count
    let ranked = candidates.map { candidate in
      let gain = gain(of: candidate, state)
      return (
        candidate: candidate, gain: gain, reach: gain + Double(left - 1) / 2 * strongest[candidate]
      )
    }.sorted { (-$0.reach, $0.candidate) < (-$1.reach, $1.candidate) }
    for place in ranked.indices where ranked.count - place >= left {
      let reach = ranked[place..<(place + left)].reduce(state.value) { $0 + $1.reach }
      if let best, reach <= best.value + 1e-10 * max(1, best.value) { return }
      if work <= 0, best != nil {
        unexplored = max(unexplored, reach)
        return
      }
      var grown = state
      grown.add(ranked[place].candidate, gain: ranked[place].gain, pool)
      branch(grown, ranked[(place + 1)...].map(\.candidate))
    }
  }
}
