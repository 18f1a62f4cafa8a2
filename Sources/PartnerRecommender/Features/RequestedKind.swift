import PartnerGraph

/// Whether a candidate is of a kind that was asked for: 1 or 0.
///
/// A field of a structured query in the sense of S. Robertson, H. Zaragoza, *The probabilistic
/// relevance framework: BM25 and beyond*, Foundations and Trends in Information Retrieval 3 (2009)
/// 333, doi:10.1561/1500000019. Cost: one look-up a candidate.
struct RequestedKind: Feature {
  let name = FeatureName.requestedKind

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard let kinds = question.request?.kinds, !kinds.isEmpty else { return .none }
    let kindOf = context.graph.kindOfPartner
    return .dense { candidate in kinds.contains(kindOf[candidate]) ? 1 : 0 }
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] { [.kind(context.graph.kindOfPartner[candidate])] }
}
