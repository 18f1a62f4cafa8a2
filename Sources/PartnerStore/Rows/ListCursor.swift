import GRDB

/// Reads the lists of the rows of a table beside the rows themselves, both in order of key.
final class ListCursor {
  private let statement: SQLStatement
  private var owner: Int?

  /// Begins to read a list.
  ///
  /// - Parameters:
  ///   - columns: What is read of each row; the owner's key is column 0, these follow.
  ///   - table: The table of the list.
  ///   - owner: The column with the key of the row that has the list.
  ///   - order: The columns that say in which order.
  ///   - part: Which owners are read.
  init(
    _ columns: String, of table: String, owner: String, order: String = "position",
    _ part: RowPart, on database: Database
  ) throws {
    statement = try SQLStatement(
      "SELECT \(owner), \(columns) FROM \(table)\(part.filter(owner)) ORDER BY \(owner), \(order)",
      on: database)
    try advance()
  }

  private func advance() throws {
    owner = try statement.next() ? statement.number(0) : nil
  }

  /// Calls `body` for each row of the list of `key`; keys must be asked for in order.
  func forEach(of key: Int, _ body: (SQLStatement) throws -> Void) throws {
    while let owner, owner < key { try advance() }
    while owner == key {
      try body(statement)
      try advance()
    }
  }

  /// The texts in column 1 of the list of `key`.
  func texts(of key: Int) throws -> [String] {
    var texts: [String] = []
    try forEach(of: key) { texts.append($0.text(1)) }
    return texts
  }
}
