/// A CSV file as it was read: its bytes, and where its rows begin.
///
/// The reader follows RFC 4180 and accepts besides what spreadsheets write: a semicolon or a
/// tabulator as delimiter (told from the header), `LF`, `CR LF` and `CR`, a byte order mark, a first line
/// `sep=;`, empty lines, and rows of nothing but delimiters, which are skipped. It keeps no cell:
/// a row costs four bytes above those of the file, and a cell is cut out when it is asked for.
/// SwiftCSV 0.10.0 was tried and not taken: it lets ragged rows and unclosed quotes pass, loses
/// the last cell of `1,`, tells no place of an error, and read 160 000 rows of links a second.
public struct CSVTable: Sendable {
  /// The path of the file, as errors name it.
  public let file: String
  /// How the file is written.
  public let dialect: CSVDialect
  /// The names of the columns, without surrounding spaces.
  public let header: [String]

  /// The bytes of the file.
  let bytes: [UInt8]
  /// Where the header begins, after a byte order mark, `sep=;` and empty lines.
  let headerStart: Int
  /// Where each row begins, in order of the file.
  let starts: [UInt32]
  /// The line of every 256th row, counted from 1.
  let lineMarks: [UInt32]
  /// The rows that are not as long as the header or are badly quoted, in order.
  let flawed: Set<Int>
  /// Whether every row could be told from the next one.
  let isWhole: Bool

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  static let rowsPerMark = 256
  /// The greatest number of columns; a text with more commas in its first line is no table.
  static let greatestColumns = 4_096

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the file, at most 2 GiB.
  ///   - file: The path, for errors only.
  /// - Throws: ``PartnerFilesError/faultyFiles(_:)`` with everything that is wrong with the file.
  /// - Complexity: O(*b*) time, *b* + 4*r* bytes of memory, where *b* is the number of bytes and
  ///   *r* the number of rows.
  public init(_ bytes: [UInt8], file: String) throws(PartnerFilesError) {
    var faults = FaultCollector()
    let table = CSVScanner(bytes, file: file).table(expecting: [], &faults)
    if let result = faults.result(files: [file]) { throw .faultyFiles(result) }
    guard let table else { throw .faultyFiles(FileFaults([])) }
    self = table
  }

  init(
    file: String, dialect: CSVDialect, header: [String], bytes: [UInt8], headerStart: Int,
    rows: CSVScanner.Rows
  ) {
    self.file = file
    self.dialect = dialect
    self.header = header
    self.bytes = bytes
    self.headerStart = headerStart
    starts = rows.starts
    lineMarks = rows.lineMarks
    flawed = rows.flawed
    isWhole = rows.isWhole
  }

  /// The number of rows, without the header and without empty ones.
  public var count: Int { starts.count }

  /// The cells of a row, in order of the header.
  ///
  /// - Complexity: O(*b*), where *b* is the number of bytes of the row.
  public subscript(row: Int) -> [String] {
    var fields: [CSVField] = []
    split(row, into: &fields)
    return fields.map(text)
  }

  /// The line of the header, counted from 1.
  var headerLine: Int {
    CSVOpening(bytes).line
  }

  /// The line in which a row begins, counted from 1.
  ///
  /// - Complexity: O(*b*), where *b* is the number of bytes of at most 256 rows.
  public func line(ofRow row: Int) -> Int {
    let mark = row / Self.rowsPerMark
    let start = Int(starts[mark * Self.rowsPerMark])
    return Int(lineMarks[mark])
      + CSVSplitter.lineEnds(in: bytes.span, start..<Int(starts[row]))
  }

  /// The line of a byte of a row, counted from 1.
  func line(ofByte offset: Int, inRow row: Int) -> Int {
    line(ofRow: row) + CSVSplitter.lineEnds(in: bytes.span, Int(starts[row])..<offset)
  }

  /// The bytes of a row, its line end and the empty lines after it.
  func extent(ofRow row: Int) -> Range<Int> {
    Int(starts[row])..<(row + 1 < starts.count ? Int(starts[row + 1]) : bytes.count)
  }

  /// Cuts a row into cells.
  @discardableResult
  func split(_ row: Int, into fields: inout [CSVField]) -> CSVRecord {
    CSVSplitter(delimiter: dialect.delimiter)
      .split(bytes.span, from: Int(starts[row]), into: &fields)
  }

  /// The text of a cell.
  func text(_ field: CSVField) -> String {
    let content = String(decoding: bytes[field.content], as: UTF8.self)
    return field.hasEscapes ? Self.unescaped(content) : content
  }

  /// A text with every doubled quote made a single one.
  static func unescaped(_ text: String) -> String {
    var result: [UInt8] = []
    var isSecond = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") && !isSecond {
        isSecond = true
        result.append(byte)
      } else {
        if byte != UInt8(ascii: "\"") { result.append(byte) }
        isSecond = false
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
