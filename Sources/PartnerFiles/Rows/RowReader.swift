import PartnerGraph

/// Reads the cells of a table row by row, and notes what is wrong with them.
///
/// An identifier, a date, a number or an element of a list is read without the blanks around it;
/// a text is read as it stands.
struct RowReader {
  let table: CSVTable
  let schema: TableSchema
  let columns: ColumnMap
  /// What was wrong so far.
  var faults: FaultCollector
  /// Whether something is wrong with the row it stands at.
  private(set) var isFaulty = false
  /// The row it stands at.
  private(set) var row = 0
  private(set) var fields: [CSVField] = []
  private var themeLists = CellCache<[Theme.ID]>()
  private var sourceLists = CellCache<[Source.ID]>()
  private var dates = CellCache<PartialDate>()

  init(_ table: CSVTable, _ schema: TableSchema, _ columns: ColumnMap, _ faults: FaultCollector) {
    self.table = table
    self.schema = schema
    self.columns = columns
    self.faults = faults
  }

  /// Goes to a row.
  mutating func move(to row: Int) {
    self.row = row
    isFaulty = false
    table.split(row, into: &fields)
  }

  // MARK: Faults

  /// Notes a fault of a cell of the row.
  mutating func add(
    _ reason: @autoclosure () -> FileFault.Reason, _ column: TableColumn,
    value: @autoclosure () -> String = ""
  ) {
    isFaulty = true
    let table = table
    let row = row
    let fields = fields
    let position = columns[column]
    faults.add(
      FileFault(
        file: table.file,
        line: position.flatMap { $0 < fields.count ? fields[$0] : nil }
          .map { table.line(ofByte: Int($0.start), inRow: row) } ?? table.line(ofRow: row),
        column: position.map { .init(name: table.header[$0], number: $0 + 1) },
        value: value(), reason: reason()))
  }

  // MARK: Cells

  /// The cell of a column without the blanks around it, if the file has the column and it is
  /// filled.
  func field(_ column: TableColumn) -> CSVField? {
    guard let position = columns[column] else { return nil }
    return field(at: position)
  }

  private func field(at position: Int) -> CSVField? {
    guard position < fields.count else { return nil }
    let field = fields[position]
    guard field.start < field.end else { return nil }
    let bytes = table.bytes.span
    var start = Int(field.start)
    var end = Int(field.end)
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }
    while start < end && isBlank(bytes[start]) { start += 1 }
    while end > start && isBlank(bytes[end - 1]) { end -= 1 }
    guard start < end else { return nil }
    return CSVField(
      start: UInt32(start), end: UInt32(end), isQuoted: field.isQuoted,
      hasEscapes: field.hasEscapes)
  }

  /// The text of a column as it stands; empty if the file does not have the column.
  func text(_ column: TableColumn) -> String {
    guard let position = columns[column] else { return "" }
    return text(at: position)
  }

  private func text(at position: Int) -> String {
    position < fields.count ? table.text(fields[position]) : ""
  }

  /// The text of a column that must be filled.
  mutating func filled(_ column: TableColumn) -> String {
    if field(column) == nil { add(.emptyCell, column) }
    return text(column)
  }

  /// The identifier in a column, empty if there is none.
  mutating func identifier<Entity>(_ column: TableColumn) -> Identifier<Entity> {
    guard let field = field(column) else { return Identifier("") }
    let text = table.text(field)
    if !Self.isIdentifier(text) { add(.notAnIdentifier, column, value: text) }
    return Identifier(text)
  }

  /// The identifier in a column that must be filled.
  mutating func filledIdentifier<Entity>(_ column: TableColumn) -> Identifier<Entity> {
    if field(column) == nil { add(.emptyCell, column) }
    return identifier(column)
  }

  static func isIdentifier(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 32 && $0 != 127 && $0 != UInt8(ascii: ";") }
  }

  /// The values of a list, each once and without the blanks around it.
  func list(_ column: TableColumn) -> [String] {
    guard let position = columns[column] else { return [] }
    return list(at: position)
  }

  private func list(at position: Int) -> [String] {
    guard let field = field(at: position) else { return [] }
    let text = table.text(field)
    guard text.utf8.contains(UInt8(ascii: ";")) else { return [text] }
    return Self.elements(text)
  }

  /// The elements of a list, each once and without the blanks around it.
  static func elements(_ text: String) -> [String] {
    var seen: Set<String> = [""]
    return text.utf8.split(separator: UInt8(ascii: ";"))
      .map { CSVScanner.trimmed(String(Substring($0))) }
      .filter { seen.insert($0).inserted }
  }

  /// The themes in a column.
  mutating func themes(_ column: TableColumn) -> [Theme.ID] {
    guard let field = field(column) else { return [] }
    let bytes = table.bytes[field.content]
    if let themes = themeLists.value(of: bytes) { return themes }
    let themes = list(column).map { Theme.ID($0) }
    themeLists.keep(themes, of: bytes)
    return themes
  }

  /// The sources in a column.
  mutating func sources(_ column: TableColumn) -> [Source.ID] {
    guard let field = field(column) else { return [] }
    let bytes = table.bytes[field.content]
    if let sources = sourceLists.value(of: bytes) { return sources }
    let sources = list(column).map { Source.ID($0) }
    sourceLists.keep(sources, of: bytes)
    return sources
  }

  /// The date in a column.
  mutating func date(_ column: TableColumn) -> PartialDate? {
    guard let field = field(column) else { return nil }
    let bytes = table.bytes[field.content]
    if let date = dates.value(of: bytes) { return date }
    let date = value(
      column, { PartialDate($0) }, else: { .notADate(meant: CellValue.meantDate($0)) })
    if let date { dates.keep(date, of: bytes) }
    return date
  }

  /// One of the cases of an enumeration; nothing if the cell is empty.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ column: TableColumn
  ) -> Choice? {
    guard let field = field(column) else { return nil }
    let text = table.text(field)
    if let choice = Choice(rawValue: text) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    add(
      .notOneOf(allowed, nearest: NearestWord.to(text, among: allowed)), column, value: text)
    return nil
  }

  /// A value read from a cell; nothing if the cell is empty or something else stands there.
  mutating func value<Value>(
    _ column: TableColumn, _ read: (String) -> Value?,
    else reason: (String) -> FileFault.Reason
  ) -> Value? {
    guard let field = field(column) else { return nil }
    let text = table.text(field)
    if let value = read(text) { return value }
    add(reason(text), column, value: text)
    return nil
  }

  // MARK: Columns in several languages, and unknown ones

  /// Whether a column is filled in some language.
  func isFilled(_ column: TableColumn) -> Bool {
    if field(column) != nil { return true }
    return columns.localized.contains { $0.column == column && field(at: $0.position) != nil }
  }

  /// A text with its translations.
  func localizedText(_ column: TableColumn) -> LocalizedText {
    guard !columns.localized.isEmpty else { return LocalizedText(text(column)) }
    var translations: [LocalizedText.Translation] = []
    for (base, language, position) in columns.localized where base == column {
      let text = text(at: position)
      if !text.isEmpty { translations.append(.init(language: language, text: text)) }
    }
    return LocalizedText(text(column), translations: translations)
  }

  /// The lists of a column in every language; what stands in no language comes first.
  func localizedLists(_ column: TableColumn) -> [LocalizedText.Translation] {
    var lists = list(column).map { LocalizedText.Translation(language: "", text: $0) }
    for (base, language, position) in columns.localized.sorted(by: { $0.language < $1.language })
    where base == column {
      lists += list(at: position).map { .init(language: language, text: $0) }
    }
    return lists
  }

  /// The cells of unknown columns.
  func extra() -> [ExtraCell] {
    guard !columns.extra.isEmpty else { return [] }
    return columns.extra.compactMap { name, position in
      let text = text(at: position)
      return text.isEmpty ? nil : ExtraCell(column: name, value: text)
    }
  }
}
