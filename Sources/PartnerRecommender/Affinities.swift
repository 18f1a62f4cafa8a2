import PartnerGraph

/// How often partners of two countries, and of two kinds, are linked in a network.
///
/// The value for a second country (kind) given a first is a share, shrunk to what it would be by
/// chance where links are few: (*l* + *κ* *q*) / (*L* + *κ*), where *l* is the number of links between
/// the two, *L* that of all links of the first, *q* the share of the second among all ends of links
/// and *κ* = 10; without any link it is 0, because there is nothing to show for it. Links of location,
/// which join what is in one country by nature, do not count; two members of a project count as linked.
struct Affinities: Sendable {
  /// For each partner the number of its country, or -1.
  let countryOf: [Int]
  /// For each partner the number of its kind.
  let kindOf: [Int]
  private let countryIndex: [CountryCode: Int]
  private let countryLinks: [[Int]]
  private let kindLinks: [[Int]]

  init(_ graph: PartnerGraph, countries: [CountryCode?]) {
    let known = Set(countries.compactMap(\.self)).sorted()
    let index = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, $0) })
    let countryOf = countries.map { $0.flatMap { index[$0] } ?? -1 }
    self.countryOf = countryOf
    var byCountry = PairCounts(size: known.count)
    let kinds = Partner.Kind.allCases
    var byKind = PairCounts(size: kinds.count)
    let kindOf = graph.kindOfPartner.map { kinds.firstIndex(of: $0) ?? 0 }
    self.kindOf = kindOf
    // Few bytes for each partner, for links lead anywhere.
    let (kind, country) = (kindOf.map { UInt8($0) }, countryOf.map { Int16($0) })
    func count(_ start: Int, _ end: Int) {
      byKind.add(Int(kind[start]), Int(kind[end]))
      let (a, b) = (Int(country[start]), Int(country[end]))
      if a >= 0, b >= 0 { byCountry.add(a, b) }
    }
    for link in graph.kindOfLink.indices where graph.kindOfLink[link] != .location {
      count(Int(graph.linkStarts[link]), Int(graph.linkEnds[link]))
    }
    for project in graph.partners.indices where graph.kindOfPartner[project] == .project {
      let members = graph.incidences[project].filter {
        graph.kindOfLink[Int($0.link)] != .location
      }.map { Int($0.neighbour) }
      for (position, first) in members.enumerated() {
        for second in members[..<position] where first != second { count(first, second) }
      }
    }
    countryIndex = index
    countryLinks = byCountry.rows
    kindLinks = byKind.rows
  }

  /// The number of links that join partners of two countries.
  func links(_ first: CountryCode, _ second: CountryCode) -> Int {
    guard let a = countryIndex[first], let b = countryIndex[second] else { return 0 }
    return countryLinks[a][b] / (a == b ? 2 : 1)
  }

  /// The number of links that join partners of two kinds.
  func links(_ first: Partner.Kind, _ second: Partner.Kind) -> Int {
    guard let a = Self.index(first), let b = Self.index(second) else { return 0 }
    return kindLinks[a][b] / (a == b ? 2 : 1)
  }

  /// The affinity of every country, by its number, for a first one.
  func shares(given country: CountryCode) -> [Double] {
    guard let row = countryIndex[country] else { return countryLinks.map { _ in 0 } }
    return Self.shrunkShares(countryLinks, row)
  }

  /// The affinity of every kind, by its number, for a first one.
  func shares(given kind: Partner.Kind) -> [Double] {
    guard let row = Self.index(kind) else { return kindLinks.map { _ in 0 } }
    return Self.shrunkShares(kindLinks, row)
  }

  private static func index(_ kind: Partner.Kind) -> Int? {
    Partner.Kind.allCases.firstIndex(of: kind)
  }

  private static func shrunkShares(_ links: [[Int]], _ row: Int) -> [Double] {
    let trust = 10.0
    let columns = links.map { Double($0.reduce(0, +)) }
    let all = max(1, columns.reduce(0, +))
    return links[row].indices.map { column in
      guard links[row][column] > 0 else { return 0 }
      return (Double(links[row][column]) + trust * columns[column] / all) / (columns[row] + trust)
    }
  }
}

/// How many pairs there are of each two numbers, both ways.
private struct PairCounts {
  private let size: Int
  private var counts: [Int]

  init(size: Int) {
    self.size = size
    counts = Array(repeating: 0, count: size * size)
  }

  mutating func add(_ a: Int, _ b: Int) {
    counts[a * size + b] += 1
    counts[b * size + a] += 1
  }

  /// For each number the counts with every other.
  var rows: [[Int]] { (0..<size).map { Array(counts[$0 * size..<($0 + 1) * size]) } }
}
