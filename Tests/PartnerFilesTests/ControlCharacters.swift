import PartnerGraph

/// Networks as XML carries them: U+FFFD in place of every control character.
enum ControlCharacters {
  static func replaced(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 32 && ![9, 10, 13].contains(scalar.value)
      result.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  private static func replaced(_ text: LocalizedText) -> LocalizedText {
    LocalizedText(
      replaced(text.standard),
      translations: text.translations.map { .init(language: $0.language, text: replaced($0.text)) })
  }

  private static func replaced(_ cells: [ExtraCell]) -> [ExtraCell] {
    cells.map { ExtraCell(column: replaced($0.column), value: replaced($0.value)) }
  }

  /// A network; GraphML keeps statements as JSON, which has control characters.
  static func replaced(_ network: Network, keepingStatements: Bool) -> Network {
    Network(
      name: replaced(network.name), title: replaced(network.title),
      licence: replaced(network.licence), partners: network.partners.map(replaced),
      links: network.links.map(replaced), themes: network.themes, sources: network.sources,
      statements: keepingStatements ? network.statements : network.statements.map(replaced))
  }

  private static func replaced(_ statement: Statement) -> Statement {
    Statement(
      subject: statement.subject, property: replaced(statement.property),
      value: replaced(statement.value), date: statement.date, source: statement.source,
      note: statement.note, extra: statement.extra)
  }

  private static func replaced(_ partner: Partner) -> Partner {
    Partner(
      id: partner.id, kind: partner.kind, subkind: replaced(partner.subkind),
      name: replaced(partner.name), aliases: partner.aliases.map { replaced($0) },
      country: partner.country, city: partner.city, coordinate: partner.coordinate,
      identifiers: ExternalIdentifiers(
        geonames: replaced(partner.identifiers.geonames),
        wikidata: replaced(partner.identifiers.wikidata), ror: replaced(partner.identifiers.ror)),
      themes: partner.themes, offers: partner.offers, seeks: partner.seeks,
      population: partner.population, period: partner.period,
      website: replaced(partner.website), sources: partner.sources, note: replaced(partner.note),
      extra: replaced(partner.extra))
  }

  private static func replaced(_ link: Link) -> Link {
    Link(
      id: link.id, from: link.from, to: link.to, kind: link.kind, themes: link.themes,
      period: link.period, state: link.state, confirmed: link.confirmed, amount: link.amount,
      sources: link.sources, note: replaced(link.note), extra: replaced(link.extra))
  }
}
