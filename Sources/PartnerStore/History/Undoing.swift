import GRDB
import PartnerGraph

/// Undoes a change inside a transaction, which is a change itself.
struct Undoing {
  private let database: Database
  private let change: Change

  /// Looks a change up, and whether it can be undone at all.
  init(_ number: Int, _ database: Database) throws {
    guard let change = try ChangeTables.change(number, database) else {
      throw PartnerStoreError.unknownChange(number)
    }
    self.database = database
    self.change = change
    if try ChangeTables.cancelled(after: number, database).contains(number) {
      throw refused("it is undone already")
    }
  }

  /// Whether it put another network in the place of the whole one.
  var isWhole: Bool { change.isWhole }

  private func refused(_ reason: String) -> PartnerStoreError {
    .cannotUndo(change: change.number, reason: reason)
  }

  private func words(_ later: Change) -> String {
    "by \(later.note.by) at \(later.note.at) (change \(later.number)); undo that first"
  }

  // MARK: Rows

  /// Puts every row of the change back as it was before.
  func run(_ note: ChangeNote) throws -> Int {
    var writer = try ChangeWriter(database, note, undoes: change.number)
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT tableName, key, id, before, after FROM changeRow WHERE change = ?
        ORDER BY position DESC
        """, arguments: [change.number])
    var removed: [(table: NetworkTable, key: Int, id: String)] = []
    for row in rows {
      guard let table = NetworkTable(rawValue: row["tableName"]) else { continue }
      let key: Int = row["key"]
      let id: String = row["id"]
      let before: String? = row["before"]
      try checkUntouched(table, key, id, after: row["after"])
      if row["after"] as String? != nil { try writer.delete(table, key) }
      if let before {
        try restore(RowImage.row(before, of: table), key, &writer)
      } else {
        removed.append((table, key, id))
      }
      try writer.note(table, key, id, before: row["after"], after: before)
    }
    if rows.contains(where: { $0["tableName"] == NetworkTable.theme.rawValue }) {
      try writer.checkThemes()
    }
    for row in removed { try checkUnused(row.table, row.key, row.id) }
    return writer.number
  }

  /// Refuses if a row is no longer as the change left it.
  private func checkUntouched(
    _ table: NetworkTable, _ key: Int, _ id: String, after: String?
  ) throws {
    let now = try RowFetcher.row(table, key: key, database).map { try RowImage.json($0.row) }
    guard now != after else { return }
    let what = "the \(table.rawValue) '\(id)' was changed since"
    if let later = try ChangeTables.last(
      of: key, in: table, after: change.number, database)
    {
      throw refused("\(what) \(words(later))")
    }
    throw refused(what)
  }

  private func restore(_ row: NetworkRow, _ key: Int, _ writer: inout ChangeWriter) throws {
    if row.table != .statement,
      try ReferenceKeys.key(of: row.id, in: row.table, database) != nil
    {
      throw refused("another \(row.table.rawValue) has the identifier '\(row.id)' now")
    }
    do {
      if case .statement(let statement) = row { try writer.check(statement) }
      try writer.insert(row, key: key)
    } catch PartnerStoreError.unknownReference(let table, let id, let column, let value) {
      let target: NetworkTable =
        switch column {
        case "city", "from", "to", "subject": .partner
        case "sources", "source": .source
        default: .theme
        }
      let what = "the \(table) '\(id)' names '\(value)', which was removed"
      guard let later = try ChangeTables.last(of: value, in: target, database) else {
        throw refused(what)
      }
      throw refused("\(what) \(words(later))")
    }
  }

  /// Refuses if a row that the change added is referred to meanwhile.
  private func checkUnused(_ table: NetworkTable, _ key: Int, _ id: String) throws {
    var user = try References.user(of: table, key: key, database)
    if user == nil, table != .source, table != .statement,
      let orphan = try References.orphan(of: id, database)
    {
      user = (.statement, orphan, id)
    }
    guard let user else { return }
    let what = "the \(user.table.rawValue) '\(user.id)' refers to the \(table.rawValue) '\(id)'"
    let later = try ChangeTables.last(
      of: user.key, in: user.table, after: change.number, database)
    throw refused(later.map { "\(what) since a change \(words($0))" } ?? what)
  }

  // MARK: The whole network

  /// Puts the whole network back as it was before the change; foreign keys must be off.
  func runWhole(
    _ note: ChangeNote, _ observer: @escaping WorkProgress.Observer
  ) throws -> Int {
    if let later = try ChangeTables.effective(after: change.number, database) {
      throw refused("'\(later.note.what)' was done since \(words(later))")
    }
    var writer = try ChangeWriter(database, note, undoes: change.number, isWhole: true)
    try WholeImage.keep(&writer)
    try WholeImage.restore(of: change.number, writer, observer)
    return writer.number
  }
}
