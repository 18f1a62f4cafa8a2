public import PartnerGraph

/// Ways between two partners that share nobody on the way, as many as there are.
public struct IndependentWays: Hashable, Sendable {
  /// The ways, each from the first partner to the last; the shortest first, then in order of identifiers.
  public let ways: [[Partner.ID]]
  /// The fewest partners on the way whose loss parts the two, but for a link that joins them directly;
  /// in order of identifier.
  public let cut: [Partner.ID]
  /// Whether a link joins the two directly; that is one of the ways.
  public let isDirect: Bool
}

/// Finds independent ways as a greatest flow through partners that each carry one unit.
///
/// As many ways share nobody as partners must be lost to part the two: K. Menger, *Zur allgemeinen
/// Kurventheorie*, Fundamenta Mathematicae 10 (1927) 96, doi:10.4064/fm-10-1-96-115. Shortest augmenting
/// ways: J. Edmonds, R. M. Karp, *Theoretical improvements in algorithmic efficiency for network flow
/// problems*, Journal of the ACM 19 (1972) 248, doi:10.1145/321694.321699.
///
/// Every partner has a door in (2*p*) and a door out (2*p* + 1), joined by a passage for one. A way that
/// was found is kept as the next and the previous partner of each partner on it.
struct WayFlow {
  private let simple: SimpleGraph
  private let start: Int
  private let goal: Int
  /// For each partner on a way the one after it and the one before it, else -1.
  private var after: [Int32]
  private var before: [Int32]
  /// The partners that a way takes first.
  private var firsts: Set<Int> = []
  private var cameFrom: [Int32] = []

  init(_ simple: SimpleGraph, from start: Int, to goal: Int) {
    self.simple = simple
    self.start = start
    self.goal = goal
    after = Array(repeating: -1, count: simple.count)
    before = after
  }

  mutating func solve() -> (ways: [[Int]], cut: [Int], isDirect: Bool) {
    let isDirect = simple.neighbours[start].contains(Int32(goal))
    while augment() {}
    var ways = firsts.map { first in
      var way = [start, first]
      while let here = way.last, here != goal { way.append(Int(after[here])) }
      return way
    }
    if isDirect { ways.append([start, goal]) }
    ways.sort { $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1) }
    // The last search reached the door in of a partner of the cut, and not its door out.
    let cut = (0..<simple.count).filter {
      before[$0] >= 0 && cameFrom[2 * $0] >= 0 && cameFrom[2 * $0 + 1] < 0
    }
    return (ways, cut, isDirect)
  }

  /// Looks for one way more by breadth, and takes it; tells whether there was one.
  private mutating func augment() -> Bool {
    cameFrom = Array(repeating: -1, count: 2 * simple.count)
    let source = 2 * start + 1
    cameFrom[source] = Int32(source)
    var queue = [source]
    var next = 0
    while next < queue.count {
      let door = queue[next]
      next += 1
      for other in steps(from: door) where cameFrom[other] < 0 {
        cameFrom[other] = Int32(door)
        if other == 2 * goal {
          take(endingAt: door)
          return true
        }
        queue.append(other)
      }
    }
    return false
  }

  /// The doors that a door leads to while the ways found so far stand.
  private func steps(from door: Int) -> [Int] {
    let (partner, isOut) = (door / 2, door % 2 == 1)
    if isOut {
      // A step that is taken leads to a passage that is taken, and so nowhere but back; it is walked all
      // the same, so that the last search finds the passages that part the two.
      var doors = simple.neighbours[partner].map(Int.init).filter { other in
        other != start && (other != goal || (partner != start && after[partner] != Int32(goal)))
      }.map { 2 * $0 }
      // Back through a passage that is taken.
      if partner != start, before[partner] >= 0 { doors.append(2 * partner) }
      return doors
    }
    if before[partner] < 0 { return [2 * partner + 1] }
    // Back along the step by which a way came.
    let previous = Int(before[partner])
    return previous == start ? [] : [2 * previous + 1]
  }

  /// Takes the way that the search found: steps forth are added, steps back are undone.
  private mutating func take(endingAt last: Int) {
    var doors = [2 * goal, last]
    while let door = doors.last, door != 2 * start + 1 { doors.append(Int(cameFrom[door])) }
    doors.reverse()
    // First undo every step that is walked back, then write those that are walked forth.
    for (from, to) in zip(doors, doors.dropFirst()) where from % 2 == 0 && to / 2 != from / 2 {
      after[to / 2] = -1
      before[from / 2] = -1
    }
    for (from, to) in zip(doors, doors.dropFirst()) where from % 2 == 1 && to / 2 != from / 2 {
      if from / 2 == start { firsts.insert(to / 2) } else { after[from / 2] = Int32(to / 2) }
      if to / 2 != goal { before[to / 2] = Int32(from / 2) }
    }
  }
}
