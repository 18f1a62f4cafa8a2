import GRDB
import GRDBSQLite

/// A prepared statement whose values are bound and read in order, without a value object for each.
///
/// GRDB's own statements cost 4 µs a row, which an import of millions of rows would feel; these cost
/// less than one. Transactions, waiting and closing stay GRDB's.
class SQLStatement {
  private let statement: OpaquePointer
  private let connection: OpaquePointer
  private var position: Int32 = 0

  /// Prepares a statement on a connection, which must outlive it.
  init(_ sql: String, on database: Database) throws {
    guard let connection = database.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the connection is closed")
    }
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v3(
      connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard code == SQLITE_OK, let statement else { throw Self.error(code, connection) }
    self.statement = statement
    self.connection = connection
  }

  deinit { sqlite3_finalize(statement) }

  private static func error(_ code: Int32, _ connection: OpaquePointer) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: String(cString: sqlite3_errmsg(connection)))
  }

  // MARK: Binding

  /// Binds the next value, whose bytes stay where they are until the statement ran.
  final func bind(staying bytes: UnsafeBufferPointer<CChar>) {
    position += 1
    sqlite3_bind_text(statement, position, bytes.baseAddress, Int32(bytes.count), nil)
  }

  /// SQLite copies the bytes before the call returns.
  private static let nothing: StaticString = ""
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  /// Binds the next value.
  @discardableResult
  func bind(_ text: String) -> Self {
    position += 1
    if text.isEmpty {
      let none = UnsafeRawPointer(Self.nothing.utf8Start).assumingMemoryBound(to: CChar.self)
      sqlite3_bind_text(statement, position, none, 0, nil)
      return self
    }
    var text = text
    text.withUTF8 { bytes in
      _ = bytes.withMemoryRebound(to: CChar.self) { characters in
        sqlite3_bind_text(
          statement, position, characters.baseAddress, Int32(characters.count),
          Self.transient)
      }
    }
    return self
  }

  /// Binds the next value; NULL if there is none.
  @discardableResult
  func bind(_ text: String?) -> Self {
    if let text { return bind(text) }
    return bindNull()
  }

  /// Binds the next value.
  @discardableResult
  func bind(_ number: Int) -> Self {
    position += 1
    sqlite3_bind_int64(statement, position, Int64(number))
    return self
  }

  /// Binds the next value; NULL if there is none.
  @discardableResult
  func bind(_ number: Int?) -> Self {
    if let number { return bind(number) }
    return bindNull()
  }

  /// Binds the next value; NULL if there is none.
  @discardableResult
  func bind(_ number: Double?) -> Self {
    guard let number else { return bindNull() }
    position += 1
    sqlite3_bind_double(statement, position, number)
    return self
  }

  /// Binds what stands in a column, counted from 0, of the row that another statement gave.
  final func bind(column: Int32, of other: SQLStatement) {
    position += 1
    sqlite3_bind_value(statement, position, sqlite3_column_value(other.statement, column))
  }

  private func bindNull() -> Self {
    position += 1
    sqlite3_bind_null(statement, position)
    return self
  }

  /// Binds what is bound to another statement with as many marks, which then has nothing bound.
  final func takeBindings(of other: SQLStatement) {
    sqlite3_transfer_bindings(other.statement, statement)
  }

  // MARK: Running

  /// Runs a statement that gives no rows, and makes it ready for the next values.
  func run() throws {
    let code = sqlite3_step(statement)
    let failure = code == SQLITE_DONE || code == SQLITE_ROW ? nil : Self.error(code, connection)
    reset()
    if let failure { throw failure }
  }

  /// Goes to the next row; false after the last one.
  func next() throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw Self.error(code, connection)
    }
  }

  /// Makes the statement ready for the next values.
  func reset() {
    sqlite3_reset(statement)
    position = 0
  }

  // MARK: Reading

  /// The text in a column counted from 0; empty for NULL.
  func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(statement, column) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// Gives the bytes of the text in a column counted from 0, which are there until the next row.
  func withBytes(_ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let bytes = sqlite3_column_text(statement, column)
    body(UnsafeBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, column))))
  }

  /// Whether a column counted from 0 is NULL.
  func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(statement, column) == SQLITE_NULL
  }

  /// The whole number in a column counted from 0; 0 for NULL.
  func number(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  /// The whole number in a column counted from 0; nothing for NULL.
  func optionalNumber(_ column: Int32) -> Int? { isNull(column) ? nil : number(column) }

  /// The decimal number in a column counted from 0; nothing for NULL.
  func optionalReal(_ column: Int32) -> Double? {
    isNull(column) ? nil : sqlite3_column_double(statement, column)
  }
}
