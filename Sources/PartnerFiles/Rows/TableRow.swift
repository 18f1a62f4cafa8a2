import PartnerGraph

/// A row of a table: read from cells, and told column by column.
protocol TableRow: Hashable, Sendable {
  /// The columns of its table.
  static var schema: TableSchema { get }
  /// Reads a row; nothing if something is wrong with it, which is then noted.
  init?(_ cells: inout RowReader)
  /// What a known column holds, as it is written in a new file; empty if nothing.
  func cell(_ column: TableColumn) -> String
  /// The values of a known column that holds a list.
  func list(_ column: TableColumn) -> [String]
  /// What a column holds in each language, in order of language.
  func translations(_ column: TableColumn) -> [LocalizedText.Translation]
  /// The identifier; that of the subject for a statement.
  var key: String { get }
  /// The cells of unknown columns.
  var extra: [ExtraCell] { get }
}

extension TableRow {
  /// What a column holds, as it is written in a new file.
  func cell(_ key: ColumnKey) -> String {
    switch key {
    case .known(let column): cell(column)
    case .localized(let column, let language):
      translations(column).filter { $0.language == language }.map(\.text).joined(separator: ";")
    case .extra(let name): extra.first { $0.column == name }?.value ?? ""
    }
  }

  func translations(_ column: TableColumn) -> [LocalizedText.Translation] { [] }

  func list(_ column: TableColumn) -> [String] { [] }

  /// The values of a column that holds a list.
  func list(_ key: ColumnKey) -> [String] {
    switch key {
    case .known(let column): list(column)
    case .localized(let column, let language):
      translations(column).filter { $0.language == language }.map(\.text)
    case .extra: []
    }
  }

  /// The columns that hold something of the row, in order of the schema, of language and of the
  /// unknown columns.
  var filledKeys: [ColumnKey] {
    var keys: [ColumnKey] = []
    for column in Self.schema.columns {
      if !cell(column.column).isEmpty { keys.append(.known(column.column)) }
      guard column.isLocalized else { continue }
      for translation in translations(column.column) {
        let key = ColumnKey.localized(column.column, language: translation.language)
        if keys.last != key { keys.append(key) }
      }
    }
    return keys + extra.filter { !$0.value.isEmpty }.map { .extra($0.column) }
  }
}
