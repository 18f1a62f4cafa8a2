import PartnerGraph

/// The partners that two know, for the features that rest on them.
///
/// D. Liben-Nowell, J. Kleinberg, *The link-prediction problem for social networks*, Journal of the
/// American Society for Information Science and Technology 58 (2007) 1019, doi:10.1002/asi.20591.
enum CommonPartners {
  /// Calls `body` with each partner two acquaintances away, by whom, and both strengths.
  static func forEach(
    from subject: Int, in acquaintances: Acquaintances,
    _ body: (_ candidate: Int32, _ common: Int, _ near: Double, _ far: Double) -> Void
  ) {
    let rows = acquaintances.rows
    for first in rows[subject] {
      for second in rows[Int(first.partner)]
      where second.partner != Int32(subject) {
        body(second.partner, Int(first.partner), first.strength, second.strength)
      }
    }
  }

  /// The partners two know, those first for whom `value` is greatest, with their links to both; of equal ones
  /// those first who are where the one who asks is, and who know few others.
  static func evidence(
    _ subject: Int, _ candidate: Int, in context: ScoringContext, limit: Int,
    value: (_ common: Int, _ near: Double, _ far: Double) -> Double
  ) -> [Evidence] {
    let rows = context.acquaintances.rows
    var common: [(partner: Int32, value: Double)] = []
    for near in rows[subject] {
      // The ways of the scores, from the one who asks: a project knows those who do not know it.
      guard let far = rows.strength(from: Int(near.partner), to: candidate) else { continue }
      let entry = (near.partner, value(Int(near.partner), near.strength, far))
      if common.count == limit, let last = common.last,
        !precedes(entry, last, near: subject, context)
      {
        continue
      }
      let place =
        common.firstIndex { precedes(entry, $0, near: subject, context) } ?? common.endIndex
      common.insert(entry, at: place)
      if common.count > limit { common.removeLast() }
    }
    let graph = context.graph
    return common.map { entry in
      let links =
        joining(subject, Int(entry.partner), in: context)
        + joining(candidate, Int(entry.partner), in: context)
      return .commonPartner(
        graph.partners.id(at: Int(entry.partner)), links: links.map { graph.links.id(at: Int($0)) },
        sources: context.sources(of: links))
    }
  }

  /// Whether one common partner is shown before another.
  private static func precedes(
    _ a: (partner: Int32, value: Double), _ b: (partner: Int32, value: Double),
    near subject: Int, _ context: ScoringContext
  ) -> Bool {
    if a.value != b.value { return a.value > b.value }
    let (first, second) = (Int(a.partner), Int(b.partner))
    let isNear = context.graph.areInOneCity(subject, first)
    if isNear != context.graph.areInOneCity(subject, second) { return isNear }
    let totals = context.acquaintances.totals
    return (totals[first], first) < (totals[second], second)
  }

  /// The links that make two acquainted, strongest first: those between them, else those of both to their
  /// strongest common projects; all there are, or those of the strongest two projects.
  static func joining(_ a: Int, _ b: Int, in context: ScoringContext) -> [Int32] {
    let direct = direct(a, b, in: context)
    return direct.isEmpty ? shared(a, b, in: context, limit: 2) : direct
  }

  /// The strongest link between two, else those of both to their strongest common project.
  static func joiningBest(_ a: Int, _ b: Int, in context: ScoringContext) -> [Int32] {
    let direct = direct(a, b, in: context).prefix(1)
    return direct.isEmpty ? shared(a, b, in: context, limit: 1) : Array(direct)
  }

  private static func direct(_ a: Int, _ b: Int, in context: ScoringContext) -> [Int32] {
    let graph = context.graph
    return strongest(
      graph.links(between: a, and: b).filter { graph.kindOfLink[Int($0)] != .location }
        .map { (links: [$0], strength: context.acquaintances.linkStrengths[Int($0)]) },
      limit: .max)
  }

  private static func shared(
    _ a: Int, _ b: Int, in context: ScoringContext, limit: Int
  ) -> [Int32] {
    let graph = context.graph
    let ways = graph.sharedProjects(a, b).map { project in
      let links =
        graph.links(between: a, and: Int(project)) + graph.links(between: b, and: Int(project))
      let weakest = links.map { context.acquaintances.linkStrengths[Int($0)] }.min() ?? 0
      // In a large consortium each sees less of each.
      return (links: links, strength: weakest / Double(graph.incidences.count(of: Int(project))))
    }
    return strongest(ways, limit: limit)
  }

  /// The links of the strongest ways, equally strong ones in their order.
  private static func strongest(
    _ ways: [(links: [Int32], strength: Double)], limit: Int
  ) -> [Int32] {
    ways.enumerated().sorted {
      ($1.element.strength, $0.offset) < ($0.element.strength, $1.offset)
    }.prefix(limit).flatMap(\.element.links)
  }
}
