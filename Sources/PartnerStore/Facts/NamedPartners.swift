import GRDB
import PartnerGraph

/// Reads what partners are called and how many links they have, one after the other.
struct NamedPartners {
  private let row: SQLStatement
  private let names: SQLStatement
  private let aliases: SQLStatement
  private let links: SQLStatement
  private let ids: ReferenceIDs<Partner>

  init(_ database: Database) throws {
    row = try SQLStatement("SELECT id, kind, name, city FROM partner WHERE key = ?", on: database)
    names = try SQLStatement(
      "SELECT language, text FROM partnerName WHERE partner = ? ORDER BY language", on: database)
    aliases = try SQLStatement(
      "SELECT text FROM partnerAlias WHERE partner = ? ORDER BY position", on: database)
    links = try SQLStatement(
      """
      SELECT (SELECT count(*) FROM link WHERE fromPartner = ?1)
        + (SELECT count(*) FROM link WHERE toPartner = ?1)
      """, on: database)
    ids = try ReferenceIDs(.partner, all: false, on: database)
  }

  /// The partners with keys, in the order given.
  func partners(_ keys: [Int]) throws -> [NamedPartner] { try keys.compactMap(partner) }

  private func partner(_ key: Int) throws -> NamedPartner? {
    defer { for statement in [row, names, aliases, links] { statement.reset() } }
    guard try row.bind(key).next() else { return nil }
    let (id, kind) = (row.text(0), row.text(1))
    guard let kind = Partner.Kind(rawValue: kind) else {
      throw PartnerStoreError.unreadableValue(
        table: "partner", id: id, column: "kind", value: kind)
    }
    var translations: [LocalizedText.Translation] = []
    names.bind(key)
    while try names.next() {
      translations.append(.init(language: names.text(0), text: names.text(1)))
    }
    var others: [String] = []
    aliases.bind(key)
    while try aliases.next() { others.append(aliases.text(0)) }
    let count = try links.bind(key).next() ? links.number(0) : 0
    return NamedPartner(
      id: Identifier(id), kind: kind,
      name: LocalizedText(row.text(2), translations: translations), aliases: others,
      city: try row.optionalNumber(3).map(ids.id), links: count)
  }
}
