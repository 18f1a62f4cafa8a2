public import PartnerGraph
public import PartnerRecommender

/// Plans missions: whom to meet at a place, day by day, who comes along, and what to bring and to ask.
///
/// A visit is worth 0.05 + fit × match, and 0.1 more where a partnership sleeps: the fit is that of the
/// recommender for those who travel; the match is 1 without themes, else 1 where the partner offers or seeks one
/// of them or a narrower one, 0.8 where it is its own otherwise, and 0.5 where only a link of it is about it; those
/// without a match are not visited. These numbers are a judgement. Which visits are made when is then chosen
/// as ``MissionProblem`` says.
public struct MissionPlanner: Sendable {
  let graph: PartnerGraph
  let recommender: Recommender
  let travel: TravelTimes
  let solver: MissionSolver
  let asOf: PartialDate?
  /// The greatest number of days.
  public static let mostDays = 30
  /// The greatest number of visits of a day.
  public static let mostVisits = 6
  /// The choice is made among so many places, those where visits are worth most.
  static let mostPlaces = 120

  /// Makes a planner.
  ///
  /// - Complexity: O(1).
  public init(
    _ graph: PartnerGraph, recommender: Recommender, asOf: PartialDate? = nil,
    travel: TravelTimes = TravelTimes(), solver: MissionSolver = MissionSolver()
  ) {
    self.graph = graph
    self.recommender = recommender
    self.asOf = asOf
    self.travel = travel
    self.solver = solver
  }

  /// The best mission of a partner, with those that are one with it.
  ///
  /// - Throws: ``PartnerPlannerError``.
  /// - Complexity: That of one question to the recommender, of the solver, and O(*n* + *m*) for *n* partners and
  ///   *m* links.
  public func mission(
    of id: Partner.ID, _ request: MissionRequest
  ) throws(PartnerPlannerError) -> Mission {
    try check(request)
    let pool = try MissionPool(self, of: id, request)
    guard let solution = solver.solve(pool.problem) else { throw pool.refusal(request) }
    return MissionTalks(pool, asOf: asOf ?? graph.newestDate).mission(solution, request)
  }

  private func check(_ request: MissionRequest) throws(PartnerPlannerError) {
    guard (1...Self.mostDays).contains(request.days) else {
      throw .unusableDays(request.days, most: Self.mostDays)
    }
    guard (1...Self.mostVisits).contains(request.perDay) else {
      throw .unusableVisits(request.perDay, most: Self.mostVisits)
    }
    if let from = request.from, from.day == nil { throw .notADay(from) }
    for theme in request.themes.sorted() where graph.themeIndex(of: theme) == nil {
      throw .unknownTheme(theme)
    }
  }
}
