/// The partners of a sheet that were met, by name.
struct PartnerBook {
  /// What tells two partners of one name apart; an empty text fits everything.
  struct Key: Hashable {
    let name: String
    let country: String
    let kind: String

    func fits(_ other: Key) -> Bool {
      (country == other.country || country.isEmpty || other.country.isEmpty)
        && (kind == other.kind || kind.isEmpty || other.kind.isEmpty)
    }
  }

  private var byName: [String: [(record: Int, key: Key)]] = [:]
  private var byIdentifier: [String: Int] = [:]
  /// The records by numbers of someone's own, such as the `Id` of Gephi.
  private var byNumber: [String: Set<Int>] = [:]
  private var links: Set<[String]> = []
  private var linkIdentifiers: [String: Int] = [:]
  /// The names met, folded, in order.
  private(set) var names: [String] = []

  /// The first record that a name may mean.
  func find(_ key: Key) -> Int? { byName[key.name]?.first { $0.key.fits(key) }?.record }

  /// The record with an identifier.
  func record(of id: String) -> Int? { byIdentifier[id] }

  /// The only record that has a number of someone's own.
  func record(numbered text: String) -> Int? {
    let records = byNumber[text] ?? []
    return records.count == 1 ? records.first : nil
  }

  /// Notes a number of someone's own that a record has.
  mutating func add(number: String, _ record: Int) {
    if !number.isEmpty { byNumber[number, default: []].insert(record) }
  }

  /// Notes a record.
  mutating func add(_ record: Int, id: String, _ key: Key) {
    byIdentifier[id] = record
    add(name: key.name, record, key)
  }

  /// Notes a further name of a record.
  mutating func add(name: String, _ record: Int, _ key: Key) {
    guard !name.isEmpty, byName[name]?.contains(where: { $0.record == record }) != true else {
      return
    }
    byName[name, default: []].append((record, key))
    names.append(name)
  }

  /// An identifier that is free: the slug, with the country or the kind where it is taken.
  func identifier(_ slug: String, _ key: Key) -> String {
    let country = key.country.lowercased()
    let candidates = [
      slug, "\(slug)-\(country)", "\(slug)-\(key.kind)", "\(slug)-\(country)-\(key.kind)",
    ]
    if let free = candidates.first(where: { !$0.hasSuffix("-") && byIdentifier[$0] == nil }) {
      return free
    }
    var number = 2
    while byIdentifier["\(slug)-\(number)"] != nil { number += 1 }
    return "\(slug)-\(number)"
  }

  /// Whether a link is new; it is noted.
  mutating func isNew(link: [String]) -> Bool { links.insert(link).inserted }

  /// An identifier of a link that is free.
  mutating func linkIdentifier(_ base: String) -> String {
    let count = (linkIdentifiers[base] ?? 0) + 1
    linkIdentifiers[base] = count
    return count == 1 ? base : "\(base)--\(count)"
  }
}
