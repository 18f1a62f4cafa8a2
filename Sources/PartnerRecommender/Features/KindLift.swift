import PartnerGraph

/// How much more often than elsewhere those of the candidate's sort are met in projects marked as the
/// request is: the mean over its marks of the lift of ``MarkIndex``.
///
/// Mixing by kind: M. E. J. Newman, *Mixing patterns in networks*, Physical Review E 67 (2003) 026126,
/// doi:10.1103/PhysRevE.67.026126. Cost: one look-up a candidate; the members of the projects once
/// for each mark.
struct KindLift: Feature {
  let name = FeatureName.kindLift

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard let lifts = CountryLift.mean(question, context, \.sorts) else { return .none }
    let sorts = context.marks.sorts
    return .dense { lifts[Int(sorts[$0])] - 1 }
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    guard let lifts = CountryLift.mean(question, context, \.sorts) else { return [] }
    let graph = context.graph
    return [
      .kindFrequency(
        graph.kindOfPartner[candidate], subkind: graph.subkind(of: candidate),
        times: lifts[Int(context.marks.sorts[candidate])])
    ]
  }
}
