import PartnerGraph

/// A choice that grows, and what is still open of each goal.
struct CoverageState {
  private(set) var chosen: [Int] = []
  private(set) var uncovered: [Double]
  private(set) var value = 0.0
  private(set) var budget: Int
  private(set) var places: [Int]

  init(_ problem: CoverageProblem) {
    uncovered = problem.weights
    budget = problem.budget
    places = problem.limits
    for item in problem.must { add(item, of: problem) }
  }

  /// Whether must alone goes beyond the budget or a limit.
  var isOverdrawn: Bool { budget < 0 || places.contains { $0 < 0 } }

  func fits(_ item: Int, of problem: CoverageProblem) -> Bool {
    problem.costs[item] <= budget && places[problem.groups[item]] > 0
  }

  func gain(of item: Int, of problem: CoverageProblem) -> Double {
    var gain = 0.0
    let offsets = problem.covers.offsets
    for position in Int(offsets[item])..<Int(offsets[item + 1]) {
      let cover = problem.covers.values[position]
      gain += uncovered[Int(cover.goal)] * cover.share
    }
    return gain
  }

  mutating func add(_ item: Int, of problem: CoverageProblem) {
    for cover in problem.covers[item] {
      let part = uncovered[Int(cover.goal)] * cover.share
      uncovered[Int(cover.goal)] -= part
      value += part
    }
    chosen.append(item)
    budget -= problem.costs[item]
    places[problem.groups[item]] -= 1
  }
}

/// What a choice can still gain at most, by two relaxations.
///
/// By submodularity each item adds at most what it adds now, so the linear relaxation bounds the rest: the
/// least of filling the budget by gain for cost, a part of an item allowed, and of filling the places by gain.
/// J. Leskovec et al., *Cost-effective outbreak detection in networks*, KDD 2007,
/// doi:10.1145/1281192.1281239.
struct GainBound {
  /// Costs and gains added up, by gain for cost.
  private var costs = [0]
  private var gains = [0.0]
  private let byPlaces: Double
  private let value: Double
  private let budget: Int

  init(_ items: [(item: Int, gain: Double)], state: CoverageState, _ problem: CoverageProblem) {
    value = state.value
    budget = state.budget
    let dense = items.sorted {
      let (a, b) = (
        $0.gain * Double(problem.costs[$1.item]), $1.gain * Double(problem.costs[$0.item])
      )
      return a != b ? a > b : $0.item < $1.item
    }
    for entry in dense {
      costs.append(costs[costs.count - 1] + problem.costs[entry.item])
      gains.append(gains[gains.count - 1] + entry.gain)
      if costs[costs.count - 1] > budget { break }
    }
    var sum = 0.0
    for group in state.places.indices where state.places[group] > 0 {
      let own = items.lazy.filter { problem.groups[$0.item] == group }.map(\.gain)
      sum += Self.greatest(state.places[group], of: own)
    }
    byPlaces = sum
  }

  /// The sum of the greatest of some numbers.
  private static func greatest(_ count: Int, of numbers: some Sequence<Double>) -> Double {
    let sorted = numbers.sorted(by: >)
    return sorted.prefix(count).reduce(0, +)
  }

  /// What a choice can be worth at most.
  var whole: Double { value + min(byPlaces, filling(budget)) }

  /// The greatest gain for an amount, a part of an item allowed.
  private func filling(_ amount: Int) -> Double {
    guard amount > 0 else { return 0 }
    var (low, high) = (0, costs.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if costs[middle] <= amount { low = middle } else { high = middle - 1 }
    }
    guard low + 1 < costs.count else { return gains[low] }
    let share = Double(amount - costs[low]) / Double(costs[low + 1] - costs[low])
    return gains[low] + share * (gains[low + 1] - gains[low])
  }
}
