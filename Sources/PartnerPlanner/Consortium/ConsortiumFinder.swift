public import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds territories of several countries that would answer a call on some themes together.
///
/// A consortium is worth what its members bring of the themes, who would carry it, and how well they know
/// each other (``Consortium``); the weights are a judgement. Candidates are the cities and other territories
/// that hold a theme of the call, those that are one only once.
public struct ConsortiumFinder: Sendable {
  private let graph: PartnerGraph
  private let territories: Territories
  private let rarity: ThemeRarity
  private let strengths: [Double]
  /// How many candidates branch and bound may value.
  private let work: Int

  /// Makes a finder.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - asOf: The day taken to be today; the newest date in a link by default.
  ///   - work: How many candidates branch and bound may value; the default takes seconds at most.
  /// - Complexity: O(*n* + *m* + *h*), where *n* is the number of partners, *m* that of links and
  ///   *h* that of themes of partners with what is wider.
  public init(_ graph: PartnerGraph, asOf: PartialDate? = nil, work: Int = 20_000_000) {
    self.graph = graph
    self.work = work
    territories = Territories(graph)
    rarity = ThemeRarity(graph)
    strengths = LinkWeighting(asOf: asOf ?? graph.newestDate).strengths(in: graph)
  }

  /// The best consortium.
  ///
  /// - Parameters:
  ///   - themes: The themes of the call, at least one; narrower ones count as well.
  ///   - size: How many members it has, 2 to 10.
  ///   - countries: Of how many countries they are at least.
  ///   - with: Who must be a member.
  ///   - among: The territories to choose from; all if empty.
  /// - Throws: ``PartnerPlannerError``.
  /// - Complexity: O(*c*² + *d* + `work`), where *c* is the number of candidates and *d* that of links at them.
  public func best(
    on themes: Set<Theme.ID>, size: Int, countries: Int = 3, with: Set<Partner.ID> = [],
    among: Set<Partner.ID> = []
  ) throws(PartnerPlannerError) -> Consortium {
    let wanted = try graph.themes(within: themes)
    guard (2...10).contains(size), (1...size).contains(countries), with.count <= size else {
      throw .unusableSize(size, countries: countries, with: with.count)
    }
    let must = try territories(with)
    let chosen = try territories(with.union(among))
    let pool = candidates(wanted, from: among.isEmpty ? nil : chosen, must: must)
    let limits = ConsortiumRefusal.Limits(size: size, countries: countries, must: must)
    guard ConsortiumRefusal.isPossible(limits, in: pool) else {
      throw refusal(limits, themes: themes, with: with, among: among, pool)
    }
    let ties = ties(among: pool)
    var search = ConsortiumSearch(
      pool, ties: ties, size: size, countries: countries, work: work)
    guard
      let best = search.run(must: pool.indices.filter { must.contains(pool[$0].territory.named) })
    else {
      throw refusal(limits, themes: themes, with: with, among: among, pool)
    }
    return consortium(best.sorted().map { pool[$0] }, bound: search.bound, candidates: pool.count)
  }

  /// Why there is no consortium.
  private func refusal(
    _ limits: ConsortiumRefusal.Limits, themes: Set<Theme.ID>, with: Set<Partner.ID>,
    among: Set<Partner.ID>, _ pool: [ConsortiumCandidate]
  ) -> PartnerPlannerError {
    let of = among.compactMap { graph.index(of: $0) }
    let wanted = (try? graph.themes(within: themes)) ?? []
    let refusal = ConsortiumRefusal(
      graph: graph, limits: limits, themes: themes.sorted(), with: with.sorted(),
      among: among.sorted()
    ) { hasThemes, isLimited, must in
      candidates(
        hasThemes ? wanted : nil, from: isLimited ? Set(of).union(must) : nil, must: must)
    }
    return refusal.error(found: pool)
  }

  private func territories(_ ids: Set<Partner.ID>) throws(PartnerPlannerError) -> Set<Int> {
    var found: Set<Int> = []
    for id in ids.sorted() {
      guard let index = graph.index(of: id) else { throw .unknownPartner(id) }
      guard territories.isTerritory(index) else {
        throw .noTerritory(id, graph.kindOfPartner[index])
      }
      found.insert(index)
    }
    return found
  }

  /// The candidates, in order: who must be one, and each other territory with a theme of the call, or with any
  /// where none is wanted.
  private func candidates(
    _ wanted: Set<Int32>?, from some: Set<Int>?, must: Set<Int>
  ) -> [ConsortiumCandidate] {
    var taken: Set<Int> = []
    var pool: [ConsortiumCandidate] = []
    let all = graph.partners.indices.filter {
      territories.isTerritory($0) && graph.subkind(of: $0) != "country"
        && (some?.contains($0) ?? true)
    }
    for partner in must.sorted() + all where !taken.contains(partner) {
      guard let country = graph.country(of: partner) else { continue }
      let territory = territories.territory(of: partner)
      guard taken.isDisjoint(with: territory.members) else { continue }
      let weights = TerritoryProfile(territory, in: graph).weights.filter {
        wanted?.contains($0.key) ?? true
      }
      if weights.isEmpty, wanted != nil, !must.contains(partner) { continue }
      taken.formUnion(territory.members)
      let carriers = territories.residents(of: territory, kinds: [.institution, .club]).filter {
        graph.themesOfPartner[$0].contains { wanted?.contains($0) ?? true }
      }
      pool.append(
        ConsortiumCandidate(
          territory: territory, country: country,
          covers: weights.map { ($0.key, rarity[$0.key] * $0.value) }.sorted { $0.0 < $1.0 },
          carriers: carriers))
    }
    return pool.sorted { $0.territory.named < $1.territory.named }
  }

  private func links(_ a: Territory, _ b: Territory) -> [Int32] {
    let there = Set(b.members.map(Int32.init))
    return Set(
      a.members.flatMap { member in
        graph.incidences[member].filter {
          there.contains($0.neighbour) && graph.stateOfLink[Int($0.link)] != .ended
        }.map(\.link)
      }
    ).sorted()
  }

  /// What it is worth that two work together by some links.
  private func worth(of links: [Int32]) -> Double {
    log1p(links.reduce(0) { $0 + strengths[Int($1)] }) / 2
  }

  /// For each candidate what its ties with each are worth, found in one walk along the links of all.
  private func ties(among pool: [ConsortiumCandidate]) -> [[Double]] {
    var place: [Int: Int] = [:]
    for (position, one) in pool.enumerated() {
      for member in one.territory.members { place[member] = position }
    }
    var links: [Int: Set<Int32>] = [:]
    for (position, one) in pool.enumerated() {
      for member in one.territory.members {
        for incidence in graph.incidences[member] {
          guard let other = place[Int(incidence.neighbour)], other > position,
            graph.stateOfLink[Int(incidence.link)] != .ended
          else { continue }
          links[position * pool.count + other, default: []].insert(incidence.link)
        }
      }
    }
    var ties = pool.map { _ in pool.map { _ in 0.0 } }
    for (pair, common) in links {
      let (one, other) = pair.quotientAndRemainder(dividingBy: pool.count)
      let worth = worth(of: common.sorted())
      (ties[one][other], ties[other][one]) = (worth, worth)
    }
    return ties
  }

  /// The value of a consortium with its parts.
  private func consortium(
    _ members: [ConsortiumCandidate], bound: Double, candidates: Int
  ) -> Consortium {
    var covered: [Int32: Double] = [:]
    for cover in members.flatMap(\.covers) {
      covered[cover.theme] = max(covered[cover.theme] ?? 0, cover.worth)
    }
    var ties: [Consortium.Tie] = []
    var tiesValue = 0.0
    for (place, one) in members.enumerated() {
      for other in members.dropFirst(place + 1) {
        let links = links(one.territory, other.territory)
        if links.isEmpty { continue }
        tiesValue += worth(of: links)
        ties.append(
          .init(
            first: id(one.territory.named), second: id(other.territory.named),
            links: links.map { graph.links[Int($0)].id }))
      }
    }
    let themes = covered.keys.sorted().reduce(0) { $0 + (covered[$1] ?? 0) }
    let carriers = members.reduce(0) { $0 + $1.carriersWorth }
    let value = themes + carriers + tiesValue
    return Consortium(
      members: members.map { member in
        let brings = member.covers.filter { $0.worth >= covered[$0.theme] ?? 0 }
        return .init(
          partner: id(member.territory.named), country: member.country,
          brings: brings.map { graph.themes[Int($0.theme)].id },
          carriers: member.carriers.map { id($0) })
      }, ties: ties, value: value, themesValue: themes, carriersValue: carriers,
      tiesValue: tiesValue, bound: max(value, bound), candidates: candidates)
  }

  private func id(_ partner: Int) -> Partner.ID { graph.partners[partner].id }
}

/// A territory that may be a member.
struct ConsortiumCandidate {
  let territory: Territory
  let country: CountryCode
  /// The themes of the call that it holds, and what each is worth, in order of theme.
  let covers: [(theme: Int32, worth: Double)]
  let carriers: [Int]

  var carriersWorth: Double { log1p(Double(carriers.count)) / 2 }
}
