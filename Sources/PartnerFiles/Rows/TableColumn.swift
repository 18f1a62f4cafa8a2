/// The columns that Partners knows, whatever table they stand in.
enum TableColumn: Int, CaseIterable {
  case id, from, to, kind, subkind, name, label, title, aliases, country, city, lat, lon, geonames,
    wikidata, ror, themes, offers, seeks, population, since, until, state, confirmed, amount,
    broader, exactMatch, publisher, date, url, language, subject, property, value, website, source,
    sources, note

  /// The header of the column.
  var name: String { Self.names[rawValue] }

  /// The column with a header.
  init?(name: String) {
    guard let column = Self.byName[name] else { return nil }
    self = column
  }

  // Made once: a case is turned into text by reflection, which is slow.
  private static let names = allCases.map { $0 == .exactMatch ? "exact_match" : "\($0)" }
  private static let byName = Dictionary(
    zip(names, allCases), uniquingKeysWith: { first, _ in first })
}

/// One column of a table: a known one, a known one in a language, or one that is only kept.
enum ColumnKey: Hashable {
  case known(TableColumn)
  case localized(TableColumn, language: String)
  case extra(String)

  /// The header.
  var header: String {
    switch self {
    case .known(let column): column.name
    case .localized(let column, let language): "\(column.name):\(language)"
    case .extra(let name): name
    }
  }
}

/// What the cells of a column hold.
enum CellType {
  case identifier, text, list, date, latitude, longitude, count, amount, country
  /// One of a list.
  case choice([String])
  /// The identifier of a row of another table; several if it says so.
  case reference(TableName, many: Bool)

  /// Whether a cell holds several values, separated by `;`.
  var isList: Bool {
    switch self {
    case .list, .reference(_, many: true): true
    default: false
    }
  }
}

/// The columns of a table, in the order in which a new file has them.
struct TableSchema {
  /// A column and what it is for.
  struct Column {
    let column: TableColumn
    let type: CellType
    var isRequired = false
    /// Whether it may stand several times, each with a language: `name:fr`.
    var isLocalized = false
    let meaning: String
  }

  let table: TableName
  let columns: [Column]
  /// The columns, such as `name`, of which one must be there and filled, in whatever language.
  var namedBy: TableColumn?

  /// The column that Partners knows by a name.
  func column(_ column: TableColumn) -> Column? { columns.first { $0.column == column } }

  /// What a column holds; text if it is not known.
  func type(of key: ColumnKey) -> CellType {
    switch key {
    case .known(let column): self.column(column)?.type ?? .text
    case .localized(let column, _): self.column(column)?.type ?? .text
    case .extra: .text
    }
  }

  /// The headers of a small table, as an example.
  var example: [String] {
    columns.filter { $0.isRequired || $0.column == namedBy }.map(\.column.name)
  }
}
