extension PartnerGraph {
  static func refuseTooMany(_ network: Network) throws(PartnerGraphError) {
    let sizes = [
      ("partners", network.partners.count), ("links", network.links.count * 2),
      ("themes", network.themes.count), ("sources", network.sources.count),
    ]
    for (table, count) in sizes where count > Int(Int32.max) {
      throw .tooManyRows(table: table, count: count)
    }
  }

  /// The rows of a table in order, which the table gives up.
  static func taken<Row>(_ table: inout [Row], in order: RowOrder) -> [Row] {
    var rows: [Row] = []
    swap(&rows, &table)
    order.order(&rows)
    return rows
  }

  /// Each text once, in order, and for each text its place among them.
  static func numbered(_ texts: some Sequence<String>) -> ([String], [Int32]) {
    var numbers: [String: Int32] = [:]
    let met = texts.map { text -> Int32 in
      if let number = numbers[text] { return number }
      let next = Int32(numbers.count)
      numbers[text] = next
      return next
    }
    let known = numbers.sorted { $0.key < $1.key }
    var places = [Int32](repeating: 0, count: known.count)
    for (place, entry) in known.enumerated() { places[Int(entry.value)] = Int32(place) }
    return (known.map(\.key), met.map { places[Int($0)] })
  }

  /// Both ends of every link by counting sort, then each row in order of neighbour and link.
  static func incidences(
    _ starts: [Int32], _ ends: [Int32], partnerCount: Int
  ) -> CompressedRows<Incidence> {
    var offsets = [Int32](repeating: 0, count: partnerCount + 1)
    for partner in starts { offsets[Int(partner) + 1] += 1 }
    for partner in ends { offsets[Int(partner) + 1] += 1 }
    for row in 0..<partnerCount { offsets[row + 1] += offsets[row] }
    var next = offsets
    // Neighbour in the high half and link in the low one, so that one comparison orders both.
    var keys = [UInt64](repeating: 0, count: starts.count * 2)
    for link in starts.indices {
      let (start, end) = (Int(starts[link]), Int(ends[link]))
      keys[Int(next[start])] = UInt64(end) << 32 | UInt64(link)
      next[start] += 1
      keys[Int(next[end])] = UInt64(start) << 32 | UInt64(link)
      next[end] += 1
    }
    for row in 0..<partnerCount {
      keys[Int(offsets[row])..<Int(offsets[row + 1])].sort()
    }
    return CompressedRows(
      offsets: offsets,
      values: keys.map {
        Incidence(neighbour: Int32($0 >> 32), link: Int32($0 & 0xffff_ffff))
      })
  }

  /// The themes at most 32 steps above each theme by breadth-first walks, nearest first, then in
  /// order; farther ones would weigh nothing, and a hostile chain must not fill the memory.
  static func ancestors(broader: CompressedRows<Int32>) -> CompressedRows<ThemeAncestor> {
    CompressedRows(
      (0..<broader.count).map { theme in
        var found: [ThemeAncestor] = []
        var seen: Set<Int32> = [Int32(theme)]
        var level = [Int32(theme)]
        var steps: Int32 = 1
        while !level.isEmpty, steps <= 32 {
          level = level.flatMap { broader[Int($0)] }.filter { seen.insert($0).inserted }.sorted()
          found += level.map { ThemeAncestor(theme: $0, steps: steps) }
          steps += 1
        }
        return found
      })
  }
}
