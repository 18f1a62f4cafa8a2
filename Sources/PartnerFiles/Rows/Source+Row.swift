import PartnerGraph

extension Source: TableRow {
  static var schema: TableSchema { .sources }

  init?(_ cells: inout RowReader) {
    let id: ID = cells.filledIdentifier(.id)
    let source = Source(
      id: id, title: cells.filled(.title), publisher: cells.text(.publisher),
      date: cells.date(.date), url: cells.text(.url), language: cells.text(.language),
      note: cells.text(.note), extra: cells.extra())
    if cells.isFaulty { return nil }
    self = source
  }

  var key: String { id.rawValue }

  func cell(_ column: TableColumn) -> String {
    switch column {
    case .id: id.rawValue
    case .title: title
    case .publisher: publisher
    case .date: date?.description ?? ""
    case .url: url
    case .language: language
    case .note: note
    default: ""
    }
  }
}
