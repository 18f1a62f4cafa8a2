/// Gives faults of a table that was made in memory the places of the file it was made of.
struct FaultPlaces {
  private let file: String
  /// The lines of the rows in the table in memory, and in the file.
  private var tables: [String: (starts: [Int], lines: [Int])] = [:]

  init(file: String) { self.file = file }

  /// Notes where the rows of a table are.
  mutating func add(_ table: ForeignTable, _ loaded: CSVTable?) {
    guard let loaded else { return }
    tables[loaded.file] = (
      (0..<loaded.count).map { loaded.line(ofRow: $0) }, table.records.map(\.line)
    )
  }

  /// The faults with their places in the file.
  func placed(_ collector: FaultCollector) -> FileFaults? {
    guard let faults = collector.result(files: TableName.allCases.map(\.file)) else { return nil }
    return FileFaults(faults.faults.map(placed), count: faults.count)
  }

  private func placed(_ fault: FileFault) -> FileFault {
    let reason: FileFault.Reason =
      switch fault.reason {
      case .duplicateIdentifier(let first):
        .duplicateIdentifier(firstLine: line(first, of: fault.file) ?? first)
      case .unknownReference(let what, _, let nearest):
        .unknownReference(to: what, table: "the file", nearest: nearest)
      default: fault.reason
      }
    return FileFault(
      file: file, line: fault.line.flatMap { line($0, of: fault.file) },
      column: fault.column.map { .init(name: $0.name, number: 0) }, value: fault.value,
      reason: reason)
  }

  /// The line in the file of the row that a line of a table in memory belongs to.
  private func line(_ line: Int, of table: String) -> Int? {
    guard let (starts, lines) = tables[table] else { return nil }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= line { low = middle + 1 } else { high = middle }
    }
    return low > 0 && low <= lines.count ? lines[low - 1] : nil
  }
}
