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

  /// The partners two know, those first for whom `value` is greatest, with their links to both.
  static func evidence(
    _ subject: Int, _ candidate: Int, in context: ScoringContext, limit: Int,
    value: (_ common: Int, _ near: Double, _ far: Double) -> Double
  ) -> [Evidence] {
    var common: [(partner: Int32, value: Double)] = []
    for near in context.acquaintances.rows[subject] {
      // The ways of the scores, from the one who asks: a project knows those who do not know it.
      guard let far = context.acquaintances.strength(from: Int(near.partner), to: candidate)
      else { continue }
      common.append((near.partner, value(Int(near.partner), near.strength, far)))
    }
    common.sort { ($1.value, $0.partner) < ($0.value, $1.partner) }
    let graph = context.graph
    return common.prefix(limit).map { entry in
      let links =
        joining(subject, Int(entry.partner), in: context)
        + joining(candidate, Int(entry.partner), in: context)
      return .commonPartner(
        graph.partners.id(at: Int(entry.partner)), links: links.map { graph.links.id(at: Int($0)) },
        sources: context.sources(of: links))
    }
  }

  /// The links that make two acquainted, strongest first: those between them, else those to their
  /// common projects.
  static func joining(_ a: Int, _ b: Int, in context: ScoringContext) -> [Int32] {
    let graph = context.graph
    let direct = graph.links(between: a, and: b)
      .filter { graph.kindOfLink[Int($0)] != .location }
    if !direct.isEmpty {
      let strengths = direct.map { context.weighting.strength(of: Int($0), in: graph) }
      return zip(direct, strengths).sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
    }
    return graph.sharedProjects(a, b).prefix(2).flatMap {
      graph.links(between: a, and: Int($0)) + graph.links(between: b, and: Int($0))
    }
  }
}
