import PartnerGraph
import PartnerText

/// Where the partners are, so that two can be compared quickly.
///
/// Cities that have one name and one country are one city, whether they are partners or only words
/// in a column `place`.
struct PlaceTable: Sendable {
  /// For each partner its city, -1 if it is not known.
  private(set) var cities: [Int32] = []
  /// How many partners sit in each city.
  private(set) var sizes: [Int32] = []
  /// For each partner its country, -1 if it is not known.
  private(set) var countries: [Int32] = []
  /// For each partner where it is, if that is known.
  private(set) var coordinates: [Coordinate?] = []
  /// For each city the words of its names, in order.
  private var words: [[Int32]] = []

  init(_ graph: PartnerGraph, _ table: NameTable) {
    countries = graph.partners.indices.map { row in
      graph.country(of: row).map { $0.rawValue.utf8.reduce(0) { $0 << 8 | Int32($1) } } ?? -1
    }
    coordinates = graph.partners.indices.map { graph.coordinate(of: $0) }
    var numbers: [String: Int32] = [:]
    var cityOfRow: [Int32: Int32] = [:]
    for (row, partner) in graph.partners.enumerated() {
      let home = graph.cityOfPartner[row]
      if home >= 0, let known = cityOfRow[home] {
        settle(known)
        continue
      }
      let name =
        home >= 0
        ? graph.partners[Int(home)].name.standard
        : partner.extra.first { $0.column == "place" }?.value ?? ""
      let plain = Folding.folded(name)
      guard !plain.isEmpty else {
        cities.append(-1)
        continue
      }
      let key = "\(plain)|\(countries[home >= 0 ? Int(home) : row])"
      let city = numbers[key] ?? Int32(numbers.count)
      if numbers.updateValue(city, forKey: key) == nil {
        sizes.append(0)
        words.append([])
      }
      if home >= 0 {
        cityOfRow[home] = city
        words[Int(city)] += table.words(of: Int(home))
      }
      settle(city)
    }
  }

  private mutating func settle(_ city: Int32) {
    cities.append(city)
    sizes[Int(city)] += 1
  }

  /// Whether a word stands in a name of a city.
  func isNamed(_ word: Int32, _ city: Int32) -> Bool { words[Int(city)].contains(word) }

  /// How far two partners are from each other in km, if that is known.
  func distance(_ a: Int, _ b: Int) -> Double? {
    guard let one = coordinates[a], let other = coordinates[b] else { return nil }
    return one.distance(to: other)
  }

  /// How two partners lie to each other.
  enum Relation { case unknown, same, near, apart }

  /// Within how many km two places count as one, and as near.
  private static let (samePlace, nearPlace) = (5.0, 40.0)

  /// How two partners lie to each other.
  func relation(_ a: Int, _ b: Int) -> Relation {
    let (one, other) = (cities[a], cities[b])
    if one >= 0, one == other { return .same }
    if let distance = distance(a, b) {
      return distance <= Self.samePlace ? .same : distance <= Self.nearPlace ? .near : .apart
    }
    return one >= 0 && other >= 0 ? .apart : .unknown
  }
}
