import PartnerGraph

/// How often a walk that returns home with probability 0.15 visits the candidate, times the number
/// of partners: 1 is what chance would give.
///
/// Approximate personalised PageRank by forward push, R. Andersen, F. Chung, K. Lang, *Local graph
/// partitioning using PageRank vectors*, FOCS 2006, doi:10.1109/FOCS.2006.44: mass is pushed on from
/// a partner while it holds more than *ε* = 10⁻⁵ for each acquaintance. Cost: O(1 / (0.15 *ε*)) at most.
struct PersonalisedPageRank: Feature {
  let name = FeatureName.pageRank
  private let restart = 0.15
  private let precision = 1e-5

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard let subject = question.subject else { return .none }
    let rows = context.acquaintances.rows
    var residual: [Int32: Double] = [Int32(subject): 1]
    var queue = [Int32(subject)]
    var next = 0
    while next < queue.count {
      let partner = queue[next]
      next += 1
      let mass = residual.updateValue(0, forKey: partner) ?? 0
      let total = context.acquaintances.totals[Int(partner)]
      guard mass > 0, total > 0 else { continue }
      if partner != Int32(subject) {
        scratch.add(restart * mass * Double(rows.count), to: partner)
      }
      for other in rows[Int(partner)] {
        let limit = precision * Double(rows.count(of: Int(other.partner)))
        let before = residual[other.partner, default: 0]
        let after = before + (1 - restart) * mass * other.strength / total
        residual[other.partner] = after
        if before <= limit, after > limit { queue.append(other.partner) }
      }
    }
    return scratch.take()
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    guard let subject = question.subject else { return [] }
    let way = context.acquaintances.way(from: subject, to: candidate)
    let links = zip(way, way.dropFirst()).flatMap {
      CommonPartners.joining(Int($0), Int($1), in: context).prefix(1)
    }
    let graph = context.graph
    return [
      .path(
        way.map { graph.partners[Int($0)].id }, links: links.map { graph.links[Int($0)].id },
        sources: context.sources(of: links))
    ]
  }
}
