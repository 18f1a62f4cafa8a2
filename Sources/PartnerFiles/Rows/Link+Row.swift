import PartnerGraph

extension Link: TableRow {
  static var schema: TableSchema { .links }

  init?(_ cells: inout RowReader) {
    let id: ID = cells.filledIdentifier(.id)
    let from: Partner.ID = cells.filledIdentifier(.from)
    let to: Partner.ID = cells.filledIdentifier(.to)
    let kind: Kind? = cells.choice(.kind)
    if cells.field(.kind) == nil { cells.add(.emptyCell, .kind) }
    let state: State? = cells.choice(.state)
    let link = Link(
      id: id, from: from, to: to, kind: kind ?? .contact, themes: cells.themes(.themes),
      period: Period(since: cells.date(.since), until: cells.date(.until)),
      state: state ?? .active, confirmed: cells.date(.confirmed), amount: cells.amount(.amount),
      sources: cells.sources(.sources), note: cells.text(.note), extra: cells.extra())
    if cells.isFaulty { return nil }
    self = link
  }

  var key: String { id.rawValue }

  func cell(_ column: TableColumn) -> String {
    switch column {
    case .id: id.rawValue
    case .from: from.rawValue
    case .to: to.rawValue
    case .kind: kind.rawValue
    case .since: period.since?.description ?? ""
    case .until: period.until?.description ?? ""
    // What is not said otherwise is taken to be active.
    case .state: state == .active ? "" : state.rawValue
    case .confirmed: confirmed?.description ?? ""
    case .amount: amount?.description ?? ""
    case .note: note
    default: list(column).joined(separator: ";")
    }
  }

  func list(_ column: TableColumn) -> [String] {
    switch column {
    case .themes: themes.map(\.rawValue)
    case .sources: sources.map(\.rawValue)
    default: []
    }
  }
}
