/// Whom to visit on a journey of some days, as a problem of places, times and values.
///
/// A journey is a sequence of half-days at places, each with one visit or more: at most half of a day's visits,
/// rounded up, in half a day. The way between two half-days has to fit between them, with eight hours of rest
/// where a night lies between; the first way begins at 7:00 of the first day, and the last has to end by 22:00
/// of the last. It is worth the sum of its visits. This is team-less orienteering with time windows: P.
/// Vansteenwegen et al., *The orienteering problem: a survey*, European Journal of Operational Research 209
/// (2011) 1, doi:10.1016/j.ejor.2010.03.045.
public struct MissionProblem: Sendable {
  /// For each place what its visits are worth, more than 0, the greatest first.
  public let values: [[Double]]
  /// The minutes from each place to each.
  public let travel: [[Int]]
  /// The minutes from home to each place, and back.
  public let fromHome: [Int]
  /// For each place and half-day whether visits can be made.
  public let isOpen: [[Bool]]
  /// How many days there are, 1 or more.
  public let days: Int
  /// The greatest number of visits of a day, 1 to 6.
  public let perDay: Int

  /// Makes a problem.
  ///
  /// - Parameters:
  ///   - values: For each place what its visits are worth, in any order; those of 0 or less are not made.
  ///   - travel: The minutes from each place to each.
  ///   - fromHome: The minutes from home to each place, and back.
  ///   - isOpen: For each place and each of 2 × `days` half-days whether visits can be made; always if empty.
  ///
  /// - Complexity: O(*v* log *v*), where *v* is the number of visits that could be made.
  public init(
    values: [[Double]], travel: [[Int]], fromHome: [Int], isOpen: [[Bool]] = [], days: Int,
    perDay: Int
  ) {
    let days = max(1, days)
    self.values = values.map { $0.filter { $0 > 0 }.sorted(by: >) }
    self.travel = travel.map { $0.map { max(0, $0) } }
    self.fromHome = fromHome.map { max(0, $0) }
    self.isOpen =
      isOpen.isEmpty
      ? values.map { _ in Array(repeating: true, count: 2 * days) } : isOpen
    self.days = days
    self.perDay = max(1, min(6, perDay))
  }

  /// The greatest number of visits of half a day.
  ///
  /// - Complexity: O(1).
  public var perHalf: Int { (perDay + 1) / 2 }

  /// How many half-days there are.
  var halves: Int { 2 * days }

  /// The first half-day at a place for those who come from home.
  func firstHalf(at place: Int) -> Int? {
    MissionClock.firstHalf(leaving: MissionClock.leave, minutes: fromHome[place], days: days)
  }

  /// The first half-day at a place for those who were at another.
  func firstHalf(at place: Int, after half: Int, at last: Int) -> Int? {
    MissionClock.firstHalf(
      leaving: MissionClock.end(half), minutes: travel[last][place], days: days)
  }

  /// Whether one is home in time after a half-day at a place.
  func returns(after half: Int, from place: Int) -> Bool {
    MissionClock.end(half) + fromHome[place] <= MissionClock.back(days)
  }

  /// What a journey is worth; nothing if it is none.
  ///
  /// - Complexity: O(*s* + *p*), where *s* is the number of stops and *p* that of places.
  public func value(of stops: [MissionSolution.Stop]) -> Double? {
    var taken = [Int](repeating: 0, count: values.count)
    var value = 0.0
    for (position, stop) in stops.enumerated() {
      guard values.indices.contains(stop.place), (0..<halves).contains(stop.half) else {
        return nil
      }
      let first =
        position == 0
        ? firstHalf(at: stop.place)
        : firstHalf(
          at: stop.place, after: stops[position - 1].half, at: stops[position - 1].place)
      guard let first, first <= stop.half, isOpen[stop.place][stop.half] else { return nil }
      guard (1...perHalf).contains(stop.visits),
        taken[stop.place] + stop.visits <= values[stop.place].count
      else { return nil }
      for _ in 0..<stop.visits {
        value += values[stop.place][taken[stop.place]]
        taken[stop.place] += 1
      }
    }
    for (one, next) in zip(stops, stops.dropFirst())
    where one.half / 2 == next.half / 2 && one.visits + next.visits > perDay { return nil }
    if let last = stops.last, !returns(after: last.half, from: last.place) { return nil }
    return value
  }
}
