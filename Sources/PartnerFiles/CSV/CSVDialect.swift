/// How a CSV file is written: its delimiter, its line ends and whether it begins with a BOM.
///
/// Quoting is that of RFC 4180 in every dialect.
///
/// - SeeAlso: Y. Shafranovich, *Common Format and MIME Type for CSV Files*, RFC 4180 (2005),
///   https://www.rfc-editor.org/rfc/rfc4180
public struct CSVDialect: Hashable, Sendable {
  /// What stands between two cells.
  public enum Delimiter: UInt8, CaseIterable, Hashable, Sendable {
    /// A comma, as RFC 4180 has it.
    case comma = 0x2C
    /// A semicolon, as spreadsheets write it where the comma is the decimal sign.
    case semicolon = 0x3B
    /// A tabulator.
    case tab = 0x09
    /// A vertical bar, as some databases write it.
    case bar = 0x7C
  }

  /// What stands at the end of a row.
  public enum LineEnd: String, CaseIterable, Hashable, Sendable {
    /// `LF`, as on Unix.
    case lineFeed = "\n"
    /// `CR LF`, as on Windows and in RFC 4180.
    case carriageReturnLineFeed = "\r\n"
    /// `CR`, as on old Macintoshes.
    case carriageReturn = "\r"
  }

  /// What stands between two cells.
  public let delimiter: Delimiter
  /// What stands at the end of a new row.
  public let lineEnd: LineEnd
  /// Whether the file begins with the UTF-8 byte order mark `EF BB BF`.
  public let hasByteOrderMark: Bool

  /// Comma, `LF`, no byte order mark: how Partners writes a new file.
  public static let standard = CSVDialect()

  /// Makes a dialect; without arguments it is ``standard``.
  public init(
    delimiter: Delimiter = .comma, lineEnd: LineEnd = .lineFeed, hasByteOrderMark: Bool = false
  ) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// The bytes of one row with its line end; a cell is quoted only where it must be.
  ///
  /// - Complexity: O(*b*), where *b* is the number of bytes of the cells.
  public func record(_ cells: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    append(record: cells, to: &bytes)
    return bytes
  }

  /// The bytes of a header row with its line end.
  ///
  /// A name that holds a comma, semicolon or tabulator is quoted in every dialect, so that the
  /// delimiter of the file is never in doubt.
  public func header(_ names: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    append(names, quoting: Self.delimiters, to: &bytes)
    return bytes
  }

  /// Appends one row with its line end.
  func append(record cells: [String], to bytes: inout [UInt8]) {
    append(cells, quoting: cells.count == 1 ? Self.delimiters : [delimiter.rawValue], to: &bytes)
  }

  /// Appends one cell, in quotes only where it must be.
  func append(cell: String, to bytes: inout [UInt8]) {
    append(cell, quoting: [delimiter.rawValue], to: &bytes)
  }

  private static let delimiters = Delimiter.allCases.map(\.rawValue)

  private func append(_ cells: [String], quoting special: [UInt8], to bytes: inout [UInt8]) {
    let isBlank = cells.allSatisfy(\.isEmpty)
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(delimiter.rawValue) }
      if isBlank && index == 0 {
        // A reader skips an empty line, so a row of nothing shows itself by two quotes.
        bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: "\"")])
      } else {
        append(cell, quoting: special, to: &bytes)
      }
    }
    bytes.append(contentsOf: lineEnd.rawValue.utf8)
  }

  private func append(_ cell: String, quoting special: [UInt8], to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let mustQuote =
      cell.utf8.contains { $0 == quote || $0 == 10 || $0 == 13 || special.contains($0) }
      || cell.utf8.starts(with: CSVTable.byteOrderMark)
    guard mustQuote else { return bytes.append(contentsOf: cell.utf8) }
    bytes.append(quote)
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
