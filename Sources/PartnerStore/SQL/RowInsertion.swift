import GRDB

/// A statement that puts rows into a table, many at a time.
///
/// Values are bound row by row, and `run()` ends a row; SQLite is called when enough rows are there.
/// So the tables are opened and the place for a row is looked for once for many rows, which halves the
/// time of an import.
final class RowInsertion: SQLStatement {
  /// How many rows SQLite is given at once.
  private let rowsAtOnce: Int
  private let table: String
  private let values: String
  private let isChecked: Bool
  private let database: Database
  private var waiting = 0
  /// The texts of the rows that wait: copied here, and by SQLite no more.
  private let texts: UnsafeMutableBufferPointer<CChar>
  private var used = 0

  /// Prepares a statement.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - columns: How many columns it has.
  ///   - rowsAtOnce: How many rows SQLite is given at once; 1 for rows that are there when `run()`
  ///     returns.
  ///   - isChecked: Whether the table checks the values; where types say that they are right it need
  ///     not, and the checks of a date cost more than all the rest.
  init(
    into table: String, columns: Int, rowsAtOnce: Int = 1, isChecked: Bool = true,
    on database: Database
  ) throws {
    let marks = "(" + Array(repeating: "?", count: columns).joined(separator: ", ") + ")"
    values = "VALUES " + Array(repeating: marks, count: rowsAtOnce).joined(separator: ", ")
    self.table = table
    self.rowsAtOnce = rowsAtOnce
    self.isChecked = isChecked
    self.database = database
    texts = .allocate(capacity: rowsAtOnce > 1 ? rowsAtOnce * columns * Self.bytesPerText : 0)
    if !isChecked { try database.execute(sql: "PRAGMA ignore_check_constraints = 1") }
    defer {
      if !isChecked { try? database.execute(sql: "PRAGMA ignore_check_constraints = 0") }
    }
    try super.init("INSERT INTO \(table) \(values)", on: database)
  }

  deinit { texts.deallocate() }

  /// For how many bytes of a text there is room, on average.
  private static let bytesPerText = 32

  /// Binds the next value.
  @discardableResult
  override func bind(_ text: String) -> Self {
    let count = text.utf8.count
    guard count > 0, used + count <= texts.count else { return super.bind(text) }
    let place = used
    var text = text
    text.withUTF8 { bytes in
      for index in bytes.indices { texts[place + index] = CChar(bitPattern: bytes[index]) }
    }
    used += count
    bind(staying: UnsafeBufferPointer(rebasing: texts[place..<used]))
    return self
  }

  /// Ends a row.
  override func run() throws {
    waiting += 1
    if waiting == rowsAtOnce { try flush() }
  }

  /// Gives SQLite the rows that wait.
  func flush() throws {
    guard waiting > 0 else { return }
    defer { (waiting, used) = (0, 0) }
    if waiting == rowsAtOnce { return try super.run() }
    // The last time there are fewer rows than marks.
    if !isChecked { try database.execute(sql: "PRAGMA ignore_check_constraints = 1") }
    defer {
      if !isChecked { try? database.execute(sql: "PRAGMA ignore_check_constraints = 0") }
    }
    let last = try SQLStatement(
      "INSERT INTO \(table) SELECT * FROM (\(values)) LIMIT \(waiting)", on: database)
    last.takeBindings(of: self)
    try last.run()
    reset()
  }
}
