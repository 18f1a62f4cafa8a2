/// A table of a folder as it was read: the file and what its columns are.
struct TableFile: Sendable {
  let table: CSVTable
  let columns: ColumnMap

  /// Reads a file of a folder; nothing if there is none, or it cannot be read, which is a fault.
  static func read(
    _ folder: String, _ schema: TableSchema, _ faults: inout FaultCollector
  ) -> Self? {
    let path = FolderPath.joined(folder, schema.table.file)
    let file = FolderPath.simplified(path)
    return InputFile.bytes(at: path, as: file, &faults)
      .flatMap { found(in: $0, file: file, schema, &faults) }
  }

  /// Finds the rows and columns of a file; nothing if they cannot be told, which is a fault.
  static func found(
    in bytes: [UInt8], file: String, _ schema: TableSchema, _ faults: inout FaultCollector
  ) -> Self? {
    guard
      let table = CSVScanner(bytes, file: file).table(expecting: schema.example, &faults)
    else { return nil }
    let before = faults.count
    let columns = ColumnMap(table, schema, &faults)
    return faults.count == before ? Self(table: table, columns: columns) : nil
  }
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
    let before = faults.count
    if let file = TableFile.read(folder, Row.schema, &faults) { return decode(file, &faults) }
    return faults.count == before ? absent : unreadable
  }

  /// Reads a table from its bytes.
  static func decoded(_ bytes: [UInt8], file: String, _ faults: inout FaultCollector) -> Self {
    TableFile.found(in: bytes, file: file, Row.schema, &faults).map { decode($0, &faults) }
      ?? unreadable
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
    let hasIdentifiers = Row.schema.column(.id) != nil
    var index = IdentifierIndex(capacity: hasIdentifiers ? table.count : 0)
    index.isWhole = table.isWhole
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
