import PartnerGraph

extension Statement: TableRow {
  static var schema: TableSchema { .statements }

  init?(_ cells: inout RowReader) {
    let subject: Partner.ID = cells.filledIdentifier(.subject)
    let statement = Statement(
      subject: subject.rawValue, property: cells.filled(.property), value: cells.filled(.value),
      date: cells.date(.date), source: cells.identifier(.source), note: cells.text(.note),
      extra: cells.extra())
    if cells.isFaulty { return nil }
    self = statement
  }

  var key: String { subject }

  func cell(_ column: TableColumn) -> String {
    switch column {
    case .subject: subject
    case .property: property
    case .value: value
    case .date: date?.description ?? ""
    case .source: source.rawValue
    case .note: note
    default: ""
    }
  }
}
