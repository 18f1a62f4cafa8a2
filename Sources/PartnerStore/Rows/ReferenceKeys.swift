import GRDB
import PartnerGraph

/// The keys of rows that other rows refer to, each looked up once.
struct ReferenceKeys {
  private var partners: [Partner.ID: Int] = [:]
  private var themes: [Theme.ID: Int] = [:]
  private var sources: [Source.ID: Int] = [:]
  /// The connection to look up what is not known yet; none if everything is known.
  private let database: Database?

  /// Looks everything up in a database.
  init(_ database: Database) { self.database = database }

  /// Knows the rows of a network that are given keys one after another.
  init(_ network: Network, after last: LastKeys) {
    database = nil
    partners = Self.numbered(network.partners.map(\.id), after: last[.partner])
    themes = Self.numbered(network.themes.map(\.id), after: last[.theme])
    sources = Self.numbered(network.sources.map(\.id), after: last[.source])
  }

  /// The keys of rows that are given one after another; of two of one identifier that of the first.
  static func numbered<Entity>(
    _ ids: [Identifier<Entity>], after last: Int
  ) -> [Identifier<Entity>: Int] {
    Dictionary(zip(ids, (last + 1)...).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// Is told the keys of rows that are not written yet.
  mutating func know(_ rows: [(table: NetworkTable, id: String, key: Int)]) {
    for row in rows {
      switch row.table {
      case .partner: partners[Identifier(row.id)] = row.key
      case .theme: themes[Identifier(row.id)] = row.key
      case .source: sources[Identifier(row.id)] = row.key
      case .link, .statement: break
      }
    }
  }

  /// The key of a partner that a row names.
  mutating func key(of id: Partner.ID, for place: @autoclosure () -> ReferencePlace) throws -> Int {
    if let key = partners[id] { return key }
    let key = try found(id.rawValue, in: .partner, for: place())
    partners[id] = key
    return key
  }

  /// The key of a theme that a row names.
  mutating func key(of id: Theme.ID, for place: @autoclosure () -> ReferencePlace) throws -> Int {
    if let key = themes[id] { return key }
    let key = try found(id.rawValue, in: .theme, for: place())
    themes[id] = key
    return key
  }

  /// The key of a source that a row names.
  mutating func key(of id: Source.ID, for place: @autoclosure () -> ReferencePlace) throws -> Int {
    if let key = sources[id] { return key }
    let key = try found(id.rawValue, in: .source, for: place())
    sources[id] = key
    return key
  }

  private func found(_ id: String, in table: NetworkTable, for place: ReferencePlace) throws -> Int
  {
    if let database, let key = try Self.key(of: id, in: table, database) { return key }
    throw PartnerStoreError.unknownReference(
      table: place.table.rawValue, id: place.id, column: place.column, value: id)
  }

  /// The key of the row with an identifier, if there is one.
  static func key(of id: String, in table: NetworkTable, _ database: Database) throws -> Int? {
    let sql = "SELECT key FROM \(table.rawValue) WHERE id = ?"
    if let key = try Int.fetchOne(database, sql: sql, arguments: [id]) { return key }
    if id.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    // An accent is one letter or two: only the standard library knows that these are equal.
    let accented = try Row.fetchCursor(
      database, sql: "SELECT key, id FROM \(table.rawValue) WHERE id GLOB '*[^ -~]*'")
    while let row = try accented.next() {
      if row["id"] as String? == id { return row["key"] }
    }
    return nil
  }
}

/// Where a row names another.
struct ReferencePlace {
  let table: NetworkTable
  let id: String
  let column: String
}
