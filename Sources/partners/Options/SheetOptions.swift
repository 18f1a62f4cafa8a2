import ArgumentParser
import Foundation
import PartnerFiles
import PartnerGraph
import PartnerSearch
import PartnerText

/// The options of importing spreadsheets, and what they do.
struct SheetOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What the columns of a spreadsheet mean: a file that --write-mapping wrote.",
      valueName: "file"), completion: .file())
  var mapping: String?

  @Option(
    help: ArgumentHelp(
      "Write what the columns are guessed to mean to a file, to be changed and given by --mapping.",
      valueName: "file"), completion: .file())
  var writeMapping: String?

  @Option(
    help: ArgumentHelp(
      "Whose partners a spreadsheet lists: each becomes linked to it.", valueName: "name"))
  var of: String?

  @Option(
    help: ArgumentHelp(
      "The sheet of an Excel workbook, if it is not the first; again for a second table.",
      valueName: "name"))
  var sheet: [String] = []

  @Flag(help: "Import a spreadsheet as it is guessed.")
  var yes = false

  @Flag(help: "Keep cells that cannot be read, such as a date, in a column of their own.")
  var keepUnreadable = false

  /// Whether an option says what the tables are.
  var areGiven: Bool { mapping != nil || of != nil || !sheet.isEmpty || writeMapping != nil }

  /// The network of some tables; nothing if the guess was only shown.
  func network(_ paths: [String], _ language: Language) throws -> Network? {
    do {
      var given: SheetMapping?
      if let mapping { given = try SheetMapping(jsonFile: mapping) }
      let sheets = try sheets(paths, given)
      let mapping = changed(
        given ?? SheetMapping(guessing: sheets, of: of ?? "", vocabulary: Self.vocabulary))
      if let writeMapping { try OutputFile.write(mapping.json, to: writeMapping) }
      let isImported = (yes || given != nil) && writeMapping == nil
      let preview = SheetPreview(mapping, sheets, language)
      if !isImported { try preview.printColumns() }
      let decoded = try decoded(sheets, mapping, language)
      Terminal.tell(decoded.notes, language)
      if isImported { return decoded.network }
      try preview.printFirst(
        of: decoded.network, written: writeMapping)
      return nil
    } catch let error as PartnerFilesError {
      throw CommandFailure(error)
    }
  }

  /// What the tables say; where a cell cannot be read, the way to go on all the same is told.
  private func decoded(
    _ sheets: [Sheet], _ mapping: SheetMapping, _ language: Language
  ) throws(PartnerFilesError) -> DecodedNetwork {
    do {
      return try mapping.network(from: sheets, vocabulary: Self.vocabulary)
    } catch {
      if !mapping.keepsUnreadable {
        Terminal.complain(
          language.choose(
            english: "--keep-unreadable keeps cells that cannot be read in a column of their own",
            french: "--keep-unreadable garde les cellules illisibles dans une colonne à part"),
          prefix: language.choose(english: "note: ", french: "note : "))
      }
      throw error
    }
  }

  private func sheets(
    _ paths: [String], _ mapping: SheetMapping?
  ) throws(PartnerFilesError) -> [Sheet] {
    // One workbook may hold several tables.
    let places =
      paths.count == 1 && sheet.count > 1
      ? sheet.map { (paths[0], Optional($0)) }
      : paths.enumerated().map { ($1, sheet.indices.contains($0) ? sheet[$0] : nil) }
    var sheets: [Sheet] = []
    for (number, (path, name)) in places.enumerated() {
      let tables = mapping?.tables ?? []
      let line = tables.indices.contains(number) ? tables[number].headerLine : nil
      if ImportFormat.sheet(path: path) == .xlsx || name != nil {
        sheets.append(try Workbook(contentsOf: path).sheet(named: name, headerLine: line))
      } else {
        sheets.append(try Sheet(csvFile: path, headerLine: line))
      }
    }
    return sheets
  }

  /// The mapping with what the options say besides.
  private func changed(_ mapping: SheetMapping) -> SheetMapping {
    SheetMapping(
      tables: mapping.tables, owner: of ?? mapping.owner, source: mapping.source,
      makesPartners: mapping.makesPartners,
      keepsUnreadable: keepUnreadable || mapping.keepsUnreadable)
  }

  /// What words mean, as PartnerSearch knows it.
  static let vocabulary = SheetVocabulary(
    words: { Folding.words(of: $0) }, country: { CountryNames.country($0) },
    partnerKind: { KindNames.kind($0) })
}
