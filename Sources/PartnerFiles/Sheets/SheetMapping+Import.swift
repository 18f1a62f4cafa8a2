import PartnerGraph

extension SheetMapping {
  /// Reads the rows of sheets as partners and links.
  ///
  /// Identifiers are slugs of the names; two rows of one name are one partner, unless their countries
  /// or kinds differ, and where they contradict each other the second value becomes a statement. A
  /// city that no row describes, and themes and sources that are named, get a row of their own.
  ///
  /// - Parameters:
  ///   - sheets: The tables, as many as ``tables`` and in the same order.
  ///   - vocabulary: What words mean.
  /// - Throws: ``PartnerFilesError/faultyFiles(_:)`` with every cell that cannot be read, with its
  ///   file, line and column; a column that a sheet lacks; a sheet too many or too few.
  /// - Complexity: O(*c*) expected, where *c* is the number of cells.
  public func network(
    from sheets: [Sheet], vocabulary: SheetVocabulary
  ) throws(PartnerFilesError) -> DecodedNetwork {
    guard sheets.count == tables.count, let first = sheets.first else {
      throw FormatFault.error(
        sheets.first?.file ?? "", line: nil,
        .notInFormat("set of tables for this mapping", reason: "it has \(tables.count) tables"))
    }
    var faults = FaultCollector()
    for (sheet, table) in zip(sheets, tables) {
      for column in table.columns where !sheet.header.contains(column.header) {
        let nearest = NearestWord.to(column.header, among: sheet.header)
        faults.add(
          FileFault(
            file: sheet.file, line: sheet.headerLine,
            reason: .missingColumn(column.header, nearest: nearest)))
      }
    }
    if let result = faults.result(files: sheets.map(\.file)) { throw .faultyFiles(result) }
    var importer = SheetImporter(self, vocabulary, file: first.file)
    return try importer.network(sheets)
  }
}
