import PartnerGraph

/// What flows from the asker to the candidate through partners both know.
///
/// Σ *w*(asker, *z*) · *w*(*z*, candidate) / *W*(*z*), where *w* is the strength of an acquaintance by kind,
/// state and age, and *W*(*z*) the sum of those of *z*. T. Zhou, L. Lü, Y.-C. Zhang, *Predicting missing
/// links via local information*, Eur. Phys. J. B 71 (2009) 623, doi:10.1140/epjb/e2009-00335-8, with
/// weights. Cost: the acquaintances of the asker's acquaintances.
struct ResourceAllocation: Feature {
  let name = FeatureName.resourceAllocation

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard let subject = question.subject else { return .none }
    CommonPartners.forEach(from: subject, in: context.acquaintances) {
      candidate, common, near, far in
      scratch.add(near * far / context.acquaintances.totals[common], to: candidate)
    }
    return scratch.take()
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    guard let subject = question.subject else { return [] }
    return CommonPartners.evidence(subject, candidate, in: context, limit: 3) {
      common, near, far in
      near * far / context.acquaintances.totals[common]
    }
  }
}
