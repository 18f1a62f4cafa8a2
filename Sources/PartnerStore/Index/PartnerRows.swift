import PartnerGraph

/// The partners of an index: what the columns have not.
struct PartnerRows: GraphRowSource {
  let rows: IndexedRows
  let shared: SharedParts

  var count: Int { rows.count }

  func row(at position: Int) -> Partner {
    let parts = shared.parts
    return rows.read(position) { row in
      let city = Int(parts.cityOfPartner[position])
      let theme = { (place: Int) -> Theme.ID? in
        parts.themes.indices.contains(place) ? parts.themes[place].id : nil
      }
      return Partner(
        id: Identifier(row.text()), kind: parts.kindOfPartner[position],
        subkind: parts.subkinds[Int(parts.subkindOfPartner[position])],
        name: row.localizedText(), aliases: row.texts(), country: parts.countryOfPartner[position],
        city: city < 0 ? nil : Identifier(key(at: city)),
        coordinate: parts.coordinateOfPartner[position],
        identifiers: ExternalIdentifiers(
          geonames: row.text(), wikidata: row.text(), ror: row.text()),
        themes: row.ids(theme), offers: row.ids(theme), seeks: row.ids(theme),
        population: parts.populationOfPartner[position], period: parts.periodOfPartner[position],
        website: row.text(), sources: row.ids(parts.sources.known), note: row.text(),
        extra: row.cells())
    }
  }

  func key(at position: Int) -> String { rows.read(position) { $0.text() } }

  func naming(at position: Int) -> PartnerNaming? {
    rows.read(position) { row in
      let id = Partner.ID(row.text())
      let name = row.localizedText()
      let aliases = row.texts()
      // Identifiers elsewhere, themes, offers, seeks, website and sources.
      for _ in 0..<3 { row.skipText() }
      for _ in 0..<3 { row.skipNumbers() }
      row.skipText()
      row.skipNumbers()
      return PartnerNaming(id: id, name: name, aliases: aliases, note: row.text())
    }
  }

  static func write(_ partner: Partner, _ graph: PartnerGraph, _ row: inout RowBytes) {
    row.write(partner.id.rawValue)
    row.write(partner.name)
    row.write(partner.aliases)
    row.write(partner.identifiers.geonames)
    row.write(partner.identifiers.wikidata)
    row.write(partner.identifiers.ror)
    row.write(partner.themes, graph.themeIndex)
    row.write(partner.offers, graph.themeIndex)
    row.write(partner.seeks, graph.themeIndex)
    row.write(partner.website)
    row.write(partner.sources, graph.sourceIndex)
    row.write(partner.note)
    row.write(partner.extra)
  }
}

extension GraphTable<Source> {
  /// The identifier of a source by its place, if there is such a one.
  func known(_ place: Int) -> Source.ID? { indices.contains(place) ? id(at: place) : nil }
}
