import HeapModule
import PartnerGraph

/// Chooses items that cover goals best, with a bound on what any choice could be worth.
///
/// First lazily by greed, by gain and by gain for cost (M. Minoux, *Accelerated greedy algorithms for
/// maximizing submodular set functions*, Optimization Techniques 1978, doi:10.1007/BFb0006528), after every
/// start of up to three items where there are few (M. Sviridenko, *A note on maximizing a submodular set
/// function subject to a knapsack constraint*, Operations Research Letters 32 (2004) 41,
/// doi:10.1016/S0167-6377(03)00062-2; for the budget alone, that reaches 1 − 1/e of the best), else of up to
/// two of the best. A concave relaxation (``CoverageRelaxation``) then bounds the value and puts aside the items that
/// no better choice can have; exchanges of one item for others mend the choice, and branch and bound looks
/// through what is left until it has proved the best or its work is used up.
public struct CoverageSolver: Sendable {
  /// How many gains branch and bound may work out.
  public let work: Int
  /// Up to how many items every start of three is tried.
  private static let fewItems = 14

  /// Makes a solver; the default work takes about two seconds.
  ///
  /// - Complexity: O(1).
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
    for byCost in [true, false] {
      let grown = greedy(from: start, items, byCost: byCost, problem)
      if grown.value > best.value + 1e-12 { best = grown }
    }
    return finish(best, items, start, problem)
  }

  /// Adds what gains most, one after the other.
  private func greedy(
    from start: CoverageState, _ items: [Int], byCost: Bool, _ problem: CoverageProblem
  ) -> CoverageState {
    func entry(_ item: Int, _ state: CoverageState) -> Entry {
      let gain = state.gain(of: item, of: problem)
      return Entry(
        worth: byCost ? gain / Double(problem.costs[item]) : gain, item: item,
        size: state.chosen.count)
    }
    var state = start
    var heap = Heap(items.map { entry($0, start) })
    while let top = heap.popMax() {
      guard top.worth > 0 else { break }
      guard state.fits(top.item, of: problem) else { continue }
      if top.size == state.chosen.count {
        state.add(top.item, of: problem)
      } else {
        heap.insert(entry(top.item, state))
      }
    }
    return state
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
        let grown = greedy(
          from: seeded, pool.filter { !taken.contains($0) }, byCost: true, problem)
        if grown.value > best.value + 1e-12 { best = grown }
        if depth > 1 { grow(seeded, after: next + 1, depth: depth - 1) }
      }
    }
    grow(start, after: 0, depth: few ? 3 : 2)
  }

  /// Bounds the value, mends the choice, and looks through what may be better.
  private func finish(
    _ greedy: CoverageState, _ items: [Int], _ start: CoverageState, _ problem: CoverageProblem
  ) -> CoverageSolution {
    let depths = CoverageDepths(problem)
    var best = greedy
    var root = CoverageRelaxation(problem, depths, from: start, items, slopes: greedy.uncovered)
    _ = root.tighten(rounds: 12, enough: best.enough)
    enumerate(root.items, from: start, problem, best: &best)
    CoverageExchange(problem, root.items, start).improve(&best)
    _ = root.tighten(rounds: 40, enough: best.enough)
    var search = CoverageSearch(problem, depths, best: best, work: work)
    search.run(from: start, root.items, slopes: root.slopes)
    let chosen = search.best.chosen.sorted()
    let value = problem.value(of: chosen)
    // Added up in another order, the value may differ by a rounding.
    let proved = max(search.best.value, min(search.unexplored, root.bound))
    return CoverageSolution(chosen: chosen, value: value, bound: max(value, proved))
  }
}

extension CoverageState {
  /// A bound that proves that nothing else is worth more, but for roundings.
  var enough: Double { value + 1e-10 * max(1, value) }
}
