import GRDB
import PartnerGraph

// GRDB has a Statement too.
import struct PartnerGraph.Statement

/// Gathers a part of a network that is a network itself: whatever its rows name is in it.
struct PartNetwork {
  private let database: Database
  private(set) var partners: [Partner] = []
  private(set) var links: [Link] = []
  private(set) var themes: [Theme] = []
  private(set) var sources: [Source] = []
  private(set) var statements: [Statement] = []

  init(_ database: Database) { self.database = database }

  /// What was gathered.
  func network() throws -> Network {
    let head = try NetworkTables.head(database)
    return Network(
      name: head.name, title: head.title, licence: head.licence, partners: partners, links: links,
      themes: themes, sources: sources, statements: statements)
  }

  // MARK: Rows

  /// Takes partners as they are.
  mutating func take(partners keys: some Sequence<Int>) throws {
    try RowFetcher.inParts(keys, database) { rows in
      try rows.forEachPartner { partners.append($0.row) }
    }
  }

  /// Takes links as they are.
  mutating func take(links keys: some Sequence<Int>) throws {
    try RowFetcher.inParts(keys, database) { rows in try rows.forEachLink { links.append($0.row) } }
  }

  /// Takes the statements about what has an identifier.
  mutating func takeStatements(about ids: Set<String>) throws {
    let rows = try SQLStatement("SELECT key FROM statement WHERE subject = ?", on: database)
    var keys: Set<Int> = []
    for id in ids {
      rows.bind(id)
      keys.formUnion(try rows.numbers())
      rows.reset()
    }
    if ids.contains(where: { !$0.utf8.allSatisfy { $0 < 0x80 } }) {
      // An accent is one letter or two: only the standard library knows that these are equal.
      let accented = try SQLStatement(
        "SELECT key, subject FROM statement WHERE subject GLOB '*[^ -~]*'", on: database)
      while try accented.next() {
        if ids.contains(accented.text(1)) { keys.insert(accented.number(0)) }
      }
    }
    try RowFetcher.inParts(keys, database) { rows in
      try rows.forEachStatement { statements.append($0.row) }
    }
  }

  /// Takes partners by name only, with a place in which to look further for their country.
  mutating func take(named keys: some Sequence<Int>, in places: PlaceRows? = nil) throws {
    let row = try SQLStatement(
      "SELECT id, kind, name, country, latitude, longitude FROM partner WHERE key = ?",
      on: database)
    let names = try SQLStatement(
      "SELECT language, text FROM partnerName WHERE partner = ? ORDER BY language", on: database)
    for key in keys.sorted() {
      defer { for statement in [row, names] { statement.reset() } }
      guard try row.bind(key).next() else { continue }
      var translations: [LocalizedText.Translation] = []
      names.bind(key)
      while try names.next() {
        translations.append(.init(language: names.text(0), text: names.text(1)))
      }
      let coordinate = row.optionalReal(4).flatMap { latitude in
        row.optionalReal(5).flatMap { Coordinate(latitude: latitude, longitude: $0) }
      }
      guard let kind = Partner.Kind(rawValue: row.text(1)) else {
        throw PartnerStoreError.unreadableValue(
          table: "partner", id: row.text(0), column: "kind", value: row.text(1))
      }
      partners.append(
        Partner(
          id: Identifier(row.text(0)), kind: kind,
          name: LocalizedText(row.text(2), translations: translations),
          country: CountryCode(row.text(3)), city: places?.city[key], coordinate: coordinate))
    }
  }

  /// Takes links that say in which place something is, and no more of them.
  mutating func take(_ locations: [PlaceRows.Location]) {
    links += locations.map { Link(id: $0.id, from: $0.from, to: $0.to, kind: .location) }
  }

  // MARK: What rows name

  /// Takes the themes and sources that the rows name, and the themes above them.
  mutating func takeNamed() throws {
    var named = Set(partners.flatMap { $0.themes + $0.offers + $0.seeks })
    named.formUnion(links.flatMap(\.themes))
    var known: Set<Theme.ID> = []
    while !named.isEmpty {
      known.formUnion(named)
      let count = themes.count
      let keys = try keys(of: named.map(\.rawValue), in: .theme)
      try RowFetcher.inParts(keys, database) { rows in
        try rows.forEachTheme { themes.append($0.row) }
      }
      named = Set(themes[count...].flatMap(\.broader)).subtracting(known)
    }
    var ids = Set(partners.flatMap(\.sources) + links.flatMap(\.sources))
    ids.formUnion(statements.map(\.source).filter { !$0.rawValue.isEmpty })
    let keys = try keys(of: ids.map(\.rawValue), in: .source)
    try RowFetcher.inParts(keys, database) { rows in
      try rows.forEachSource { sources.append($0.row) }
    }
  }

  private func keys(of ids: [String], in table: NetworkTable) throws -> [Int] {
    try ids.compactMap { try ReferenceKeys.key(of: $0, in: table, database) }
  }
}
