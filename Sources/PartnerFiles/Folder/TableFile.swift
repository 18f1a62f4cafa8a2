/// A table of a folder as it was read: the file and what its columns are.
struct TableFile: Sendable {
  let table: CSVTable
  let columns: ColumnMap
}

/// The rows of a table, and where they come from.
struct LoadedTable<Row: TableRow>: Sendable {
  let file: TableFile?
  let rows: [Row]
  let index: IdentifierIndex

  /// A table that is not there.
  static var absent: Self { Self(file: nil, rows: [], index: IdentifierIndex()) }

  /// Reads a table of a folder; ``absent`` if there is none.
  static func read(_ folder: String, _ faults: inout FaultCollector) -> Self {
    let path = FolderPath.joined(folder, Row.schema.table.file)
    let before = faults.count
    let file = FolderPath.simplified(path)
    guard let bytes = InputFile.bytes(at: path, as: file, &faults) else {
      return faults.count == before ? absent : unreadable
    }
    return decoded(bytes, file: file, &faults)
  }

  /// Reads a table from its bytes.
  static func decoded(_ bytes: [UInt8], file: String, _ faults: inout FaultCollector) -> Self {
    let scanner = CSVScanner(bytes, file: file)
    guard let table = scanner.table(expecting: Row.schema.example, &faults) else {
      return unreadable
    }
    let headerFaults = faults.count
    let columns = ColumnMap(table, Row.schema, &faults)
    guard faults.count == headerFaults else { return unreadable }
    return decode(TableFile(table: table, columns: columns), &faults)
  }

  /// A table that is there and says nothing: what it does not hold is not missed.
  private static var unreadable: Self {
    var index = IdentifierIndex()
    index.isWhole = false
    return Self(file: nil, rows: [], index: index)
  }

  private static func decode(_ file: TableFile, _ faults: inout FaultCollector) -> Self {
    let table = file.table
    var cells = RowReader(table, Row.schema, file.columns, faults)
    var rows: [Row] = []
    rows.reserveCapacity(table.count)
    var index = IdentifierIndex()
    index.isWhole = table.isWhole
    let hasIdentifiers = Row.schema.column(.id) != nil
    for number in 0..<table.count {
      cells.move(to: number)
      if hasIdentifiers, let field = cells.field(.id) {
        let first =
          field.hasEscapes
          ? index.insert(Array(table.text(field).utf8), row: number)
          : index.insert(table.bytes[field.content], row: number)
        if let first, !table.flawed.contains(number) {
          let line = table.line(ofRow: first)
          cells.add(.duplicateIdentifier(firstLine: line), .id, value: table.text(field))
        }
      }
      guard !table.flawed.contains(number) else { continue }
      if let row = Row(&cells) { rows.append(row) }
    }
    faults = cells.faults
    return Self(file: file, rows: rows, index: index)
  }
}
