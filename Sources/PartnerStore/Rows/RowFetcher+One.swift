import GRDB
import PartnerGraph

extension RowFetcher {
  /// How many rows are read by one query, whose text has a greatest length.
  static let rowsAtOnce = 10_000
  /// Up to how many rows what they name is looked up one by one.
  private static let mostLookedUp = 50_000

  /// The row with a key, if there is one.
  static func row(
    _ table: NetworkTable, key: Int, _ database: Database
  ) throws -> VersionedRow? {
    try rows(table, keys: [key], database).first
  }

  /// The rows with keys, in order of key.
  static func rows(
    _ table: NetworkTable, keys: some Sequence<Int>, _ database: Database
  ) throws -> [VersionedRow] {
    var found: [VersionedRow] = []
    try inParts(keys, database) { rows in
      func take(_ row: NetworkRow, _ version: Int) {
        found.append(VersionedRow(row: row, version: version))
      }
      switch table {
      case .partner: try rows.forEachPartner { take(.partner($0.row), $0.version) }
      case .link: try rows.forEachLink { take(.link($0.row), $0.version) }
      case .theme: try rows.forEachTheme { take(.theme($0.row), $0.version) }
      case .source: try rows.forEachSource { take(.source($0.row), $0.version) }
      case .statement: try rows.forEachStatement { take(.statement($0.row), $0.version) }
      }
    }
    return found
  }

  /// Reads rows with keys in parts, in order of key.
  static func inParts(
    _ keys: some Sequence<Int>, _ database: Database, _ body: (RowFetcher) throws -> Void
  ) throws {
    var rest = keys.sorted()[...]
    if rest.isEmpty { return }
    let first = try RowFetcher(database, .keys([]), all: rest.count > mostLookedUp)
    while !rest.isEmpty {
      try body(first.fetcher(of: .keys(Array(rest.prefix(rowsAtOnce)))))
      rest = rest.dropFirst(rowsAtOnce)
    }
  }
}
