import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a choice can be worth at most if parts of items could be chosen.
///
/// With *a*(*c*, *g*) = −ln(1 − *q*(*c*, *g*)), a goal is worth *w*(*g*) × (1 − exp(−*z*(*g*))), where *z* is the sum
/// of *a* over those chosen: a concave function of *z*, so each of its tangents bounds it. For slopes *s*(*g*) in
/// 0...*w*(*g*), no choice is worth more than
///
///     Σ (w − s + s × ln(s / w)) + the most that Σ s × a brings for the budget, parts allowed.
///
/// The slopes that make this least are found by choosing for them, and taking the slopes at the best mixture of
/// all that was chosen so far: C. A. Holloway, *An extension of the Frank and Wolfe method of feasible
/// directions*, Mathematical Programming 6 (1974) 14, doi:10.1007/BF01580219. The bound by tangents is that of
/// M. A. Duran, I. E. Grossmann, *An outer-approximation algorithm for a class of mixed-integer nonlinear
/// programs*, Mathematical Programming 36 (1986) 307, doi:10.1007/BF02592064.
struct CoverageRelaxation {
  private let problem: CoverageProblem
  private let depths: CoverageDepths
  private let state: CoverageState
  /// The items that may be added.
  private(set) var items: [Int]
  /// No choice with the state and some of the items is worth more than this, but for those put aside.
  private(set) var bound = Double.infinity
  /// The slope of each goal that gives the bound.
  private(set) var slopes: [Double]
  /// The items that were taken whole with these slopes, within budget and places.
  private(set) var whole: [Int] = []
  /// The item with the greatest profit of which a part was taken, or that was just left out.
  private(set) var critical: Int?
  private var mixture: CoverageMixture
  /// The slopes to try next.
  private var next: [Double]

  init(
    _ problem: CoverageProblem, _ depths: CoverageDepths, from state: CoverageState,
    _ items: [Int], slopes: [Double]
  ) {
    self.problem = problem
    self.depths = depths
    self.state = state
    self.items = items
    self.slopes = slopes
    next = slopes
    mixture = CoverageMixture(weights: state.uncovered)
  }

  /// Lowers the bound, until it is not above what is enough, is as low as it gets, or the rounds are over.
  ///
  /// Items that no choice worth more than enough can have are put aside.
  ///
  /// - Returns: How many profits were worked out.
  /// - Complexity: O(*k* × log(1/ε)) a round, where *k* is the number of covers of the items.
  mutating func tighten(rounds: Int, enough: Double) -> Int {
    var work = 0
    for _ in 0..<rounds {
      work += items.count
      let profits = depths.profits(of: items, slopes: next, problem)
      let filling = PricedFilling(items, profits, state, problem)
      let constant = zip(state.uncovered, next).reduce(state.value + depths.slack) {
        $0 + Self.tangent($1.0, slope: $1.1)
      }
      let reached = constant + filling.bound
      if reached < bound {
        bound = reached
        slopes = next
        whole = filling.within
        critical = filling.critical
      }
      if bound <= enough { return work }
      let kept = filling.kept(above: enough - constant)
      let point = depths.point(filling, goals: state.uncovered.count, problem)
      if kept.count < items.count { items = kept }
      next = mixture.add(point)
      if bound - state.value - mixture.value <= 1e-7 * max(1e-9, bound - state.value) { break }
    }
    return work
  }

  /// What the tangent with a slope is worth where nothing is chosen.
  private static func tangent(_ weight: Double, slope: Double) -> Double {
    guard weight > 0, slope > 0 else { return weight }
    return max(0, weight - slope + slope * log(slope / weight))
  }
}

/// −ln(1 − share) of every cover, the shares cut off just below 1.
struct CoverageDepths {
  private let values: [Double]
  /// What cutting off may take away from the value at most.
  let slack: Double

  /// - Complexity: O(*k*), where *k* is the number of covers.
  init(_ problem: CoverageProblem) {
    values = problem.covers.values.map { -log1p(-min($0.share, 1 - 1e-12)) }
    slack = 1e-12 * problem.weights.reduce(0, +)
  }

  /// What each item brings by the slopes of its goals.
  func profits(of items: [Int], slopes: [Double], _ problem: CoverageProblem) -> [Double] {
    let offsets = problem.covers.offsets
    let covers = problem.covers.values
    return items.map { item in
      var profit = 0.0
      for position in Int(offsets[item])..<Int(offsets[item + 1]) {
        profit += slopes[Int(covers[position].goal)] * values[position]
      }
      return profit
    }
  }

  /// How deep a filling covers each goal.
  func point(_ filling: PricedFilling, goals: Int, _ problem: CoverageProblem) -> [Double] {
    var point = [Double](repeating: 0, count: goals)
    for (items, share) in filling.parts where share > 0 {
      for item in items {
        for position in Int(problem.covers.offsets[item])..<Int(problem.covers.offsets[item + 1]) {
          point[Int(problem.covers.values[position].goal)] += share * values[position]
        }
      }
    }
    return point
  }
}

/// The best mixture of some points, by what they are worth.
///
/// Weight is moved from the worst to the best point, as far as it gains: S. Lacoste-Julien, M. Jaggi, *On the global
/// linear convergence of Frank-Wolfe optimization variants*, NIPS 2015, arXiv:1511.05932.
struct CoverageMixture {
  private let weights: [Double]
  private var points: [[Double]] = []
  private var shares: [Double] = []
  private var center: [Double]

  init(weights: [Double]) {
    self.weights = weights
    center = Array(repeating: 0, count: weights.count)
  }

  /// What the mixture is worth.
  var value: Double { zip(weights, center).reduce(0) { $0 - $1.0 * expm1(-$1.1) } }

  private var slopes: [Double] { zip(weights, center).map { $0 * exp(-$1) } }

  /// Adds a point, and gives the slopes at the best mixture.
  mutating func add(_ point: [Double]) -> [Double] {
    points.append(point)
    shares.append(points.count == 1 ? 1 : 0)
    if points.count == 1 {
      center = point
      return slopes
    }
    for _ in 0..<(20 * points.count) where !move() { break }
    return slopes
  }

  /// Moves weight to the best point; tells whether that gained anything.
  private mutating func move() -> Bool {
    let slopes = slopes
    let gains = points.map { zip($0, slopes).reduce(0) { $0 + $1.0 * $1.1 } }
    var (best, worst) = (0, -1)
    for index in points.indices {
      if gains[index] > gains[best] { best = index }
      if shares[index] > 0, worst < 0 || gains[index] < gains[worst] { worst = index }
    }
    guard worst >= 0, gains[best] - gains[worst] > 1e-9 * max(1e-9, gains[best]) else {
      return false
    }
    let direction = zip(points[best], points[worst]).map { $0 - $1 }
    // How far the derivative along the way stays above 0.
    var (low, high) = (0.0, shares[worst])
    func derivative(_ step: Double) -> Double {
      zip(direction, slopes).reduce(0) { $0 + $1.0 * $1.1 * exp(-step * $1.0) }
    }
    if derivative(high) > 0 {
      low = high
    } else {
      for _ in 0..<30 {
        let middle = (low + high) / 2
        if derivative(middle) > 0 { low = middle } else { high = middle }
      }
    }
    guard low > 0 else { return false }
    shares[best] += low
    shares[worst] = low == shares[worst] ? 0 : shares[worst] - low
    for goal in center.indices { center[goal] += low * direction[goal] }
    return true
  }
}
