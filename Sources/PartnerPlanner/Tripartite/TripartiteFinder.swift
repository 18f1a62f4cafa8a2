public import PartnerGraph

/// Finds cooperations of three: two partners of a territory that share themes and are not yet joined.
///
/// A territory stands for what is one with it, as a city and its metropole. Its partners are the
/// cities and other territories that it works with by a link that is neither proposed nor over. Two
/// are joined by a link of any kind, a common project, or by being one. Every pair that is not joined
/// and shares a theme with the territory is valued (``Triple/Reason``), so the list is complete. The
/// weights are a judgement, not a measurement.
public struct TripartiteFinder: Sendable {
  let graph: PartnerGraph
  let territories: Territories
  let rarity: ThemeRarity
  let strengths: [Double]
  let asOf: PartialDate?

  /// Makes a finder.
  ///
  /// - Parameter asOf: The day taken to be today; the newest date in a link by default.
  /// - Complexity: O(*n* + *m* + *h*), where *n* is the number of partners, *m* that of links and
  ///   *h* that of themes of partners with what is wider.
  public init(_ graph: PartnerGraph, asOf: PartialDate? = nil) {
    self.graph = graph
    self.asOf = asOf ?? graph.newestDate
    territories = Territories(graph)
    rarity = ThemeRarity(graph)
    strengths = LinkWeighting(asOf: self.asOf).strengths(in: graph)
  }

  /// The triples of a territory, the best first; equal ones in order of identifier.
  ///
  /// - Parameters:
  ///   - id: A city or another territory.
  ///   - wanted: Themes of which a triple must share one, or a narrower one; only they count. Any if
  ///     empty.
  /// - Throws: ``PartnerPlannerError``.
  /// - Complexity: That of ``ranking(of:about:limit:)`` without a limit.
  public func triples(
    of id: Partner.ID, about wanted: Set<Theme.ID> = []
  ) throws(PartnerPlannerError) -> [Triple] {
    try ranking(of: id, about: wanted, limit: .max).triples
  }

  /// The best triples of a territory, and how many there are.
  ///
  /// - Parameters:
  ///   - id: A city or another territory.
  ///   - wanted: Themes of which a triple must share one, or a narrower one; only they count. Any if
  ///     empty.
  ///   - limit: So many are told at most.
  /// - Throws: ``PartnerPlannerError``.
  /// - Complexity: O(*p*² × (*t* + *r*) + *d*), where *p* is the number of territories it works with, *t* that of
  ///   themes of one, *r* that of institutions of one, and *d* that of links at all of them.
  public func ranking(
    of id: Partner.ID, about wanted: Set<Theme.ID> = [], limit: Int
  ) throws(PartnerPlannerError) -> TripleRanking {
    let home = try territory(id)
    let themes = wanted.isEmpty ? nil : try graph.themes(within: wanted)
    let partners = partners(of: home)
    guard partners.count >= 2 else {
      throw .tooFewPartners(
        id, found: partners.map { graph.partners[$0.territory.named].id }, needed: 2)
    }
    let center = party(home, home: home, wanted: themes)
    let parties = partners.map { party($0.territory, home: home, wanted: themes) }
    let joints = PartyTies(parties, home: center, graph)
    var found: [(builder: TripleBuilder, score: Double)] = []
    for first in parties.indices {
      for second in parties.indices.dropFirst(first + 1) where !joints.areJoined(first, second) {
        let builder = TripleBuilder(
          finder: self, home: center, pair: [parties[first], parties[second]],
          ties: [partners[first].ties, partners[second].ties],
          precedents: joints.precedents(first, second))
        if let score = builder.score() { found.append((builder, score)) }
      }
    }
    // Pairs come in order of identifier, in which those of one score stay.
    let best = found.indices.sorted {
      found[$0].score != found[$1].score ? found[$0].score > found[$1].score : $0 < $1
    }
    return TripleRanking(
      possible: found.count,
      triples: best.prefix(limit).compactMap { found[$0].builder.triple() })
  }

  private func territory(_ id: Partner.ID) throws(PartnerPlannerError) -> Territory {
    guard let index = graph.index(of: id) else { throw .unknownPartner(id) }
    guard territories.isTerritory(index) else {
      throw .noTerritory(id, graph.kindOfPartner[index])
    }
    return territories.territory(of: index)
  }

  /// A territory that another one works with, and the links by which it does, in order.
  struct Known {
    let territory: Territory
    let ties: [Int32]
  }

  /// The territories that one works with, in order; of those that are one the best linked stands for it.
  private func partners(of home: Territory) -> [Known] {
    var ties: [Int: Set<Int32>] = [:]
    for member in home.members {
      for incidence in graph.incidences[member] {
        let (link, other) = (Int(incidence.link), Int(incidence.neighbour))
        guard territories.isTerritory(other), !home.members.contains(other),
          graph.kindOfLink[link].isWork,
          graph.stateOfLink[link] == .active || graph.stateOfLink[link] == .dormant
        else { continue }
        ties[other, default: []].insert(incidence.link)
      }
    }
    var taken: Set<Int> = []
    var found: [Known] = []
    let order = ties.keys.sorted { (-(ties[$0]?.count ?? 0), $0) < (-(ties[$1]?.count ?? 0), $1) }
    for partner in order where !taken.contains(partner) {
      let territory = territories.territory(of: partner)
      taken.formUnion(territory.members)
      let all = territory.members.reduce(into: Set<Int32>()) { $0.formUnion(ties[$1] ?? []) }
      found.append(Known(territory: territory, ties: all.sorted()))
    }
    return found.sorted { $0.territory.named < $1.territory.named }
  }

  /// A side with all that is asked of it.
  private func party(_ territory: Territory, home: Territory, wanted: Set<Int32>?) -> Party {
    let full = TerritoryProfile(territory, in: graph)
    var weights = full.weights
    if let wanted { weights = weights.filter { wanted.contains($0.key) } }
    let projects = territory.members.flatMap { member in
      graph.incidences[member].map { Int($0.neighbour) }.filter {
        graph.kindOfPartner[$0] == .project
      }
    }
    let residents = territories.residents(of: territory, kinds: [.institution, .club])
    return Party(
      territory: territory, weights: weights,
      themes: weights.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
      offers: wanted.map { full.offers.intersection($0) } ?? full.offers,
      seeks: wanted.map { full.seeks.intersection($0) } ?? full.seeks,
      residents: residents, people: Set(territory.members + residents),
      surroundings: territories.surroundings(of: territory), projects: Set(projects))
  }
}

/// A side of a triple with all that is asked of it.
struct Party {
  let territory: Territory
  /// Its themes that count.
  let weights: [Int32: Double]
  /// The same in order of theme.
  let themes: [(theme: Int32, weight: Double)]
  let offers: Set<Int32>
  let seeks: Set<Int32>
  /// Its institutions and clubs.
  let residents: [Int]
  /// The members and who sits there.
  let people: Set<Int>
  /// The wider places it lies in.
  let surroundings: [Int]
  /// The projects that a member takes part in.
  let projects: Set<Int>
}
