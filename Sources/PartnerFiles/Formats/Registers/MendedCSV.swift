/// Gives rows whose quotes are not doubled the form of RFC 4180.
///
/// Public registers are exported with `\"`, or with quotes left as they are, in a few rows of many
/// thousands. Where a row is not as long as the header or badly quoted, a quote inside a cell in
/// quotes is taken to close it only before a delimiter or a line end. A row that then has as many
/// cells as the header is written anew; any other stays as it is, and its fault is found.
struct MendedCSV {
  /// The bytes; every line begins where it began.
  private(set) var bytes: [UInt8] = []
  /// The number of rows that were written anew.
  private(set) var count = 0

  private let source: [UInt8]
  private let delimiter: UInt8
  /// How many bytes may still be read in vain; one row that cannot be mended refuses the file, so
  /// the others are only mended to keep the list of faults short.
  private var patience: Int

  /// Mends a file; `columns` is the number of cells of its header.
  ///
  /// - Complexity: O(*b*) time and memory, where *b* is the number of bytes.
  init(_ source: [UInt8], dialect: CSVDialect, from start: Int, columns: Int) {
    self.source = source
    delimiter = dialect.delimiter.rawValue
    patience = source.count
    bytes.reserveCapacity(source.count + 64)
    bytes += source[..<start]
    let splitter = CSVSplitter(delimiter: dialect.delimiter)
    var fields: [CSVField] = []
    var position = start
    while position < source.count {
      let record = splitter.split(source.span, from: position, into: &fields)
      let isEmpty = record.contentEnd - position == fields.count - 1
      let isWell = record.flaw == nil && fields.count == columns
      if !isEmpty, !isWell, patience > 0, let next = mend(from: position, columns: columns) {
        position = next
        count += 1
      } else {
        bytes += source[position..<record.next]
        position = record.next
      }
    }
  }

  /// Writes the row at a place anew, and returns where the next one begins; nothing if its cells
  /// are not as many as the columns.
  private mutating func mend(from start: Int, columns: Int) -> Int? {
    let before = bytes.count
    var position = start
    var cells = 0
    while cells <= columns {
      cells += 1
      guard let end = appendCell(at: position) else { break }
      position = end
      guard position < source.count, source[position] == delimiter else {
        guard cells == columns else { break }
        let next = CSVSplitter.afterLineEnd(source.span, at: position)
        bytes += source[position..<next]
        return next
      }
      bytes.append(delimiter)
      position += 1
    }
    patience -= bytes.count - before
    bytes.removeLast(bytes.count - before)
    return nil
  }

  /// Writes the cell at a place in quotes and returns the byte after it; nothing if it has no end.
  private mutating func appendCell(at start: Int) -> Int? {
    let quote = UInt8(ascii: "\"")
    let isQuoted = start < source.count && source[start] == quote
    var position = isQuoted ? start + 1 : start
    bytes.append(quote)
    while position < source.count {
      let byte = source[position]
      if byte == quote {
        let run = source[position...].prefix { $0 == quote }.count
        let isEnd = isQuoted && endsCell(position + run)
        // Of quotes before a delimiter the last one closes; the others are doubled or are not.
        let count = isEnd ? run / 2 : (run + 1) / 2
        bytes.append(contentsOf: repeatElement(quote, count: count * 2))
        position += run
        guard !isEnd else {
          bytes.append(quote)
          return position
        }
      } else if !isQuoted, endsCell(position) {
        break
      } else {
        // A quote after a backslash is one of the text.
        if byte != UInt8(ascii: "\\") || !isEscaped(position + 1) { bytes.append(byte) }
        position += 1
      }
    }
    guard !isQuoted else { return nil }
    bytes.append(quote)
    return position
  }

  /// Whether a quote that stands here is one of the text, and not the end of the cell.
  private func isEscaped(_ position: Int) -> Bool {
    position < source.count && source[position] == UInt8(ascii: "\"") && !endsCell(position + 1)
  }

  private func endsCell(_ position: Int) -> Bool {
    guard position < source.count else { return true }
    let byte = source[position]
    return byte == delimiter || byte == 10 || byte == 13
  }
}
