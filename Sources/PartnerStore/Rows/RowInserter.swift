import GRDB
import PartnerGraph

// GRDB has a Statement too.
import struct PartnerGraph.Statement

/// Puts rows into the tables, each with the rows of its lists.
final class RowInserter {
  /// The keys of the rows referred to.
  var keys: ReferenceKeys
  /// The number of the change that writes the rows.
  private let version: Int
  private let database: Database
  private let rowsAtOnce: Int
  private var statements: [String: RowInsertion] = [:]

  /// Makes an inserter.
  ///
  /// - Parameters:
  ///   - keys: The keys of the rows referred to.
  ///   - version: The number of the change that writes the rows.
  ///   - rowsAtOnce: How many rows of a table SQLite is given at once; where it is more than 1, the last
  ///     ones are there after ``flush()``.
  init(_ database: Database, keys: ReferenceKeys, version: Int, rowsAtOnce: Int = 1) {
    self.database = database
    self.keys = keys
    self.version = version
    self.rowsAtOnce = rowsAtOnce
  }

  /// Writes the rows that wait.
  func flush() throws {
    for statement in statements.values { try statement.flush() }
  }

  /// The statement that adds a row to a table, prepared once.
  private func insertion(
    _ table: String, columns: Int, isChecked: Bool = true
  ) throws -> RowInsertion {
    if let statement = statements[table] { return statement }
    let statement = try RowInsertion(
      into: table, columns: columns, rowsAtOnce: rowsAtOnce, isChecked: isChecked, on: database)
    statements[table] = statement
    return statement
  }

  // Kinds, states, dates, countries and places are right by their types.
  private lazy var partnerRow = Result {
    try insertion("partner", columns: 18, isChecked: false)
  }
  private lazy var partnerTheme = Result {
    try insertion("partnerTheme", columns: 4, isChecked: false)
  }
  private lazy var partnerSource = Result { try insertion("partnerSource", columns: 3) }
  private lazy var linkRow = Result { try insertion("link", columns: 12, isChecked: false) }
  private lazy var linkTheme = Result { try insertion("linkTheme", columns: 3) }
  private lazy var linkSource = Result { try insertion("linkSource", columns: 3) }

  /// Refuses what a type lets pass and the table does not.
  private static func check(_ isRight: Bool, _ rule: String, _ table: NetworkTable, _ id: String)
    throws
  {
    if isRight { return }
    throw PartnerStoreError.refusedValue(reason: "\(table.rawValue) '\(id)': \(rule)")
  }

  /// Adds a partner.
  func insert(_ partner: Partner, key: Int) throws {
    let id = partner.id.rawValue
    func place(_ column: String) -> ReferencePlace {
      ReferencePlace(table: .partner, id: id, column: column)
    }
    try Self.check(!id.isEmpty, "the id is empty", .partner, id)
    try Self.check(partner.population ?? 0 >= 0, "the population is below 0", .partner, id)
    let city = try partner.city.map { try keys.key(of: $0, for: place("city")) }
    let row = try partnerRow.get()
    row.bind(key).bind(id).bind(partner.kind.rawValue).bind(partner.subkind)
      .bind(partner.name.standard).bind(partner.country?.rawValue).bind(city)
      .bind(partner.coordinate?.latitude).bind(partner.coordinate?.longitude)
      .bind(partner.identifiers.geonames).bind(partner.identifiers.wikidata)
      .bind(partner.identifiers.ror).bind(partner.population)
      .bind(partner.period.since?.description).bind(partner.period.until?.description)
      .bind(partner.website).bind(partner.note).bind(version)
    try row.run()
    try insert(partner.name.translations, to: "partnerName", key)
    for (position, alias) in partner.aliases.enumerated() {
      try insertion("partnerAlias", columns: 3).bind(key).bind(position).bind(alias).run()
    }
    let lists = [
      ("own", "themes", partner.themes), ("offer", "offers", partner.offers),
      ("seek", "seeks", partner.seeks),
    ]
    for (role, column, themes) in lists {
      for (position, theme) in themes.enumerated() {
        let theme = try keys.key(of: theme, for: place(column))
        try partnerTheme.get().bind(key).bind(role).bind(position).bind(theme).run()
      }
    }
    for (position, source) in partner.sources.enumerated() {
      let source = try keys.key(of: source, for: place("sources"))
      try partnerSource.get().bind(key).bind(position).bind(source).run()
    }
    try insert(partner.extra, of: .partner, key)
  }

  /// Adds a link, the keys of whose partners may be known.
  func insert(_ link: Link, key: Int, ends: (from: Int, to: Int)? = nil) throws {
    let id = link.id.rawValue
    func place(_ column: String) -> ReferencePlace {
      ReferencePlace(table: .link, id: id, column: column)
    }
    let from = try ends?.from ?? keys.key(of: link.from, for: place("from"))
    let to = try ends?.to ?? keys.key(of: link.to, for: place("to"))
    try Self.check(!id.isEmpty, "the id is empty", .link, id)
    if from == to { throw PartnerStoreError.linkToItself(id: id) }
    let row = try linkRow.get()
    row.bind(key).bind(id).bind(from).bind(to).bind(link.kind.rawValue)
      .bind(link.period.since?.description).bind(link.period.until?.description)
      .bind(link.state.rawValue).bind(link.confirmed?.description).bind(link.amount?.cents)
      .bind(link.note).bind(version)
    try row.run()
    for (position, theme) in link.themes.enumerated() {
      let theme = try keys.key(of: theme, for: place("themes"))
      try linkTheme.get().bind(key).bind(position).bind(theme).run()
    }
    for (position, source) in link.sources.enumerated() {
      let source = try keys.key(of: source, for: place("sources"))
      try linkSource.get().bind(key).bind(position).bind(source).run()
    }
    try insert(link.extra, of: .link, key)
  }

  /// Adds a theme.
  func insert(_ theme: Theme, key: Int) throws {
    let id = theme.id.rawValue
    try insertion("theme", columns: 5).bind(key).bind(id).bind(theme.label.standard)
      .bind(theme.note).bind(version).run()
    try insert(theme.label.translations, to: "themeLabel", key)
    for (position, alias) in theme.aliases.enumerated() {
      try insertion("themeAlias", columns: 4).bind(key).bind(position).bind(alias.language)
        .bind(alias.text).run()
    }
    for (position, broader) in theme.broader.enumerated() {
      let place = ReferencePlace(table: .theme, id: id, column: "broader")
      let broader = try keys.key(of: broader, for: place)
      try insertion("themeBroader", columns: 3).bind(key).bind(position).bind(broader).run()
    }
    for (position, address) in theme.exactMatches.enumerated() {
      try insertion("themeMatch", columns: 3).bind(key).bind(position).bind(address).run()
    }
    try insert(theme.extra, of: .theme, key)
  }

  /// Adds a source.
  func insert(_ source: Source, key: Int) throws {
    try insertion("source", columns: 9).bind(key).bind(source.id.rawValue).bind(source.title)
      .bind(source.publisher).bind(source.date?.description).bind(source.url)
      .bind(source.language).bind(source.note).bind(version).run()
    try insert(source.extra, of: .source, key)
  }

  /// Adds a statement.
  func insert(_ statement: Statement, key: Int) throws {
    let place = ReferencePlace(table: .statement, id: statement.subject, column: "source")
    let source =
      statement.source.rawValue.isEmpty ? nil : try keys.key(of: statement.source, for: place)
    try insertion("statement", columns: 8).bind(key).bind(statement.subject)
      .bind(statement.property).bind(statement.value).bind(statement.date?.description)
      .bind(source).bind(statement.note).bind(version).run()
    try insert(statement.extra, of: .statement, key)
  }

  private func insert(
    _ translations: [LocalizedText.Translation], to table: String, _ key: Int
  ) throws {
    for translation in translations {
      try insertion(table, columns: 3).bind(key).bind(translation.language)
        .bind(translation.text).run()
    }
  }

  private func insert(_ extra: [ExtraCell], of table: NetworkTable, _ key: Int) throws {
    for (position, cell) in extra.enumerated() {
      try insertion("\(table.rawValue)Extra", columns: 4).bind(key).bind(position)
        .bind(cell.column).bind(cell.value).run()
    }
  }
}
