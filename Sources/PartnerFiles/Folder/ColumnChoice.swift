import PartnerGraph

/// Chooses the columns of a table to write.
struct ColumnChoice<Row: TableRow> {
  private let former: [ColumnKey]?
  private let known: Set<ColumnKey>
  private var found: Set<ColumnKey> = []
  private var extra: Set<[String]> = []
  private var extraPatterns: [[String]] = []

  /// Begins with the columns of the file that was read, if there is one.
  init(former: [ColumnKey]?) {
    self.former = former
    known = Set(former ?? [])
  }

  /// The columns for some rows; see ``keys``.
  static func keys(_ rows: [Row], former: [ColumnKey]?) -> [ColumnKey] {
    var choice = Self(former: former)
    for row in rows { choice.look(at: row) }
    return choice.keys
  }

  /// Finds the columns that a row needs.
  mutating func look(at row: Row) {
    for key in row.filledKeys where !known.contains(key) {
      if case .extra = key { continue }
      found.insert(key)
    }
    let names = row.extra.filter { !$0.value.isEmpty }.map(\.column)
    if !names.isEmpty, extra.insert(names).inserted { extraPatterns.append(names) }
  }

  /// The columns of the file that was read, and those that the rows need besides; without such a
  /// file all columns of the schema.
  ///
  /// New columns stand in order of the schema, of language, and, if they are unknown, in an order
  /// in which the cells of every row are in order, where there is one.
  var keys: [ColumnKey] {
    var keys: [ColumnKey] = []
    for column in Row.schema.columns {
      let languages = found.compactMap { key in
        if case .localized(column.column, let language) = key { language } else { nil }
      }.sorted()
      // A theme has labels by language, so a column of no language is only written if needed.
      let isSpare = Row.schema.table == .themes && column.isLocalized && !languages.isEmpty
      if former == nil && !isSpare || found.contains(.known(column.column)) {
        keys.append(.known(column.column))
      }
      keys += languages.map { .localized(column.column, language: $0) }
    }
    let added = NameOrder.ordered(extraPatterns).map { ColumnKey.extra($0) }
      .filter { !known.contains($0) }
    return (former ?? []) + keys + added
  }
}

/// Orders the names of unknown columns.
enum NameOrder {
  /// Puts names in an order in which every one of some lists is in order; names that no list
  /// orders stand as they were met, and so does a name that lists order both ways.
  ///
  /// - Complexity: O(*n*² + *l*) expected time, where *n* is the number of names and *l* the length of
  ///   the lists.
  static func ordered(_ lists: [[String]]) -> [String] {
    var names: [String] = []
    var numbers: [String: Int] = [:]
    /// For each name those that some list has next.
    var after: [Set<Int>] = []
    for list in lists {
      var previous: Int?
      for name in list {
        let number = numbers[name] ?? names.count
        if number == names.count {
          numbers[name] = number
          names.append(name)
          after.append([])
        }
        if let previous, previous != number { after[previous].insert(number) }
        previous = number
      }
    }
    return order(after).map { names[$0] }
  }

  /// The numbers in an order in which each stands before those after it, as far as that can be.
  private static func order(_ after: [Set<Int>]) -> [Int] {
    var waiting = [Int](repeating: 0, count: after.count)
    for number in after.joined() { waiting[number] += 1 }
    var isPlaced = [Bool](repeating: false, count: after.count)
    var result: [Int] = []
    while result.count < after.count {
      let rest = after.indices.lazy.filter { !isPlaced[$0] }
      guard let next = rest.first(where: { waiting[$0] == 0 }) ?? rest.first else { break }
      result.append(next)
      isPlaced[next] = true
      for number in after[next] { waiting[number] -= 1 }
    }
    return result
  }
}
