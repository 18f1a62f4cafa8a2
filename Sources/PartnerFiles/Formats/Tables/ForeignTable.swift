import PartnerGraph

/// Rows of a table as another format gives them: cells by header, each row with its line.
struct ForeignTable {
  /// A row.
  struct Record {
    /// Where it begins in the file, counted from 1.
    let line: Int
    /// The cells that are filled, by the number of their header.
    var cells: [(header: Int, value: String)] = []
  }

  let schema: TableSchema
  private(set) var headers: [String] = []
  private var numbers: [String: Int] = [:]
  private(set) var records: [Record] = []
  /// For each header the last row in which it was filled.
  private var filled: [Int] = []
  /// The line of the first row that has more columns than are read; nothing if there is none.
  private(set) var tooWideLine: Int?
  /// How many values of lists had a semicolon, which was made a comma.
  private(set) var semicolonCount = 0

  init(_ schema: TableSchema) { self.schema = schema }

  /// Begins a row.
  mutating func begin(line: Int) { records.append(Record(line: line)) }

  /// Fills a cell of the last row; an empty value empties it.
  mutating func set(_ header: String, _ value: String) { set(header, value, at: records.count - 1) }

  /// Fills a cell of a row.
  mutating func set(_ header: String, _ value: String, at record: Int) {
    guard records.indices.contains(record) else { return }
    let name = CSVScanner.trimmed(header)
    guard !name.isEmpty else { return }
    let number = numbers[name] ?? headers.count
    if number == headers.count {
      guard number < CSVTable.greatestColumns else {
        tooWideLine = tooWideLine ?? records[record].line
        return
      }
      headers.append(name)
      numbers[name] = number
      filled.append(-1)
    }
    // Rows are filled one after another, so that a cell is seldom filled already.
    if filled[number] >= record { records[record].cells.removeAll { $0.header == number } }
    filled[number] = max(filled[number], record)
    if !value.isEmpty { records[record].cells.append((number, value)) }
  }

  /// Counts the texts of a list that have a semicolon.
  mutating func noteSemicolons(in elements: [JSONNode]) {
    semicolonCount += elements.count { $0.text?.utf8.contains(59) == true }
  }

  /// What stands in a cell; empty if nothing.
  func value(_ header: String, at record: Int) -> String {
    guard let number = numbers[header] else { return "" }
    return records[record].cells.first { $0.header == number }?.value ?? ""
  }

  /// Whether some row has had a column.
  func has(_ header: String) -> Bool { numbers[header] != nil }

  /// A header for what cannot stand under another one.
  func spare(_ header: String) -> String { isKnown(header) ? header + " (original)" : header }

  /// Gives a column another name that none has yet.
  mutating func rename(_ header: String, to name: String) {
    guard let number = numbers[header], numbers[name] == nil else { return }
    numbers[header] = nil
    numbers[name] = number
    headers[number] = name
  }

  /// Takes rows away.
  mutating func removeRecords(at unwanted: Set<Int>) {
    guard !unwanted.isEmpty else { return }
    records = records.enumerated().filter { !unwanted.contains($0.offset) }.map(\.element)
    filled = filled.map { _ in records.count - 1 }
  }

  /// The rows, read as those of a table are.
  ///
  /// The cells are written to a table in memory, so that one reader judges every cell, whatever
  /// file it comes from; faults get the line of the row in the file instead of that in the table.
  func loaded<Row: TableRow>(
    _ type: Row.Type, file: String, _ faults: inout FaultCollector
  ) -> LoadedTable<Row> {
    guard !records.isEmpty else { return .absent }
    let order = columnOrder()
    let dialect = CSVDialect.standard
    var bytes = dialect.header(order.map { headers[$0] })
    var cells = [String](repeating: "", count: order.count)
    var place = [Int](repeating: 0, count: headers.count)
    for (position, number) in order.enumerated() { place[number] = position }
    for record in records {
      for cell in record.cells { cells[place[cell.header]] = cell.value }
      dialect.append(record: cells, to: &bytes)
      for cell in record.cells { cells[place[cell.header]] = "" }
    }
    return .decoded(bytes, file: file, &faults)
  }

  /// The headers in order: the known ones, then the others, so that the cells of every row stay
  /// in order where that can be.
  private func columnOrder() -> [Int] {
    let known = headers.indices.filter { isKnown(headers[$0]) }
    var patterns: [[String]] = []
    var seen: Set<[Int]> = []
    for record in records {
      let others = record.cells.map(\.header).filter { !isKnown(headers[$0]) }
      if !others.isEmpty, seen.insert(others).inserted {
        patterns.append(others.map { headers[$0] })
      }
    }
    let extra = NameOrder.ordered(patterns).compactMap { numbers[$0] }
    let spare = headers.indices.filter { !isKnown(headers[$0]) && !extra.contains($0) }
    return known + extra + spare
  }

  /// Whether a header is one of the schema, perhaps in a language.
  func isKnown(_ header: String) -> Bool {
    let base = header.prefix { $0 != ":" }
    guard let column = TableColumn(name: String(base)).flatMap(schema.column) else { return false }
    return base.utf8.count == header.utf8.count || column.isLocalized
  }
}
