public import PartnerGraph

/// Which items to choose so that goals are covered best for a budget.
///
/// An item covers a goal with a share of 0...1, as an independent chance. A choice *S* is worth
/// Σ *w*(*g*) × (1 − Π (1 − *q*(*c*, *g*))) over the goals *g* and the chosen items *c*: what is covered twice
/// counts less, so the value is monotone and submodular.
public struct CoverageProblem: Sendable {
  /// A goal that an item covers, and how much of it.
  public struct Cover: Hashable, Sendable {
    /// The position of the goal.
    public let goal: Int32
    /// The share, 0...1.
    public let share: Double

    /// Makes a cover; shares outside 0...1 count as the nearest of these.
    ///
    /// - Complexity: O(1).
    public init(goal: Int, share: Double) {
      self.goal = Int32(goal)
      self.share = max(0, min(1, share))
    }
  }

  /// What each goal is worth, 0 or more.
  public let weights: [Double]
  /// What each item costs, 1 or more.
  public let costs: [Int]
  /// The group of each item, a position in ``limits``.
  public let groups: [Int]
  /// What each item covers.
  public let covers: CompressedRows<Cover>
  /// The greatest sum of costs.
  public var budget: Int
  /// The greatest number of items of each group.
  public var limits: [Int]
  /// Items that every choice has, in order; they cost and count like others.
  public var must: [Int]

  /// Makes a problem; negative weights count as 0 and costs below 1 as 1.
  ///
  /// - Complexity: O(*n*), where *n* is the number of items.
  public init(
    weights: [Double], costs: [Int], groups: [Int], covers: CompressedRows<Cover>, budget: Int,
    limits: [Int], must: [Int] = []
  ) {
    self.weights = weights.map { max(0, $0) }
    self.costs = costs.map { max(1, $0) }
    self.groups = groups
    self.covers = covers
    self.budget = budget
    self.limits = limits
    self.must = Set(must).sorted()
  }

  /// What a choice is worth.
  ///
  /// - Complexity: O(*g* + *k*), where *g* is the number of goals and *k* that of covers chosen.
  public func value(of choice: some Sequence<Int>) -> Double {
    var uncovered = weights
    for item in choice {
      for cover in covers[item] { uncovered[Int(cover.goal)] *= 1 - cover.share }
    }
    return zip(weights, uncovered).reduce(0) { $0 + ($1.0 - $1.1) }
  }
}
