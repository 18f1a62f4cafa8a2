import PartnerGraph

extension TableSchema {
  static let partners = TableSchema(
    table: .partners,
    columns: [
      Column(column: .id, type: .identifier, isRequired: true, meaning: "identifier, a slug"),
      Column(
        column: .kind, type: .choice(Partner.Kind.allCases.map(\.rawValue)), isRequired: true,
        meaning: "what sort of partner it is"),
      Column(column: .subkind, type: .text, meaning: "what it is more exactly, in English"),
      Column(
        column: .name, type: .text, isLocalized: true,
        meaning: "name; name:xx is the name in the language xx (BCP 47)"),
      Column(column: .aliases, type: .list, meaning: "other spellings, separated by ;"),
      Column(column: .country, type: .country, meaning: "ISO 3166-1 alpha-2 code"),
      Column(
        column: .city, type: .reference(.partners, many: false),
        meaning: "the city partner where it sits"),
      Column(column: .lat, type: .latitude, meaning: "degrees north of the equator, WGS 84"),
      Column(column: .lon, type: .longitude, meaning: "degrees east of Greenwich, WGS 84"),
      Column(column: .geonames, type: .text, meaning: "GeoNames number"),
      Column(column: .wikidata, type: .text, meaning: "Wikidata item"),
      Column(column: .ror, type: .text, meaning: "Research Organization Registry identifier"),
      references(.themes, to: .themes, "themes it works on, separated by ;"),
      references(.offers, to: .themes, "themes it has something to give in, separated by ;"),
      references(.seeks, to: .themes, "themes it looks for, separated by ;"),
      Column(column: .population, type: .count, meaning: "how many people live there"),
      Column(column: .since, type: .date, meaning: "when it began: YYYY, YYYY-MM or YYYY-MM-DD"),
      Column(column: .until, type: .date, meaning: "when it ended: YYYY, YYYY-MM or YYYY-MM-DD"),
      Column(column: .website, type: .text, meaning: "address of its web site"),
      references(.sources, to: .sources, "documents that say so, separated by ;"),
      Column(column: .note, type: .text, meaning: "remark"),
    ], namedBy: .name)

  static let links = TableSchema(
    table: .links,
    columns: [
      Column(column: .id, type: .identifier, isRequired: true, meaning: "identifier, a slug"),
      Column(
        column: .from, type: .reference(.partners, many: false), isRequired: true,
        meaning: "the partner it starts at"),
      Column(
        column: .to, type: .reference(.partners, many: false), isRequired: true,
        meaning: "the partner it leads to"),
      Column(
        column: .kind, type: .choice(Link.Kind.allCases.map(\.rawValue)), isRequired: true,
        meaning: "what sort of relation it is"),
      references(.themes, to: .themes, "themes it is about, separated by ;"),
      Column(column: .since, type: .date, meaning: "when it began: YYYY, YYYY-MM or YYYY-MM-DD"),
      Column(column: .until, type: .date, meaning: "when it ended: YYYY, YYYY-MM or YYYY-MM-DD"),
      Column(
        column: .state, type: .choice(Link.State.allCases.map(\.rawValue)),
        meaning: "how it stands; active if empty"),
      Column(column: .confirmed, type: .date, meaning: "date of the newest evidence"),
      Column(column: .amount, type: .amount, meaning: "money that goes with it, in euro"),
      references(.sources, to: .sources, "documents that say so, separated by ;"),
      Column(column: .note, type: .text, meaning: "remark"),
    ])

  static let themes = TableSchema(
    table: .themes,
    columns: [
      Column(column: .id, type: .identifier, isRequired: true, meaning: "identifier, a slug"),
      Column(
        column: .label, type: .text, isLocalized: true,
        meaning: "preferred label; label:xx is the label in the language xx (BCP 47)"),
      Column(
        column: .aliases, type: .list, isLocalized: true,
        meaning: "alternative labels, separated by ;"),
      references(.broader, to: .themes, "wider themes, separated by ;"),
      Column(
        column: .exactMatch, type: .list,
        meaning: "addresses of the same concept in other schemes, separated by ;"),
      Column(column: .note, type: .text, meaning: "remark"),
    ], namedBy: .label)

  static let sources = TableSchema(
    table: .sources,
    columns: [
      Column(column: .id, type: .identifier, isRequired: true, meaning: "identifier, a slug"),
      Column(column: .title, type: .text, isRequired: true, meaning: "title"),
      Column(column: .publisher, type: .text, meaning: "who published it"),
      Column(column: .date, type: .date, meaning: "when: YYYY, YYYY-MM or YYYY-MM-DD"),
      Column(column: .url, type: .text, meaning: "address"),
      Column(column: .language, type: .text, meaning: "BCP 47 tag of its language"),
      Column(column: .note, type: .text, meaning: "remark"),
    ])

  static let statements = TableSchema(
    table: .statements,
    columns: [
      Column(
        column: .subject, type: .identifier, isRequired: true,
        meaning: "the partner, link or theme it is about"),
      Column(
        column: .property, type: .text, isRequired: true,
        meaning: "the property; the name of a column where it is one"),
      Column(column: .value, type: .text, isRequired: true, meaning: "the value"),
      Column(column: .date, type: .date, meaning: "when it held: YYYY, YYYY-MM or YYYY-MM-DD"),
      Column(
        column: .source, type: .reference(.sources, many: false),
        meaning: "the document that says so"),
      Column(column: .note, type: .text, meaning: "remark"),
    ])

  /// The schema of a table.
  static func of(_ table: TableName) -> TableSchema {
    switch table {
    case .partners: partners
    case .links: links
    case .themes: themes
    case .sources: sources
    case .statements: statements
    }
  }

  private static func references(
    _ column: TableColumn, to table: TableName, _ meaning: String
  ) -> Column {
    Column(column: column, type: .reference(table, many: true), meaning: meaning)
  }
}
