import GRDB
import PartnerGraph

/// The places in which partners lie: their cities, where their location links lead, and the places in
/// which these lie, as far as a ``PartnerGraph`` looks.
struct PlaceRows {
  /// A link that says in which place something is.
  struct Location {
    let key: Int
    let id: Link.ID
    let from: Partner.ID
    let to: Partner.ID
  }

  /// A graph looks at no more places than this for a country.
  private static let mostSteps = 16

  /// The keys of the partners and of all the places.
  private(set) var keys: Set<Int>
  /// The city of each, by its key.
  private(set) var city: [Int: Partner.ID] = [:]
  /// The links by which one of them lies in another, in order of key.
  private(set) var locations: [Location] = []

  /// Finds the places of partners.
  ///
  /// - Complexity: O(*p* log *r*), where *p* is the number of places and *r* that of rows.
  init(of partners: some Sequence<Int>, in database: Database) throws {
    keys = Set(partners)
    let cities = try SQLStatement("SELECT city FROM partner WHERE key = ?", on: database)
    let links = try SQLStatement(
      "SELECT key, id, toPartner FROM link WHERE fromPartner = ? AND kind = 'location'",
      on: database)
    let ids = try ReferenceIDs<Partner>(.partner, all: false, on: database)
    var next = keys
    for _ in 0..<Self.mostSteps where !next.isEmpty {
      var found: Set<Int> = []
      for key in next {
        defer { for statement in [cities, links] { statement.reset() } }
        if try cities.bind(key).next(), let place = cities.optionalNumber(0) {
          city[key] = try ids.id(of: place)
          found.insert(place)
        }
        links.bind(key)
        while try links.next() {
          locations.append(
            Location(
              key: links.number(0), id: Identifier(links.text(1)), from: try ids.id(of: key),
              to: try ids.id(of: links.number(2))))
          found.insert(links.number(2))
        }
      }
      next = found.subtracting(keys)
      keys.formUnion(found)
    }
    locations.sort { $0.key < $1.key }
  }
}
