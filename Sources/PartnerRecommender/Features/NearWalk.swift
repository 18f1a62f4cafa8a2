import PartnerGraph

/// How often a walk of two steps, or of three, from the one who asks ends at the candidate, times the number
/// of partners: 1 is what chance would give. Each step goes to an acquaintance by strength.
///
/// Local random walks foretell links better than long ones: W. Liu, L. Lü, *Link prediction based on
/// local random walk*, Europhysics Letters 89 (2010) 58007, doi:10.1209/0295-5075/89/58007. Cost: the
/// acquaintances of those two steps away.
struct NearWalk: Feature {
  let name = FeatureName.nearWalk

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard let subject = question.subject else { return .none }
    let acquaintances = context.acquaintances
    func step(_ from: FeatureValues, _ scratch: inout Scratch) -> FeatureValues {
      guard case .sparse(let partners, let masses) = from else { return .none }
      let rows = acquaintances.rows
      for (partner, mass) in zip(partners, masses) {
        let share = mass / max(1e-9, acquaintances.totals[Int(partner)])
        for other in rows[Int(partner)] {
          scratch.add(share * other.strength, to: other.partner)
        }
      }
      return scratch.take()
    }
    let start = FeatureValues.sparse(partners: [Int32(subject)], values: [1])
    let two = step(step(start, &scratch), &scratch)
    let half = Double(context.graph.partners.count) / 2
    for walk in [two, step(two, &scratch)] {
      guard case .sparse(let partners, let masses) = walk else { continue }
      for (partner, mass) in zip(partners, masses) { scratch.add(half * mass, to: partner) }
    }
    return scratch.take()
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    PersonalisedPageRank().evidence(for: candidate, question: question, in: context)
  }
}
