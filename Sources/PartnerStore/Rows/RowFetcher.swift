import GRDB
import PartnerGraph

// GRDB has a Statement too.
import struct PartnerGraph.Statement

/// Reads rows with their lists: all of a table, in order of key, or some.
struct RowFetcher {
  /// A row with its key and the number of the change that wrote it last.
  typealias Keyed<Row> = (key: Int, version: Int, row: Row)

  private let database: Database
  private let part: RowPart
  private let partnerIDs: ReferenceIDs<Partner>
  private let themeIDs: ReferenceIDs<Theme>
  private let sourceIDs: ReferenceIDs<Source>

  /// Makes a fetcher of a part of the rows, or of all.
  ///
  /// - Parameter all: Whether what the rows name is read at once; without it, if they are not few.
  init(_ database: Database, _ part: RowPart = .all, all: Bool? = nil) throws {
    self.database = database
    self.part = part
    let all = all ?? part.isLarge
    partnerIDs = try ReferenceIDs(.partner, all: all, on: database)
    themeIDs = try ReferenceIDs(.theme, all: all, on: database)
    sourceIDs = try ReferenceIDs(.source, all: all, on: database)
  }

  /// A fetcher of another part of the same tables, which knows what rows name that were read before.
  func fetcher(of part: RowPart) -> RowFetcher { RowFetcher(self, part) }

  private init(_ other: RowFetcher, _ part: RowPart) {
    database = other.database
    self.part = part
    partnerIDs = other.partnerIDs
    themeIDs = other.themeIDs
    sourceIDs = other.sourceIDs
  }

  private func rows(_ columns: String, of table: NetworkTable) throws -> SQLStatement {
    return try SQLStatement(
      """
      SELECT key, version, \(columns) FROM \(table.rawValue)\(part.filter("key")) ORDER BY key
      """, on: database)
  }

  private func list(
    _ columns: String, of table: String, owner: NetworkTable, order: String = "position"
  ) throws -> ListCursor {
    try ListCursor(
      columns, of: table, owner: owner.rawValue, order: order, part, on: database)
  }

  private func extra(_ owner: NetworkTable) throws -> ListCursor {
    try list("header, text", of: "\(owner.rawValue)Extra", owner: owner)
  }

  // MARK: Tables

  /// The partners.
  func forEachPartner(_ body: (Keyed<Partner>) throws -> Void) throws {
    let rows = try rows(
      """
      id, kind, subkind, name, country, city, latitude, longitude, geonames, wikidata, ror,
      population, since, until, website, note
      """, of: .partner)
    let names = try list("language, text", of: "partnerName", owner: .partner, order: "language")
    let aliases = try list("text", of: "partnerAlias", owner: .partner)
    let themes = try list(
      "role, theme", of: "partnerTheme", owner: .partner, order: "role, position")
    let sources = try list("source", of: "partnerSource", owner: .partner)
    let extra = try extra(.partner)
    var roles = ThemeRoles()
    let kinds = CaseTable<Partner.Kind>()
    while try rows.next() {
      let key = rows.number(0)
      try roles.read(themes, of: key)
      let id = Partner.ID(rows.text(2))
      guard let kind = kinds[rows.text(3)] else {
        throw PartnerStoreError.unreadableValue(
          table: "partner", id: id.rawValue, column: "kind", value: rows.text(3))
      }
      let partner = Partner(
        id: id, kind: kind, subkind: rows.text(4),
        name: LocalizedText(rows.text(5), translations: try translations(names, key)),
        aliases: try aliases.texts(of: key), country: CountryCode(rows.text(6)),
        city: try rows.optionalNumber(7).map(partnerIDs.id), coordinate: coordinate(rows),
        identifiers: ExternalIdentifiers(
          geonames: rows.text(10), wikidata: rows.text(11), ror: rows.text(12)),
        themes: try themeIDs.ids(of: roles.own), offers: try themeIDs.ids(of: roles.offer),
        seeks: try themeIDs.ids(of: roles.seek), population: rows.optionalNumber(13),
        period: Period(since: rows.date(14), until: rows.date(15)), website: rows.text(16),
        sources: try sourceIDs.ids(sources, of: key), note: rows.text(17),
        extra: try cells(extra, key))
      try body((key, rows.number(1), partner))
    }
  }

  /// The themes of one partner by what it does with them; filled again for each.
  private struct ThemeRoles {
    var own: [Int] = []
    var offer: [Int] = []
    var seek: [Int] = []

    mutating func read(_ themes: ListCursor, of key: Int) throws {
      own.removeAll(keepingCapacity: true)
      offer.removeAll(keepingCapacity: true)
      seek.removeAll(keepingCapacity: true)
      try themes.forEach(of: key) { row in
        switch row.text(1) {
        case "own": own.append(row.number(2))
        case "offer": offer.append(row.number(2))
        default: seek.append(row.number(2))
        }
      }
    }
  }

  private func coordinate(_ row: SQLStatement) -> Coordinate? {
    guard let latitude = row.optionalReal(8), let longitude = row.optionalReal(9) else {
      return nil
    }
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  /// The links.
  func forEachLink(_ body: (Keyed<Link>) throws -> Void) throws {
    let rows = try rows(
      "id, fromPartner, toPartner, kind, since, until, state, confirmed, amountInCents, note",
      of: .link)
    let themes = try list("theme", of: "linkTheme", owner: .link)
    let sources = try list("source", of: "linkSource", owner: .link)
    let extra = try extra(.link)
    let kinds = CaseTable<Link.Kind>()
    let states = CaseTable<Link.State>()
    while try rows.next() {
      let key = rows.number(0)
      let id = rows.text(2)
      func unreadable(_ column: String, _ value: String) -> PartnerStoreError {
        .unreadableValue(table: "link", id: id, column: column, value: value)
      }
      guard let kind = kinds[rows.text(5)] else {
        throw unreadable("kind", rows.text(5))
      }
      guard let state = states[rows.text(8)] else {
        throw unreadable("state", rows.text(8))
      }
      let link = Link(
        id: Identifier(id), from: try partnerIDs.id(of: rows.number(3)),
        to: try partnerIDs.id(of: rows.number(4)), kind: kind,
        themes: try themeIDs.ids(themes, of: key),
        period: Period(since: rows.date(6), until: rows.date(7)), state: state,
        confirmed: rows.date(9), amount: rows.optionalNumber(10).map(Euro.init(cents:)),
        sources: try sourceIDs.ids(sources, of: key), note: rows.text(11),
        extra: try cells(extra, key))
      try body((key, rows.number(1), link))
    }
  }

  /// The themes.
  func forEachTheme(_ body: (Keyed<Theme>) throws -> Void) throws {
    let rows = try rows("id, label, note", of: .theme)
    let labels = try list("language, text", of: "themeLabel", owner: .theme, order: "language")
    let aliases = try list("language, text", of: "themeAlias", owner: .theme)
    let matches = try list("address", of: "themeMatch", owner: .theme)
    let broader = try list("broader", of: "themeBroader", owner: .theme)
    let extra = try extra(.theme)
    while try rows.next() {
      let key = rows.number(0)
      let theme = Theme(
        id: Identifier(rows.text(2)),
        label: LocalizedText(rows.text(3), translations: try translations(labels, key)),
        aliases: try translations(aliases, key),
        broader: try themeIDs.ids(broader, of: key),
        exactMatches: try matches.texts(of: key), note: rows.text(4),
        extra: try cells(extra, key))
      try body((key, rows.number(1), theme))
    }
  }

  /// The sources.
  func forEachSource(_ body: (Keyed<Source>) throws -> Void) throws {
    let rows = try rows("id, title, publisher, date, url, language, note", of: .source)
    let extra = try extra(.source)
    while try rows.next() {
      let key = rows.number(0)
      let source = Source(
        id: Identifier(rows.text(2)), title: rows.text(3), publisher: rows.text(4),
        date: rows.date(5), url: rows.text(6), language: rows.text(7), note: rows.text(8),
        extra: try cells(extra, key))
      try body((key, rows.number(1), source))
    }
  }

  /// The statements.
  func forEachStatement(_ body: (Keyed<Statement>) throws -> Void) throws {
    let rows = try rows("subject, property, value, date, source, note", of: .statement)
    let extra = try extra(.statement)
    while try rows.next() {
      let key = rows.number(0)
      let statement = Statement(
        subject: rows.text(2), property: rows.text(3), value: rows.text(4), date: rows.date(5),
        source: try rows.optionalNumber(6).map(sourceIDs.id) ?? "", note: rows.text(7),
        extra: try cells(extra, key))
      try body((key, rows.number(1), statement))
    }
  }

  // MARK: Lists

  private func translations(
    _ list: ListCursor, _ key: Int
  ) throws -> [LocalizedText.Translation] {
    var result: [LocalizedText.Translation] = []
    try list.forEach(of: key) { result.append(.init(language: $0.text(1), text: $0.text(2))) }
    return result
  }

  private func cells(_ list: ListCursor, _ key: Int) throws -> [ExtraCell] {
    var result: [ExtraCell] = []
    try list.forEach(of: key) { result.append(ExtraCell(column: $0.text(1), value: $0.text(2))) }
    return result
  }
}

/// The cases of an enumeration by their texts, which are compared and not switched over: that is three
/// times as fast.
private struct CaseTable<Case: CaseIterable & RawRepresentable<String>> {
  private let cases = Case.allCases.map { (text: $0.rawValue, value: $0) }

  subscript(text: String) -> Case? { cases.first { $0.text == text }?.value }
}

extension SQLStatement {
  /// The date in a column counted from 0, if there is one.
  fileprivate func date(_ column: Int32) -> PartialDate? {
    isNull(column) ? nil : PartialDate(text(column))
  }
}
