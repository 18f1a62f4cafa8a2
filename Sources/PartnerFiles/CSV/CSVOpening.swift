/// What stands before the rows of a CSV file: byte order mark, `sep=;`, and the dialect.
struct CSVOpening {
  let dialect: CSVDialect
  /// Where the header begins; the number of bytes if there is none.
  let headerStart: Int
  /// The line of the header, counted from 1.
  let line: Int

  init(_ bytes: [UInt8]) {
    let span = bytes.span
    let hasMark = bytes.starts(with: CSVTable.byteOrderMark)
    var position = hasMark ? CSVTable.byteOrderMark.count : 0
    let beginning = position
    var delimiter: CSVDialect.Delimiter?
    if bytes[position...].starts(with: "sep=".utf8), position + 4 < bytes.count,
      let named = CSVDialect.Delimiter(rawValue: bytes[position + 4]),
      let next = Self.afterBlankLine(span, at: position + 5)
    {
      delimiter = named
      position = next
    }
    while let next = Self.afterBlankLine(span, at: position) { position = next }
    headerStart = position
    line = 1 + CSVSplitter.lineEnds(in: span, beginning..<position)
    let found = Self.header(span, from: position)
    dialect = CSVDialect(
      delimiter: delimiter ?? found.delimiter, lineEnd: found.lineEnd, hasByteOrderMark: hasMark)
  }

  /// What follows an empty line; nothing if the line is not empty or is the last one.
  private static func afterBlankLine(_ bytes: borrowing Span<UInt8>, at position: Int) -> Int? {
    let next = CSVSplitter.afterLineEnd(bytes, at: position)
    return next > position ? next : nil
  }

  /// The delimiter that stands most often outside quotes in the header, and how the header ends.
  ///
  /// Of equals the comma comes before the semicolon, the tabulator and the vertical bar.
  private static func header(
    _ bytes: borrowing Span<UInt8>, from start: Int
  ) -> (delimiter: CSVDialect.Delimiter, lineEnd: CSVDialect.LineEnd) {
    var counts = [0, 0, 0, 0]
    var isQuoted = false
    var lineEnd = CSVDialect.LineEnd.lineFeed
    for position in start..<max(start, bytes.count) {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 13 {
        let isPair = position + 1 < bytes.count && bytes[position + 1] == 10
        lineEnd = isPair ? .carriageReturnLineFeed : .carriageReturn
      }
      if byte == 10 || byte == 13 { break }
      switch byte {
      case CSVDialect.Delimiter.comma.rawValue: counts[0] += 1
      case CSVDialect.Delimiter.semicolon.rawValue: counts[1] += 1
      case CSVDialect.Delimiter.tab.rawValue: counts[2] += 1
      case CSVDialect.Delimiter.bar.rawValue: counts[3] += 1
      default: break
      }
    }
    var best = 0
    for index in counts.indices where counts[index] > counts[best] { best = index }
    return ([.comma, .semicolon, .tab, .bar][best], lineEnd)
  }
}
