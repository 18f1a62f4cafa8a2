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
    self.file = file
    dialect = file?.table.dialect ?? .standard
    let former = file?.columns.keys
    formerKeyCount = former?.count ?? 0
    keys = ColumnChoice.keys(rows, former: former)
    usesDecimalComma = file.flatMap(Self.firstDecimalSign)?.isComma ?? false
    saysActive = file.flatMap(Self.firstActive)?.isSaid ?? false
    for key in keys { try CellCheck<Row>.check(key) }
    try CellCheck.check(rows)
  }

  /// The whole file.
  func bytes(_ rows: [Row]) -> [UInt8] {
    guard let file else {
      var bytes = dialect.header(keys.map(\.header))
      for (number, row) in rows.enumerated() {
        makeRoom(number, of: rows.count, &bytes)
        dialect.append(record: keys.map(row.cell), to: &bytes)
      }
      return bytes
    }
    var bytes = header(of: file.table)
    var former = FormerRows<Row>(file)
    for (number, row) in rows.enumerated() {
      makeRoom(number, of: rows.count, &bytes)
      endLine(&bytes)
      if let number = former.number(of: row) {
        append(row, formerly: number, &former.cells, to: &bytes)
      } else {
        append(new: row, to: &bytes)
      }
    }
    let table = file.table
    if let last = table.bytes.last, last != 10, last != 13, !rows.isEmpty {
      let end = dialect.lineEnd.rawValue.utf8
      if bytes.suffix(end.count).elementsEqual(end) { bytes.removeLast(end.count) }
    }
    return bytes
  }

  /// Makes room for a large table as soon as it can be foretold, because a growing array is held twice.
  private func makeRoom(_ number: Int, of count: Int, _ bytes: inout [UInt8]) {
    guard number == 65_536 else { return }
    bytes.reserveCapacity(bytes.count / number * count / 8 * 9)
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
    _ row: Row, formerly number: Int, _ cells: inout RowReader, to bytes: inout [UInt8]
  ) {
    let table = cells.table
    cells.move(to: number)
    let extent = table.extent(ofRow: number)
    let former = Row(&cells)
    if keys.count == formerKeyCount, let former,
      keys.allSatisfy({ former.cell($0) == row.cell($0) })
    {
      bytes.append(contentsOf: table.bytes[extent])
      return
    }
    var contentEnd = extent.lowerBound
    for (index, key) in keys.enumerated() {
      if index > 0 { bytes.append(dialect.delimiter.rawValue) }
      if index < cells.fields.count {
        contentEnd = cells.fields[index].written.upperBound
        if let former, former.cell(key) == row.cell(key) {
          bytes.append(contentsOf: table.bytes[cells.fields[index].written])
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

/// The rows of a file that was read, found by identifier, or by content where they have none.
private struct FormerRows<Row: TableRow> {
  var cells: RowReader
  private var numbers: [String: Int] = [:]
  private var same: [Row: [Int]] = [:]

  init(_ file: TableFile) {
    cells = RowReader(file.table, Row.schema, file.columns, FaultCollector())
    for number in (0..<file.table.count).reversed() {
      cells.move(to: number)
      guard let row = Row(&cells) else { continue }
      if Row.schema.column(.id) != nil {
        numbers[row.key] = number
      } else {
        same[row, default: []].append(number)
      }
    }
  }

  /// The row of the file that a row stands for; each at most once where rows have no identifier.
  mutating func number(of row: Row) -> Int? {
    Row.schema.column(.id) != nil ? numbers[row.key] : same[row]?.popLast()
  }
}
