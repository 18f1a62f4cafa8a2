import PartnerGraph

/// The rows of a table as they stand in an index, each with its length before it, and where every
/// sixteenth begins.
struct IndexedRows: Sendable {
  private let reader: IndexReader
  private let part: IndexPart
  /// The number of rows.
  let count: Int
  /// The number of rows, then where every sixteenth begins.
  private let marks: [UInt64]

  /// Finds the rows; nothing if their bytes are not those that were written.
  init?(_ reader: IndexReader, _ part: IndexPart, marks: IndexPart) {
    guard let places = reader.column(marks, of: UInt64.self), let count = places.first,
      count <= UInt64((places.count - 1) * IndexFormat.rowsBetweenMarks), reader.isRight(part)
    else { return nil }
    (self.reader, self.part, self.count, self.marks) = (reader, part, Int(count), places)
  }

  /// Reads a row.
  func read<Result>(_ row: Int, _ body: (inout RowReader) -> Result) -> Result {
    let (mark, rest) = row.quotientAndRemainder(dividingBy: IndexFormat.rowsBetweenMarks)
    return reader.withBytes(of: part) { bytes in
      let start = mark + 1 < marks.count ? Int(clamping: marks[mark + 1]) : .max
      var row = RowReader(bytes, from: start, skipping: rest)
      return body(&row)
    }
  }
}

extension IndexWriter {
  /// Writes where every sixteenth row of a table begins, and the rows.
  mutating func write(
    _ rows: IndexPart, marks: IndexPart, count: Int, _ row: (Int, inout RowBytes) throws -> Void
  ) throws {

    var places = [UInt64(count)]
    var place = 0
    var bytes = RowBytes()
    var head = RowBytes()
    try write(rows) { writer in
      for number in 0..<count {
        if number % IndexFormat.rowsBetweenMarks == 0 { places.append(UInt64(place)) }
        bytes.removeAll()
        head.removeAll()
        try row(number, &bytes)
        head.write(bytes.bytes.count)
        try writer.append(head.bytes)
        try writer.append(bytes.bytes)
        place += head.bytes.count + bytes.bytes.count
      }
    }
    try write(marks, places)
  }
}
