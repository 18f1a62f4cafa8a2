import PartnerGraph

/// How much a candidate has worked with others of late: the total of ``RecentWork``.
///
/// Recent activity foretells new ties better than all activity: L. Munasinghe, R. Ichise, *Time score:
/// a new feature for link prediction in social networks*, IEICE Transactions E95-D (2012) 821,
/// doi:10.1587/transinf.E95.D.821. Cost: one look-up a candidate.
struct Momentum: Feature {
  let name = FeatureName.momentum

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    let totals = context.work.totals
    return .dense { totals[$0] }
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] { Recency().evidence(for: candidate, question: question, in: context) }
}
