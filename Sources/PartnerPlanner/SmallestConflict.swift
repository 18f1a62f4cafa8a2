/// Finds the fewest of some conditions that cannot hold together.
///
/// Sets of one, two and three are tried first, as long as there are not too many of them; else conditions are
/// dropped one after the other while the rest stays impossible, so that dropping any one that is left makes it
/// possible: J. W. Chinneck, E. W. Dravnieks, *Locating minimal infeasible constraint sets in linear programs*,
/// ORSA Journal on Computing 3 (1991) 157, doi:10.1287/ijoc.3.2.157.
struct SmallestConflict<Condition> {
  /// Whether something keeps all of some conditions; never makes more conditions easier to keep.
  let isPossible: ([Condition]) -> Bool
  /// So many sets are tried at most before conditions are dropped one by one.
  private static var most: Int { 300 }

  /// The conditions, in their order; nothing if all can hold together.
  ///
  /// - Parameter conditions: Those that are dropped last come first.
  /// - Complexity: At most 300 + *c* questions for *c* conditions.
  func conditions(among conditions: [Condition]) -> [Condition]? {
    if isPossible(conditions) { return nil }
    var tried = 0
    for size in 0...3 {
      let sets = Self.sets(size, of: conditions.count, most: Self.most - tried)
      guard let sets else { break }
      tried += sets.count
      for set in sets {
        let some = set.map { conditions[$0] }
        if !isPossible(some) { return some }
      }
    }
    var left = conditions
    for place in conditions.indices.reversed() {
      var fewer = left
      fewer.remove(at: place)
      if !isPossible(fewer) { left = fewer }
    }
    return left
  }

  /// All sets of some positions below a count; nothing if they are more than the most.
  private static func sets(_ size: Int, of count: Int, most: Int) -> [[Int]]? {
    var sets: [[Int]] = [[]]
    for _ in 0..<size {
      sets = sets.flatMap { set in
        (0..<count).dropFirst((set.last ?? -1) + 1).map { set + [$0] }
      }
      if sets.count > most { return nil }
    }
    return sets
  }
}
