import PartnerGraph

/// The sources of an index.
struct SourceRows: GraphRowSource {
  let rows: IndexedRows

  var count: Int { rows.count }

  func row(at position: Int) -> Source {
    rows.read(position) { row in
      Source(
        id: Identifier(row.text()), title: row.text(), publisher: row.text(), date: row.date(),
        url: row.text(), language: row.text(), note: row.text(), extra: row.cells())
    }
  }

  func key(at position: Int) -> String { rows.read(position) { $0.text() } }

  static func write(_ source: Source, _ row: inout RowBytes) {
    row.write(source.id.rawValue)
    row.write(source.title)
    row.write(source.publisher)
    row.write(source.date)
    row.write(source.url)
    row.write(source.language)
    row.write(source.note)
    row.write(source.extra)
  }
}
