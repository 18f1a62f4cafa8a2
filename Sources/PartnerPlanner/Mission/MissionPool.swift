import PartnerGraph
import PartnerRecommender

/// Those who could be visited, where they are, and what a visit to each is worth.
struct MissionPool {
  let planner: MissionPlanner
  let traveller: Int
  let territories: Territories
  /// Those who travel: the partner and those that are one with it.
  let home: Territory
  let ties: HomeTies
  let area: MissionArea
  let candidates: [Candidate]
  /// The places considered, each with its candidates: who has to be visited, then those worth most.
  let places: [Place]
  let allPlaces: Int
  let problem: MissionProblem
  /// A visit that has to be made is worth so much more in the choice.
  static let mustValue = 1000.0

  struct Candidate {
    let partner: Int
    let fit: Double
    let value: Double
    let relation: Mission.Relation
  }

  struct Place {
    let anchor: Int
    let candidates: [Candidate]
  }

  var graph: PartnerGraph { planner.graph }

  init(
    _ planner: MissionPlanner, of id: Partner.ID, _ request: MissionRequest
  ) throws(PartnerPlannerError) {
    let graph = planner.graph
    guard let traveller = graph.index(of: id) else { throw .unknownPartner(id) }
    guard !graph.kindOfPartner[traveller].isOccasion else {
      throw .notToTravel(id, graph.kindOfPartner[traveller])
    }
    self.planner = planner
    self.traveller = traveller
    territories = Territories(graph)
    let isTerritory = territories.isTerritory(traveller)
    home =
      isTerritory
      ? territories.territory(of: traveller) : Territory(named: traveller, members: [traveller])
    ties = HomeTies(home, in: graph)
    area = try MissionArea(request.destination, territories)
    guard area.core.isDisjoint(with: home.members) else {
      throw .missionToItself(id, request.destination)
    }
    candidates = try Self.candidates(
      area, planner, home, ties, territories, request, id)
    let all = Self.places(candidates, graph, must: area.must)
    allPlaces = all.count
    places = Self.considered(all, request, must: area.must)
    let (graphOfPlaces, must) = (places, area.must)
    problem = MissionProblem(
      values: graphOfPlaces.map { place in
        place.candidates.map { $0.partner == must ? $0.value + Self.mustValue : $0.value }
      },
      travel: graphOfPlaces.map { one in
        graphOfPlaces.map { Self.minutes(one.anchor, $0.anchor, graph, planner.travel) }
      },
      fromHome: graphOfPlaces.map {
        Self.minutes(traveller, $0.anchor, graph, planner.travel)
      },
      isOpen: graphOfPlaces.map { Self.isOpen($0, request, graph) }, days: request.days,
      perDay: request.perDay)
  }

  private static func candidates(
    _ area: MissionArea, _ planner: MissionPlanner, _ home: Territory, _ ties: HomeTies,
    _ territories: Territories, _ request: MissionRequest, _ id: Partner.ID
  ) throws(PartnerPlannerError) -> [Candidate] {
    let graph = planner.graph
    let ours = Set(home.members).union(
      territories.residents(of: home, kinds: [.institution, .club, .company]))
    let fits: [RecommendationFit]
    do {
      fits = try planner.recommender.fits(
        for: id, options: RecommendationOptions(includesLinked: true, existingAt: request.from))
    } catch {
      throw .unknownPartner(id)
    }
    let there = Set(area.partners).subtracting(ours)
    let present = fits.filter {
      there.contains($0.partner)
        && (graph.mayStart($0.partner) || $0.partner == area.must)
        && graph.subkind(of: $0.partner) != "country"
    }
    guard !present.isEmpty else { throw .nobodyThere(request.destination) }
    let matches = MissionThemes(request.themes, graph)
    let wanted = present.compactMap { fit -> Candidate? in
      let match = matches.match(of: fit.partner)
      guard match > 0 || fit.partner == area.must else { return nil }
      let relation: Mission.Relation =
        ties.isActive(fit.partner) ? .active : ties.dormant.contains(fit.partner) ? .dormant : .new
      return Candidate(
        partner: fit.partner, fit: fit.fit,
        value: 0.05 + fit.fit * match + (relation == .dormant ? 0.1 : 0), relation: relation)
    }
    guard !wanted.isEmpty else {
      throw .themesNobodyHas(
        request.themes.sorted(), at: request.destination,
        held: matches.held(by: present.map(\.partner), limit: 6))
    }
    return wanted
  }

  /// Candidates by place: the city that they sit in, or their own; places within 20 km are one.
  private static func places(
    _ candidates: [Candidate], _ graph: PartnerGraph, must: Int?
  ) -> [Place] {
    var atAnchor: [Int: [Candidate]] = [:]
    for candidate in candidates {
      let city = Int(graph.cityOfPartner[candidate.partner])
      atAnchor[city >= 0 ? city : candidate.partner, default: []].append(candidate)
    }
    var grid: [GridCell: [Int]] = [:]
    var merged: [Int: [Candidate]] = [:]
    // Cities stand for what is near them.
    let order = atAnchor.keys.sorted {
      (graph.kindOfPartner[$0] == .city ? 0 : 1, $0) < (
        graph.kindOfPartner[$1] == .city ? 0 : 1, $1
      )
    }
    for anchor in order {
      let there = atAnchor[anchor] ?? []
      guard let point = graph.coordinate(of: anchor) else {
        merged[anchor, default: []] += there
        continue
      }
      let cell = GridCell(point)
      let near = cell.around.lazy.flatMap { grid[$0] ?? [] }.filter { other in
        graph.coordinate(of: other).map { $0.distance(to: point) <= 20 } ?? false
      }.min()
      if near == nil { grid[cell, default: []].append(anchor) }
      merged[near ?? anchor, default: []] += there
    }
    return merged.keys.sorted().map { anchor in
      Place(
        anchor: anchor,
        candidates: (merged[anchor] ?? []).sorted {
          ($0.partner == must ? 0 : 1, -$0.value, $0.partner)
            < ($1.partner == must ? 0 : 1, -$1.value, $1.partner)
        })
    }
  }

  /// A part of the globe of at least 20 km, wherever it is not near a pole.
  private struct GridCell: Hashable {
    let row: Int
    let column: Int

    init(_ point: Coordinate) {
      row = Int((point.latitude * 4).rounded(.down))
      column = Int(point.longitude.rounded(.down))
    }

    private init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }

    var around: [GridCell] {
      (-1...1).flatMap { down in
        (-1...1).map { right in
          GridCell(row: row + down, column: (column + right + 540) % 360 - 180)
        }
      }
    }
  }

  /// The places where a stay is worth most, each with as many candidates as could be visited.
  private static func considered(
    _ places: [Place], _ request: MissionRequest, must: Int?
  ) -> [Place] {
    let most = request.days * request.perDay
    let ranked = places.map { place in
      (
        place: place,
        worth: place.candidates.prefix(most).reduce(0) {
          $0 + $1.value + ($1.partner == must ? Self.mustValue : 0)
        }
      )
    }.sorted { (-$0.worth, $0.place.anchor) < (-$1.worth, $1.place.anchor) }
    return ranked.prefix(MissionPlanner.mostPlaces).map {
      Place(anchor: $0.place.anchor, candidates: Array($0.place.candidates.prefix(most)))
    }.sorted { $0.anchor < $1.anchor }
  }

  /// The length of a way in km, and whether it is a guess: 500 within a country, 5 000 else.
  static func kilometres(
    _ from: Int, _ to: Int, _ graph: PartnerGraph
  ) -> (length: Double, isGuess: Bool) {
    if from == to { return (0, false) }
    if let here = graph.coordinate(of: from), let there = graph.coordinate(of: to) {
      return (here.distance(to: there), false)
    }
    let country = graph.country(of: from)
    return (country != nil && country == graph.country(of: to) ? 500 : 5000, true)
  }

  private static func minutes(
    _ from: Int, _ to: Int, _ graph: PartnerGraph, _ travel: TravelTimes
  ) -> Int { travel.minutes(kilometres(from, to, graph).length) }

  private static func isOpen(
    _ place: Place, _ request: MissionRequest, _ graph: PartnerGraph
  ) -> [Bool] {
    (0..<request.days).flatMap { day in
      let isClosed =
        request.from.map {
          Weekends.isClosed($0.firstDay + day, in: graph.country(of: place.anchor))
        } ?? false
      return [!isClosed, !isClosed]
    }
  }

  /// Why no visit can be made.
  func refusal(_ request: MissionRequest) -> PartnerPlannerError {
    let nearest = problem.fromHome.min() ?? 0
    let relaxed = MissionProblem(
      values: problem.values, travel: problem.travel, fromHome: problem.fromHome,
      days: request.days, perDay: request.perDay)
    if MissionSolver(work: 0, rounds: 0).solve(relaxed) != nil, let from = request.from {
      return .closedThroughout(request.destination, from: from, days: request.days)
    }
    let needed = (1...MissionPlanner.mostDays).first { days in
      let longer = MissionProblem(
        values: problem.values, travel: problem.travel, fromHome: problem.fromHome, days: days,
        perDay: request.perDay)
      return longer.values.indices.contains { place in
        longer.firstHalf(at: place).map { longer.returns(after: $0, from: place) } ?? false
      }
    }
    return .tooShort(request.destination, days: request.days, minutes: nearest, needed: needed)
  }
}
