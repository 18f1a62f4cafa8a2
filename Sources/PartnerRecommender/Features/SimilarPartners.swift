import PartnerGraph

/// Partners of those most like the question: Σ likeness(*s*) over the fifty partners *s* with the most
/// similar themes that know the candidate.
///
/// Neighbourhood-based collaborative filtering: B. Sarwar, G. Karypis, J. Konstan, J. Riedl,
/// *Item-based collaborative filtering recommendation algorithms*, WWW 2001,
/// doi:10.1145/371920.372071. Cost: that of ThemeFocus and the acquaintances of the fifty.
struct SimilarPartners: Feature {
  let name = FeatureName.similarPartners
  private let size = 50

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    let rows = context.acquaintances.rows
    for (partner, likeness) in likest(question, context, &scratch) {
      for other in rows[Int(partner)] {
        scratch.add(likeness, to: other.partner)
      }
    }
    return scratch.take()
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    var scratch = Scratch(partnerCount: context.graph.partners.count)
    let graph = context.graph
    return likest(question, context, &scratch).filter { similar, _ in
      context.acquaintances.strength(from: candidate, to: Int(similar)) != nil
    }.prefix(3).map { similar, _ in
      let links = Array(
        CommonPartners.joining(candidate, Int(similar), in: context).prefix(2))
      return .commonPartner(
        graph.partners.id(at: Int(similar)), links: links.map { graph.links.id(at: Int($0)) },
        sources: context.sources(of: links))
    }
  }

  /// Those most like the question, the most alike first.
  private func likest(
    _ question: Question, _ context: ScoringContext, _ scratch: inout Scratch
  ) -> [(Int32, Double)] {
    question.nearest.nearest(by: name) { found(question, context, &scratch) }
      .map { ($0.index, $0.likeness) }
  }

  private func found(
    _ question: Question, _ context: ScoringContext, _ scratch: inout Scratch
  ) -> [Nearest.Item] {
    guard
      case .sparse(let partners, let values) = ThemeFocus().values(
        for: question, in: context, scratch: &scratch)
    else { return [] }
    let kinds = context.graph.kindOfPartner
    let rows = context.acquaintances.rows
    let able = partners.indices.filter {
      kinds[Int(partners[$0])] != .project && question.subject != Int(partners[$0])
        && rows.count(of: Int(partners[$0])) > 0
    }
    let best = TopPositions.best(able.map { values[$0] }, limit: size)
    return best.map { Nearest.Item(index: partners[able[$0]], likeness: values[able[$0]]) }
  }
}
