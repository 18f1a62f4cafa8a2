/// How the files of a folder are written, as far as the rows do not say it themselves.
///
/// Of `datapackage.json` that is everything; of a table the byte order mark, the header and those rows
/// that Partners would write otherwise: with quotes where none are needed, a number such as `48.40`,
/// an empty line after it. Rows and layout together give every byte of the folder back, however the
/// rows were kept meanwhile.
public struct FolderLayout: Hashable, Sendable {
  /// A file of the folder.
  public struct File: Hashable, Sendable {
    /// The name in the folder, such as `links.csv`.
    public let name: String
    /// The text.
    public let text: String

    /// Makes a file.
    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The files in order of name; none for a folder that is written as Partners writes a new one.
  public let files: [File]

  /// Makes a layout of files.
  public init(_ files: [File]) {
    self.files = files.sorted { $0.name < $1.name }
  }
}

/// Chooses what a layout keeps of a table.
enum TableLayout<Row: TableRow> {
  /// The header of a file and the rows that would be written otherwise than they stand there.
  ///
  /// - Complexity: O(*b*) time, where *b* is the number of bytes.
  static func text(_ file: TableFile) throws(PartnerFilesError) -> String {
    let composer = try TableComposer<Row>([], changing: file)
    let table = file.table
    var cells = RowReader(table, Row.schema, file.columns, FaultCollector())
    var kept: [Int] = []
    var keptRows: Set<Row> = []
    let hasIdentifiers = Row.schema.column(.id) != nil
    let decisive = composer.decisiveRows(&cells)
    var written: [UInt8] = []
    let plain = PlainRow(Row.schema, file, saysActive: composer.saysActive)
    for number in 0..<table.count {
      cells.move(to: number)
      if plain.holds(cells), !decisive.contains(number) { continue }
      guard let row = Row(&cells) else { continue }
      written.removeAll(keepingCapacity: true)
      composer.append(new: row, to: &written)
      guard
        decisive.contains(number) || isAccented(row)
          || !written.elementsEqual(table.bytes[table.extent(ofRow: number)])
      else { continue }
      kept.append(number)
      if !hasIdentifiers { keptRows.insert(row) }
    }
    if !keptRows.isEmpty {
      // Of equal rows without identifier the first stands for the first.
      kept = (0..<table.count).filter { number in
        cells.move(to: number)
        return Row(&cells).map(keptRows.contains) ?? false
      }
    }
    let end = table.starts.first.map(Int.init) ?? table.bytes.count
    var bytes = Array(table.bytes[..<end])
    for number in kept { bytes += table.bytes[table.extent(ofRow: number)] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether an identifier in the row has letters that may be spelled in two ways.
  private static func isAccented(_ row: Row) -> Bool {
    Row.schema.columns.contains { column in
      switch column.type {
      case .identifier, .reference: row.cell(column.column).utf8.contains { $0 >= 0x80 }
      default: false
      }
    }
  }
}
