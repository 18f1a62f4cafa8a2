public import PartnerGraph
public import PartnerRecommender

/// Plans which partnerships a territory should start or wake for a budget.
///
/// A candidate covers a goal with *q* = likelihood × match: the likelihood is the fit of the recommender,
/// and the match 1 where it offers the theme or a narrower one, 0.8 where the theme is its own otherwise, and
/// 0.5 where only a link of it is about the theme. The value is that of ``CoverageProblem``. A goal that an
/// active partner already has counts half. With a balance every continent, country or kind is a goal
/// besides, worth a tenth of all themes, which a candidate covers with its likelihood. All these numbers are
/// a judgement. A region without a link of work, such as a bay, is no candidate.
public struct PortfolioPlanner: Sendable {
  let graph: PartnerGraph
  let recommender: Recommender
  let table: CostTable
  let solver: CoverageSolver

  /// Makes a planner.
  ///
  /// - Complexity: O(1).
  public init(
    _ graph: PartnerGraph, recommender: Recommender, costs: CostTable = .shipped,
    solver: CoverageSolver = CoverageSolver()
  ) {
    self.graph = graph
    self.recommender = recommender
    table = costs
    self.solver = solver
  }

  /// The plan for a partner, with the territories that are one with it.
  ///
  /// - Parameters:
  ///   - id: Who plans.
  ///   - request: What is to be reached, and within which limits.
  ///   - budgets: The budgets of the curve, as shares of the budget; without any six, and two where there
  ///     are more than 100 000 candidates.
  /// - Throws: ``PartnerPlannerError`` with the smallest set of reasons that make a plan impossible.
  /// - Complexity: That of one question to the recommender and O(*n* log *n*) for each budget, where *n* is
  ///   the number of partners with their themes and links.
  public func plan(
    for id: Partner.ID, _ request: PortfolioRequest,
    curveAt budgets: [Double]? = nil
  ) throws(PartnerPlannerError) -> Portfolio {
    let pool = try PortfolioPool(self, for: id, request)
    var problem = pool.problem
    guard pool.isPossible else {
      throw try PortfolioRefusal(self, for: id, request).error(for: id)
    }
    let light = CoverageSolver(work: solver.work / 8)
    var curve: [Portfolio.CurvePoint] = []
    var known: [Int] = []
    var solution: CoverageSolution?
    let few = problem.costs.count > 100_000
    let budgets = budgets ?? (few ? [0.5, 2] : [0.25, 0.5, 0.75, 1.25, 1.5, 2])
    for share in Set(budgets.filter { $0 > 0 && $0.isFinite } + [1]).sorted() {
      let budget = share == 1 ? request.budget.cents : Int(Double(request.budget.cents) * share)
      problem.budget = budget
      guard let solved = (share == 1 ? solver : light).solve(problem, startingFrom: known) else {
        continue
      }
      known = solved.chosen
      if share == 1 { solution = solved }
      curve.append(
        .init(
          budget: Euro(cents: budget), value: solved.value, bound: solved.bound,
          partners: solved.chosen.map { pool.id(of: $0) }.sorted()))
    }
    guard let solution else { throw .nothingToPlan(id) }
    return pool.portfolio(solution, curve)
  }
}
