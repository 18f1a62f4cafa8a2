import GRDB
import PartnerGraph

extension RowFetcher {
  /// The row with a key, if there is one.
  static func row(
    _ table: NetworkTable, key: Int, _ database: Database
  ) throws -> VersionedRow? {
    let rows = try RowFetcher(database, key: key)
    var found: VersionedRow?
    switch table {
    case .partner:
      try rows.forEachPartner { found = VersionedRow(row: .partner($0.row), version: $0.version) }
    case .link:
      try rows.forEachLink { found = VersionedRow(row: .link($0.row), version: $0.version) }
    case .theme:
      try rows.forEachTheme { found = VersionedRow(row: .theme($0.row), version: $0.version) }
    case .source:
      try rows.forEachSource { found = VersionedRow(row: .source($0.row), version: $0.version) }
    case .statement:
      try rows.forEachStatement {
        found = VersionedRow(row: .statement($0.row), version: $0.version)
      }
    }
    return found
  }
}
