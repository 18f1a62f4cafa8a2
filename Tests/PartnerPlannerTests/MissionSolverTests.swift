import PartnerPlanner
import PartnerTestSupport
import Testing

@Suite struct `Choosing visits on a journey` {
  /// A problem made by chance from a seed, small enough to try every journey.
  static func problem(_ seed: Int) -> MissionProblem {
    var random = SeededGenerator(seed: seed)
    let places = Int.random(in: 1...4, using: &random)
    let days = Int.random(in: 1...3, using: &random)
    var travel = Array(repeating: Array(repeating: 0, count: places), count: places)
    for one in 0..<places {
      for other in 0..<one {
        let minutes = [30, 80, 200, 400, 700, 1100].randomElement(using: &random) ?? 30
        travel[one][other] = minutes
        travel[other][one] = minutes
      }
    }
    return MissionProblem(
      values: (0..<places).map { _ in
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          Double.random(in: 0...1, using: &random)
        }
      },
      travel: travel,
      fromHome: (0..<places).map { _ in Int.random(in: 60...900, using: &random) },
      isOpen: (0..<places).map { _ in
        (0..<(2 * days)).map { _ in Int.random(in: 0..<4, using: &random) > 0 }
      },
      days: days, perDay: Int.random(in: 1...6, using: &random))
  }

  /// The best value by trying every sequence of stops; nothing if no visit can be made.
  static func bruteForce(_ problem: MissionProblem) -> Double? {
    var best: Double?
    func grow(_ stops: [MissionSolution.Stop], from half: Int) {
      if let value = problem.value(of: stops), !stops.isEmpty, value > best ?? 0 { best = value }
      for next in half..<max(half, 2 * problem.days) {
        for place in problem.values.indices {
          for visits in 1...3 {
            let longer = stops + [.init(half: next, place: place, visits: visits)]
            // A journey that cannot end in time here may still go on: only its way so far is tried.
            guard isWay(longer, problem) else { continue }
            grow(longer, from: next + 1)
          }
        }
      }
    }
    grow([], from: 0)
    return best
  }

  /// Whether stops can follow each other, whenever one is back: a naive reading of the rules.
  static func isWay(_ stops: [MissionSolution.Stop], _ problem: MissionProblem) -> Bool {
    var (time, day, minutes) = (420, 0, 0)
    var taken = problem.values.map { _ in 0 }
    var perDay: [Int: Int] = [:]
    for (number, stop) in stops.enumerated() {
      minutes =
        number == 0
        ? problem.fromHome[stop.place] : problem.travel[stops[number - 1].place][stop.place]
      let start = stop.half / 2 * 1440 + (stop.half % 2 == 0 ? 540 : 840)
      let rest = stop.half / 2 > day ? 480 : 0
      guard time + minutes + rest <= start, problem.isOpen[stop.place][stop.half] else {
        return false
      }
      time = start + 210
      day = stop.half / 2
      taken[stop.place] += stop.visits
      perDay[day, default: 0] += stop.visits
      guard stop.visits <= (problem.perDay + 1) / 2, perDay[day] ?? 0 <= problem.perDay,
        taken[stop.place] <= problem.values[stop.place].count
      else { return false }
    }
    return true
  }

  @Test(arguments: 0..<500) func `the best of a small journey is found and proved`(seed: Int) {
    let problem = Self.problem(seed)
    let best = Self.bruteForce(problem)
    let solution = MissionSolver().solve(problem)
    #expect((solution == nil) == (best == nil))
    guard let best, let solution else { return }
    #expect(Self.isWay(solution.stops, problem))
    #expect(abs(solution.value - best) < 1e-9 && solution.isOptimal)
    #expect(problem.value(of: solution.stops) == solution.value)
    #expect(solution == MissionSolver().solve(problem))
    let hurried = MissionSolver(work: 0, rounds: Int(seed % 3)).solve(problem)
    #expect((hurried?.value ?? 0) <= best + 1e-9 && (hurried?.bound ?? .infinity) >= best - 1e-9)
  }

  @Test func `a journey that breaks a rule is worth nothing`() {
    let problem = MissionProblem(
      values: [[1, 2], [3]], travel: [[0, 200], [200, 0]], fromHome: [120, 120], days: 2, perDay: 3)
    #expect(problem.values == [[2, 1], [3]])
    #expect(problem.value(of: []) == 0)
    #expect(problem.value(of: [.init(half: 0, place: 0, visits: 1)]) == 2)
    // Home is left at 7:00, so two hours away the first morning is just reached.
    #expect(
      problem.value(of: [.init(half: 0, place: 0, visits: 2), .init(half: 2, place: 1, visits: 1)])
        == 6)
    let broken: [[MissionSolution.Stop]] = [
      [.init(half: 4, place: 0, visits: 1)], [.init(half: 0, place: 2, visits: 1)],
      [.init(half: 0, place: 0, visits: 3)], [.init(half: 0, place: 0, visits: 0)],
      [.init(half: 0, place: 1, visits: 2)],
      [.init(half: 0, place: 0, visits: 2), .init(half: 1, place: 1, visits: 1)],
    ]
    for stops in broken { #expect(problem.value(of: stops) == nil) }
  }
}
