/// What a journey can be worth at most where a visit may be made again, for a price.
///
/// The visits of a place forget that they were made, which a price λ on each makes dear where it happens: by
/// weak duality Σ λ + the best forgetful journey with values *v* − λ bounds every journey, for any prices of 0
/// or more. N. Christofides, A. Mingozzi, P. Toth, *State-space relaxation procedures for the computation of
/// bounds to routing problems*, Networks 11 (1981) 145, doi:10.1002/net.3230110207; M. L. Fisher, *The
/// Lagrangian relaxation method for solving integer programming problems*, Management Science 27 (1981) 1,
/// doi:10.1287/mnsc.27.1.1.
struct MissionRelaxation {
  private let problem: MissionProblem
  private let places: Int
  private let width: Int
  /// For each half-day, place and place the first half-day there, or −1.
  private let next: [Int16]
  /// For each place those that are reached at noon.
  private let near: [[Int]]
  /// For each half-day, place and number of visits allowed there what can follow, that visit included.
  private(set) var best: [Double]
  /// The same for a place at a half-day or later, with all visits allowed.
  private var later: [Double]
  /// For each place the worth of its first 0, 1, 2 ... visits at the prices.
  private var gains: [[Double]] = []
  /// The order of the visits of each place at the prices.
  private var orders: [[Int]] = []

  init(_ problem: MissionProblem) {
    self.problem = problem
    let places = problem.values.count
    self.places = places
    width = problem.perHalf + 1
    var next: [Int16] = []
    next.reserveCapacity(problem.halves * places * places)
    for half in 0..<problem.halves {
      for place in 0..<places {
        for other in 0..<places {
          next.append(
            Int16(problem.firstHalf(at: other, after: half, at: place) ?? -1))
        }
      }
    }
    self.next = next
    near = (0..<places).map { place in
      (0..<places).filter { problem.travel[place][$0] <= MissionClock.noon }
    }
    best = Array(repeating: -.infinity, count: problem.halves * places * width)
    later = Array(repeating: -.infinity, count: (problem.halves + 1) * places)
  }

  func firstHalf(at place: Int, after half: Int, at last: Int) -> Int? {
    let found = Int(next[(half * places + last) * places + place])
    return found < 0 ? nil : found
  }

  func rest(_ half: Int, _ place: Int, _ allowed: Int) -> Double {
    best[(half * places + place) * width + allowed]
  }

  /// Works out all bounds for some prices; the value is that of the best forgetful journey.
  mutating func run(_ prices: [[Double]]) -> Double {
    price(prices)
    for index in later.indices { later[index] = -.infinity }
    for half in (0..<problem.halves).reversed() {
      for place in 0..<places { fill(half, place) }
    }
    return start?.value ?? -.infinity
  }

  private mutating func price(_ prices: [[Double]]) {
    gains = []
    orders = []
    for (values, prices) in zip(problem.values, prices) {
      let net = zip(values, prices).map { $0 - $1 }
      let order = net.indices.sorted { (-net[$0], $0) < (-net[$1], $1) }
      var sums = [0.0]
      for visit in order.prefix(width - 1) {
        sums.append(sums[sums.count - 1] + max(0, net[visit]))
      }
      while sums.count < width { sums.append(sums[sums.count - 1]) }
      gains.append(sums)
      orders.append(order)
    }
  }

  private mutating func fill(_ half: Int, _ place: Int) {
    var after = problem.returns(after: half, from: place) ? 0 : -Double.infinity
    let row = (half * places + place) * places
    for other in 0..<places {
      let first = Int(next[row + other])
      if first >= 0, first / 2 > half / 2 { after = max(after, later[first * places + other]) }
    }
    var whole = [Double](repeating: after, count: width)
    for visits in 0..<width {
      if half % 2 == 0 { whole[visits] = max(after, atNoon(half, place, visits)) }
      if problem.isOpen[place][half] { whole[visits] += gains[place][visits] }
    }
    let base = (half * places + place) * width
    var greatest = -Double.infinity
    for allowed in 0..<width {
      greatest = max(greatest, whole[allowed])
      best[base + allowed] = greatest
    }
    later[half * places + place] = max(greatest, later[(half + 1) * places + place])
  }

  /// What can follow a morning with some visits where one goes on at noon.
  private func atNoon(_ half: Int, _ place: Int, _ visits: Int) -> Double {
    let allowed = max(0, min(width - 1, problem.perDay - visits))
    return near[place].reduce(-.infinity) { greatest, other in
      max(
        greatest, rest(half + 1, other, allowed),
        half + 2 < problem.halves ? later[(half + 2) * places + other] : -.infinity)
    }
  }

  private var start: (value: Double, half: Int, place: Int)? {
    var found: (value: Double, half: Int, place: Int)?
    for place in 0..<places {
      guard let half = problem.firstHalf(at: place) else { continue }
      let value = later[half * places + place]
      if value > found?.value ?? -.infinity { found = (value, half, place) }
    }
    return found
  }

  /// How often each visit is made in the best forgetful journey, and where one is at each half-day of it.
  func journey() -> (counts: [[Int]], route: [(half: Int, place: Int)]) {
    var counts = problem.values.map { [Int](repeating: 0, count: $0.count) }
    var route: [(half: Int, place: Int)] = []
    guard let start else { return (counts, []) }
    var (half, place, allowed) = (start.half, start.place, width - 1)
    while half < problem.halves {
      // Wait while a later half-day here is worth as much.
      let value = rest(half, place, allowed)
      if half + 1 < problem.halves, allowed == width - 1,
        later[half * places + place] > value
      {
        half += 1
        continue
      }
      guard let step = step(half, place, allowed) else { break }
      if problem.isOpen[place][half], step.visits > 0 {
        route.append((half, place))
        for visit in orders[place].prefix(step.visits) { counts[place][visit] += 1 }
      }
      guard let onward = step.onward else { break }
      (half, place, allowed) = onward
    }
    return (counts, route)
  }

  private typealias Onward = (half: Int, place: Int, allowed: Int)

  /// The best number of visits at a half-day, and where it goes on.
  private func step(
    _ half: Int, _ place: Int, _ allowed: Int
  ) -> (visits: Int, onward: Onward?)? {
    let goal = rest(half, place, allowed)
    guard goal > -.infinity else { return nil }
    for visits in (0...allowed).reversed() {
      let gain = problem.isOpen[place][half] ? gains[place][visits] : 0
      let left = goal - gain
      func meets(_ value: Double) -> Bool { value >= left - 1e-9 * max(1, abs(left)) }
      if problem.returns(after: half, from: place), meets(0) { return (visits, nil) }
      if half % 2 == 0 {
        let more = max(0, min(width - 1, problem.perDay - visits))
        for other in near[place] {
          if meets(rest(half + 1, other, more)) { return (visits, (half + 1, other, more)) }
          if half + 2 < problem.halves, meets(later[(half + 2) * places + other]) {
            return (visits, (half + 2, other, width - 1))
          }
        }
      }
      let row = (half * places + place) * places
      for other in 0..<places {
        let first = Int(next[row + other])
        if first >= 0, first / 2 > half / 2, meets(later[first * places + other]) {
          return (visits, (first, other, width - 1))
        }
      }
    }
    return nil
  }
}
