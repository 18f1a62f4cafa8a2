/// Finds the dialect, the header and the rows of a CSV file, and everything wrong with them.
struct CSVScanner {
  /// Where the rows of a file are.
  struct Rows {
    var starts: [UInt32] = []
    var lineMarks: [UInt32] = []
    var flawed: Set<Int> = []
    var isWhole = true
  }

  private let bytes: [UInt8]
  private let file: String

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// Reads the file as a table; nothing if it is not UTF-8 text or has no usable header.
  func table(expecting columns: [String], _ faults: inout FaultCollector) -> CSVTable? {
    guard bytes.count <= InputFile.greatestSize else {
      faults.add(fault(.tooLarge(bytes: bytes.count, limit: InputFile.greatestSize)))
      return nil
    }
    if let flaw = TextFlaw(in: bytes) {
      faults.add(place(of: flaw))
      return nil
    }
    return structure(expecting: columns, &faults)
  }

  /// Finds header and rows without asking whether the bytes are text.
  private func structure(
    expecting columns: [String], _ faults: inout FaultCollector
  ) -> CSVTable? {
    let opening = CSVOpening(bytes)
    guard opening.headerStart < bytes.count else {
      faults.add(fault(.noHeader(expected: columns)))
      return nil
    }
    var fields: [CSVField] = []
    let splitter = CSVSplitter(delimiter: opening.dialect.delimiter)
    let record = splitter.split(bytes.span, from: opening.headerStart, into: &fields)
    guard fields.count <= CSVTable.greatestColumns else {
      let limit = CSVTable.greatestColumns
      faults.add(fault(.tooManyColumns(fields.count, limit: limit), line: opening.line))
      return nil
    }
    let header = fields.map { Self.trimmed(text($0)) }
    if let flaw = record.flaw {
      let line = opening.line
      faults.add(self.fault(flaw, line: line, fields, header))
      guard flaw.kind != .unterminatedQuote else { return nil }
    }
    let body = opening.line + lineEnds(opening.headerStart..<record.next)
    let rows = rows(from: record.next, line: body, splitter, header, &faults)
    return CSVTable(
      file: file, dialect: opening.dialect, header: header, bytes: bytes,
      headerStart: opening.headerStart, rows: rows)
  }

  private func rows(
    from start: Int, line first: Int, _ splitter: CSVSplitter, _ header: [String],
    _ faults: inout FaultCollector
  ) -> Rows {
    var rows = Rows()
    var fields: [CSVField] = []
    let span = bytes.span
    var position = start
    var line = first
    var counted = start
    while position < span.count {
      let record = splitter.split(span, from: position, into: &fields)
      // A row without content is an empty line, or the delimiters alone of an empty row.
      let isEmpty = record.contentEnd - position == fields.count - 1
      if !isEmpty {
        let row = rows.starts.count
        if row % CSVTable.rowsPerMark == 0 {
          line += lineEnds(counted..<position)
          counted = position
          rows.lineMarks.append(UInt32(line))
        }
        rows.starts.append(UInt32(position))
        if record.flaw != nil || fields.count != header.count {
          let place = line + lineEnds(counted..<position)
          line = place
          counted = position
          rows.flawed.insert(row)
          if record.flaw?.kind == .unterminatedQuote { rows.isWhole = false }
          faults.add(flawFault(record, line: place, at: position, fields, header))
        }
      }
      position = record.next
    }
    return rows
  }

  /// The fault of a row that is badly quoted or not as long as the header.
  private func flawFault(
    _ record: CSVRecord, line: Int, at start: Int, _ fields: [CSVField], _ header: [String]
  ) -> FileFault {
    if let flaw = record.flaw {
      let inner = Int(fields[min(flaw.field, fields.count - 1)].start)
      return fault(flaw, line: line + lineEnds(start..<max(start, inner)), fields, header)
    }
    if fields.count > header.count {
      let surplus = fields[header.count]
      return FileFault(
        file: file, line: line + lineEnds(start..<Int(surplus.start)),
        column: FileFault.Column(name: "", number: header.count + 1), value: text(surplus),
        reason: .tooManyCells(fields.count, header: header.count))
    }
    return FileFault(
      file: file, line: line,
      column: FileFault.Column(name: header[fields.count], number: fields.count + 1),
      reason: .tooFewCells(fields.count, header: header.count))
  }

  private func fault(
    _ flaw: (kind: CSVRecord.Flaw, field: Int), line: Int, _ fields: [CSVField], _ header: [String]
  ) -> FileFault {
    let index = min(flaw.field, fields.count - 1)
    let name = index < header.count ? header[index] : ""
    let field = fields[index]
    return FileFault(
      file: file, line: line, column: FileFault.Column(name: name, number: index + 1),
      value: text(field), reason: flaw.kind.reason)
  }

  /// The fault of a byte that is not UTF-8, with the cell it stands in.
  private func place(of flaw: TextFlaw) -> FileFault {
    let span = bytes.span
    var lineStart = flaw.offset
    while lineStart > 0, span[lineStart - 1] != 10, span[lineStart - 1] != 13 { lineStart -= 1 }
    let line = 1 + lineEnds(0..<lineStart)
    let byte = flaw.offset < span.count ? span[flaw.offset] : 0
    let position = flaw.offset - lineStart + 1
    let reason = FileFault.Reason.notUTF8(flaw.guess, byte: byte, position: position)
    switch flaw.guess {
    case .utf16, .spreadsheet, .binary:
      return fault(reason)
    default: break
    }
    var ignored = FaultCollector()
    guard let table = structure(expecting: [], &ignored),
      let (row, column, field) = table.cell(at: flaw.offset), row >= 0
    else { return fault(reason, line: line) }
    let name = column < table.header.count ? table.header[column] : ""
    return FileFault(
      file: file, line: line, column: FileFault.Column(name: name, number: column + 1),
      value: TextFlaw.decodeWindows1252(bytes[field.content]), reason: reason)
  }

  private func fault(_ reason: FileFault.Reason, line: Int? = nil) -> FileFault {
    FileFault(file: file, line: line, reason: reason)
  }

  private func lineEnds(_ range: Range<Int>) -> Int {
    CSVSplitter.lineEnds(in: bytes.span, range)
  }

  private func text(_ field: CSVField) -> String {
    let content = String(decoding: bytes[field.content], as: UTF8.self)
    return field.hasEscapes ? CSVTable.unescaped(content) : content
  }

  /// A text without the spaces and tabulators around it.
  static func trimmed(_ text: String) -> String {
    let utf8 = text.utf8
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }
    guard let first = utf8.first, let last = utf8.last, isBlank(first) || isBlank(last) else {
      return text
    }
    guard let start = utf8.firstIndex(where: { !isBlank($0) }),
      let end = utf8.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[start...end])
  }
}

extension CSVTable {
  /// The row and the cell in which a byte stands, if it stands in a row.
  fileprivate func cell(at offset: Int) -> (row: Int, column: Int, field: CSVField)? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    var fields: [CSVField] = []
    split(low - 1, into: &fields)
    let column = fields.firstIndex { $0.written.contains(offset) }
    return column.map { (low - 1, $0, fields[$0]) }
  }
}
