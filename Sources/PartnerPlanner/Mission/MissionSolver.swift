/// Finds the journey whose visits are worth most, with a bound on what any could be worth.
///
/// Prices on visits are sought by subgradient steps (``MissionProblem``'s relaxation), each of which suggests a
/// journey too; branch and bound then looks through what may be better, until it has proved the best or its work
/// is used up.
public struct MissionSolver: Sendable {
  /// How many moves branch and bound may weigh.
  public let work: Int
  /// How often prices are changed.
  public let rounds: Int

  /// Makes a solver; the default work takes about two seconds.
  ///
  /// - Complexity: O(1).
  public init(work: Int = 3_000_000, rounds: Int = 150) {
    self.work = work
    self.rounds = rounds
  }

  /// The best journey found; nothing if no visit can be made in time.
  ///
  /// - Complexity: O(`rounds` × *h* × *p*² + `work`), where *h* is the number of half-days and *p* that of places.
  public func solve(_ problem: MissionProblem) -> MissionSolution? {
    var relaxation = MissionRelaxation(problem)
    var prices = problem.values.map { [Double](repeating: 0, count: $0.count) }
    var bestPrices = prices
    var bound = Double.infinity
    var search = MissionSearch(problem, work: work)
    var step = 1.0
    var waited = 0
    for round in 0...max(0, rounds) {
      let whole = relaxation.run(prices) + Self.sum(prices)
      if whole < bound - 1e-12 {
        (bound, bestPrices, waited) = (whole, prices, 0)
      } else {
        waited += 1
        if waited >= 8 { (step, waited) = (step / 2, 0) }
      }
      let (counts, route) = relaxation.journey()
      search.offer(route)
      if round == rounds || bound <= search.value + 1e-10 * max(1, search.value) { break }
      guard
        let changed = Self.changed(
          prices, counts, by: step * max(whole - search.value, 1e-6))
      else { break }
      prices = changed
    }
    _ = relaxation.run(bestPrices)
    search.run(relaxation, bestPrices)
    guard let stops = search.best else { return nil }
    let value = problem.value(of: stops) ?? 0
    return MissionSolution(
      stops: stops, value: value,
      bound: max(value, min(bound, max(search.value, search.unexplored))))
  }

  private static func sum(_ prices: [[Double]]) -> Double {
    prices.reduce(0) { $0 + $1.reduce(0, +) }
  }

  /// Prices that rise where a visit is made again and fall where it is not made; nothing if all are right.
  private static func changed(
    _ prices: [[Double]], _ counts: [[Int]], by distance: Double
  ) -> [[Double]]? {
    var norm = 0
    for (prices, counts) in zip(prices, counts) {
      for (price, count) in zip(prices, counts) where price > 0 || count > 1 {
        norm += (count - 1) * (count - 1)
      }
    }
    guard norm > 0 else { return nil }
    let step = distance / Double(norm)
    return zip(prices, counts).map { prices, counts in
      zip(prices, counts).map { price, count in
        price > 0 || count > 1 ? max(0, price + step * Double(count - 1)) : price
      }
    }
  }
}

/// Branch and bound over the stops of a journey, with the bounds of the relaxation.
struct MissionSearch {
  private let problem: MissionProblem
  private(set) var best: [MissionSolution.Stop]?
  private(set) var value = 0.0
  /// The greatest bound of what was not looked through.
  private(set) var unexplored = 0.0
  private var work: Int
  /// What was looked through; what is taken says what it is worth.
  private var seen: Set<[UInt16]> = []

  init(_ problem: MissionProblem, work: Int) {
    self.problem = problem
    self.work = work
  }

  /// A journey under way.
  private struct State {
    var stops: [MissionSolution.Stop] = []
    var taken: [Int]
    var value = 0.0
    /// The prices of the visits not made.
    var prices: Double
  }

  /// A next stop, and the greatest value of a journey with it.
  private struct Move {
    let half: Int
    let place: Int
    let allowed: Int
    let bound: Double
  }

  /// Takes a route as the best if its visits, as many as fit, are worth more.
  mutating func offer(_ route: [(half: Int, place: Int)]) {
    var taken = [Int](repeating: 0, count: problem.values.count)
    var stops: [MissionSolution.Stop] = []
    for (half, place) in route {
      var allowed = problem.perHalf
      if let last = stops.last, last.half / 2 == half / 2 {
        allowed = min(allowed, problem.perDay - last.visits)
      }
      let visits = min(allowed, problem.values[place].count - taken[place])
      guard visits > 0 else { continue }
      taken[place] += visits
      stops.append(.init(half: half, place: place, visits: visits))
    }
    take(stops)
  }

  private mutating func take(_ stops: [MissionSolution.Stop]) {
    guard !stops.isEmpty, let worth = problem.value(of: stops), worth > value + 1e-12 else {
      return
    }
    (best, value) = (stops, worth)
  }

  mutating func run(_ relaxation: MissionRelaxation, _ prices: [[Double]]) {
    let state = State(
      taken: Array(repeating: 0, count: problem.values.count),
      prices: prices.reduce(0) { $0 + $1.reduce(0, +) })
    let moves = problem.values.indices.compactMap { place -> Move? in
      guard let half = problem.firstHalf(at: place) else { return nil }
      return move(half, place, problem.perHalf, state, relaxation)
    }
    branch(moves, state, relaxation, prices)
  }

  /// A stop at the first half-day at which a visit can be made.
  private func move(
    _ first: Int, _ place: Int, _ allowed: Int, _ state: State, _ relaxation: MissionRelaxation
  ) -> Move? {
    guard state.taken[place] < problem.values[place].count else { return nil }
    var (half, allowed) = (first, allowed)
    while half < problem.halves, allowed == 0 || !problem.isOpen[place][half] {
      half += 1
      if half % 2 == 0 || allowed == 0 { allowed = problem.perHalf }
    }
    guard half < problem.halves else { return nil }
    let bound = state.value + relaxation.rest(half, place, allowed) + state.prices
    return bound > -.infinity ? Move(half: half, place: place, allowed: allowed, bound: bound) : nil
  }

  private mutating func branch(
    _ moves: [Move], _ state: State, _ relaxation: MissionRelaxation, _ prices: [[Double]]
  ) {
    work -= moves.count
    for move in moves.sorted(by: {
      ($1.bound, $0.half, $0.place) < ($0.bound, $1.half, $1.place)
    }) {
      if move.bound <= value + 1e-10 * max(1, value) { return }
      if work <= 0 {
        unexplored = max(unexplored, move.bound)
        return
      }
      guard isNew(move, state) else { continue }
      let most = min(move.allowed, problem.values[move.place].count - state.taken[move.place])
      // Fewer visits in the morning leave more for another place in the afternoon.
      let isMorning = move.half % 2 == 0
      let least =
        isMorning ? min(most, max(1, problem.perDay - problem.perHalf)) : most
      for visits in (least...most).reversed() {
        stop(move, visits, state, relaxation, prices)
      }
    }
  }

  private mutating func isNew(_ move: Move, _ state: State) -> Bool {
    var key = state.taken.map { UInt16($0) }
    key += [UInt16(move.half), UInt16(move.place), UInt16(move.allowed)]
    if seen.count < 300_000 { return seen.insert(key).inserted }
    return !seen.contains(key)
  }

  private mutating func stop(
    _ move: Move, _ visits: Int, _ state: State, _ relaxation: MissionRelaxation,
    _ prices: [[Double]]
  ) {
    var state = state
    for _ in 0..<visits {
      let visit = state.taken[move.place]
      state.value += problem.values[move.place][visit]
      state.prices -= prices[move.place][visit]
      state.taken[move.place] += 1
    }
    state.stops.append(.init(half: move.half, place: move.place, visits: visits))
    if problem.returns(after: move.half, from: move.place), state.value > value + 1e-12 {
      take(state.stops)
    }
    let moves = problem.values.indices.compactMap { place -> Move? in
      guard let half = relaxation.firstHalf(at: place, after: move.half, at: move.place) else {
        return nil
      }
      let isSameDay = half / 2 == move.half / 2
      let allowed =
        isSameDay ? min(problem.perHalf, problem.perDay - visits) : problem.perHalf
      return self.move(half, place, allowed, state, relaxation)
    }
    branch(moves, state, relaxation, prices)
  }
}
