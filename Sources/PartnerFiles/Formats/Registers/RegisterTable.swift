import PartnerGraph

/// A table of a register, read row by row; its columns may stand in any order.
struct RegisterTable {
  let table: CSVTable
  /// How many rows had quotes that were not doubled.
  let mendedCount: Int
  private let positions: [String: Int]
  private var fields: [CSVField] = []
  private(set) var row = 0
  /// The columns that were asked for.
  private var read: Set<Int> = []
  /// How many cells of each column are filled.
  private var filled: [Int]

  /// Reads a table; nothing, and faults, if it is none or lacks a column.
  ///
  /// - Parameter required: The columns that must be there, each by the names it may have.
  init?(_ file: PublicRegister.File, required: [[String]], _ faults: inout FaultCollector) {
    if let fault = Self.packed(file) {
      faults.add(fault)
      return nil
    }
    guard let (table, mended) = Self.table(file, required, &faults) else { return nil }
    self.table = table
    mendedCount = mended
    var positions: [String: Int] = [:]
    for (position, name) in table.header.enumerated().reversed() {
      positions[name.lowercased()] = position
    }
    self.positions = positions
    filled = Array(repeating: 0, count: table.header.count)
    var isComplete = true
    for names in required where position(names) == nil {
      let line = table.headerLine
      let first = names.first ?? ""
      let reason: FileFault.Reason =
        table.header.count == 1
        ? .notInFormat(
          "table of a register",
          reason: "its first line names one column; are its columns separated by ';'?")
        : .missingColumn(first, nearest: NearestWord.to(first, among: table.header))
      faults.add(FileFault(file: file.path, line: line, reason: reason))
      isComplete = false
      if table.header.count == 1 { break }
    }
    guard isComplete else { return nil }
  }

  /// The fault of a file that is packed; nothing if it is not.
  static func packed(_ file: PublicRegister.File) -> FileFault? {
    let isGzip = file.bytes.starts(with: [0x1F, 0x8B])
    guard isGzip || file.bytes.starts(with: [0x50, 0x4B, 3, 4]) else { return nil }
    let name = isGzip ? "gunzip" : "unzip"
    return FileFault(file: file.path, reason: .packed(by: name))
  }

  /// The table, with rows mended if some are faulty and every fault is gone then.
  private static func table(
    _ file: PublicRegister.File, _ required: [[String]], _ faults: inout FaultCollector
  ) -> (CSVTable, mended: Int)? {
    let expected = required.compactMap(\.first)
    var found = FaultCollector()
    let table = CSVScanner(file.bytes, file: file.path).table(expecting: expected, &found)
    guard found.count > 0 else { return table.map { ($0, 0) } }
    if let table {
      let mended = MendedCSV(
        file.bytes, dialect: table.dialect, from: table.headerStart, columns: table.header.count)
      found = FaultCollector()
      let again = CSVScanner(mended.bytes, file: file.path).table(expecting: expected, &found)
      if found.count == 0 { return again.map { ($0, mended.count) } }
    }
    for fault in found.faults { faults.add(fault) }
    return nil
  }

  /// The number of rows.
  var count: Int { table.count }

  /// The column that has one of some names, small and capital letters being equal.
  func position(_ names: [String]) -> Int? {
    names.lazy.compactMap { positions[$0.lowercased()] }.first
  }

  /// The column that has one of some names, which then counts as read.
  mutating func column(_ names: String...) -> Int? {
    let position = position(names)
    if let position { read.insert(position) }
    return position
  }

  /// The columns that were not read, with the number of their filled cells, in order of the file.
  var unread: [ImportNote.Column] {
    table.header.indices.filter { !read.contains($0) && filled[$0] > 0 }.map {
      ImportNote.Column(name: table.header[$0], count: filled[$0])
    }
  }

  /// Goes to a row.
  mutating func move(to row: Int) {
    self.row = row
    table.split(row, into: &fields)
    for position in filled.indices where position < fields.count {
      if fields[position].start < fields[position].end { filled[position] += 1 }
    }
  }

  /// The text of a column on one line, without blanks around it; empty if there is no such column.
  func text(_ column: Int?) -> String {
    guard let column, column < fields.count else { return "" }
    return OneLine.of(table.text(fields[column]))
  }

  /// The fault of a cell of the row.
  func fault(_ column: Int?, value: String = "", _ reason: FileFault.Reason) -> FileFault {
    guard let column, column < fields.count else {
      return FileFault(
        file: table.file, line: table.line(ofRow: row), value: value, reason: reason)
    }
    return FileFault(
      file: table.file, line: table.line(ofByte: Int(fields[column].start), inRow: row),
      column: .init(name: table.header[column], number: column + 1), value: value, reason: reason)
  }

  /// A text that must be there.
  func filled(_ column: Int?, _ faults: inout FaultCollector) -> String {
    let text = text(column)
    if text.isEmpty { faults.add(fault(column, .emptyCell)) }
    return text
  }

  /// The date in a column, of which a time of day is left out.
  func date(_ column: Int?, _ faults: inout FaultCollector) -> PartialDate? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    let day = text.prefix { $0 != " " && $0 != "T" }
    if let date = PartialDate(day) { return date }
    faults.add(fault(column, value: text, .notADate(meant: CellValue.meantDate(text))))
    return nil
  }

  /// The amount in a column, rounded to the cent; the decimal sign is a point or a comma.
  func amount(_ column: Int?, _ faults: inout FaultCollector) -> Euro? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    let plain = CellValue.withPoint(text)
    if let amount = Euro(plain) ?? Self.rounded(plain) { return amount }
    faults.add(fault(column, value: text, .notAnAmount(meant: CellValue.meantAmount(text))))
    return nil
  }

  /// An amount with more than two digits after the point, half a cent counting as one.
  private static func rounded(_ text: String) -> Euro? {
    guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    let fraction = text[text.index(after: point)...]
    guard fraction.utf8.count > 2, CellValue.count(String(fraction.prefix(18))) != nil,
      fraction.utf8.allSatisfy({ (48...57).contains($0) }),
      let amount = Euro(text[..<point] + "." + fraction.prefix(2))
    else { return nil }
    let next = fraction.utf8.dropFirst(2).first ?? 48
    let isNegative = text.hasPrefix("-")
    return next < 53 ? amount : Euro(cents: amount.cents + (isNegative ? -1 : 1))
  }
}
