import PartnerGraph

/// Turns chosen stops into visits, ways, companions and talks.
struct MissionTalks {
  private let pool: MissionPool
  private let graph: PartnerGraph
  private let rarity: ThemeRarity
  private let paths: PathFinder
  private let profile: TerritoryProfile
  /// The companies, institutions and clubs of those who travel, in order.
  private let residents: [Int]
  /// So many come along at most, and so many themes are named.
  private static let most = 8
  private static let mostThemes = 4

  init(_ pool: MissionPool, asOf: PartialDate?) {
    self.pool = pool
    graph = pool.graph
    rarity = ThemeRarity(graph)
    paths = PathFinder(graph, weighting: LinkWeighting(asOf: asOf))
    profile = TerritoryProfile(pool.home, in: graph)
    residents = pool.territories.residents(
      of: pool.home, kinds: [.institution, .club, .company]
    ).filter { !pool.home.members.contains($0) }
  }

  func mission(_ solution: MissionSolution, _ request: MissionRequest) -> Mission {
    let meetings = meetings(solution)
    let visited = meetings.map(\.candidate.partner)
    let companions = companions(for: visited)
    let speakers = pool.home.members + companions.compactMap { graph.index(of: $0.partner) }
    let gained = visited.contains { $0 == pool.area.must } ? MissionPool.mustValue : 0
    let taken = Set(visited)
    let rest = pool.candidates.filter { !taken.contains($0.partner) }
      .sorted { (-$0.value, $0.partner) < (-$1.value, $1.partner) }
    return Mission(
      traveller: id(pool.traveller), destination: request.destination,
      visits: meetings.map { visit($0, speakers, request) }, legs: legs(solution),
      companions: companions, followUps: followUps(),
      leftOut: rest.prefix(5).map {
        .init(partner: id($0.partner), value: $0.value, relation: $0.relation)
      },
      closedDays: closedDays(request), value: solution.value - gained,
      bound: max(solution.value, solution.bound) - gained,
      candidates: pool.candidates.count,
      places: .init(considered: pool.places.count, all: pool.allPlaces))
  }

  private func id(_ partner: Int) -> Partner.ID { graph.partners[partner].id }

  /// A candidate met at a half-day, with its number there.
  private struct Meeting {
    let candidate: MissionPool.Candidate
    let place: Int
    let half: Int
    let number: Int
  }

  private func meetings(_ solution: MissionSolution) -> [Meeting] {
    var taken: [Int: Int] = [:]
    return solution.stops.flatMap { stop -> [Meeting] in
      let place = pool.places[stop.place]
      let first = taken[stop.place] ?? 0
      taken[stop.place] = first + stop.visits
      return place.candidates.dropFirst(first).prefix(stop.visits).enumerated().map {
        Meeting(candidate: $0.element, place: place.anchor, half: stop.half, number: $0.offset)
      }
    }
  }

  private func visit(
    _ meeting: Meeting, _ speakers: [Int], _ request: MissionRequest
  ) -> Mission.Visit {
    let partner = meeting.candidate.partner
    let start =
      MissionClock.visitStart(meeting.half, meeting.number, perDay: request.perDay)
      % MissionClock.dayLength
    let way = introduction(to: partner)
    return Mission.Visit(
      partner: id(partner), place: id(meeting.place), day: meeting.half / 2 + 1, start: start,
      end: start + MissionClock.visitLength(perDay: request.perDay),
      value: meeting.candidate.value, fit: meeting.candidate.fit,
      relation: meeting.candidate.relation,
      themes: themes(of: partner), bring: exchanges(from: speakers, to: [partner]),
      ask: exchanges(from: [partner], to: speakers),
      introducedFrom: way.map { id(Int($0.start)) } ?? id(pool.traveller),
      introduction: way?.steps.map {
        .init(link: graph.links[Int($0.link)].id, partner: id(Int($0.partner)))
      } ?? [])
  }

  /// The themes of a partner that those who travel have too, the rarest first.
  private func themes(of partner: Int) -> [Theme.ID] {
    graph.themesOfPartner[partner].filter { profile.weights[$0] != nil }
      .sorted { (-rarity[$0], $0) < (-rarity[$1], $1) }
      .prefix(Self.mostThemes).map { graph.themes[Int($0)].id }
  }

  /// What some offer and others seek, the rarest first; each theme once for each giver.
  private func exchanges(from givers: [Int], to takers: [Int]) -> [Triple.Exchange] {
    var found: [(theme: Int32, exchange: Triple.Exchange)] = []
    for giver in givers {
      for offer in graph.offersOfPartner[giver] {
        let taker = takers.first { taker in
          graph.seeksOfPartner[taker].contains { seek in
            seek == offer || graph.ancestorsOfTheme[Int(offer)].contains { $0.theme == seek }
          }
        }
        guard let taker else { continue }
        found.append(
          (
            offer,
            .init(theme: graph.themes[Int(offer)].id, giver: id(giver), taker: id(taker))
          ))
      }
    }
    return found.sorted {
      (-rarity[$0.theme], $0.exchange.theme, $0.exchange.giver)
        < (-rarity[$1.theme], $1.exchange.theme, $1.exchange.giver)
    }.prefix(Self.most).map(\.exchange)
  }

  /// The best way from those who travel, or from one that is one with them; events and projects introduce
  /// nobody.
  private func introduction(to partner: Int) -> GraphPath? {
    var best: GraphPath?
    // Who was named comes first, and wins where another way costs as much.
    let starts = [pool.traveller] + pool.home.members.filter { $0 != pool.traveller }
    for start in starts {
      guard let found = try? paths.bestPaths(from: id(start), to: id(partner), count: 6) else {
        continue
      }
      for path in found where introduces(path) {
        if best.map({ path.cost < $0.cost }) ?? true { best = path }
      }
    }
    return best
  }

  /// Whether a way leads through those who can speak for someone, and not back through those who travel.
  private func introduces(_ path: GraphPath) -> Bool {
    let between = path.steps.dropLast().map { Int($0.partner) }
    return !between.contains {
      graph.kindOfPartner[$0].isOccasion || pool.home.members.contains($0)
    }
  }

  /// The members of those who travel that match those visited best.
  private func companions(for visited: [Int]) -> [Mission.Companion] {
    let visitedThemes = visited.map { Self.widened(graph.themesOfPartner[$0], graph) }
    let found = residents.compactMap { resident -> Mission.Companion? in
      let own = Self.widened(graph.themesOfPartner[resident], graph)
      var shared: [Int32: Double] = [:]
      var weight = 0.0
      var visits: [Partner.ID] = []
      for (partner, themes) in zip(visited, visitedThemes) {
        let common = own.keys.filter { themes[$0] != nil }.sorted()
        let exchanges =
          exchanges(from: [resident], to: [partner]) + exchanges(from: [partner], to: [resident])
        guard !common.isEmpty || !exchanges.isEmpty else { continue }
        visits.append(id(partner))
        for theme in common {
          let part = rarity[theme] * min(own[theme] ?? 0, themes[theme] ?? 0)
          weight += part
          shared[theme] = max(shared[theme] ?? 0, part)
        }
        for exchange in exchanges {
          guard let theme = graph.themeIndex(of: exchange.theme).map(Int32.init) else { continue }
          weight += rarity[theme]
          shared[theme] = rarity[theme]
        }
      }
      guard weight > 0 else { return nil }
      let best = shared.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
      return Mission.Companion(
        partner: id(resident), weight: weight,
        themes: best.prefix(Self.mostThemes).map { graph.themes[Int($0.key)].id }, visits: visits)
    }
    return Array(
      found.sorted { (-$0.weight, $0.partner) < (-$1.weight, $1.partner) }.prefix(Self.most))
  }

  /// Themes with what is wider, which counts half a step above.
  private static func widened(
    _ themes: some Sequence<Int32>, _ graph: PartnerGraph
  ) -> [Int32: Double] {
    var weights: [Int32: Double] = [:]
    for theme in themes {
      weights[theme] = 1
      for wider in graph.ancestorsOfTheme[Int(theme)] {
        var weight = 1.0
        for _ in 0..<wider.steps { weight /= 2 }
        weights[wider.theme] = max(weights[wider.theme] ?? 0, weight)
      }
    }
    return weights
  }

  /// The missions and meetings between those who travel, or who could come along, and those there.
  private func followUps() -> [Link.ID] {
    let there = Set(pool.area.partners.map(Int32.init))
    let links = (pool.home.members + residents).flatMap { member in
      graph.incidences[member].filter {
        let kind = graph.kindOfLink[Int($0.link)]
        return (kind == .mission || kind == .meeting) && there.contains($0.neighbour)
      }.map(\.link)
    }
    return Set(links).sorted().map { graph.links[Int($0)].id }
  }

  private func closedDays(_ request: MissionRequest) -> [Int] {
    (1...request.days).filter { day in
      pool.problem.isOpen.contains { !$0[2 * (day - 1)] }
    }
  }

  /// The ways between home, the places in their order, and home.
  private func legs(_ solution: MissionSolution) -> [Mission.Leg] {
    var legs: [Mission.Leg] = []
    var (last, time) = (pool.traveller, MissionClock.leave)
    for stop in solution.stops {
      let place = pool.places[stop.place].anchor
      if place != last { legs.append(leg(last, place, time)) }
      (last, time) = (place, MissionClock.end(stop.half))
    }
    if last != pool.traveller { legs.append(leg(last, pool.traveller, time)) }
    return legs
  }

  private func leg(_ from: Int, _ to: Int, _ time: Int) -> Mission.Leg {
    let (length, isGuess) = MissionPool.kilometres(from, to, graph)
    return Mission.Leg(
      from: id(from), to: id(to), day: time / MissionClock.dayLength + 1,
      start: time % MissionClock.dayLength, minutes: pool.planner.travel.minutes(length),
      kilometres: length, isGuess: isGuess, flies: pool.planner.travel.flies(length))
  }
}
