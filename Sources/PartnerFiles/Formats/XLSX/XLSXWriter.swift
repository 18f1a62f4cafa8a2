import PartnerGraph

/// Writes an Excel workbook: a sheet for the properties of the network and one for each table.
///
/// Counts, degrees and amounts are numbers where they come back as they are written, everything
/// else is text, so that `1984` stays the year it is.
///
/// - SeeAlso: ECMA-376, *Office Open XML File Formats*, part 1, chapter 18.
struct XLSXWriter {
  /// How many rows a sheet has at most; a longer table goes on in the next sheet.
  static let greatestRows = 1 << 20
  /// The sheet with the properties of the network.
  static let properties = "network"

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/"

  private let rows: RowProgress
  private var pages: [(name: String, content: ScratchFile)] = []
  private var cut = 0

  private init(_ rows: RowProgress) { self.rows = rows }

  /// Writes the sheets, each to a file without a name, and packs them.
  static func write(
    _ network: Network, to output: inout ByteOutput
  ) throws(PartnerFilesError) -> [FormatLoss] {
    var writer = XLSXWriter(output.rows)
    let properties = JSONCells.textProperties(of: network).map { [$0.key, $0.text] }
    try writer.add(Self.properties, ["property", "value"], properties, isNumber: [false, false])
    try writer.add(network.partners, always: [.id, .kind, .name])
    try writer.add(network.links, always: [])
    try writer.add(network.themes, always: [])
    try writer.add(network.sources, always: [])
    try writer.add(network.statements, always: [])
    try ZipWriter.write(writer.parts(), to: &output)
    return FormatLoss.list([(.longTexts, writer.cut)])
  }

  private mutating func add<Row: TableRow>(
    _ rows: [Row], always: Set<TableColumn>
  ) throws(PartnerFilesError) {
    guard !rows.isEmpty || !always.isEmpty else { return }
    let keys = ColumnChoice.keys(rows, former: []).filter { key in
      if case .known(let column) = key, always.contains(column) { return false }
      return true
    }
    let first = Row.schema.columns.map(\.column).filter(always.contains).map(ColumnKey.known)
    let all = first + keys
    let isNumber = all.map { key in
      switch Row.schema.type(of: key) {
      case .latitude, .longitude, .count, .amount: true
      default: false
      }
    }
    try add(
      Row.schema.table.rawValue, all.map(\.header), rows.lazy.map { row in all.map(row.cell) },
      isNumber: isNumber)
  }

  private mutating func add(
    _ name: String, _ header: [String], _ rows: some Collection<[String]>, isNumber: [Bool]
  ) throws(PartnerFilesError) {
    var rest = rows[...]
    var number = 1
    repeat {
      let some = rest.prefix(Self.greatestRows - 1)
      rest = rest.dropFirst(Self.greatestRows - 1)
      let content = try sheet(header, some, isNumber)
      pages.append((number == 1 ? name : "\(name) \(number)", content))
      number += 1
    } while !rest.isEmpty
  }

  private mutating func sheet(
    _ header: [String], _ rows: some Collection<[String]>, _ isNumber: [Bool]
  ) throws(PartnerFilesError) -> ScratchFile {
    let file = try ScratchFile()
    var xml = XMLText(
      ByteOutput(self.rows) { bytes throws(PartnerFilesError) in try file.append(bytes) },
      isIndented: false)
    xml.begin("worksheet", [("xmlns", Self.main)])
    Self.freezeHeader(&xml)
    xml.begin("sheetData")
    let names = header.indices.map(Self.columnName)
    xml.begin("row", [("r", "1")])
    for (name, text) in zip(names, header) { cell("\(name)1", text, [("s", "1")], &xml) }
    xml.end()
    for (number, row) in rows.enumerated() {
      xml.begin("row", [("r", "\(number + 2)")])
      for (column, text) in row.enumerated() where !text.isEmpty {
        let place = "\(names[column])\(number + 2)"
        if isNumber[column], let value = Double(text), XLSXNumber.text(value) == text {
          xml.begin("c", [("r", place)])
          xml.element("v", text: text)
          xml.end()
        } else {
          cell(place, text, [], &xml)
        }
      }
      try xml.endRow()
    }
    xml.end()
    xml.end()
    var output = xml.output
    try output.end()
    return file
  }

  /// Keeps the first row in sight.
  private static func freezeHeader(_ xml: inout XMLText) {
    xml.begin("sheetViews")
    xml.begin("sheetView", [("workbookViewId", "0")])
    xml.empty(
      "pane",
      [("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen")])
    xml.end()
    xml.end()
  }

  private mutating func cell(
    _ place: String, _ text: String, _ style: [(name: String, value: String)], _ xml: inout XMLText
  ) {
    var text = text
    if text.utf16.count > XLSXText.greatestLength {
      cut += 1
      while text.utf16.count > XLSXText.greatestLength {
        text = String(text.prefix(min(XLSXText.greatestLength, text.count - 1)))
      }
    }
    xml.begin("c", [("r", place)] + style + [("t", "inlineStr")])
    xml.begin("is")
    xml.element("t", [("xml:space", "preserve")], text: XLSXText.written(text))
    xml.end()
    xml.end()
  }

  /// The letters of a column: `A` ... `Z`, `AA` ...
  static func columnName(_ column: Int) -> String {
    var rest = column + 1
    var letters: [UInt8] = []
    while rest > 0 {
      letters.insert(UInt8(65 + (rest - 1) % 26), at: 0)
      rest = (rest - 1) / 26
    }
    return String(decoding: letters, as: UTF8.self)
  }

  // MARK: - What holds the sheets together

  private func parts() -> [(name: String, content: ZipWriter.Content)] {
    let sheets = pages.enumerated().map { number, page in
      (
        name: "xl/worksheets/sheet\(number + 1).xml",
        content: ZipWriter.Content.file(page.content)
      )
    }
    let book = "xl/workbook.xml"
    let others: [(name: String, bytes: [UInt8])] = [
      ("[Content_Types].xml", contentTypes(sheets.map(\.name), book)),
      ("_rels/.rels", Self.relations([("officeDocument", book)])), (book, workbook()),
      (
        "xl/_rels/workbook.xml.rels",
        Self.relations(
          sheets.map { ("worksheet", String($0.name.dropFirst(3))) } + [("styles", "styles.xml")])
      ), ("xl/styles.xml", Self.styles()),
    ]
    return others.map { ($0.name, .bytes($0.bytes)) } + sheets
  }

  private func contentTypes(_ sheets: [String], _ book: String) -> [UInt8] {
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    var xml = XMLText(ByteOutput())
    xml.begin("Types", [("xmlns", Self.package + "content-types")])
    xml.empty(
      "Default",
      [
        ("Extension", "rels"),
        ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"),
      ])
    xml.empty("Default", [("Extension", "xml"), ("ContentType", "application/xml")])
    let parts =
      [(book, "sheet.main+xml"), ("xl/styles.xml", "styles+xml")]
      + sheets.map { ($0, "worksheet+xml") }
    for (part, kind) in parts {
      xml.empty("Override", [("PartName", "/" + part), ("ContentType", type + kind)])
    }
    xml.end()
    return xml.output.bytes
  }

  private static func relations(_ targets: [(type: String, target: String)]) -> [UInt8] {
    var xml = XMLText(ByteOutput())
    xml.begin("Relationships", [("xmlns", package + "relationships")])
    for (number, (type, target)) in targets.enumerated() {
      xml.empty(
        "Relationship",
        [("Id", "rId\(number + 1)"), ("Type", "\(office)/\(type)"), ("Target", target)])
    }
    xml.end()
    return xml.output.bytes
  }

  private func workbook() -> [UInt8] {
    var xml = XMLText(ByteOutput())
    xml.begin("workbook", [("xmlns", Self.main), ("xmlns:r", Self.office)])
    xml.begin("bookViews")
    xml.empty("workbookView", [("activeTab", "1")])
    xml.end()
    xml.begin("sheets")
    for (number, page) in pages.enumerated() {
      xml.empty(
        "sheet",
        [("name", page.name), ("sheetId", "\(number + 1)"), ("r:id", "rId\(number + 1)")])
    }
    xml.end()
    xml.end()
    return xml.output.bytes
  }

  /// Two formats of cells: plain, and bold for the header.
  private static func styles() -> [UInt8] {
    var xml = XMLText(ByteOutput())
    xml.begin("styleSheet", [("xmlns", main)])
    xml.begin("fonts", [("count", "2")])
    for isBold in [false, true] {
      xml.begin("font")
      if isBold { xml.empty("b", []) }
      xml.empty("sz", [("val", "11")])
      xml.empty("name", [("val", "Calibri")])
      xml.end()
    }
    xml.end()
    xml.begin("fills", [("count", "2")])
    for pattern in ["none", "gray125"] {
      xml.begin("fill")
      xml.empty("patternFill", [("patternType", pattern)])
      xml.end()
    }
    xml.end()
    xml.begin("borders", [("count", "1")])
    xml.empty("border", [])
    xml.end()
    cellFormats(&xml)
    xml.begin("cellStyles", [("count", "1")])
    xml.empty("cellStyle", [("name", "Normal"), ("xfId", "0"), ("builtinId", "0")])
    xml.end()
    xml.end()
    return xml.output.bytes
  }

  /// The formats that cells name by their number.
  private static func cellFormats(_ xml: inout XMLText) {
    let plain = [("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0")]
    xml.begin("cellStyleXfs", [("count", "1")])
    xml.empty("xf", plain)
    xml.end()
    xml.begin("cellXfs", [("count", "2")])
    xml.empty("xf", plain + [("xfId", "0")])
    xml.empty(
      "xf",
      [
        ("numFmtId", "0"), ("fontId", "1"), ("fillId", "0"), ("borderId", "0"), ("xfId", "0"),
        ("applyFont", "1"),
      ])
    xml.end()
  }
}
