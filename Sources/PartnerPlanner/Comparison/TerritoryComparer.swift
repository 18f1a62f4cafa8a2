public import PartnerGraph

/// Compares territories, and pairs their institutions one to one.
///
/// A territory stands for what is one with it, as a city and its metropole.
public struct TerritoryComparer: Sendable {
  let graph: PartnerGraph
  private let territories: Territories
  private let rarity: ThemeRarity
  /// So many of one side are paired at most; more are cut to those that share most with the other side.
  private static let mostOfOneSide = 600

  /// Makes a comparer.
  ///
  /// - Complexity: O(*n* + *m* + *h*), where *n* is the number of partners, *m* that of links and
  ///   *h* that of themes of partners with what is wider.
  public init(_ graph: PartnerGraph) {
    self.graph = graph
    territories = Territories(graph)
    rarity = ThemeRarity(graph)
  }

  /// What two territories have in common, and what each could give the other.
  ///
  /// - Throws: ``PartnerPlannerError``.
  /// - Complexity: O(*d* log *d*), where *d* is the number of links and themes at both and who sits there.
  public func comparison(
    of first: Partner.ID, and second: Partner.ID
  ) throws(PartnerPlannerError) -> TerritoryComparison {
    let (a, b) = try sides(first, second)
    let (left, right) = (TerritoryProfile(a, in: graph), TerritoryProfile(b, in: graph))
    let themes = shared(left.weights, right.weights)
    let whole = Set(left.weights.keys).union(right.weights.keys).sorted().reduce(0.0) {
      $0 + rarity[$1] * max(left.weights[$1] ?? 0, right.weights[$1] ?? 0)
    }
    let known = [a, b].map { side in
      Set(side.members.flatMap { graph.neighbours(of: $0) }.map(Int.init))
    }
    let own = Set(a.members + b.members)
    let links = a.members.flatMap { one in
      b.members.flatMap { graph.links(between: one, and: $0) }
    }
    return TerritoryComparison(
      first: first, second: second, themes: themes,
      likeness: whole > 0 ? min(1, themes.reduce(0) { $0 + $1.weight } / whole) : 0,
      sharedPartners: known[0].intersection(known[1]).subtracting(own)
        .filter { isCompany($0) }.map { graph.partners[$0].id }.sorted(),
      links: Set(links).sorted().map { graph.links[Int($0)].id },
      firstGives: gifts(from: a, to: right), secondGives: gifts(from: b, to: left))
  }

  /// The institutions of two territories paired one to one, so that the sum of weights is greatest.
  ///
  /// Who sits in both, and pairs that are linked already, are left out.
  ///
  /// - Parameter kinds: The kinds that are paired; institutions and clubs by default.
  /// - Throws: ``PartnerPlannerError``.
  /// - Complexity: O(*r* × *t*) for the choice and O(*s*³ + *s*² × *t*) for the pairs, where *r* is the number of
  ///   those who sit there, *t* that of themes of one and *s* ≤ 600 that of those paired on one side.
  public func pairs(
    between first: Partner.ID, and second: Partner.ID,
    kinds: Set<Partner.Kind> = [.institution, .club]
  ) throws(PartnerPlannerError) -> InstitutionPairs {
    let (a, b) = try sides(first, second)
    let (left, right) = (
      territories.residents(of: a, kinds: kinds), territories.residents(of: b, kinds: kinds)
    )
    let both = Set(left).intersection(right)
    let all = [left, right].map { side in side.filter { !both.contains($0) }.map { party($0) } }
    let rows = considered(all[0], beside: all[1])
    let columns = considered(all[1], beside: all[0])
    let weights = rows.map { row in columns.map { weight(row, $0) } }
    let best = Assignment(weights)
    let pairs = best.columns.enumerated().compactMap { row, column in
      column.map { pair(rows[row], columns[$0]) }
    }
    return InstitutionPairs(
      pairs: pairs.sorted { (-$0.weight, $0.first) < (-$1.weight, $1.first) },
      value: best.value, bound: max(best.value, best.bound),
      considered: [rows.count, columns.count], all: all.map(\.count))
  }

  private func sides(
    _ first: Partner.ID, _ second: Partner.ID
  ) throws(PartnerPlannerError) -> (Territory, Territory) {
    var sides: [Territory] = []
    for id in [first, second] {
      guard let index = graph.index(of: id) else { throw .unknownPartner(id) }
      guard territories.isTerritory(index) else {
        throw .noTerritory(id, graph.kindOfPartner[index])
      }
      sides.append(territories.territory(of: index))
    }
    guard Set(sides[0].members).isDisjoint(with: sides[1].members) else {
      throw .oneTerritory(first, second)
    }
    return (sides[0], sides[1])
  }

  /// Whether a shared partner says something: places say only where both lie.
  private func isCompany(_ partner: Int) -> Bool { graph.subkind(of: partner) != "country" }

  private func shared(_ a: [Int32: Double], _ b: [Int32: Double]) -> [Triple.SharedTheme] {
    let themes = a.keys.filter { b[$0] != nil }.sorted().map { theme in
      Triple.SharedTheme(
        theme: graph.themes[Int(theme)].id,
        weight: rarity[theme] * min(a[theme] ?? 0, b[theme] ?? 0))
    }
    return themes.sorted { (-$0.weight, $0.theme) < (-$1.weight, $1.theme) }
  }

  /// What is sought by the one that the other side offers.
  private func gifts(from giver: Territory, to taker: TerritoryProfile) -> [TerritoryComparison
    .Gift]
  {
    let people =
      giver.members
      + territories.residents(of: giver, kinds: [.institution, .club, .company])
    return taker.seeks.sorted().compactMap { theme -> TerritoryComparison.Gift? in
      let givers = people.filter { meets(graph.offersOfPartner[$0], theme) }
      guard !givers.isEmpty else { return nil }
      return TerritoryComparison.Gift(
        theme: graph.themes[Int(theme)].id, givers: givers.map { graph.partners[$0].id },
        weight: rarity[theme])
    }.sorted { (-$0.weight, $0.theme) < (-$1.weight, $1.theme) }
  }

  /// Whether some offers meet a theme, by itself or a narrower one.
  private func meets(_ offers: some Sequence<Int32>, _ theme: Int32) -> Bool {
    offers.contains { offer in
      offer == theme || graph.ancestorsOfTheme[Int(offer)].contains { $0.theme == theme }
    }
  }

  /// An institution with what is asked of it.
  private struct Resident {
    let partner: Int
    let themes: [Int32: Double]
    let offers: [Int32]
    let seeks: Set<Int32>
  }

  private func party(_ partner: Int) -> Resident {
    var themes: [Int32: Double] = [:]
    for theme in graph.themesOfPartner[partner] {
      themes[theme] = 1
      for wider in graph.ancestorsOfTheme[Int(theme)] {
        var weight = 1.0
        for _ in 0..<wider.steps { weight /= 2 }
        themes[wider.theme] = max(themes[wider.theme] ?? 0, weight)
      }
    }
    return Resident(
      partner: partner, themes: themes, offers: Array(graph.offersOfPartner[partner]),
      seeks: Set(graph.seeksOfPartner[partner]))
  }

  /// Those of one side that share most with the other as a whole, in order.
  private func considered(_ side: [Resident], beside others: [Resident]) -> [Resident] {
    guard side.count > Self.mostOfOneSide else { return side }
    var held: Set<Int32> = []
    for other in others { held.formUnion(other.themes.keys) }
    let ranked = side.map { one in
      (
        one: one,
        worth: one.themes.keys.sorted().reduce(0) {
          held.contains($1) ? $0 + rarity[$1] * (one.themes[$1] ?? 0) : $0
        }
      )
    }.sorted { (-$0.worth, $0.one.partner) < (-$1.worth, $1.one.partner) }
    return ranked.prefix(Self.mostOfOneSide).map(\.one).sorted { $0.partner < $1.partner }
  }

  private func weight(_ a: Resident, _ b: Resident) -> Double {
    if !graph.links(between: a.partner, and: b.partner).isEmpty { return 0 }
    let (few, many) = a.themes.count <= b.themes.count ? (a, b) : (b, a)
    var sum = 0.0
    for theme in few.themes.keys.sorted() {
      if let other = many.themes[theme] {
        sum += rarity[theme] * min(few.themes[theme] ?? 0, other)
      }
    }
    for (giver, taker) in [(a, b), (b, a)] {
      for offer in giver.offers where isSought(offer, by: taker) { sum += rarity[offer] }
    }
    return sum
  }

  private func isSought(_ offer: Int32, by taker: Resident) -> Bool {
    taker.seeks.contains(offer)
      || graph.ancestorsOfTheme[Int(offer)].contains { taker.seeks.contains($0.theme) }
  }

  private func pair(_ a: Resident, _ b: Resident) -> TerritoryComparison.Pair {
    func id(_ one: Resident) -> Partner.ID { graph.partners[one.partner].id }
    let exchanges = [(a, b), (b, a)].flatMap { giver, taker in
      giver.offers.filter { isSought($0, by: taker) }.map {
        Triple.Exchange(theme: graph.themes[Int($0)].id, giver: id(giver), taker: id(taker))
      }
    }
    return TerritoryComparison.Pair(
      first: id(a), second: id(b), weight: weight(a, b), themes: shared(a.themes, b.themes),
      exchanges: exchanges.sorted { ($0.theme, $0.giver) < ($1.theme, $1.giver) })
  }
}
