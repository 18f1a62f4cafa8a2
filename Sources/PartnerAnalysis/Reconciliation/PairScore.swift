import PartnerGraph

/// Scores pairs of partners: a sum of logarithms of odds, one for each thing compared.
///
/// I. P. Fellegi, A. B. Sunter, *A theory for record linkage*, Journal of the American Statistical
/// Association 64 (1969) 1183, doi 10.1080/01621459.1969.10501049.
final class PairScore: Sendable {
  let graph: PartnerGraph
  let matcher: NameMatcher
  let weights: MatchWeights
  let places: PlaceTable
  let registers: RegisterTable

  init(_ graph: PartnerGraph, _ weights: MatchWeights) {
    (self.graph, self.weights) = (graph, weights)
    let table = NameTable(graph.partners)
    places = PlaceTable(graph, table)
    matcher = NameMatcher(table, places)
    registers = RegisterTable(graph.partners)
  }

  /// The score of a pair, or nothing if it is below a limit.
  func score(_ a: Int, _ b: Int, least: Float, _ rest: inout NameMatcher.Rest) -> Float? {
    var score = weights.base + place(a, b) + country(a, b) + identifiers(a, b) + kind(a, b)
    guard score + weights.mostOfNames >= least else { return nil }
    score += name(a, b, &rest).value
    guard score >= least else { return nil }
    score += link(a, b)
    return score >= least ? score : nil
  }

  // MARK: Names

  /// The names of a pair that are most alike.
  struct NamePart {
    var value = -Float.infinity
    var comparison = NameComparison()
    var names: (one: Int, other: Int)?
    /// The share of the main name of either that no name of the other has.
    var mainApart: Float = 1
  }

  /// The names that are most alike, whichever partner comes first.
  func name(_ a: Int, _ b: Int, _ rest: inout NameMatcher.Rest) -> NamePart {
    guard a > b else { return orderedName(a, b, &rest) }
    var part = orderedName(b, a, &rest)
    part.names = part.names.map { ($0.other, $0.one) }
    return part
  }

  private func orderedName(_ a: Int, _ b: Int, _ rest: inout NameMatcher.Rest) -> NamePart {
    let table = matcher.table
    let (cityA, cityB) = (places.cities[a], places.cities[b])
    let (namesA, namesB) = (table.range(of: a), table.range(of: b))
    var best = NamePart()
    for i in namesA {
      for j in namesB {
        let comparison = matcher.compare(table.names[i], table.names[j], cityA, cityB, &rest)
        let value = comparison.value(weights)
        if value > best.value {
          best.value = value
          best.comparison = comparison
          best.names = (i, j)
        }
        let isMain =
          comparison.acronym > 0
          ? (table.names[i].isFull ? j == namesB.lowerBound : i == namesA.lowerBound)
          : i == namesA.lowerBound || j == namesB.lowerBound
        guard isMain else { continue }
        best.mainApart = min(
          best.mainApart, comparison.acronym > 0 ? 0 : 1 - comparison.coverage)
      }
    }
    // Partners without a name in any language are told apart by all else.
    guard best.names != nil else { return NamePart(value: 0) }
    best.value += weights.mainApart * best.mainApart
    return best
  }

  // MARK: The rest

  func country(_ a: Int, _ b: Int) -> Float {
    let (one, other) = (places.countries[a], places.countries[b])
    guard one >= 0, other >= 0 else { return 0 }
    return one == other ? weights.sameCountry : weights.otherCountry
  }

  func place(_ a: Int, _ b: Int) -> Float {
    switch places.relation(a, b) {
    case .unknown: 0
    case .same: weights.sameCity + weights.cityRarity * cityRarity(a, b)
    case .near: weights.nearCity
    case .apart: weights.otherCity
    }
  }

  /// How rare the city is that two sit in, 0 to 1.
  func cityRarity(_ a: Int, _ b: Int) -> Float {
    let cities = [places.cities[a], places.cities[b]].filter { $0 >= 0 }
    guard let city = cities.first else { return 0 }
    return Float(matcher.table.rarity(Int(places.sizes[Int(city)]) - 1))
  }

  func identifiers(_ a: Int, _ b: Int) -> Float {
    var sum: Float = 0
    for register in RegisterTable.Register.allCases {
      switch registers.agree(a, b, register) {
      case true?: sum += weights.sameIdentifier
      case false?: sum += otherIdentifier(register)
      case nil: continue
      }
    }
    return sum
  }

  /// Organisations often have several numbers of participants, and only one of other registers.
  func otherIdentifier(_ register: RegisterTable.Register) -> Float {
    register == .pic ? weights.otherPIC : weights.otherIdentifier
  }

  func kind(_ a: Int, _ b: Int) -> Float {
    graph.kindOfPartner[a] == graph.kindOfPartner[b] ? 0 : weights.otherKind
  }

  func link(_ a: Int, _ b: Int) -> Float {
    graph.links(between: a, and: b).isEmpty ? 0 : weights.linked
  }
}
