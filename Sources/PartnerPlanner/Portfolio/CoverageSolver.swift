import HeapModule
import PartnerGraph

/// Chooses items that cover goals best, with a bound on what any choice could be worth.
///
/// First lazily by greed, by gain and by gain for cost (M. Minoux, *Accelerated greedy algorithms for
/// maximizing submodular set functions*, Optimization Techniques 1978, doi:10.1007/BFb0006528), after every
/// start of up to three items where there are few (M. Sviridenko, *A note on maximizing a submodular set
/// function subject to a knapsack constraint*, Operations Research Letters 32 (2004) 41,
/// doi:10.1016/S0167-6377(03)00062-2; for the budget alone, that reaches 1 − 1/e of the best), else of up to
/// two of the best. Items that no better choice can have are then put aside by their bound, and branch and
/// bound looks through the others until it has proved the best or its work is used up.
public struct CoverageSolver: Sendable {
  /// How many gains branch and bound may work out.
  public let work: Int
  /// Up to how many items every start of three is tried.
  private static let fewItems = 14

  /// Makes a solver; the default work takes about two seconds.
  public init(work: Int = 4_000_000) { self.work = work }

  /// The best choice found; nothing if what must be chosen does not fit.
  ///
  /// - Parameter known: A choice that is known to fit; the answer is worth at least as much.
  /// - Complexity: O(*n* log *n* × *k* + `work`), where *n* is the number of covers and *k* that of items
  ///   chosen.
  public func solve(_ problem: CoverageProblem, startingFrom known: [Int] = []) -> CoverageSolution?
  {
    let start = CoverageState(problem)
    guard !start.isOverdrawn else { return nil }
    let must = Set(problem.must)
    let items = problem.costs.indices.filter {
      !must.contains($0) && start.fits($0, of: problem) && start.gain(of: $0, of: problem) > 0
    }
    var best = start
    if problem.value(of: known) > best.value + 1e-12 {
      for item in Set(known).subtracting(must).sorted() { best.add(item, of: problem) }
    }
    var states = [start]
    for byCost in [true, false] {
      let grown = greedy(from: start, items, byCost: byCost, problem)
      states += grown
      if let last = grown.last, last.value > best.value + 1e-12 { best = last }
    }
    enumerate(items, from: start, problem, best: &best)
    return finish(best, items, Self.spread(states), start, problem)
  }

  /// At most six of some states, the first and the last among them.
  private static func spread(_ states: [CoverageState]) -> [CoverageState] {
    guard states.count > 6 else { return states }
    return (0..<6).map { states[$0 * (states.count - 1) / 5] }
  }

  /// Adds what gains most, one after the other, and gives every state on the way.
  private func greedy(
    from start: CoverageState, _ items: [Int], byCost: Bool, _ problem: CoverageProblem
  ) -> [CoverageState] {
    func entry(_ item: Int, _ state: CoverageState) -> Entry {
      let gain = state.gain(of: item, of: problem)
      return Entry(
        worth: byCost ? gain / Double(problem.costs[item]) : gain, item: item,
        size: state.chosen.count)
    }
    var state = start
    var states: [CoverageState] = []
    var heap = Heap(items.map { entry($0, start) })
    while let top = heap.popMax() {
      guard top.worth > 0 else { break }
      guard state.fits(top.item, of: problem) else { continue }
      if top.size == state.chosen.count {
        state.add(top.item, of: problem)
        states.append(state)
      } else {
        heap.insert(entry(top.item, state))
      }
    }
    return states
  }

  private struct Entry: Comparable {
    let worth: Double
    let item: Int
    /// How many items had been chosen when the worth was worked out.
    let size: Int

    static func < (a: Self, b: Self) -> Bool {
      a.worth != b.worth ? a.worth < b.worth : a.item > b.item
    }
  }

  /// Greed after every start of a few items.
  private func enumerate(
    _ items: [Int], from start: CoverageState, _ problem: CoverageProblem,
    best: inout CoverageState
  ) {
    let few = items.count <= Self.fewItems
    let ranked = items.map { (item: $0, gain: start.gain(of: $0, of: problem)) }
      .sorted { (-$0.gain, $0.item) < (-$1.gain, $1.item) }
    let seeds = few ? items : ranked.prefix(Self.fewItems).map(\.item)
    let pool = few ? items : ranked.prefix(200).map(\.item)
    func grow(_ state: CoverageState, after position: Int, depth: Int) {
      for next in seeds.indices.dropFirst(position) where state.fits(seeds[next], of: problem) {
        var seeded = state
        seeded.add(seeds[next], of: problem)
        let taken = Set(seeded.chosen)
        let last =
          greedy(
            from: seeded, pool.filter { !taken.contains($0) }, byCost: true, problem
          ).last ?? seeded
        if last.value > best.value + 1e-12 { best = last }
        if depth > 1 { grow(seeded, after: next + 1, depth: depth - 1) }
      }
    }
    grow(start, after: 0, depth: few ? 3 : 2)
  }

  /// Bounds the value, and looks through what may be better.
  private func finish(
    _ incumbent: CoverageState, _ items: [Int], _ states: [CoverageState],
    _ start: CoverageState, _ problem: CoverageProblem
  ) -> CoverageSolution {
    var kept = items
    var bound = Double.infinity
    let enough = incumbent.value + 1e-10 * max(1, incumbent.value)
    // The fullest state comes first: it puts most items aside.
    for state in states.reversed() {
      // A bound from a state holds for every choice: its items are free, and what they cost is given back.
      let gains = kept.map { (item: $0, gain: state.gain(of: $0, of: problem)) }
      let relaxed = GainBound(gains, state: state.refunded(to: start), problem)
      bound = min(bound, max(incumbent.value, relaxed.whole))
      kept = gains.filter {
        relaxed.whole(with: $0.gain, cost: problem.costs[$0.item]) > enough
      }.map(\.item)
    }
    var search = CoverageSearch(problem, best: incumbent, work: work)
    search.run(from: start, kept)
    let chosen = search.best.chosen.sorted()
    let value = problem.value(of: chosen)
    // Added up in another order, the value may differ by a rounding.
    let proved = max(search.best.value, search.open)
    return CoverageSolution(chosen: chosen, value: value, bound: max(value, min(bound, proved)))
  }
}

extension CoverageState {
  /// This state with the budget and places of another, for a bound on choices that need not hold it.
  func refunded(to start: CoverageState) -> CoverageState {
    var state = self
    state.take(budget: start.budget, places: start.places)
    return state
  }
}

/// Branch and bound over the items that a better choice may have.
///
/// A. H. Land, A. G. Doig, *An automatic method of solving discrete programming problems*, Econometrica 28
/// (1960) 497, doi:10.2307/1910129.
struct CoverageSearch {
  private let problem: CoverageProblem
  private(set) var best: CoverageState
  /// The greatest bound of what was not looked through.
  private(set) var open = 0.0
  private var work: Int

  init(_ problem: CoverageProblem, best: CoverageState, work: Int) {
    self.problem = problem
    self.best = best
    self.work = work
  }

  mutating func run(from state: CoverageState, _ items: [Int]) {
    if state.value > best.value + 1e-12 { best = state }
    var items = items
    while true {
      work -= items.count + 1
      var all: [(item: Int, gain: Double)] = []
      for item in items where state.fits(item, of: problem) {
        let gain = state.gain(of: item, of: problem)
        if gain > 0 { all.append((item, gain)) }
      }
      guard let next = all.max(by: { precedes($1, $0) }) else { return }
      let bound = GainBound(all, state: state, problem).whole
      if bound <= best.value + 1e-10 * max(1, best.value) { return }
      if work <= 0 {
        open = max(open, bound)
        return
      }
      items = all.map(\.item).filter { $0 != next.item }
      var grown = state
      grown.add(next.item, of: problem)
      run(from: grown, items)
    }
  }

  /// Whether one item gains more for its cost than another.
  private func precedes(_ a: (item: Int, gain: Double), _ b: (item: Int, gain: Double)) -> Bool {
    let (x, y) = (a.gain * Double(problem.costs[b.item]), b.gain * Double(problem.costs[a.item]))
    return x != y ? x > y : a.item < b.item
  }
}
