/// Keeps things in a row apart.
package enum Spacing {
  /// The places nearest to wanted ones, by the sum of squares, that keep their order and distances.
  ///
  /// Without the distances it is isotonic regression, which pooling of neighbours solves: R. E.
  /// Barlow, D. J. Bartholomew, J. M. Bremner, H. D. Brunk, *Statistical inference under order
  /// restrictions*, Wiley 1972.
  ///
  /// - Parameters:
  ///   - wanted: Where things want to be, in any order; they keep that of the list.
  ///   - gaps: The least distance of each from the one before it; that of the first is ignored.
  ///   - range: Where all must be; if they do not fit, the last leave it.
  /// - Complexity: O(*n*), where *n* is the number of things.
  package static func spaced(
    _ wanted: [Double], gaps: [Double], in range: ClosedRange<Double>? = nil
  ) -> [Double] {
    var sums = [Double](repeating: 0, count: wanted.count)
    for index in wanted.indices.dropFirst() { sums[index] = sums[index - 1] + gaps[index] }
    var blocks: [(sum: Double, count: Int)] = []
    for (index, place) in wanted.enumerated() {
      var block = (sum: place - sums[index], count: 1)
      while let last = blocks.last,
        last.sum / Double(last.count) >= block.sum / Double(block.count)
      {
        block = (last.sum + block.sum, last.count + block.count)
        blocks.removeLast()
      }
      blocks.append(block)
    }
    var places = blocks.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
    if let range {
      let high = range.upperBound - (sums.last ?? 0)
      places = places.map { max(range.lowerBound, min(high, $0)) }
    }
    return zip(places, sums).map { $0 + $1 }
  }
}
