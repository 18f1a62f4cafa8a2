/// Branch and bound over the items that a better choice may have.
///
/// A. H. Land, A. G. Doig, *An automatic method of solving discrete programming problems*, Econometrica 28
/// (1960) 497, doi:10.2307/1910129.
struct CoverageSearch {
  private let problem: CoverageProblem
  private let depths: CoverageDepths
  private(set) var best: CoverageState
  /// The greatest bound of what was not looked through.
  private(set) var unexplored = 0.0
  private var work: Int

  init(
    _ problem: CoverageProblem, _ depths: CoverageDepths, best: CoverageState, work: Int
  ) {
    self.problem = problem
    self.depths = depths
    self.best = best
    self.work = work
  }

  /// Looks through all that a state can become by some items, first with the one that the relaxation would take
  /// only a part of, then without it.
  mutating func run(from state: CoverageState, _ items: [Int], slopes: [Double]) {
    if state.value > best.value + 1e-12 { best = state }
    var (items, slopes) = (items, slopes)
    while true {
      var all: [(item: Int, gain: Double)] = []
      for item in items where state.fits(item, of: problem) {
        let gain = state.gain(of: item, of: problem)
        if gain > 0 { all.append((item, gain)) }
      }
      work -= all.count + 1
      guard !all.isEmpty else { return }
      let simple = GainBound(all, state: state, problem).whole
      if simple <= best.enough { return }
      var relaxed = CoverageRelaxation(
        problem, depths, from: state, all.map(\.item),
        slopes: zip(slopes, state.uncovered).map { min($0, $1) })
      work -= relaxed.tighten(rounds: work > 0 ? 6 : 1, enough: best.enough)
      take(relaxed.whole, after: state)
      let bound = min(simple, relaxed.bound)
      if bound <= best.enough { return }
      guard work > 0, let next = relaxed.critical else {
        unexplored = max(unexplored, bound)
        return
      }
      slopes = relaxed.slopes
      items = relaxed.items
      // It may have been put aside in a later round.
      guard let place = items.firstIndex(of: next) else { continue }
      items.remove(at: place)
      var grown = state
      grown.add(next, of: problem)
      run(from: grown, items, slopes: slopes)
    }
  }

  /// Keeps a state with what a relaxation takes whole, filled up, if it is the best.
  private mutating func take(_ items: [Int], after state: CoverageState) {
    var grown = state
    for item in items where grown.fits(item, of: problem) { grown.add(item, of: problem) }
    if grown.value > best.value + 1e-12 { best = grown }
  }
}
