/// Rows of different length, stored one behind the other (compressed sparse rows).
public struct CompressedRows<Element: Sendable>: Sendable {
  /// Where each row begins in ``values``, and at the end where the last one ends.
  public let offsets: [Int32]
  /// The elements of all rows.
  public let values: [Element]

  /// Makes rows of one array for each.
  public init(_ rows: some Collection<[Element]>) {
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(rows.count + 1)
    var values: [Element] = []
    values.reserveCapacity(rows.reduce(0) { $0 + $1.count })
    for row in rows {
      values += row
      offsets.append(Int32(values.count))
    }
    self.offsets = offsets
    self.values = values
  }

  package init(offsets: [Int32], values: [Element]) {
    self.offsets = offsets
    self.values = values
  }

  /// Makes rows of what is stored of them, or nothing if there are no such rows.
  ///
  /// - Complexity: O(*r*), where *r* is the number of rows.
  package init?(checking offsets: [Int32], values: [Element]) {
    guard offsets.first == 0, let last = offsets.last, Int(last) == values.count else {
      return nil
    }
    // Without a way out of the loop, so that many are compared at once.
    var isFalling = false
    for row in 1..<offsets.count {
      isFalling = isFalling || offsets[row] < offsets[row - 1]
    }
    if isFalling { return nil }
    self.init(offsets: offsets, values: values)
  }

  /// The number of rows.
  @inlinable public var count: Int { offsets.count - 1 }

  /// One row.
  @inlinable public subscript(row: Int) -> ArraySlice<Element> {
    values[Int(offsets[row])..<Int(offsets[row + 1])]
  }

  /// The number of elements of one row.
  ///
  /// - Complexity: O(1).
  @inlinable public func count(of row: Int) -> Int { Int(offsets[row + 1] - offsets[row]) }
}

extension CompressedRows where Element == Int32 {
  /// For each value below `count`, the rows that hold it, in order.
  ///
  /// - Complexity: O(*v* + `count`), where *v* is the number of values.
  package func transposed(count: Int) -> Self {
    var offsets = [Int32](repeating: 0, count: count + 1)
    for value in values { offsets[Int(value) + 1] += 1 }
    for row in 0..<count { offsets[row + 1] += offsets[row] }
    var next = offsets
    var turned = [Int32](repeating: 0, count: values.count)
    for row in 0..<self.count {
      for value in self[row] {
        turned[Int(next[Int(value)])] = Int32(row)
        next[Int(value)] += 1
      }
    }
    return Self(offsets: offsets, values: turned)
  }
}
