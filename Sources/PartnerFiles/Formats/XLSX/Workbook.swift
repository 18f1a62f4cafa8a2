/// An Excel workbook (.xlsx): its sheets, read as tables of texts.
///
/// Dates become ISO dates with the precision that their format shows, so that a cell that shows
/// 1984 is a year. Archives that unpack to more than 256 MiB, and more than 32 times their
/// own size, are refused, and all that unpack to more than 2 GiB.
public struct Workbook {
  private let reader: XLSXReader
  private let file: String

  /// Reads a workbook.
  ///
  /// - Parameters:
  ///   - bytes: The file, at most ``Sheet/greatestSize`` bytes.
  ///   - file: Its path, for errors.
  /// - Throws: ``PartnerFilesError/faultyFiles(_:)`` with what is wrong with the file.
  /// - Complexity: O(*b*) time and memory, where *b* is the number of bytes unpacked.
  public init(_ bytes: [UInt8], file: String) throws(PartnerFilesError) {
    reader = try XLSXReader(bytes, file: file)
    self.file = file
  }

  /// Reads a file.
  ///
  /// - Throws: As ``init(_:file:)``, and if the file cannot be read.
  public init(contentsOf path: String) throws(PartnerFilesError) {
    try self.init(try InputFile.needed(at: path, limit: Sheet.greatestSize), file: path)
  }

  /// The names of the sheets, in order.
  public var sheetNames: [String] { reader.pages.map(\.name) }

  /// Whether it holds a network as ``NetworkFormat/xlsx`` writes it, and no table of someone's own.
  ///
  /// - Throws: As ``init(_:file:)``.
  /// - Complexity: O(*b*), where *b* is the number of bytes of the sheet `partners`.
  public func holdsNetwork() throws(PartnerFilesError) -> Bool {
    try XLSXNetwork.isNetwork(reader)
  }

  /// A sheet, as a table of someone's own.
  ///
  /// - Parameters:
  ///   - name: Its name; without one, the first sheet that is not hidden and has two rows of two cells,
  ///     else the first that has any.
  ///   - headerLine: The row of the header, counted from 1; without it, it is found.
  /// - Throws: ``PartnerFilesError/faultyFiles(_:)`` if there is no such sheet, or it is no table.
  /// - Complexity: O(*b*) time and memory, where *b* is the number of bytes of the sheets up to it.
  public func sheet(
    named name: String? = nil, headerLine: Int? = nil
  ) throws(PartnerFilesError) -> Sheet {
    let pages = try pages(named: name)
    var chosen: (page: XLSXReader.Page, records: [Record], unworked: Int)?
    for page in pages {
      var unworked = 0
      let records = try reader.rows(of: page, unworked: &unworked).map { row in
        (line: row.line, cells: row.cells.map(SheetText.trimmed))
      }
      if Self.isTable(records) {
        chosen = (page, records, unworked)
        break
      }
      if chosen == nil, !records.isEmpty { chosen = (page, records, unworked) }
    }
    var notes: [ImportNote] = []
    let others = pages.map(\.name).filter { $0 != chosen?.page.name }
    if let chosen, !others.isEmpty { notes.append(.sheetRead(chosen.page.name, others: others)) }
    if let chosen, chosen.unworked > 0 {
      notes.append(.formulasUnworked(count: chosen.unworked))
    }
    return try Sheet(
      file: file, records: chosen?.records ?? [], headerLine: headerLine, notes: notes)
  }

  private typealias Record = (line: Int, cells: [String])

  /// Whether some rows are a table, and not words before one.
  private static func isTable(_ records: [Record]) -> Bool {
    records.lazy.filter { $0.cells.count { !$0.isEmpty } > 1 }.prefix(2).count == 2
  }

  /// The sheet of a name, else all that are not hidden.
  private func pages(named name: String?) throws(PartnerFilesError) -> [XLSXReader.Page] {
    guard let name else { return reader.pages.filter { !$0.isHidden } }
    let small = name.lowercased()
    var pages = reader.pages.filter { $0.name == name }
    if pages.isEmpty { pages = reader.pages.filter { $0.name.lowercased() == small } }
    guard pages.isEmpty else { return pages }
    let names = sheetNames.prefix(20).map { "'\(FileFault.shown($0))'" }
    throw XLSXReader.refusal(
      file, "it has no sheet '\(FileFault.shown(name))', but " + names.joined(separator: ", "))
  }
}
