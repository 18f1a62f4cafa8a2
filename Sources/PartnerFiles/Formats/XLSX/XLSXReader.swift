import PartnerGraph

/// Reads the sheets of an Excel workbook (Office Open XML), each as rows of texts.
///
/// Shared and inline texts, numbers, truth values, and dates, which a workbook keeps as numbers of
/// days and a format, become the texts that a person sees, dates as ISO 8601 writes them. Formulas
/// count as their last value. The parts are unpacked within the bounds of ``ZipReader``, read by
/// ``XMLReader``, and a sheet has at most ``greatestCells`` cells and ``greatestText`` bytes of text.
///
/// - SeeAlso: ECMA-376, *Office Open XML File Formats*, part 1, chapter 18.
struct XLSXReader {
  /// A sheet of the workbook.
  struct Page {
    let name: String
    let part: String
    let isHidden: Bool
  }

  /// How many cells a sheet has at most, with the empty ones before the last of a row.
  static let greatestCells = 1 << 24
  /// How many bytes the texts of a sheet have at most.
  static let greatestText = 1 << 28

  let file: String
  private(set) var pages: [Page] = []
  private let archive: ZipReader
  private var texts: [String] = []
  private var number = XLSXNumber()

  init(_ bytes: [UInt8], file: String) throws(PartnerFilesError) {
    self.file = file
    guard bytes.starts(with: [0x50, 0x4B]) else {
      throw Self.refusal(file, Self.opening(bytes))
    }
    do throws(ZipFailure) { archive = try ZipReader(bytes) } catch {
      throw Self.refusal(file, "it is damaged: \(error.reason)")
    }
    let book = try target(ofType: "/officeDocument", relationsOf: "") ?? "xl/workbook.xml"
    try readBook(book)
    if let part = try target(ofType: "/sharedStrings", relationsOf: book) {
      try readTexts(part)
    }
    if let part = try target(ofType: "/styles", relationsOf: book) { try readStyles(part) }
  }

  private static func opening(_ bytes: [UInt8]) -> String {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
      ? "it is of the older format .xls, or has a password; save it as .xlsx without one"
      : "it is no archive; is it another format?"
  }

  static func refusal(_ file: String, _ reason: String) -> PartnerFilesError {
    FormatFault.error(file, line: nil, .notInFormat("Excel workbook", reason: reason))
  }

  // MARK: - Parts

  private func part(_ name: String) throws(PartnerFilesError) -> [UInt8]? {
    do throws(ZipFailure) { return try archive.part(name) } catch {
      throw Self.refusal(file, error.reason)
    }
  }

  /// Reads a part that must be there.
  private func read(
    _ part: String, _ body: (inout XMLReader) throws(XMLReader.Failure) -> Void
  ) throws(PartnerFilesError) {
    guard let bytes = try self.part(part) else {
      throw Self.refusal(file, "its part '\(FileFault.shown(part))' is missing")
    }
    let place = "\(file)/\(part)"
    let text = try TextEncoding.utf8(bytes, place).bytes
    var xml = XMLReader(text)
    try XMLFault.placed(in: text, place) { () throws(XMLReader.Failure) in try body(&xml) }
  }

  /// The parts that a part names, by the identifier of the relation.
  private func relations(
    of part: String
  ) throws(PartnerFilesError) -> [(id: String, type: String, part: String)] {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[...$0]) } ?? ""
    let path = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    guard try self.part(path) != nil else { return [] }
    var relations: [(id: String, type: String, part: String)] = []
    try read(path) { (xml) throws(XMLReader.Failure) in
      while let element = try xml.nextElement() {
        guard element.name == "Relationship", let target = element["Target"],
          element["TargetMode"] != "External"
        else { continue }
        relations.append(
          (element["Id"] ?? "", element["Type"] ?? "", Self.path(target, from: folder)))
      }
    }
    return relations
  }

  private func target(
    ofType type: String, relationsOf part: String
  ) throws(PartnerFilesError) -> String? {
    try relations(of: part).first { $0.type.hasSuffix(type) }?.part
  }

  /// The path of a part in the archive.
  private static func path(_ target: String, from folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var steps = folder.split(separator: "/")
    for step in target.split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  private mutating func readBook(_ book: String) throws(PartnerFilesError) {
    var parts: [String: String] = [:]
    for relation in try relations(of: book) { parts[relation.id] = relation.part }
    var pages: [Page] = []
    var countsFrom1904 = false
    try read(book) { (xml) throws(XMLReader.Failure) in
      while let element = try xml.nextElement() {
        if element.name == "workbookPr", let flag = element["date1904"] {
          countsFrom1904 = flag == "1" || flag == "true"
        }
        guard element.name == "sheet", let name = element["name"],
          let id = element.attributes.first(where: { $0.name == "id" && !$0.space.isEmpty })?.value,
          let part = parts[id]
        else { continue }
        pages.append(
          Page(
            name: name, part: part,
            isHidden: element["state"] != nil
              && element["state"] != "visible"))
      }
    }
    self.pages = pages
    number.countsFrom1904 = countsFrom1904
    guard !pages.isEmpty else { throw Self.refusal(file, "it has no sheet") }
  }

  private mutating func readTexts(_ part: String) throws(PartnerFilesError) {
    var texts: [String] = []
    try read(part) { (xml) throws(XMLReader.Failure) in
      while let element = try xml.nextElement() {
        if element.name == "si" { texts.append(try xml.richText()) }
      }
    }
    self.texts = texts
  }

  private mutating func readStyles(_ part: String) throws(PartnerFilesError) {
    var codes: [Int: XLSXNumber.Style] = [:]
    var styles: [XLSXNumber.Style] = []
    try read(part) { (xml) throws(XMLReader.Failure) in
      var isInCells = false
      while let element = try xml.nextElement() {
        switch element.name {
        case "numFmt":
          if let id = element["numFmtId"].flatMap({ Int($0) }), let code = element["formatCode"] {
            codes[id] = XLSXNumber.style(code: code)
          }
        case "cellXfs": isInCells = true
        case "cellStyles", "dxfs", "cellStyleXfs": isInCells = false
        case "xf" where isInCells:
          let id = element["numFmtId"].flatMap { Int($0) } ?? 0
          styles.append(codes[id] ?? XLSXNumber.style(builtIn: id))
        default: break
        }
      }
    }
    number.styles = styles
  }

  // MARK: - Cells

  /// The first row of a sheet that has a cell.
  func header(of page: Page) throws(PartnerFilesError) -> [String]? {
    try rows(of: page, isHeaderOnly: true).first?.cells
  }

  /// The rows of a sheet that have a cell, with their numbers, or only the first of them.
  func rows(
    of page: Page, isHeaderOnly: Bool = false
  ) throws(PartnerFilesError) -> [(line: Int, cells: [String])] {
    var unworked = 0
    return try rows(of: page, isHeaderOnly: isHeaderOnly, unworked: &unworked)
  }

  /// The same; `unworked` counts the formulas that no program has worked out yet.
  func rows(
    of page: Page, isHeaderOnly: Bool = false, unworked: inout Int
  ) throws(PartnerFilesError) -> [(line: Int, cells: [String])] {
    var formulas = 0
    defer { unworked += formulas }
    var rows: [(line: Int, cells: [String])] = []
    var cells = 0
    var text = 0
    try read(page.part) { (xml) throws(XMLReader.Failure) in
      while let element = try xml.nextElement() {
        if element.name == "row" {
          if isHeaderOnly, rows.contains(where: { !$0.cells.allSatisfy(\.isEmpty) }) { break }
          rows.append((try line(element, after: rows.last?.line ?? 0, xml), []))
        } else if element.name == "c", !rows.isEmpty {
          let last = rows.count - 1
          let column = try column(element, after: rows[last].cells.count, xml)
          let value = try value(of: element, &xml, unworked: &formulas)
          let gap = column - rows[last].cells.count
          cells += gap + 1
          text += value.utf8.count
          guard cells <= Self.greatestCells, text <= Self.greatestText else {
            throw xml.failure("the sheet has more cells than are read")
          }
          rows[last].cells += repeatElement("", count: gap)
          rows[last].cells.append(value)
        }
      }
    }
    return rows.filter { row in row.cells.contains { !$0.isEmpty } }
  }

  private func line(
    _ element: XMLReader.Element, after last: Int, _ xml: XMLReader
  ) throws(XMLReader.Failure) -> Int {
    guard let text = element["r"] else { return last + 1 }
    guard let line = CellValue.count(text), line > last, line <= 1 << 20 else {
      throw xml.failure("'\(FileFault.shown(text))' is not the number of the next row")
    }
    return line
  }

  /// The column of a cell, counted from 0.
  private func column(
    _ element: XMLReader.Element, after count: Int, _ xml: XMLReader
  ) throws(XMLReader.Failure) -> Int {
    guard let reference = element["r"] else { return count }
    var column = 0
    for letter in reference.utf8.prefix(4) where (65...90).contains(letter) {
      column = column * 26 + Int(letter) - 64
    }
    guard column > count, column <= 16_384 else {
      throw xml.failure("'\(FileFault.shown(reference))' is not the next cell of the row")
    }
    return column - 1
  }

  private func value(
    of cell: XMLReader.Element, _ xml: inout XMLReader, unworked: inout Int
  ) throws(XMLReader.Failure) -> String {
    let level = xml.depth
    var isFormula = false
    var value = ""
    var inline = ""
    reading: while true {
      switch try xml.event() {
      case .start(let element) where element.name == "v": value = try xml.content()
      case .start(let element) where element.name == "is": inline = try xml.richText()
      case .start(let element):
        if element.name == "f" { isFormula = true }
        try xml.skipElement()
      case .end where xml.depth < level: break reading
      case .done: break reading
      default: break
      }
    }
    // A formula whose value is an empty text says so by its type.
    if isFormula, value.isEmpty, cell["t"] != "str" { unworked += 1 }
    switch cell["t"] ?? "n" {
    case "inlineStr": return inline
    case "str": return XLSXText.read(value)
    case "s":
      guard let place = CellValue.count(CSVScanner.trimmed(value)), place < texts.count else {
        throw xml.failure("'\(FileFault.shown(value))' is the number of no text")
      }
      return texts[place]
    case "b": return value == "1" ? "true" : value == "0" ? "false" : value
    case "d", "e": return value
    default: return number.text(value, format: cell["s"].flatMap { Int($0) })
    }
  }
}

extension XMLReader {
  /// The next element that begins, wherever it stands; nothing at the end of the file.
  mutating func nextElement() throws(Failure) -> Element? {
    while true {
      switch try event() {
      case .start(let element): return element
      case .done: return nil
      default: break
      }
    }
  }

  /// The text of an element that holds runs of text, without how they are spoken.
  mutating func richText() throws(Failure) -> String {
    let level = depth
    var text = ""
    while true {
      switch try event() {
      case .start(let element) where element.name == "t": text += try content()
      case .start(let element) where element.name == "r": break
      case .start: try skipElement()
      case .end where depth < level: return XLSXText.read(text)
      case .done: return XLSXText.read(text)
      default: break
      }
    }
  }
}
