/// A table as a spreadsheet holds it, before anyone says what its columns mean.
///
/// The header is the first row that is filled at least half as far as the fullest of the first
/// twenty, so that a title above it does no harm; rows without content are left out. A column
/// without a header is called by its number, and the second of two equal headers gets `(2)`.
public struct Sheet: Hashable, Sendable {
  /// A row with its place.
  public struct Row: Hashable, Sendable {
    /// The line of the file, or the number of the row in a spreadsheet, counted from 1.
    public let line: Int
    /// The cells without surrounding blanks, as many as there are headers.
    public let cells: [String]
  }

  /// The greatest file that is read as a sheet, 256 MiB.
  public static let greatestSize = 1 << 28
  /// The greatest number of columns.
  static let greatestColumns = 1_000

  /// The path of the file, as errors name it.
  public let file: String
  /// The names of the columns, no two of them equal.
  public let header: [String]
  /// The line of the header, counted from 1.
  public let headerLine: Int
  /// The rows, in order of the file.
  public let rows: [Row]
  /// What was assumed in reading the file.
  public let notes: [ImportNote]

  /// Puts rows of any length together.
  ///
  /// - Parameters:
  ///   - records: The rows with their lines, in order.
  ///   - headerLine: The line of the header; without one it is found.
  /// - Throws: ``PartnerFilesError/faultyFiles(_:)`` if there is no header, or a row is longer
  ///   than it.
  init(
    file: String, records: [(line: Int, cells: [String])], headerLine: Int? = nil,
    notes: [ImportNote] = []
  ) throws(PartnerFilesError) {
    let filled = records.filter { $0.cells.contains { !$0.isEmpty } }
    guard let first = Self.header(filled, line: headerLine) else {
      throw FormatFault.error(file, line: headerLine, .noHeader(expected: ["name", "country"]))
    }
    let named = filled[first]
    let width = 1 + (named.cells.lastIndex { !$0.isEmpty } ?? 0)
    guard width <= Self.greatestColumns else {
      throw FormatFault.error(
        file, line: named.line, .tooManyColumns(width, limit: Self.greatestColumns))
    }
    var faults = FaultCollector()
    var rows: [Row] = []
    for record in filled[(first + 1)...] {
      var cells = record.cells
      if let surplus = cells.indices.dropFirst(width).first(where: { !cells[$0].isEmpty }) {
        faults.add(
          FileFault(
            file: file, line: record.line, column: .init(name: "", number: surplus + 1),
            value: cells[surplus], reason: .tooManyCells(cells.count, header: width)))
        continue
      }
      cells = Array(cells.prefix(width))
      cells += Array(repeating: "", count: width - cells.count)
      rows.append(Row(line: record.line, cells: cells))
    }
    if let result = faults.result(files: [file]) { throw .faultyFiles(result) }
    self.file = file
    self.header = Self.unique(Array(named.cells.prefix(width)))
    self.headerLine = named.line
    self.rows = rows
    self.notes = notes
  }

  private static func header(
    _ records: [(line: Int, cells: [String])], line: Int?
  ) -> Int? {
    if let line { return records.firstIndex { $0.line == line } }
    func count(_ cells: [String]) -> Int { cells.count { !$0.isEmpty } }
    let fullest = records.prefix(20).map { count($0.cells) }.max() ?? 0
    return records.firstIndex { count($0.cells) * 2 >= fullest && count($0.cells) > 0 }
  }

  private static func unique(_ header: [String]) -> [String] {
    var taken: Set<String> = []
    return header.enumerated().map { index, text in
      let name = text.isEmpty ? "column \(index + 1)" : text
      var unique = name
      var number = 1
      while !taken.insert(unique).inserted {
        number += 1
        unique = "\(name) (\(number))"
      }
      return unique
    }
  }

  /// The values of a column that are not empty, in order.
  func values(_ column: Int) -> [String] {
    rows.compactMap { $0.cells[column].isEmpty ? nil : $0.cells[column] }
  }
}
