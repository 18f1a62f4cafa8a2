import PartnerGraph

extension CompressedRows {
  /// Rows made by all cores, each core some runs of neighbouring rows.
  ///
  /// - Parameters:
  ///   - count: The number of rows.
  ///   - state: What a worker keeps from one row to the next; it must not change what a row is.
  ///   - row: Adds the elements of a row.
  /// - Complexity: O(*v*) memory besides that of the rows, where *v* is the number of elements.
  init<State>(
    parallel count: Int, state: @autoclosure @Sendable () -> State,
    _ row: @Sendable (_ row: Int, _ state: inout State, _ elements: inout [Element]) -> Void
  ) {
    let size = 1 << 14
    var runs = Parallel.map((count + size - 1) / size, state: state()) { run, state in
      var lengths: [Int32] = []
      var elements: [Element] = []
      for number in run * size..<min(count, (run + 1) * size) {
        let start = elements.count
        row(number, &state, &elements)
        lengths.append(Int32(elements.count - start))
      }
      return (lengths: lengths, elements: elements)
    }
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(count + 1)
    var values: [Element] = []
    values.reserveCapacity(runs.reduce(0) { $0 + $1.elements.count })
    var end: Int32 = 0
    for run in runs.indices {
      for length in runs[run].lengths {
        end += length
        offsets.append(end)
      }
      values += runs[run].elements
      runs[run].elements = []
    }
    self.init(offsets: offsets, values: values)
  }
}
