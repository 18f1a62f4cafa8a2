import PartnerGraph
import Synchronization

/// For a country how strongly every partner is tied to it, counted when it is first asked for.
final class CountryTieCounts: Sendable {
  private let acquaintances: Acquaintances
  private let countries: [CountryCode?]
  private let made = Mutex<[CountryCode: [Float]]>([:])

  init(_ acquaintances: Acquaintances, countries: [CountryCode?]) {
    self.acquaintances = acquaintances
    self.countries = countries
  }

  /// The number of partners in a country that each partner knows.
  func counts(with country: CountryCode) -> [Float] {
    made.withLock { made in
      if let known = made[country] { return known }
      var counts = [Float](repeating: 0, count: countries.count)
      let rows = acquaintances.rows
      for partner in countries.indices where countries[partner] == country {
        for other in rows[partner] { counts[Int(other.partner)] += 1 }
      }
      made[country] = counts
      return counts
    }
  }
}
