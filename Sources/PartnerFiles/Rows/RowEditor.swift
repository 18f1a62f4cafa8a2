public import PartnerGraph

/// Makes rows of what people write into cells, with the same rules as for a file.
public struct RowEditor: Sendable {
  /// What becomes of a cell.
  public struct Change: Hashable, Sendable {
    /// How the value meets what stands there.
    public enum Mode: Hashable, Sendable {
      /// It takes its place; an empty value empties the cell.
      case set
      /// Its elements are added to the list.
      case add
      /// Its elements are taken from the list.
      case remove
    }

    /// The header of the column, such as `since` or `name:fr`.
    public let column: String
    /// How the value meets what stands there.
    public let mode: Mode
    /// The value, as it would be written in a cell.
    public let value: String

    /// Makes a change.
    public init(column: String, mode: Mode = .set, value: String) {
      self.column = column
      self.mode = mode
      self.value = value
    }

    /// Reads `column=value`, `column+=value` or `column-=value`; anything else gives nothing.
    public init?(_ text: String) {
      guard let sign = text.firstIndex(of: "="), sign > text.startIndex else { return nil }
      var column = text[..<sign]
      var mode = Mode.set
      if column.last == "+" { mode = .add }
      if column.last == "-" { mode = .remove }
      if mode != .set { column.removeLast() }
      guard !column.isEmpty else { return nil }
      self.init(
        column: String(column), mode: mode, value: String(text[text.index(after: sign)...]))
    }
  }

  private let takesUnknownColumns: Bool

  /// Makes an editor.
  ///
  /// - Parameter takesUnknownColumns: Whether a column that Partners does not know is kept; if not,
  ///   it is refused, because it may be a known one mistyped.
  public init(takesUnknownColumns: Bool = false) {
    self.takesUnknownColumns = takesUnknownColumns
  }

  /// A partner with some cells changed, or a new one.
  ///
  /// - Throws: ``PartnerFilesError/unwritableValue(table:id:column:value:reason:)`` with the first
  ///   cell that cannot be read. The same holds for the other tables.
  /// - Complexity: O(*b*), where *b* is the number of bytes of the row.
  public func partner(
    _ former: Partner?, _ id: Partner.ID, _ changes: [Change]
  ) throws(PartnerFilesError) -> Partner {
    try row(former, id.rawValue, [.init(column: "id", value: id.rawValue)] + changes)
  }

  /// A link with some cells changed, or a new one.
  public func link(
    _ former: Link?, _ id: Link.ID, _ changes: [Change]
  ) throws(PartnerFilesError) -> Link {
    try row(former, id.rawValue, [.init(column: "id", value: id.rawValue)] + changes)
  }

  /// A theme with some cells changed, or a new one.
  public func theme(
    _ former: Theme?, _ id: Theme.ID, _ changes: [Change]
  ) throws(PartnerFilesError) -> Theme {
    try row(former, id.rawValue, [.init(column: "id", value: id.rawValue)] + changes)
  }

  /// A source with some cells changed, or a new one.
  public func source(
    _ former: Source?, _ id: Source.ID, _ changes: [Change]
  ) throws(PartnerFilesError) -> Source {
    try row(former, id.rawValue, [.init(column: "id", value: id.rawValue)] + changes)
  }

  /// A new statement about something.
  public func statement(
    about subject: String, _ changes: [Change]
  ) throws(PartnerFilesError) -> Statement {
    try row(nil, subject, [.init(column: "subject", value: subject)] + changes)
  }

  private func row<Row: TableRow>(
    _ former: Row?, _ id: String, _ changes: [Change]
  ) throws(PartnerFilesError) -> Row {
    var cells = former.map { row in row.filledKeys.map { ($0, row.cell($0)) } } ?? []
    for change in changes {
      let key = ColumnMap.key(change.column, Row.schema)
      try check(key, change, id, Row.schema)
      let index = cells.firstIndex { $0.0 == key } ?? cells.count
      if index == cells.count { cells.append((key, "")) }
      cells[index].1 = try value(of: cells[index].1, key, change, id, Row.schema)
    }
    return try read(cells, id)
  }

  private func value(
    of old: String, _ key: ColumnKey, _ change: Change, _ id: String, _ schema: TableSchema
  ) throws(PartnerFilesError) -> String {
    if change.mode == .set { return change.value }
    guard schema.type(of: key).isList else {
      throw unwritable(schema, id, key.header, change.value, "is no list; write \(key.header)=...")
    }
    let elements = RowReader.elements(old)
    let given = RowReader.elements(change.value)
    if change.mode == .add {
      return RowReader.elements((elements + given).joined(separator: ";")).joined(separator: ";")
    }
    if let missing = given.first(where: { !elements.contains($0) }) {
      throw unwritable(schema, id, key.header, missing, "is not in the list")
    }
    return elements.filter { !given.contains($0) }.joined(separator: ";")
  }

  private func check(
    _ key: ColumnKey, _ change: Change, _ id: String, _ schema: TableSchema
  ) throws(PartnerFilesError) {
    guard case .extra(let name) = key, !takesUnknownColumns else { return }
    let known = schema.columns.map(\.column.name)
    let meant = NearestWord.to(name, among: known).map { "; did you mean '\($0)'?" } ?? ""
    throw unwritable(schema, id, name, change.value, "stands in no column of the table" + meant)
  }

  /// Reads the cells like those of a file of one row.
  private func read<Row: TableRow>(
    _ cells: [(ColumnKey, String)], _ id: String
  ) throws(PartnerFilesError) -> Row {
    let dialect = CSVDialect.standard
    var bytes = dialect.header(cells.map(\.0.header))
    dialect.append(record: cells.map(\.1), to: &bytes)
    var faults = FaultCollector()
    var row: Row?
    if let table = CSVScanner(bytes, file: "").table(expecting: [], &faults) {
      let columns = ColumnMap(table, Row.schema, &faults)
      var reader = RowReader(table, Row.schema, columns, faults)
      if table.count > 0, faults.count == 0 {
        reader.move(to: 0)
        row = Row(&reader)
      }
      faults = reader.faults
    }
    guard let row, faults.count == 0 else {
      let fault = faults.result(files: [""])?.faults.first
      if case .missingColumn(let name, _) = fault?.reason {
        throw unwritable(Row.schema, id, name, "", "no value is given; write \(name)=...")
      }
      throw unwritable(
        Row.schema, id, fault?.column?.name ?? "", fault?.value ?? "",
        fault?.reason.description ?? "cannot be read")
    }
    try CellCheck.check([row])
    return row
  }

  private func unwritable(
    _ schema: TableSchema, _ id: String, _ column: String, _ value: String, _ reason: String
  ) -> PartnerFilesError {
    .unwritableValue(
      table: schema.table.rawValue, id: id, column: column, value: value, reason: reason)
  }
}
