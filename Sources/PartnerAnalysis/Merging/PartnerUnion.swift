import PartnerGraph

/// Makes one partner of several: the first value counts, lists are united, and what differs is kept
/// as statements.
struct PartnerUnion {
  /// The partner that stays.
  let partner: Partner
  /// What the partner got that the first member did not have, and what became statements.
  private(set) var steps: [MergeStep] = []
  /// What the members differ in, each value with each of its sources.
  private(set) var statements: [Statement] = []

  /// Unites members, the first of which is believed first; `place` gives the city of a member after
  /// the merge.
  init(_ members: [Partner], into id: Partner.ID, place: (Partner) -> Partner.ID?) {
    func first<Value>(_ value: (Partner) -> Value?) -> Value? {
      members.lazy.compactMap(value).first
    }
    func text(_ value: (Partner) -> String) -> String {
      members.lazy.map(value).first { !$0.isEmpty } ?? ""
    }
    func list<Element: Hashable>(_ value: (Partner) -> [Element]) -> [Element] {
      Self.united(members.map(value))
    }
    let name = LocalizedText(
      text(\.name.standard), translations: members.flatMap(\.name.translations))
    let others = Self.otherNames(of: members, beside: name)
    partner = Partner(
      id: id, kind: members.first?.kind ?? .institution, subkind: text(\.subkind), name: name,
      aliases: others.filter(Self.fitsList), country: first(\.country), city: first(place),
      coordinate: first(\.coordinate),
      identifiers: ExternalIdentifiers(
        geonames: text(\.identifiers.geonames), wikidata: text(\.identifiers.wikidata),
        ror: text(\.identifiers.ror)),
      themes: list(\.themes), offers: list(\.offers), seeks: list(\.seeks),
      population: first(\.population),
      period: Period(since: first(\.period.since), until: first(\.period.until)),
      website: text(\.website), sources: list(\.sources), note: text(\.note),
      extra: Self.extra(of: members))
    state(members, place)
    for text in others where !Self.fitsList(text) { stateName(text, members) }
    if let former = members.first { noteGains(over: former) }
  }

  // MARK: Lists

  private static func united<Element: Hashable>(_ lists: [[Element]]) -> [Element] {
    var seen: Set<Element> = []
    return lists.joined().filter { seen.insert($0).inserted }
  }

  /// The aliases of all and the names that the name of the one that stays has not.
  private static func otherNames(of members: [Partner], beside name: LocalizedText) -> [String] {
    let own = Set(name.all)
    let all =
      members.prefix(1).map(\.aliases)
      + members.dropFirst().map { ($0.name.all + $0.aliases).filter { !own.contains($0) } }
    return united(all)
  }

  /// Whether a text can stand in a list of the tables, whose elements a `;` parts.
  private static func fitsList(_ text: String) -> Bool {
    !text.utf8.contains(UInt8(ascii: ";")) && text.first?.isWhitespace == false
      && text.last?.isWhitespace == false
  }

  private static func extra(of members: [Partner]) -> [ExtraCell] {
    var seen: Set<String> = []
    return members.flatMap(\.extra).filter { seen.insert($0.column).inserted }
  }

  // MARK: Statements

  /// The cells with one value, in order of column.
  private static func cells(
    of partner: Partner, _ place: (Partner) -> Partner.ID?
  ) -> [(column: String, value: String)] {
    let known: [(String, String?)] = [
      ("kind", partner.kind.rawValue), ("subkind", partner.subkind),
      ("country", partner.country?.rawValue), ("city", place(partner)?.rawValue),
      ("lat", partner.coordinate.map { "\($0.latitude)" }),
      ("lon", partner.coordinate.map { "\($0.longitude)" }),
      ("geonames", partner.identifiers.geonames), ("wikidata", partner.identifiers.wikidata),
      ("ror", partner.identifiers.ror), ("population", partner.population.map { "\($0)" }),
      ("since", partner.period.since?.description), ("until", partner.period.until?.description),
      ("website", partner.website), ("note", partner.note),
    ]
    return known.compactMap { column, value in
      guard let value, !value.isEmpty else { return nil }
      return (column, value)
    } + partner.extra.map { ($0.column, $0.value) }
  }

  private mutating func state(_ members: [Partner], _ place: (Partner) -> Partner.ID?) {
    let cells = members.map { Self.cells(of: $0, place) }
    for column in Self.united(cells.map { $0.map(\.column) }) {
      let values = zip(members, cells).compactMap { member, cells in
        cells.first { $0.column == column }.map { (member, $0.value) }
      }
      guard Set(values.map(\.1)).count > 1 else { continue }
      // A remark is nobody's claim: the one that is kept need not be stated.
      for (member, value) in values where column != "note" || value != partner.note {
        state(column, value, saidBy: member)
      }
    }
  }

  private mutating func stateName(_ text: String, _ members: [Partner]) {
    for member in members where (member.name.all + member.aliases).contains(text) {
      state("name", text, saidBy: member)
    }
  }

  private mutating func state(_ column: String, _ value: String, saidBy member: Partner) {
    for source in member.sources.isEmpty ? [""] : member.sources {
      statements.append(
        Statement(subject: partner.id.rawValue, property: column, value: value, source: source))
    }
  }

  // MARK: Steps

  private mutating func noteGains(over former: Partner) {
    let known = Set(Self.cells(of: former) { $0.city }.map(\.column))
    for cell in Self.cells(of: partner, { $0.city }) where !known.contains(cell.column) {
      gain(cell.column, cell.value)
    }
    for translation in partner.name.translations
    where former.name.translation(into: translation.language) == nil {
      gain("name:\(translation.language)", translation.text)
    }
    gain("aliases", partner.aliases, former.aliases)
    gain("themes", partner.themes.map(\.rawValue), former.themes.map(\.rawValue))
    gain("offers", partner.offers.map(\.rawValue), former.offers.map(\.rawValue))
    gain("seeks", partner.seeks.map(\.rawValue), former.seeks.map(\.rawValue))
    gain("sources", partner.sources.map(\.rawValue), former.sources.map(\.rawValue))
  }

  private mutating func gain(_ column: String, _ values: [String], _ former: [String]) {
    for value in values where !former.contains(value) { gain(column, value) }
  }

  private mutating func gain(_ column: String, _ value: String) {
    steps.append(.valueTaken(partner.id, column: column, value: value))
  }
}
