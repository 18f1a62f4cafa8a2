import Foundation
import PartnerGraph

/// A row as JSON, as the history keeps it: columns in order of name, what is empty left out.
enum RowImage {
  /// The JSON of a row.
  static func json(_ row: NetworkRow) throws -> String {
    var cells = Cells()
    switch row {
    case .partner(let row): cells.take(row)
    case .link(let row): cells.take(row)
    case .theme(let row): cells.take(row)
    case .source(let row): cells.take(row)
    case .statement(let row): cells.take(row)
    }
    return try json(cells)
  }

  /// The JSON of a value, the same for equal values.
  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// The value that a JSON text was made of.
  static func value<Value: Decodable>(_ json: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(json.utf8))
  }

  /// The row that a JSON text was made of.
  static func row(_ json: String, of table: NetworkTable) throws -> NetworkRow {
    let cells: Cells = try value(json)
    let row: NetworkRow? =
      switch table {
      case .partner: cells.partner.map(NetworkRow.partner)
      case .link: cells.link.map(NetworkRow.link)
      case .theme: .theme(cells.theme)
      case .source: .source(cells.source)
      case .statement: .statement(cells.statement)
      }
    guard let row else {
      throw PartnerStoreError.unreadableValue(
        table: table.rawValue, id: cells.id ?? "", column: "kind", value: cells.kind ?? "")
    }
    return row
  }

  /// The columns of all tables.
  fileprivate struct Cells: Codable {
    struct Text: Codable {
      var language: String
      var text: String
    }

    var id, kind, subkind, name, country, city, geonames, wikidata, ror: String?
    var since, until, website, note, from, to, state, confirmed: String?
    var title, publisher, date, url, language, property, value, saidBy: String?
    var latitude, longitude: Double?
    var population, amountInCents: Int?
    var names, labels: [Text]?
    var aliases, themes, offers, seeks, sources, broader, exactMatches: [String]?
    var extra: [Text]?
  }
}

extension RowImage.Cells {
  private func filled(_ text: String) -> String? { text.isEmpty ? nil : text }

  private func filled<Entity>(_ ids: [Identifier<Entity>]) -> [String]? {
    ids.isEmpty ? nil : ids.map(\.rawValue)
  }

  private func filled(_ texts: [LocalizedText.Translation]) -> [Text]? {
    texts.isEmpty ? nil : texts.map { Text(language: $0.language, text: $0.text) }
  }

  private func filled(_ cells: [ExtraCell]) -> [Text]? {
    cells.isEmpty ? nil : cells.map { Text(language: $0.column, text: $0.value) }
  }

  private func translations(_ texts: [Text]?) -> [LocalizedText.Translation] {
    (texts ?? []).map { .init(language: $0.language, text: $0.text) }
  }

  private var extraCells: [ExtraCell] {
    (extra ?? []).map { ExtraCell(column: $0.language, value: $0.text) }
  }

  private func ids<Entity>(_ texts: [String]?) -> [Identifier<Entity>] {
    (texts ?? []).map { Identifier($0) }
  }

  private func day(_ text: String?) -> PartialDate? { text.flatMap { PartialDate($0) } }

  fileprivate mutating func take(_ row: Partner) {
    (id, kind, subkind) = (row.id.rawValue, row.kind.rawValue, filled(row.subkind))
    (name, names) = (filled(row.name.standard), filled(row.name.translations))
    aliases = row.aliases.isEmpty ? nil : row.aliases
    (country, city) = (row.country?.rawValue, row.city?.rawValue)
    (latitude, longitude) = (row.coordinate?.latitude, row.coordinate?.longitude)
    (geonames, wikidata) = (filled(row.identifiers.geonames), filled(row.identifiers.wikidata))
    ror = filled(row.identifiers.ror)
    (themes, offers, seeks) = (filled(row.themes), filled(row.offers), filled(row.seeks))
    population = row.population
    (since, until) = (row.period.since?.description, row.period.until?.description)
    (website, sources) = (filled(row.website), filled(row.sources))
    (note, extra) = (filled(row.note), filled(row.extra))
  }

  fileprivate var partner: Partner? {
    guard let kind = kind.flatMap(Partner.Kind.init(rawValue:)) else { return nil }
    return Partner(
      id: Identifier(id ?? ""), kind: kind, subkind: subkind ?? "",
      name: LocalizedText(name ?? "", translations: translations(names)), aliases: aliases ?? [],
      country: country.flatMap { CountryCode($0) }, city: city.map { Identifier($0) },
      coordinate: latitude.flatMap { latitude in
        longitude.flatMap { Coordinate(latitude: latitude, longitude: $0) }
      },
      identifiers: ExternalIdentifiers(
        geonames: geonames ?? "", wikidata: wikidata ?? "", ror: ror ?? ""),
      themes: ids(themes), offers: ids(offers), seeks: ids(seeks), population: population,
      period: Period(since: day(since), until: day(until)), website: website ?? "",
      sources: ids(sources), note: note ?? "", extra: extraCells)
  }

  fileprivate mutating func take(_ row: Link) {
    (id, kind) = (row.id.rawValue, row.kind.rawValue)
    (from, to) = (row.from.rawValue, row.to.rawValue)
    (themes, sources) = (filled(row.themes), filled(row.sources))
    (since, until) = (row.period.since?.description, row.period.until?.description)
    (state, confirmed) = (row.state.rawValue, row.confirmed?.description)
    amountInCents = row.amount?.cents
    (note, extra) = (filled(row.note), filled(row.extra))
  }

  fileprivate var link: Link? {
    guard let kind = kind.flatMap(Link.Kind.init(rawValue:)),
      let state = state.flatMap(Link.State.init(rawValue:))
    else { return nil }
    return Link(
      id: Identifier(id ?? ""), from: Identifier(from ?? ""), to: Identifier(to ?? ""),
      kind: kind, themes: ids(themes), period: Period(since: day(since), until: day(until)),
      state: state, confirmed: day(confirmed), amount: amountInCents.map(Euro.init(cents:)),
      sources: ids(sources), note: note ?? "", extra: extraCells)
  }

  fileprivate mutating func take(_ row: Theme) {
    (id, name, labels) = (
      row.id.rawValue, filled(row.label.standard), filled(row.label.translations)
    )
    names = filled(row.aliases)
    broader = filled(row.broader)
    exactMatches = row.exactMatches.isEmpty ? nil : row.exactMatches
    (note, extra) = (filled(row.note), filled(row.extra))
  }

  fileprivate var theme: Theme {
    Theme(
      id: Identifier(id ?? ""),
      label: LocalizedText(name ?? "", translations: translations(labels)),
      aliases: translations(names), broader: ids(broader), exactMatches: exactMatches ?? [],
      note: note ?? "", extra: extraCells)
  }

  fileprivate mutating func take(_ row: Source) {
    (id, title, publisher) = (row.id.rawValue, row.title, filled(row.publisher))
    (date, url, language) = (row.date?.description, filled(row.url), filled(row.language))
    (note, extra) = (filled(row.note), filled(row.extra))
  }

  fileprivate var source: Source {
    Source(
      id: Identifier(id ?? ""), title: title ?? "", publisher: publisher ?? "", date: day(date),
      url: url ?? "", language: language ?? "", note: note ?? "", extra: extraCells)
  }

  fileprivate mutating func take(_ row: Statement) {
    (id, property, value) = (row.subject, row.property, row.value)
    (date, saidBy) = (row.date?.description, filled(row.source.rawValue))
    (note, extra) = (filled(row.note), filled(row.extra))
  }

  fileprivate var statement: Statement {
    Statement(
      subject: id ?? "", property: property ?? "", value: value ?? "", date: day(date),
      source: Identifier(saidBy ?? ""), note: note ?? "", extra: extraCells)
  }
}
