/// The order of rows by their identifiers.
struct RowOrder {
  /// For each place in the order the row that stands there; nothing if the rows are in order.
  private let rows: [Int32]?

  /// Puts rows in order.
  ///
  /// - Returns: Nothing if two rows have one identifier, or one has none.
  /// - Complexity: O(*n*) if they are in order, else O(*n* log *n*), where *n* is their number.
  init?<Row: Identifiable, Entity>(_ rows: [Row]) where Row.ID == Identifier<Entity> {
    if rows.indices.dropFirst().allSatisfy({ rows[$0 - 1].id < rows[$0].id }) {
      if rows.first?.id.rawValue.isEmpty ?? false { return nil }
      self.rows = nil
      return
    }
    let order = Self.order(rows)
    for (before, after) in zip(order, order.dropFirst())
    where rows[Int(before)].id == rows[Int(after)].id {
      return nil
    }
    if rows[Int(order[0])].id.rawValue.isEmpty { return nil }
    self.rows = order
  }

  /// What of an identifier is compared at first: its first 16 bytes.
  private struct Key {
    let high: UInt64
    let low: UInt64
    let row: Int32

    init(_ text: String, row: Int) {
      var (high, low): (UInt64, UInt64) = (0, 0)
      var count = 0
      for byte in text.utf8 {
        if count < 8 {
          high = high << 8 | UInt64(byte)
        } else if count < 16 {
          low = low << 8 | UInt64(byte)
        } else {
          break
        }
        count += 1
      }
      self.high = count < 8 ? high << UInt64(8 * (8 - count)) : high
      self.low = count < 16 ? low << UInt64(8 * (16 - max(8, count))) : low
      self.row = Int32(row)
    }
  }

  private static func order<Row: Identifiable, Entity>(
    _ rows: [Row]
  ) -> [Int32] where Row.ID == Identifier<Entity> {
    // Texts are in order of their bytes only where an accent cannot be one letter or two.
    guard rows.allSatisfy({ $0.id.rawValue.utf8.allSatisfy { $0 < 0x80 } }) else {
      return (0..<Int32(rows.count)).sorted { rows[Int($0)].id < rows[Int($1)].id }
    }
    var keys = rows.indices.map { Key(rows[$0].id.rawValue, row: $0) }
    keys.sort { a, b in
      if a.high != b.high { return a.high < b.high }
      if a.low != b.low { return a.low < b.low }
      return rows[Int(a.row)].id < rows[Int(b.row)].id
    }
    return keys.map(\.row)
  }

  /// The place of each identifier in the order.
  func numbers<Row: Identifiable, Entity>(
    of rows: [Row]
  ) -> [Identifier<Entity>: Int32] where Row.ID == Identifier<Entity> {
    var numbers: [Identifier<Entity>: Int32] = [:]
    numbers.reserveCapacity(rows.count)
    for place in rows.indices { numbers[rows[row(at: place)].id] = Int32(place) }
    return numbers
  }

  /// The row at a place of the order.
  func row(at place: Int) -> Int { rows.map { Int($0[place]) } ?? place }

  /// The elements that belong to the rows, in order.
  func ordered<Element>(_ elements: [Element]) -> [Element] {
    rows.map { rows in rows.map { elements[Int($0)] } } ?? elements
  }

  /// Puts large elements that belong to the rows in order, without a second array.
  func order<Element>(_ elements: inout [Element]) {
    guard var rows else { return }
    for start in rows.indices where rows[start] >= 0 {
      var place = start
      while Int(rows[place]) != start {
        let next = Int(rows[place])
        elements.swapAt(place, next)
        rows[place] = -1
        place = next
      }
      rows[place] = -1
    }
  }
}
