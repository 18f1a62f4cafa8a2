/// Where one cell stands in the bytes of a table.
struct CSVField {
  /// The first byte of the content, after an opening quote.
  let start: UInt32
  /// The byte after the content: a closing quote, a delimiter, a line end or the end of the file.
  let end: UInt32
  /// Whether the cell is in quotes.
  let isQuoted: Bool
  /// Whether the content has doubled quotes.
  let hasEscapes: Bool

  /// The bytes of the content.
  var content: Range<Int> { Int(start)..<Int(end) }
  /// The bytes of the content with its quotes.
  var written: Range<Int> { isQuoted ? Int(start) - 1..<Int(end) + 1 : content }
}

/// A row as the splitter found it.
struct CSVRecord {
  /// What keeps a row from being RFC 4180.
  enum Flaw {
    case unterminatedQuote, textAfterQuote, quoteInsideCell

    /// What a reader says of it.
    var reason: FileFault.Reason {
      switch self {
      case .unterminatedQuote: .unterminatedQuote
      case .textAfterQuote: .textAfterQuote
      case .quoteInsideCell: .quoteInsideCell
      }
    }
  }

  /// The byte after the last cell: a line end or the end of the file.
  var contentEnd = 0
  /// The first byte of what follows the line end.
  var next = 0
  /// The first flaw, with the number of its cell counted from 0.
  var flaw: (kind: Flaw, field: Int)?
}

/// Cuts rows into cells by RFC 4180, byte by byte.
///
/// A line ends with `LF`, `CR LF` or `CR`. A flaw is noted and the splitting goes on, so that all
/// flaws of a file are found.
struct CSVSplitter {
  let delimiter: UInt8
  /// No byte above this one ends a cell or quotes it; most bytes of a text are.
  private let limit: UInt8

  init(delimiter: CSVDialect.Delimiter) {
    self.delimiter = delimiter.rawValue
    limit = max(delimiter.rawValue, UInt8(ascii: "\""))
  }

  /// Cuts the row that begins at `start` into `fields`, replacing what was there.
  ///
  /// - Complexity: O(*b*), where *b* is the number of bytes of the row.
  func split(
    _ bytes: borrowing Span<UInt8>, from start: Int, into fields: inout [CSVField]
  ) -> CSVRecord {
    fields.removeAll(keepingCapacity: true)
    var record = CSVRecord()
    var position = start
    while true {
      if position < bytes.count && bytes[position] == UInt8(ascii: "\"") {
        position = quoted(bytes, at: position, into: &fields, &record)
      } else {
        position = plain(bytes, at: position, into: &fields, &record)
      }
      guard position < bytes.count && bytes[position] == delimiter else { break }
      position += 1
    }
    record.contentEnd = position
    record.next = Self.afterLineEnd(bytes, at: position)
    return record
  }

  /// Reads an unquoted cell and returns the byte after it.
  private func plain(
    _ bytes: borrowing Span<UInt8>, at start: Int, into fields: inout [CSVField],
    _ record: inout CSVRecord
  ) -> Int {
    let end = cellEnd(bytes, from: start, field: fields.count, &record)
    fields.append(
      CSVField(start: UInt32(start), end: UInt32(end), isQuoted: false, hasEscapes: false))
    return end
  }

  /// Runs to the next delimiter, line end or end of the file, noting a quote on the way.
  private func cellEnd(
    _ bytes: borrowing Span<UInt8>, from start: Int, field: Int, _ record: inout CSVRecord
  ) -> Int {
    var position = start
    let count = bytes.count
    while position < count {
      let byte = bytes[position]
      if byte <= limit {
        if byte == delimiter || byte == 10 || byte == 13 { break }
        if byte == UInt8(ascii: "\"") && record.flaw == nil {
          record.flaw = (.quoteInsideCell, field)
        }
      }
      position += 1
    }
    return position
  }

  /// Reads a cell in quotes and returns the byte after it.
  private func quoted(
    _ bytes: borrowing Span<UInt8>, at start: Int, into fields: inout [CSVField],
    _ record: inout CSVRecord
  ) -> Int {
    let count = bytes.count
    let quote = UInt8(ascii: "\"")
    var position = start + 1
    var hasEscapes = false
    while true {
      while position < count && bytes[position] != quote { position += 1 }
      guard position + 1 < count && bytes[position + 1] == quote else { break }
      hasEscapes = true
      position += 2
    }
    fields.append(
      CSVField(
        start: UInt32(start + 1), end: UInt32(position), isQuoted: true, hasEscapes: hasEscapes))
    guard position < count else {
      record.flaw = record.flaw ?? (.unterminatedQuote, fields.count - 1)
      return position
    }
    position += 1
    if position < count,
      bytes[position] != delimiter && bytes[position] != 10 && bytes[position] != 13
    {
      record.flaw = record.flaw ?? (.textAfterQuote, fields.count - 1)
      position = cellEnd(bytes, from: position, field: fields.count - 1, &record)
    }
    return position
  }

  /// The byte after the line end that stands at `position`, if one does.
  static func afterLineEnd(_ bytes: borrowing Span<UInt8>, at position: Int) -> Int {
    guard position < bytes.count else { return position }
    switch bytes[position] {
    case 10: return position + 1
    case 13:
      return position + 1 < bytes.count && bytes[position + 1] == 10 ? position + 2 : position + 1
    default: return position
    }
  }

  /// How many lines end in a part of the bytes, a `CR LF` being one end.
  static func lineEnds(in bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for position in range {
      let byte = bytes[position]
      if byte == 10 {
        count += 1
      } else if byte == 13 && (position + 1 >= bytes.count || bytes[position + 1] != 10) {
        count += 1
      }
    }
    return count
  }
}
