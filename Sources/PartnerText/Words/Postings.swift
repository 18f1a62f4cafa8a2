/// For each key from 0 up the values that belong to it, in compressed rows.
package struct Postings: Sendable {
  private let offsets: [Int32]
  private let values: [Int32]

  /// Groups values by key, in their order; a value that repeats the one before it in its group is
  /// left out.
  ///
  /// - Complexity: O(*v* + `count`), where *v* is the number of values.
  package init(keys: [Int32], values: [Int32], count: Int) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for key in keys { starts[Int(key) + 1] += 1 }
    for key in 0..<count { starts[key + 1] += starts[key] }
    var ends = starts
    var grouped = [Int32](repeating: 0, count: values.count)
    for (key, value) in zip(keys, values) {
      let end = Int(ends[Int(key)])
      if end > Int(starts[Int(key)]), grouped[end - 1] == value { continue }
      grouped[end] = value
      ends[Int(key)] += 1
    }
    (offsets, self.values) = Self.closed(starts, ends, grouped)
  }

  /// Makes postings of rows that stand one after the other, with their lengths.
  package init(lengths: [Int32], values: [Int32]) {
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(lengths.count + 1)
    for length in lengths { offsets.append(offsets[offsets.count - 1] + length) }
    self.offsets = offsets
    self.values = values
  }

  /// The values of a key.
  package subscript(key: Int) -> ArraySlice<Int32> {
    values[Int(offsets[key])..<Int(offsets[key + 1])]
  }

  /// How many values a key has.
  package func count(of key: Int) -> Int { Int(offsets[key + 1] - offsets[key]) }

  private static func closed(
    _ starts: [Int32], _ ends: [Int32], _ values: [Int32]
  ) -> (offsets: [Int32], values: [Int32]) {
    var offsets: [Int32] = [0]
    var kept: [Int32] = []
    offsets.reserveCapacity(starts.count)
    kept.reserveCapacity(values.count)
    for key in 0..<(starts.count - 1) {
      kept.append(contentsOf: values[Int(starts[key])..<Int(ends[key])])
      offsets.append(Int32(kept.count))
    }
    return (offsets, kept)
  }
}
