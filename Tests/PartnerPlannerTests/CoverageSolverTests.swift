import PartnerGraph
import PartnerPlanner
import PartnerTestSupport
import Testing

@Suite struct `Choosing what covers goals best` {
  /// A problem made by chance from a seed, small enough to try every choice.
  static func problem(_ seed: Int, items: Int = 11) -> CoverageProblem {
    var random = SeededGenerator(seed: seed)
    let goals = Int.random(in: 1...6, using: &random)
    let covers = (0..<items).map { _ in
      (0..<goals).filter { _ in Bool.random(using: &random) }.map {
        CoverageProblem.Cover(goal: $0, share: Double.random(in: 0...1, using: &random))
      }
    }
    return CoverageProblem(
      weights: (0..<goals).map { _ in Double.random(in: 0...3, using: &random) },
      costs: (0..<items).map { _ in Int.random(in: 1...40, using: &random) },
      groups: (0..<items).map { _ in Int.random(in: 0...1, using: &random) },
      covers: CompressedRows(covers), budget: Int.random(in: 5...120, using: &random),
      limits: [Int.random(in: 0...6, using: &random), Int.random(in: 0...6, using: &random)],
      must: seed % 3 == 0 ? [Int.random(in: 0..<items, using: &random)] : [])
  }

  /// Whether a choice is within budget and limits, with all that must be there.
  static func isAllowed(_ choice: [Int], _ problem: CoverageProblem) -> Bool {
    choice.reduce(0) { $0 + problem.costs[$1] } <= problem.budget
      && problem.limits.indices.allSatisfy { group in
        choice.filter { problem.groups[$0] == group }.count <= problem.limits[group]
      } && Set(problem.must).isSubset(of: choice)
  }

  /// The best value by trying every choice; nothing if none is allowed.
  static func bruteForce(_ problem: CoverageProblem) -> Double? {
    (0..<(1 << problem.costs.count)).compactMap { mask -> Double? in
      let choice = problem.costs.indices.filter { mask >> $0 & 1 == 1 }
      return isAllowed(choice, problem) ? problem.value(of: choice) : nil
    }.max()
  }

  @Test(arguments: 0..<500) func `the best of a small problem is found and proved`(seed: Int) throws
  {
    let problem = Self.problem(seed, items: 5 + seed % 6)
    let best = Self.bruteForce(problem)
    let solution = CoverageSolver().solve(problem)
    #expect((solution == nil) == (best == nil))
    guard let best, let solution else { return }
    #expect(Self.isAllowed(solution.chosen, problem))
    #expect(abs(solution.value - best) < 1e-9 && solution.isOptimal)
    #expect(solution.bound >= best - 1e-9)
    #expect(solution.value == problem.value(of: solution.chosen))
    #expect(solution == CoverageSolver().solve(problem))
  }

  @Test(arguments: 0..<500)
  func `without looking through all, greed keeps its guarantee and the bound holds`(seed: Int) {
    let problem = Self.problem(seed, items: 6 + seed % 5)
    guard let best = Self.bruteForce(problem),
      let solution = CoverageSolver(work: 0).solve(problem)
    else { return }
    #expect(solution.value >= (1 - 1 / 2.718_281_828) * best - 1e-9)
    #expect(solution.value <= best + 1e-9 && solution.bound >= best - 1e-9)
  }

  @Test(arguments: 0..<5) func `among many items the gap is small`(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let covers = (0..<300).map { _ in
      Set((0..<3).map { _ in Int.random(in: 0..<12, using: &random) }).sorted().map {
        CoverageProblem.Cover(goal: $0, share: Double.random(in: 0..<0.4, using: &random))
      }
    }
    let problem = CoverageProblem(
      weights: (0..<12).map { _ in Double.random(in: 0.2...2, using: &random) },
      costs: (0..<300).map { _ in Int.random(in: 200...1000, using: &random) },
      groups: (0..<300).map { $0 % 2 }, covers: CompressedRows(covers), budget: 6000,
      limits: [8, 1000])
    let solution = try #require(CoverageSolver(work: 4_000).solve(problem))
    #expect(Self.isAllowed(solution.chosen, problem) && solution.gap < 0.05)
    #expect(solution == CoverageSolver(work: 4_000).solve(problem))
  }

  @Test(arguments: 0..<30) func `more budget or more places never lower the value`(seed: Int) {
    var problem = Self.problem(seed, items: 40)
    problem.must = []
    var last = 0.0
    var known: [Int] = []
    for budget in [10, 30, 60, 100, 200, 1000] {
      problem.budget = budget
      let solution = CoverageSolver(work: 20000).solve(problem, startingFrom: known)
      #expect(solution.map { Self.isAllowed($0.chosen, problem) } ?? false)
      #expect((solution?.value ?? -1) >= last - 1e-12)
      #expect((solution?.bound ?? 0) >= (solution?.value ?? 0) - 1e-9)
      last = solution?.value ?? last
      known = solution?.chosen ?? known
    }
    problem.limits = problem.limits.map { $0 + 1 }
    let wide = CoverageSolver(work: 20000).solve(problem, startingFrom: known)
    #expect((wide?.value ?? 0) >= last - 1e-12)
  }

  @Test func `what must be there and does not fit gives nothing, and nothing gives nothing`() {
    var problem = Self.problem(4, items: 5)
    problem.must = [0, 1, 2, 3, 4]
    problem.budget = 4
    #expect(CoverageSolver().solve(problem) == nil)
    let empty = CoverageProblem(
      weights: [], costs: [], groups: [], covers: CompressedRows([[CoverageProblem.Cover]]()),
      budget: 10, limits: [1, 1])
    #expect(CoverageSolver().solve(empty)?.value == 0)
    #expect(CoverageSolver().solve(empty)?.gap == 0)
  }
}
