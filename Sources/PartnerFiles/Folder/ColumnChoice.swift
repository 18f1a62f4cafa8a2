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
  static func ordered(_ lists: [[String]]) -> [String] {
    var names: [String] = []
    var before: [String: Set<String>] = [:]
    for list in lists {
      for (index, name) in list.enumerated() {
        if before[name] == nil { names.append(name) }
        before[name, default: []].formUnion(index > 0 ? [list[index - 1]] : [])
      }
    }
    var result: [String] = []
    var isPlaced: Set<String> = []
    while result.count < names.count {
      let rest = names.filter { !isPlaced.contains($0) }
      let free = rest.first { before[$0]?.subtracting([$0]).isSubset(of: isPlaced) ?? true }
      guard let next = free ?? rest.first else { break }
      result.append(next)
      isPlaced.insert(next)
    }
    return result
  }
}
