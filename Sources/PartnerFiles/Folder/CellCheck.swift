import PartnerGraph

/// Tells whether rows can stand in a table and come back as they were.
enum CellCheck<Row: TableRow> {
  /// Checks every row, and that no two have one identifier.
  static func check(_ rows: [Row]) throws(PartnerFilesError) {
    var seen: Set<String> = []
    let hasIdentifiers = Row.schema.column(.id) != nil
    for row in rows {
      if hasIdentifiers, !seen.insert(row.key).inserted {
        throw unwritable(row, .known(.id), "stands twice; rename or remove one")
      }
      try check(row)
    }
  }

  /// Checks a header.
  static func check(_ key: ColumnKey) throws(PartnerFilesError) {
    func refused(_ reason: String) -> PartnerFilesError {
      .unwritableValue(
        table: Row.schema.table.file, id: "", column: key.header, value: key.header,
        reason: reason)
    }
    switch key {
    case .known: break
    case .localized(_, let language):
      if !ColumnMap.isLanguageTag(language) || ColumnMap.canonical(language[...]) != language {
        throw refused("names no language; write its tag in small letters, such as fr or pt-BR")
      }
    case .extra(let name):
      let isKnown =
        TableColumn(name: name).map { Row.schema.column($0) != nil } ?? false
        || Row.schema.columns.contains {
          $0.isLocalized && name.hasPrefix($0.column.name + ":")
        }
      if isKnown { throw refused("is a column of its own; set the value there") }
      if name.isEmpty || CSVScanner.trimmed(name) != name || name.utf8.contains(0) {
        throw refused("is no header; write a name without blanks around it")
      }
    }
  }

  /// Checks a row.
  static func check(_ row: Row) throws(PartnerFilesError) {
    for column in Row.schema.columns {
      let key = ColumnKey.known(column.column)
      if column.isRequired, CSVScanner.trimmed(row.cell(key)).isEmpty {
        throw unwritable(row, key, "is empty; fill it in")
      }
    }
    if let name = Row.schema.namedBy, CSVScanner.trimmed(row.cell(name)).isEmpty,
      row.translations(name).allSatisfy({ CSVScanner.trimmed($0.text).isEmpty })
    {
      throw unwritable(row, .known(name), "is empty; fill it in")
    }
    for key in row.filledKeys { try check(row, key) }
    var seen: Set<String> = []
    for cell in row.extra where !seen.insert(cell.column).inserted {
      throw unwritable(row, .extra(cell.column), "stands beside another value; keep one")
    }
  }

  private static func check(_ row: Row, _ key: ColumnKey) throws(PartnerFilesError) {
    let text = row.cell(key)
    if text.utf8.contains(0) { throw unwritable(row, key, "holds a NUL; remove it") }
    switch Row.schema.type(of: key) {
    case .identifier, .reference(_, many: false):
      if CSVScanner.trimmed(text) != text || !RowReader.isIdentifier(text) {
        throw unwritable(
          row, key, "is no identifier; write one without ';', blanks around it and line ends")
      }
    case .list, .reference(_, many: true):
      if !isList(row.list(key)) {
        throw unwritable(
          row, key, "is no list; a value of it is empty, stands twice or holds ';': correct it")
      }
    case .count:
      if CellValue.count(text) == nil { throw unwritable(row, key, "is below 0; correct it") }
    case .amount:
      if Euro(text) == nil { throw unwritable(row, key, "is too great; correct it") }
    default: break
    }
  }

  /// Whether the values, each after a semicolon, are read as the same values.
  private static func isList(_ values: [String]) -> Bool {
    for (index, value) in values.enumerated() {
      if value.isEmpty || value.utf8.contains(UInt8(ascii: ";")) { return false }
      if CSVScanner.trimmed(value) != value { return false }
      if index < 16, values[..<index].contains(value) { return false }
    }
    return values.count <= 16 || Set(values).count == values.count
  }

  private static func unwritable(_ row: Row, _ key: ColumnKey, _ reason: String)
    -> PartnerFilesError
  {
    .unwritableValue(
      table: Row.schema.table.file, id: row.key, column: key.header, value: row.cell(key),
      reason: reason)
  }
}

extension CellCheck where Row == Partner {
  /// Checks every row and every header of a network.
  static func check(all network: Network) throws(PartnerFilesError) {
    try CellCheck<Partner>.check(table: network.partners)
    try CellCheck<Link>.check(table: network.links)
    try CellCheck<Theme>.check(table: network.themes)
    try CellCheck<Source>.check(table: network.sources)
    try CellCheck<Statement>.check(table: network.statements)
  }
}

extension CellCheck {
  /// Checks the headers that rows need, and every row.
  fileprivate static func check(table rows: [Row]) throws(PartnerFilesError) {
    for key in ColumnChoice.keys(rows, former: []) { try check(key) }
    try check(rows)
  }
}
