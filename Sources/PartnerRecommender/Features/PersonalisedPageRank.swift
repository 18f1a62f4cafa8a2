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
    push(from: subject, context.acquaintances, &scratch) {
      $0.strength / context.acquaintances.totals[$1]
    }
    return scratch.take()
  }

  /// Pushes mass from a partner on, in shares of what each acquaintance gets of a partner's mass.
  func push(
    from subject: Int, _ acquaintances: Acquaintances, _ scratch: inout Scratch,
    share: (_ acquaintance: Acquaintance, _ of: Int) -> Double
  ) {
    let rows = acquaintances.rows
    var residual = [Double](repeating: 0, count: rows.count)
    residual[subject] = 1
    var queue = [Int32(subject)]
    var met: [Int32] = []
    var isMet = [Bool](repeating: false, count: rows.count)
    var next = 0
    while next < queue.count {
      let partner = queue[next]
      next += 1
      let mass = residual[Int(partner)]
      residual[Int(partner)] = 0
      guard mass > 0, rows.count(of: Int(partner)) > 0 else { continue }
      if partner != Int32(subject) {
        scratch.add(restart * mass * Double(rows.count), to: partner)
      }
      for other in rows[Int(partner)] {
        if !isMet[Int(other.partner)] {
          isMet[Int(other.partner)] = true
          met.append(other.partner)
        }
        let limit = precision * Double(rows.count(of: Int(other.partner)))
        let before = residual[Int(other.partner)]
        let after = before + (1 - restart) * mass * share(other, Int(partner))
        residual[Int(other.partner)] = after
        if before <= limit, after > limit { queue.append(other.partner) }
      }
    }
    // What was not pushed on has arrived all the same, and stays with probability 0.15.
    for partner in met where partner != Int32(subject) {
      scratch.add(restart * residual[Int(partner)] * Double(rows.count), to: partner)
    }
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    guard let subject = question.subject else { return [] }
    let way = context.acquaintances.way(from: subject, to: candidate, in: context.graph)
    let links = zip(way, way.dropFirst()).flatMap {
      CommonPartners.joiningBest(Int($0), Int($1), in: context)
    }
    let graph = context.graph
    return [
      .path(
        way.map { graph.partners.id(at: Int($0)) },
        links: links.map { graph.links.id(at: Int($0)) },
        sources: context.sources(of: links))
    ]
  }
}
