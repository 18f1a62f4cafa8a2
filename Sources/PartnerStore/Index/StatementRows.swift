import PartnerGraph

/// The statements of an index.
struct StatementRows: GraphRowSource {
  let rows: IndexedRows

  var count: Int { rows.count }

  func row(at position: Int) -> Statement {
    rows.read(position) { row in
      Statement(
        subject: row.text(), property: row.text(), value: row.text(), date: row.date(),
        source: Identifier(row.text()), note: row.text(), extra: row.cells())
    }
  }

  func key(at position: Int) -> String { rows.read(position) { $0.text() } }

  static func write(_ statement: Statement, _ row: inout RowBytes) {
    row.write(statement.subject)
    row.write(statement.property)
    row.write(statement.value)
    row.write(statement.date)
    row.write(statement.source.rawValue)
    row.write(statement.note)
    row.write(statement.extra)
  }
}
