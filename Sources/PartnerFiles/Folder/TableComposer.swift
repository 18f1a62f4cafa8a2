import PartnerGraph

/// Writes a table: the bytes of every row that says what it said, and new bytes for the others.
struct TableComposer<Row: TableRow> {
  /// The file as it was read, if it was.
  private let file: TableFile?
  private let dialect: CSVDialect
  /// The columns of the file to write, in order.
  let keys: [ColumnKey]
  /// How many of ``keys`` the file that was read has.
  private let formerKeyCount: Int
  private let usesDecimalComma: Bool
  /// Whether a link that is active says so, as the first active one of the file does.
  let saysActive: Bool

  init(_ rows: [Row], changing file: TableFile?) throws(PartnerFilesError) {
    try self.init(
      columns: ColumnChoice.keys(rows, former: file?.columns.keys), changing: file)
    try CellCheck.check(rows)
  }

  /// Makes a composer of columns, those of the file before others; the rows are checked as they come.
  init(columns keys: [ColumnKey], changing file: TableFile?) throws(PartnerFilesError) {
    self.file = file
    self.keys = keys
    dialect = file?.table.dialect ?? .standard
    formerKeyCount = file?.columns.keys.count ?? 0
    usesDecimalComma = file.flatMap(Self.firstDecimalSign)?.isComma ?? false
    saysActive = file.flatMap(Self.firstActive)?.isSaid ?? false
    for key in keys { try CellCheck<Row>.check(key) }
  }

  /// Writes the whole file.
  func write(_ rows: [Row], to output: inout ByteOutput) throws(PartnerFilesError) {
    begin(&output.bytes)
    var former = formerRows()
    for row in rows {
      append(row, &former, to: &output.bytes)
      try output.endRows()
    }
    if !rows.isEmpty { end(&output.bytes) }
  }

  /// Begins the file: everything before the first row.
  func begin(_ bytes: inout [UInt8]) {
    bytes += file.map { header(of: $0.table) } ?? dialect.header(keys.map(\.header))
  }

  /// The rows of the file that was read.
  func formerRows() -> FormerRows<Row>? { file.map(FormerRows.init) }

  /// Appends the next row.
  func append(_ row: Row, _ former: inout FormerRows<Row>?, to bytes: inout [UInt8]) {
    guard former != nil else {
      return dialect.append(record: keys.map(row.cell), to: &bytes)
    }
    endLine(&bytes)
    if let number = former?.number(of: row) {
      append(row, formerly: number, &former, to: &bytes)
    } else {
      append(new: row, to: &bytes)
    }
  }

  /// Ends a file that has rows as the one that was read ends.
  func end(_ bytes: inout [UInt8]) {
    guard let last = file?.table.bytes.last, last != 10, last != 13 else { return }
    let end = dialect.lineEnd.rawValue.utf8
    if bytes.suffix(end.count).elementsEqual(end) { bytes.removeLast(end.count) }
  }

  private func endLine(_ bytes: inout [UInt8]) {
    if let last = bytes.last, last != 10, last != 13 {
      bytes.append(contentsOf: dialect.lineEnd.rawValue.utf8)
    }
  }

  /// Everything before the first row, with the new columns added to the header.
  private func header(of table: CSVTable) -> [UInt8] {
    let end = table.starts.first.map(Int.init) ?? table.bytes.count
    guard keys.count > formerKeyCount else { return Array(table.bytes[..<end]) }
    var fields: [CSVField] = []
    let record = CSVSplitter(delimiter: dialect.delimiter)
      .split(table.bytes.span, from: table.headerStart, into: &fields)
    var added = dialect.header(keys[formerKeyCount...].map(\.header))
    added.removeLast(dialect.lineEnd.rawValue.utf8.count)
    return Array(table.bytes[..<record.contentEnd]) + [dialect.delimiter.rawValue] + added
      + Array(table.bytes[record.contentEnd..<end])
  }

  /// Appends a row that the file has: as it stands where nothing changed, else cell by cell.
  private func append(
    _ row: Row, formerly number: Int, _ rows: inout FormerRows<Row>?, to bytes: inout [UInt8]
  ) {
    guard let (former, fields) = rows?.row(number), let table = file?.table else { return }
    let extent = table.extent(ofRow: number)
    if keys.count == formerKeyCount, let former,
      keys.allSatisfy({ former.cell($0) == row.cell($0) })
    {
      bytes.append(contentsOf: table.bytes[extent])
      return
    }
    var contentEnd = extent.lowerBound
    for (index, key) in keys.enumerated() {
      if index > 0 { bytes.append(dialect.delimiter.rawValue) }
      if index < fields.count {
        contentEnd = fields[index].written.upperBound
        if let former, former.cell(key) == row.cell(key) {
          bytes.append(contentsOf: table.bytes[fields[index].written])
          continue
        }
      }
      dialect.append(cell: written(row, key), to: &bytes)
    }
    bytes.append(contentsOf: table.bytes[contentEnd..<extent.upperBound])
  }

  /// Appends a row that the file does not have.
  func append(new row: Row, to bytes: inout [UInt8]) {
    dialect.append(record: keys.map { written(row, $0) }, to: &bytes)
  }

  private func written(_ row: Row, _ key: ColumnKey) -> String {
    let text = row.cell(key)
    if saysActive, text.isEmpty, key == .known(.state) { return Link.State.active.rawValue }
    guard usesDecimalComma else { return text }
    switch Row.schema.type(of: key) {
    case .latitude, .longitude, .amount: return String(text.map { $0 == "." ? "," : $0 })
    default: return text
    }
  }

  /// The rows of a file by which it is told how new cells are written.
  func decisiveRows(_ cells: inout RowReader) -> Set<Int> {
    guard let file else { return [] }
    return Set([Self.firstDecimalSign(file)?.row, Self.firstActive(file)?.row].compactMap(\.self))
  }

  /// The first number with a decimal sign in a file where it may be a comma.
  private static func firstDecimalSign(_ file: TableFile) -> (row: Int, isComma: Bool)? {
    var cells = RowReader(file.table, Row.schema, file.columns, FaultCollector())
    guard cells.takesDecimalComma else { return nil }
    for row in 0..<file.table.count {
      cells.move(to: row)
      for column in [TableColumn.lat, .lon, .amount] where file.columns[column] != nil {
        let text = cells.text(column)
        if text.contains(",") { return (row, true) }
        if text.contains(".") { return (row, false) }
      }
    }
    return nil
  }

  /// The first active link of a file, and whether it says that it is.
  private static func firstActive(_ file: TableFile) -> (row: Int, isSaid: Bool)? {
    guard Row.schema.table == .links, file.columns[.state] != nil else { return nil }
    var cells = RowReader(file.table, Row.schema, file.columns, FaultCollector())
    for row in 0..<file.table.count {
      cells.move(to: row)
      guard let field = cells.field(.state) else { return (row, false) }
      if file.table.text(field) == Link.State.active.rawValue { return (row, true) }
    }
    return nil
  }
}
