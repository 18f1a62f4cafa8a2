/// The rows of a file that was read, found by identifier, or by content where they have none.
struct FormerRows<Row: TableRow> {
  private var cells: RowReader
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
  /// A row as it was read, and where its cells stand.
  mutating func row(_ number: Int) -> (row: Row?, fields: [CSVField]) {
    cells.move(to: number)
    return (Row(&cells), cells.fields)
  }
}
