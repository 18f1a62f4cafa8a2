import PartnerGraph

extension Theme: TableRow {
  static var schema: TableSchema { .themes }

  init?(_ cells: inout RowReader) {
    let id: ID = cells.filledIdentifier(.id)
    let label = cells.localizedText(.label)
    if !cells.isFilled(.label) { cells.add(.emptyCell, .label) }
    let theme = Theme(
      id: id, label: label, aliases: cells.localizedLists(.aliases),
      broader: cells.themes(.broader), exactMatches: cells.list(.exactMatch),
      note: cells.text(.note), extra: cells.extra())
    if cells.isFaulty { return nil }
    self = theme
  }

  var key: String { id.rawValue }

  func cell(_ column: TableColumn) -> String {
    switch column {
    case .id: id.rawValue
    case .label: label.standard
    case .note: note
    default: list(column).joined(separator: ";")
    }
  }

  func translations(_ column: TableColumn) -> [LocalizedText.Translation] {
    switch column {
    case .label: label.translations
    case .aliases: aliases.filter { !$0.language.isEmpty }
    default: []
    }
  }

  func list(_ column: TableColumn) -> [String] {
    switch column {
    case .aliases: aliases.filter { $0.language.isEmpty }.map(\.text)
    case .broader: broader.map(\.rawValue)
    case .exactMatch: exactMatches
    default: []
    }
  }
}
