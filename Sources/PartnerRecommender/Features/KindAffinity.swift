import PartnerGraph

/// How often partners of the asker's kind and of the candidate's work together in this network.
///
/// The shrunk share of ``Affinities``. Mixing by kind: M. E. J. Newman, *Mixing patterns in
/// networks*, Physical Review E 67 (2003) 026126, doi:10.1103/PhysRevE.67.026126. Cost: one look-up
/// a candidate.
struct KindAffinity: Feature {
  let name = FeatureName.kindAffinity

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard let kind = question.kind, question.request?.kinds.isEmpty ?? true else { return .none }
    let shares = context.affinities.shares(given: kind)
    let kindOf = context.affinities.kindOf
    return .dense { candidate in shares[kindOf[candidate]] }
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    guard let first = question.kind else { return [] }
    let second = context.graph.kindOfPartner[candidate]
    return [.kinds(first, second, links: context.affinities.links(first, second))]
  }
}
