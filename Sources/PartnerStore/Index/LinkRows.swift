import PartnerGraph

/// The links of an index: what the columns have not.
struct LinkRows: GraphRowSource {
  let rows: IndexedRows
  let shared: SharedParts
  let partners: PartnerRows

  var count: Int { rows.count }

  func row(at position: Int) -> Link {
    let parts = shared.parts
    return rows.read(position) { row in
      Link(
        id: Identifier(row.text()),
        from: Identifier(partners.key(at: Int(parts.linkStarts[position]))),
        to: Identifier(partners.key(at: Int(parts.linkEnds[position]))),
        kind: parts.kindOfLink[position],
        themes: row.ids { parts.themes.indices.contains($0) ? parts.themes[$0].id : nil },
        period: Period(since: row.date(), until: row.date()), state: parts.stateOfLink[position],
        confirmed: row.date(), amount: Self.amount(&row),
        sources: row.ids(parts.sources.known), note: row.text(), extra: row.cells())
    }
  }

  func key(at position: Int) -> String { rows.read(position) { $0.text() } }

  static func write(_ link: Link, _ graph: PartnerGraph, _ row: inout RowBytes) {
    row.write(link.id.rawValue)
    row.write(link.themes, graph.themeIndex)
    row.write(link.period.since)
    row.write(link.period.until)
    row.write(link.confirmed)
    row.write(link.amount == nil ? 0 : 1)
    if let amount = link.amount { row.write(amount.cents) }
    row.write(link.sources, graph.sourceIndex)
    row.write(link.note)
    row.write(link.extra)
  }

  private static func amount(_ row: inout RowReader) -> Euro? {
    row.number() == 0 ? nil : Euro(cents: row.integer())
  }
}
