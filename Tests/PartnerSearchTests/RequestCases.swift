import Foundation
import PartnerFiles
import PartnerGraph
import PartnerSearch
import Testing

/// A request in plain words and what it is to be read as.
struct RequestCase {
  let text: String
  /// `seeks:aquaculture` and the like.
  let expected: Set<String>

  /// The sets: each with a half that may be used while building, and one that is set aside.
  static let halves: [(name: String, files: [String])] = [
    ("first set, used while building", ["requests-build", "requests-more"]),
    ("first set, set aside", ["requests-aside"]),
    ("second set, used while building", ["requests-build-second"]),
    ("second set, set aside", ["requests-aside-second"]),
    ("third set, used while building", ["requests-build-third"]),
    ("third set, set aside", ["requests-aside-third"]),
    ("fourth set, used while building", ["requests-build-fourth"]),
    ("fourth set, set aside", ["requests-aside-fourth"]),
    ("fifth set, used while building", ["requests-build-fifth"]),
    ("fifth set, set aside", ["requests-aside-fifth"]),
    ("sixth set, used while building", ["requests-build-sixth"]),
    ("seventh set, used while building", ["requests-build-seventh"]),
    ("seventh set, set aside", ["requests-aside-seventh"]),
    ("blind set", ["requests-blind"]),
    ("second blind set", ["requests-blind-second"]),
  ]

  /// The cases of a file of the folder Fixtures.
  static func all(in file: String) throws -> [RequestCase] {
    let url = try #require(
      Bundle.module.url(forResource: file, withExtension: "txt", subdirectory: "Fixtures"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    return zip(lines, lines.dropFirst()).compactMap { line, next in
      guard line.hasPrefix("? ") else { return nil }
      return RequestCase(text: String(line.dropFirst(2)), expected: parts(of: next.dropFirst(1)))
    }
  }

  private static func parts(of line: Substring) -> Set<String> {
    var result: Set<String> = []
    for field in line.split(separator: " ") {
      let sides = field.split(separator: ":", maxSplits: 1)
      guard sides.count == 2 else { continue }
      result.formUnion(
        named(
          String(sides[0]),
          sides[1].split(whereSeparator: { ",+".contains($0) }).map(String.init)))
    }
    return result
  }

  /// What a request says, in the words of the files.
  static func parts(of request: Request) -> Set<String> {
    var result: Set<String> = []
    func add(_ name: String, _ values: [String?]) {
      result.formUnion(named(name, values.compactMap(\.self)))
    }
    add("partner", [request.asker.partner?.rawValue])
    add("kind", [request.asker.kind?.rawValue])
    add("country", [request.asker.country?.rawValue])
    add("place", [request.asker.place?.rawValue])
    add("themes", request.themes.map(\.rawValue))
    add("seeks", request.seeks.map(\.rawValue))
    add("offers", request.offers.map(\.rawValue))
    add("without", request.without.map(\.rawValue))
    add("kinds", request.kinds.map(\.rawValue))
    add("countries", request.countries.map(\.rawValue))
    add("places", request.places.map(\.rawValue))
    add("not-kinds", request.withoutKinds.map(\.rawValue))
    add("not-countries", request.withoutCountries.map(\.rawValue))
    add("not-places", request.withoutPlaces.map(\.rawValue))
    return result
  }

  /// Groups of countries that the files name, by some they have and some they have not.
  private static let groups: [(String, has: Set<String>, hasNot: Set<String>)] = [
    ("EUROPE", ["DE", "PT", "PL", "IS"], ["JP", "MA"]), ("ASIA", ["JP", "IN", "VN"], ["FR"]),
    ("LATIN-AMERICA", ["CL", "BR", "CU"], ["US", "ES"]), ("AFRICA", ["DZ", "ZA", "SN"], ["FR"]),
    ("EASTERN-EUROPE", ["PL", "RO", "UA"], ["FR", "DE"]),
    ("FRANCOPHONE-AFRICA", ["SN", "CI", "MG"], ["ZA", "FR"]),
    ("WEST-AFRICA", ["SN", "CI", "ML"], ["ZA", "MA", "CD"]),
    ("AFRICA-SUB", ["SN", "KE", "CD"], ["MA", "DZ", "ZA"]),
    ("CENTRAL-EUROPE", ["PL", "CZ", "HU"], ["FR", "BG"]),
    ("NORDIC", ["DK", "FI", "IS"], ["DE", "EE"]),
    ("BALKANS", ["RS", "AL", "BA"], ["FR", "PL", "IT"]),
    ("MEDITERRANEAN", ["IT", "GR", "TN"], ["DE", "SE"]),
    ("SOUTH-EAST-ASIA", ["VN", "TH", "ID"], ["JP", "IN"]),
    ("INDIAN-OCEAN", ["MU", "MG", "SC"], ["FR", "JP", "SN"]),
    ("AFRICA-SUB", ["SN", "KE", "CD", "ZA"], ["MA", "DZ"]),
    ("EU", ["DE", "PT", "PL", "FI", "BG"], ["GB", "CH", "NO", "JP"]),
    ("WESTERN-EUROPE", ["FR", "DE", "ES", "GB", "AT"], ["PL", "SE", "GR"]),
    ("NORTHERN-EUROPE", ["DK", "SE", "NO", "GB", "EE"], ["FR", "DE"]),
    ("NORTH-SEA", ["BE", "DE", "DK", "GB", "NL", "NO"], ["SE", "ES"]),
    ("BALTIC-SEA", ["DE", "PL", "SE", "FI", "EE"], ["RU", "NO", "FR"]),
    ("BALTIC-SEA-RU", ["DE", "PL", "SE", "FI", "EE", "RU"], ["NO", "FR"]),
    ("GULF", ["AE", "SA", "QA", "KW", "OM"], ["TR", "EG"]),
    ("GULF-TR", ["AE", "SA", "QA", "KW", "OM", "TR"], ["EG", "JP"]),
    ("CA-CARIBBEAN", ["CA", "GP", "MQ", "CU", "HT"], ["US", "BR"]),
    ("AMERICAS", ["BR", "MX", "CL", "CU", "HT", "JM"], ["US", "CA"]),
    ("OCEANIA", ["FJ", "PF", "NC", "WS"], ["JP", "FR"]),
    ("FRANCOPHONE", ["BE", "CA", "SN", "CH", "CI"], ["ES", "BF"]),
    ("ES-FRANCOPHONE", ["BE", "CA", "SN", "CH", "ES"], ["DE"]),
    ("CENTRAL-AFRICA", ["CM", "CG", "GA", "TD"], ["SN", "MA", "ZA"]),
    ("US-CARIBBEAN", ["US", "GP", "MQ", "CU", "HT"], ["CA", "BR"]),
    ("OVERSEAS", ["GP", "MQ", "RE", "NC", "PF"], ["FR", "CU"]),
    ("SOUTHERN-EUROPE", ["IT", "ES", "GR", "PT"], ["FR", "TN"]),
    ("NORTH-AFRICA", ["DZ", "EG", "MA", "TN"], ["SN", "FR", "SA"]),
    ("MAGHREB", ["DZ", "MA", "TN", "LY"], ["EG", "FR"]),
    ("FR-BORDERS", ["FR", "BE", "DE", "ES", "IT", "CH"], ["NL", "PT", "GB"]),
    ("CARIBBEAN-VN", ["GP", "MQ", "CU", "HT", "VN"], ["US", "BR"]),
    ("MERCOSUR", ["AR", "BR", "PY", "UY"], ["CL", "MX"]),
    ("MAGHREB-EG", ["DZ", "MA", "TN", "EG"], ["SD", "FR", "SA"]),
    ("FRANCO-LUSO-AFRICA", ["SN", "AO", "MZ", "CI"], ["ZA", "FR", "BR", "KE"]),
  ]

  /// Many countries count as one thing: the group they are.
  private static func named(_ name: String, _ values: [String]) -> Set<String> {
    guard values.count > 4 else { return Set(values.map { "\(name):\($0)" }) }
    let all = Set(values)
    let group = groups.filter { $0.has.isSubset(of: all) && $0.hasNot.isDisjoint(with: all) }
      .min { $0.has.count > $1.has.count }
    return ["\(name):\(group?.0 ?? values.sorted().joined(separator: "+"))"]
  }
}
