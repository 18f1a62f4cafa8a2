import PartnerGraph

extension Partner: TableRow {
  static var schema: TableSchema { .partners }

  init?(_ cells: inout RowReader) {
    let id: ID = cells.filledIdentifier(.id)
    let kind: Kind? = cells.choice(.kind)
    if cells.field(.kind) == nil { cells.add(.emptyCell, .kind) }
    let name = cells.localizedText(.name)
    if !cells.isFilled(.name) { cells.add(.emptyCell, .name) }
    let city: ID = cells.identifier(.city)
    let partner = Partner(
      id: id, kind: kind ?? .city, subkind: cells.text(.subkind), name: name,
      aliases: cells.list(.aliases), country: cells.country(.country),
      city: city.rawValue.isEmpty ? nil : city, coordinate: cells.coordinate(),
      identifiers: ExternalIdentifiers(
        geonames: cells.text(.geonames), wikidata: cells.text(.wikidata), ror: cells.text(.ror)),
      themes: cells.themes(.themes), offers: cells.themes(.offers),
      seeks: cells.themes(.seeks), population: cells.count(.population),
      period: Period(since: cells.date(.since), until: cells.date(.until)),
      website: cells.text(.website), sources: cells.sources(.sources),
      note: cells.text(.note), extra: cells.extra())
    if cells.isFaulty { return nil }
    self = partner
  }

  var key: String { id.rawValue }

  func cell(_ column: TableColumn) -> String {
    switch column {
    case .id: id.rawValue
    case .kind: kind.rawValue
    case .subkind: subkind
    case .name: name.standard
    case .country: country?.rawValue ?? ""
    case .city: city?.rawValue ?? ""
    case .lat: coordinate.map { "\($0.latitude)" } ?? ""
    case .lon: coordinate.map { "\($0.longitude)" } ?? ""
    case .geonames: identifiers.geonames
    case .wikidata: identifiers.wikidata
    case .ror: identifiers.ror
    case .population: population.map(String.init) ?? ""
    case .since: period.since?.description ?? ""
    case .until: period.until?.description ?? ""
    case .website: website
    case .note: note
    default: list(column).joined(separator: ";")
    }
  }

  func translations(_ column: TableColumn) -> [LocalizedText.Translation] {
    column == .name ? name.translations : []
  }

  func list(_ column: TableColumn) -> [String] {
    switch column {
    case .aliases: aliases
    case .themes: themes.map(\.rawValue)
    case .offers: offers.map(\.rawValue)
    case .seeks: seeks.map(\.rawValue)
    case .sources: sources.map(\.rawValue)
    default: []
    }
  }
}
