import HeapModule
import PartnerGraph

/// Items that bring most for a budget and for the places of groups, parts of items allowed.
///
/// At a price *m* for each unit of cost, a group takes those of greatest *p* − *m* × *c* above 0, as many as it has
/// places. Whatever the price, *m* × budget and what is taken bound what can be brought; the least such bound, where
/// taking changes from above to below the budget, is found by halving.
/// G. B. Dantzig, *Discrete-variable extremum problems*, Operations Research 5 (1957) 266,
/// doi:10.1287/opre.5.2.266.
struct PricedFilling {
  /// No choice brings more.
  let bound: Double
  /// What is taken, and how much of it: a mixture that costs the budget, if all cannot be had for less.
  let parts: [(items: [Int], share: Double)]
  /// A choice within budget and places.
  let within: [Int]
  /// The item of greatest profit that is taken only at the lower of the two prices; else the best taken.
  let critical: Int?
  private let items: [Int]
  /// By how much each item brings more than it has to at the price.
  private let excess: [Double]

  /// - Complexity: O(*n*) for *n* items, times log *n* where a group has fewer places than items, for each of at
  ///   most 60 halvings, after each of which fewer are left.
  init(_ items: [Int], _ profits: [Double], _ state: CoverageState, _ problem: CoverageProblem) {
    let market = Market(items, profits, state, problem)
    // Who is not worth a low price is not worth a higher one.
    var left = Array(items.indices)
    var low = market.taken(at: 0, among: left)
    var high = low
    if low.cost > state.budget {
      high = market.taken(at: market.highest, among: left)
      for _ in 0..<60 {
        let price = (low.price + high.price) / 2
        let middle = market.taken(at: price, among: left)
        if middle.cost > state.budget {
          low = middle
          left = left.filter { market.excess(of: $0, at: price) > 0 }
        } else {
          high = middle
        }
        if high.price - low.price <= 1e-13 * high.price { break }
      }
    }
    self.items = items
    bound = high.price * Double(state.budget) + high.worth
    within = high.positions.map { items[$0] }
    let share =
      low.cost > high.cost ? Double(state.budget - high.cost) / Double(low.cost - high.cost) : 0
    parts = [(low.positions.map { items[$0] }, share), (within, 1 - share)]
    let taken = Set(high.positions)
    let edge = low.positions.filter { !taken.contains($0) }
    critical = (edge.isEmpty ? high.positions : edge)
      .min { (-profits[$0], $0) < (-profits[$1], $1) }.map { items[$0] }
    excess = items.indices.map {
      profits[$0] - high.price * Double(problem.costs[items[$0]])
        - high.thresholds[problem.groups[items[$0]]]
    }
  }

  /// The items that a choice which brings more than something may have.
  func kept(above least: Double) -> [Int] {
    items.indices.filter { bound + min(0, excess[$0]) > least }.map { items[$0] }
  }

  /// What is taken at a price.
  private struct Taken {
    let price: Double
    /// The positions of what is taken, in order.
    let positions: [Int]
    let cost: Int
    /// What it brings above the price.
    let worth: Double
    /// Above what the items of a group are taken.
    let thresholds: [Double]
  }

  private struct Market {
    let items: [Int]
    let profits: [Double]
    let costs: [Int]
    let groups: [Int]
    let places: [Int]
    let isScarce: [Bool]
    /// A price at which nothing is taken.
    let highest: Double

    init(_ items: [Int], _ profits: [Double], _ state: CoverageState, _ problem: CoverageProblem) {
      self.items = items
      self.profits = profits
      costs = items.map { problem.costs[$0] }
      groups = items.map { problem.groups[$0] }
      places = state.places
      var counts = [Int](repeating: 0, count: places.count)
      for group in groups { counts[group] += 1 }
      isScarce = zip(counts, places).map { $0 > $1 }
      highest = zip(profits, costs).reduce(0) { max($0, $1.0 / Double($1.1)) } * (1 + 1e-12)
    }

    func excess(of position: Int, at price: Double) -> Double {
      profits[position] - price * Double(costs[position])
    }

    func taken(at price: Double, among some: [Int]) -> Taken {
      var heaps = [Heap<Entry>](repeating: Heap(), count: places.count)
      var positions: [Int] = []
      for position in some {
        let excess = excess(of: position, at: price)
        guard excess > 0 else { continue }
        let group = groups[position]
        if isScarce[group] {
          heaps[group].insert(Entry(excess: excess, position: position))
          if heaps[group].count > places[group] { _ = heaps[group].popMin() }
        } else {
          positions.append(position)
        }
      }
      var thresholds = [Double](repeating: 0, count: places.count)
      for group in heaps.indices where isScarce[group] {
        positions += heaps[group].unordered.map(\.position)
        if heaps[group].count == places[group] { thresholds[group] = heaps[group].min?.excess ?? 0 }
        if places[group] <= 0 { thresholds[group] = .infinity }
      }
      positions.sort()
      let cost = positions.reduce(0) { $0 + costs[$1] }
      let worth = positions.reduce(0) { $0 + excess(of: $1, at: price) }
      return Taken(
        price: price, positions: positions, cost: cost, worth: worth, thresholds: thresholds)
    }
  }

  private struct Entry: Comparable {
    let excess: Double
    let position: Int

    static func < (a: Self, b: Self) -> Bool {
      a.excess != b.excess ? a.excess < b.excess : a.position > b.position
    }
  }
}
