extension Sheet {
  /// Reads a table as spreadsheets save it as text.
  ///
  /// Cells are separated by commas, semicolons, tabulators or vertical bars, whichever cuts most
  /// of the first rows into equally many; a first line `sep=;` decides. The text is UTF-8, UTF-16
  /// with a byte order mark, or else taken to be Windows-1252, which ``notes`` says.
  ///
  /// - Parameters:
  ///   - bytes: The file, at most ``greatestSize`` bytes.
  ///   - file: Its path, for errors only.
  ///   - headerLine: The line of the header; without one it is found.
  /// - Throws: ``PartnerFilesError/faultyFiles(_:)`` with what is wrong with the file.
  /// - Complexity: O(*b*) time and memory, where *b* is the number of bytes.
  public init(
    csv bytes: [UInt8], file: String, headerLine: Int? = nil
  ) throws(PartnerFilesError) {
    guard bytes.count <= Self.greatestSize else {
      throw FormatFault.error(
        file, line: nil, .tooLarge(bytes: bytes.count, limit: Self.greatestSize))
    }
    let (text, notes) = try Self.utf8(bytes, file)
    let records = try Self.records(text, file)
    try self.init(file: file, records: records, headerLine: headerLine, notes: notes)
  }

  /// Reads a file.
  ///
  /// - Throws: As ``init(csv:file:headerLine:)``, and if the file cannot be read.
  public init(csvFile path: String, headerLine: Int? = nil) throws(PartnerFilesError) {
    let bytes = try InputFile.needed(at: path, limit: Self.greatestSize)
    try self.init(csv: bytes, file: path, headerLine: headerLine)
  }

  /// The text of a file without byte order mark, and what was assumed of its encoding.
  private static func utf8(
    _ bytes: [UInt8], _ file: String
  ) throws(PartnerFilesError) -> ([UInt8], [ImportNote]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return (try TextEncoding.utf16(bytes, file), [.encodingRead("UTF-16")])
    }
    if let flaw = TextFlaw(in: bytes) {
      guard flaw.guess == .windows1252 || flaw.guess == .latin1 else {
        let fault = FormatFault.text(bytes, file) ?? FileFault(file: file, reason: .notAFile)
        throw .faultyFiles(FileFaults([fault]))
      }
      return (Array(TextFlaw.decodeWindows1252(bytes).utf8), [.encodingRead("Windows-1252")])
    }
    let mark = CSVTable.byteOrderMark
    return (bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes, [])
  }

  private static func records(
    _ text: [UInt8], _ file: String
  ) throws(PartnerFilesError) -> [(line: Int, cells: [String])] {
    var start = 0
    var line = 1
    let named = CSVDialect.Delimiter.allCases.first {
      text.starts(with: Array("sep=".utf8) + [$0.rawValue])
    }
    if named != nil {
      let next = CSVSplitter.afterLineEnd(text.span, at: 5)
      if next > 5 { (start, line) = (next, 2) }
    }
    let delimiter = named ?? bestDelimiter(text)
    let splitter = CSVSplitter(delimiter: delimiter)
    var fields: [CSVField] = []
    var records: [(line: Int, cells: [String])] = []
    var faults = FaultCollector()
    while start < text.count {
      let record = splitter.split(text.span, from: start, into: &fields)
      if let flaw = record.flaw {
        faults.add(fault(flaw, file, line, cell(fields[min(flaw.field, fields.count - 1)], text)))
      }
      if record.contentEnd - start > fields.count - 1 {
        records.append((line, fields.map { cell($0, text) }))
      }
      line += CSVSplitter.lineEnds(in: text.span, start..<record.next)
      start = record.next
    }
    if let result = faults.result(files: [file]) { throw .faultyFiles(result) }
    return records
  }

  private static func fault(
    _ flaw: (kind: CSVRecord.Flaw, field: Int), _ file: String, _ line: Int, _ text: String
  ) -> FileFault {
    FileFault(
      file: file, line: line, column: .init(name: "", number: flaw.field + 1), value: text,
      reason: flaw.kind.reason)
  }

  private static func cell(_ field: CSVField, _ text: [UInt8]) -> String {
    let content = String(decoding: text[field.content], as: UTF8.self)
    return SheetText.trimmed(field.hasEscapes ? CSVTable.unescaped(content) : content)
  }

  /// The delimiter that cuts most of the first rows into one number of cells, two at least.
  private static func bestDelimiter(_ text: [UInt8]) -> CSVDialect.Delimiter {
    var best = (delimiter: CSVDialect.Delimiter.comma, rows: 0, cells: 0)
    for delimiter in CSVDialect.Delimiter.allCases {
      let splitter = CSVSplitter(delimiter: delimiter)
      var fields: [CSVField] = []
      var counts: [Int: Int] = [:]
      var start = 0
      for _ in 0..<50 where start < text.count {
        let record = splitter.split(text.span, from: start, into: &fields)
        if fields.count > 1 { counts[fields.count, default: 0] += 1 }
        start = record.next
      }
      guard let (cells, rows) = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
        (rows, cells) > (best.rows, best.cells)
      else { continue }
      best = (delimiter, rows, cells)
    }
    return best.delimiter
  }
}

/// Texts of cells as people type them.
enum SheetText {
  /// A text without blanks of any sort around it, and with plain ones inside.
  static func trimmed(_ text: String) -> String {
    var scalars = Substring(text)
    while let last = scalars.last, last.isWhitespace { scalars.removeLast() }
    scalars = scalars.drop(while: \.isWhitespace)
    return String(scalars)
  }
}
