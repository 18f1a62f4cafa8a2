import PartnerGraph

/// Mends a choice by exchanging one of its items, as long as that gains.
///
/// An item is given back, and what gains most for its cost, and what gains most, fill the place.
struct CoverageExchange {
  private let problem: CoverageProblem
  private let items: [Int]
  private let start: CoverageState
  /// So many items are tried at most, those that gain most for their cost.
  private static let most = 2000
  /// So many times a choice is mended at most.
  private static let rounds = 50

  init(_ problem: CoverageProblem, _ items: [Int], _ start: CoverageState) {
    self.problem = problem
    self.start = start
    let worth = items.map {
      (item: $0, worth: start.gain(of: $0, of: problem) / Double(problem.costs[$0]))
    }
    self.items = worth.sorted { (-$0.worth, $0.item) < (-$1.worth, $1.item) }
      .prefix(Self.most).map(\.item)
  }

  /// Exchanges items of a choice until none of the exchanges gains.
  ///
  /// - Complexity: O(*k* × *f* × *n*) for each gain, where *k* is the number of items chosen, *f* that of items that
  ///   fill a place and *n* ≤ 2 000 that of items tried.
  func improve(_ best: inout CoverageState) {
    for _ in 0..<Self.rounds {
      var found = best
      for gone in best.chosen where !problem.must.contains(gone) {
        var rest = start
        for item in best.chosen where item != gone && !problem.must.contains(item) {
          rest.add(item, of: problem)
        }
        for byCost in [true, false] {
          let filled = filled(rest, without: gone, byCost: byCost)
          if filled.value > found.value + 1e-12 { found = filled }
        }
      }
      guard found.value > best.value + 1e-12 else { return }
      best = found
    }
  }

  private func filled(
    _ rest: CoverageState, without gone: Int, byCost: Bool
  ) -> CoverageState {
    var state = rest
    var taken = Set(rest.chosen + [gone])
    while true {
      var (best, worth) = (-1, 0.0)
      for item in items where !taken.contains(item) && state.fits(item, of: problem) {
        let gain = state.gain(of: item, of: problem)
        let own = byCost ? gain / Double(problem.costs[item]) : gain
        if own > worth { (best, worth) = (item, own) }
      }
      guard best >= 0 else { return state }
      state.add(best, of: problem)
      taken.insert(best)
    }
  }
}
