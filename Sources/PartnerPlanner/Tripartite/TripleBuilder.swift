import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Values one triple, and says why.
struct TripleBuilder {
  let finder: TripartiteFinder
  let home: Party
  let pair: [Party]
  /// The links of the territory with each of the two.
  let ties: [[Int32]]
  /// The projects and links that are like it.
  let precedents: (projects: [Int], links: [Int32])

  private var graph: PartnerGraph { finder.graph }
  private var sides: [Party] { [home] + pair }

  /// The score of the triple, or nothing if the three share no theme.
  func score() -> Double? {
    let themes = sharedThemes()
    guard !themes.isEmpty else { return nil }
    let common = Set(themes.map(\.theme))
    let counts = sides.map { side in
      side.residents.count(where: { resident in
        graph.themesOfPartner[resident].contains { common.contains($0) }
      })
    }
    return parts(
      themes.reduce(0) { $0 + $1.weight }, exchanges(), carriers: counts.min() ?? 0,
      bridges: home.residents.count(where: { isBridge($0, common) })
    ).reduce(0) { $0 + $1.contribution }
  }

  /// The triple, or nothing if the three share no theme.
  func triple() -> Triple? {
    let shared = sharedThemes().sorted { (-$0.weight, $0.theme) < (-$1.weight, $1.theme) }
    guard !shared.isEmpty else { return nil }
    let exchanges = self.exchanges()
    let common = Set(shared.map(\.theme))
    let carriers = sides.indices.map { self.carriers(of: $0, shared: common) }
    let bridges = home.residents.filter { isBridge($0, common) }
    let parts = self.parts(
      sharedThemes().reduce(0) { $0 + $1.weight }, exchanges,
      carriers: carriers.map(\.count).min() ?? 0, bridges: bridges.count)
    let roles = self.roles(exchanges)
    let tied = Set(ties.joined()).sorted()
    let told: [Triple.Precedent] =
      precedents.projects.map { .project(graph.partners[$0].id) }
      + precedents.links.map { .link(graph.links[Int($0)].id) }
    return Triple(
      sides: sides.indices.map {
        Triple.Side(
          partner: id(sides[$0]), role: roles[$0],
          ties: $0 == 0 ? [] : ties[$0 - 1].map { graph.links[Int($0)].id }, carriers: carriers[$0])
      },
      score: parts.reduce(0) { $0 + $1.contribution }, reasons: parts,
      themes: shared.map { .init(theme: graph.themes[Int($0.theme)].id, weight: $0.weight) },
      exchanges: exchanges.map(\.exchange),
      bridges: carriers[0].map(\.partner).filter { id in
        bridges.contains { graph.partners[$0].id == id }
      }, precedents: told, gaps: gaps(carriers, exchanges),
      sources: sources(tied, told, carriers))
  }

  private func id(_ party: Party) -> Partner.ID { graph.partners[party.territory.named].id }

  /// What all three hold, in order of theme.
  private func sharedThemes() -> [(theme: Int32, weight: Double)] {
    let (few, many) =
      pair[0].themes.count <= pair[1].themes.count ? (pair[0], pair[1]) : (pair[1], pair[0])
    return few.themes.compactMap { theme, weight -> (theme: Int32, weight: Double)? in
      guard let first = many.weights[theme], let second = home.weights[theme] else { return nil }
      return (theme, finder.rarity[theme] * min(weight, first, second))
    }
  }

  /// What either of the two offers and the other seeks, in order of theme and giver.
  private func exchanges() -> [(exchange: Triple.Exchange, rarity: Double)] {
    [(pair[0], pair[1]), (pair[1], pair[0])].flatMap { giver, taker in
      giver.offers.filter { meets($0, giver: giver, taker: taker) }.map { theme in
        (
          Triple.Exchange(
            theme: graph.themes[Int(theme)].id, giver: id(giver), taker: id(taker)),
          finder.rarity[theme]
        )
      }
    }.sorted { ($0.0.theme, $0.0.giver) < ($1.0.theme, $1.0.giver) }
  }

  /// Whether what one side offers is sought by another, itself or as something wider.
  private func meets(_ theme: Int32, giver: Party, taker: Party) -> Bool {
    giver.offers.contains(theme)
      && (taker.seeks.contains(theme)
        || graph.ancestorsOfTheme[Int(theme)].contains { taker.seeks.contains($0.theme) })
  }

  /// The institutions and clubs of a side with a common theme, those with most first, then those with
  /// most links to the other sides.
  private func carriers(of side: Int, shared: Set<Int32>) -> [Triple.Carrier] {
    func isElsewhere(_ partner: Int) -> Bool {
      !sides[side].people.contains(partner)
        && sides.indices.contains { $0 != side && sides[$0].people.contains(partner) }
    }
    let found = sides[side].residents.compactMap { resident -> Triple.Carrier? in
      let themes = graph.themesOfPartner[resident].filter { shared.contains($0) }
      guard !themes.isEmpty else { return nil }
      let links = graph.incidences[resident].filter { isElsewhere(Int($0.neighbour)) }
        .map { graph.links[Int($0.link)].id }
      return Triple.Carrier(
        partner: graph.partners[resident].id, themes: themes.map { graph.themes[Int($0)].id },
        links: Set(links).sorted())
    }
    return found.sorted {
      (-$0.themes.count, -$0.links.count, $0.partner)
        < (-$1.themes.count, -$1.links.count, $1.partner)
    }
  }

  private func parts(
    _ themes: Double, _ exchanges: [(exchange: Triple.Exchange, rarity: Double)],
    carriers: Int, bridges: Int
  ) -> [Triple.Part] {
    let strength = ties.map { links in links.reduce(0) { $0 + finder.strengths[Int($1)] } }
    let countries = sides.map { graph.country(of: $0.territory.named) }
    let known = Set(countries.compactMap(\.self))
    func half(_ value: Double) -> Double { log1p(value) / 2 }
    return Triple.Reason.allCases.compactMap { reason in
      let value =
        switch reason {
        case .themes: log1p(themes)
        case .exchange: half(exchanges.reduce(0) { $0 + $1.rarity })
        case .ties: half(strength.min() ?? 0)
        case .carriers: half(Double(carriers))
        case .bridges: log1p(Double(bridges))
        case .precedents: log1p(Double(precedents.projects.count + precedents.links.count))
        case .countries: known.count == 3 ? 0.5 : 0
        }
      return value == 0 ? nil : Triple.Part(reason: reason, contribution: value)
    }
  }

  /// The roles of the three. Only the territory works with both others, so it facilitates; of the two
  /// the one that has more of what the other seeks is pivotal, the first one where both have as much.
  private func roles(_ exchanges: [(exchange: Triple.Exchange, rarity: Double)]) -> [Triple.Role] {
    func given(by party: Party) -> Double {
      exchanges.filter { $0.exchange.giver == id(party) }.reduce(0) { $0 + $1.rarity }
    }
    return given(by: pair[0]) >= given(by: pair[1])
      ? [.facilitating, .pivotal, .beneficiary] : [.facilitating, .beneficiary, .pivotal]
  }

  /// Whether an institution of the territory would carry it and works with both others already.
  private func isBridge(_ resident: Int, _ common: Set<Int32>) -> Bool {
    guard graph.themesOfPartner[resident].contains(where: { common.contains($0) }) else {
      return false
    }
    return pair.allSatisfy { party in
      graph.incidences[resident].contains {
        let other = Int($0.neighbour)
        return party.people.contains(other) && !home.people.contains(other)
      }
    }
  }

  private func gaps(
    _ carriers: [[Triple.Carrier]], _ exchanges: [(exchange: Triple.Exchange, rarity: Double)]
  ) -> [Triple.Gap] {
    var gaps: [Triple.Gap] = []
    for (side, found) in zip(sides, carriers) where found.isEmpty {
      gaps.append(.noCarrier(id(side)))
    }
    for (party, links) in zip(pair, ties) {
      if links.allSatisfy({ graph.stateOfLink[Int($0)] == .dormant }) {
        gaps.append(.dormantTie(id(party)))
      }
      let newest = links.compactMap { graph.newestDateOfLink[Int($0)] }.max()
      if let asOf = finder.asOf, newest.map({ asOf.years(since: $0) > 5 }) ?? true {
        gaps.append(.oldEvidence(id(party), newest))
      }
    }
    if exchanges.isEmpty { gaps.append(.noExchange) }
    for (a, b) in [(0, 1), (0, 2), (1, 2)] {
      let country = graph.country(of: sides[a].territory.named)
      if country != nil, country == graph.country(of: sides[b].territory.named) {
        gaps.append(.sameCountry(id(sides[a]), id(sides[b])))
      }
    }
    if !sides.contains(where: { isFunded($0) }) { gaps.append(.noFunder) }
    return gaps
  }

  /// Whether a funding link reaches a side or one of its projects.
  private func isFunded(_ party: Party) -> Bool {
    (party.territory.members + party.projects).contains { partner in
      graph.incidences[partner].contains {
        graph.kindOfLink[Int($0.link)] == .funding && graph.linkEnds[Int($0.link)] == Int32(partner)
      }
    }
  }

  private func sources(
    _ tied: [Int32], _ precedents: [Triple.Precedent], _ carriers: [[Triple.Carrier]]
  ) -> [Source.ID] {
    var sources = Set(tied.flatMap { graph.links[Int($0)].sources })
    for party in pair { sources.formUnion(graph.partners[party.territory.named].sources) }
    for precedent in precedents {
      switch precedent {
      case .project(let id):
        if let index = graph.index(of: id) { sources.formUnion(graph.partners[index].sources) }
      case .link(let id):
        if let index = graph.linkIndex(of: id) { sources.formUnion(graph.links[index].sources) }
      }
    }
    for carrier in carriers.joined() {
      for link in carrier.links {
        if let index = graph.linkIndex(of: link) { sources.formUnion(graph.links[index].sources) }
      }
    }
    return sources.sorted()
  }
}
