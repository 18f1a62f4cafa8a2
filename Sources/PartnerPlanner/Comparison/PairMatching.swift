/// Pairs some of a few things so that the sum of the weights of the pairs is greatest.
///
/// The best pairing of each set is that of the set without its first thing, or of the set without a pair that has it:
/// M. Held, R. M. Karp, *A dynamic programming approach to sequencing problems*, Journal of the Society for
/// Industrial and Applied Mathematics 10 (1962) 196, doi:10.1137/0110015, on sets of pairs.
public struct PairMatching: Hashable, Sendable {
  /// More things are not paired.
  public static let most = 20

  /// For each thing that with which it is paired, or nothing if it stays alone.
  public let partners: [Int?]
  /// The sum of the weights of the pairs; no pairing is worth more.
  public let value: Double

  /// Finds the best pairing; of equal ones always the same. Nothing if there are more than ``most`` things.
  ///
  /// - Parameter weights: For each thing its weight with each other; those of pairs that must not be are 0 or less.
  ///   Only what stands right of the diagonal counts.
  /// - Complexity: O(2ⁿ × *n*) time and O(2ⁿ) memory, where *n* is the number of things.
  public init?(_ weights: [[Double]]) {
    let count = weights.count
    guard count <= Self.most else { return nil }
    var best = [Double](repeating: 0, count: 1 << count)
    // With whom the first of each set is paired, or itself.
    var choice = [Int8](repeating: 0, count: 1 << count)
    for set in best.indices.dropFirst() {
      let first = set.trailingZeroBitCount
      let rest = set & (set - 1)
      (best[set], choice[set]) = (best[rest], Int8(first))
      for other in (first + 1)..<max(count, first + 1) where rest >> other & 1 == 1 {
        let weight = weights[first][other]
        guard weight > 0, weight.isFinite else { continue }
        let value = weight + best[rest & ~(1 << other)]
        if value > best[set] { (best[set], choice[set]) = (value, Int8(other)) }
      }
    }
    var partners = [Int?](repeating: nil, count: count)
    var set = best.count - 1
    while set != 0 {
      let first = set.trailingZeroBitCount
      let other = Int(choice[set])
      set &= set - 1
      guard other != first else { continue }
      set &= ~(1 << other)
      (partners[first], partners[other]) = (other, first)
    }
    self.partners = partners
    value = best[best.count - 1]
  }
}
