import GRDB
import PartnerGraph

/// The identifiers of the rows that other rows refer to by key, each text kept once.
final class ReferenceIDs<Entity> {
  private var ids: [Int: Identifier<Entity>] = [:]
  /// The identifiers of the keys from ``firstKey`` on, as long as no key is missing.
  private var dense: [Identifier<Entity>] = []
  private var firstKey = 0
  private var singles: [Int: [Identifier<Entity>]] = [:]
  private var lists: [[Int]: [Identifier<Entity>]] = [:]
  /// How many lists are kept.
  private static var mostLists: Int { 65_536 }
  /// The keys of a list, in memory that is used again.
  private var keys: [Int] = []
  private let table: NetworkTable
  private let database: Database
  private let lookup: SQLStatement
  /// Whether all identifiers are to be read before the first is told.
  private var isToRead: Bool

  /// Looks identifiers of a table up when they are asked for, or all of them with the first.
  init(_ table: NetworkTable, all: Bool, on database: Database) throws {
    self.table = table
    self.database = database
    lookup = try SQLStatement("SELECT id FROM \(table.rawValue) WHERE key = ?", on: database)
    isToRead = all
  }

  private func readAll() throws {
    isToRead = false
    let rows = try SQLStatement("SELECT key, id FROM \(table.rawValue) ORDER BY key", on: database)
    while try rows.next() {
      let key = rows.number(0)
      if dense.isEmpty { firstKey = key }
      if key == firstKey + dense.count {
        dense.append(Identifier(rows.text(1)))
      } else {
        ids[key] = Identifier(rows.text(1))
      }
    }
  }

  /// The identifier of the row with a key.
  func id(of key: Int) throws -> Identifier<Entity> {
    if isToRead { try readAll() }
    if dense.indices.contains(key - firstKey) { return dense[key - firstKey] }
    if let id = ids[key] { return id }
    defer { lookup.reset() }
    let id = Identifier<Entity>(try lookup.bind(key).next() ? lookup.text(0) : "")
    ids[key] = id
    return id
  }

  /// The identifiers in column 1 of the list of a row; lists that many rows have are kept once.
  func ids(_ list: ListCursor, of key: Int) throws -> [Identifier<Entity>] {
    keys.removeAll(keepingCapacity: true)
    try list.forEach(of: key) { keys.append($0.number(1)) }
    return try ids(of: keys)
  }

  /// The identifiers of rows; lists that many rows have are kept once.
  func ids(of keys: [Int]) throws -> [Identifier<Entity>] {
    guard let first = keys.first else { return [] }
    if keys.count == 1 {
      if let list = singles[first] { return list }
      let list = [try id(of: first)]
      if singles.count < Self.mostLists { singles[first] = list }
      return list
    }
    if let list = lists[keys] { return list }
    let list = try keys.map(id)
    if lists.count < Self.mostLists { lists[keys] = list }
    return list
  }
}
