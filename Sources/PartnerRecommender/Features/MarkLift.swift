import PartnerGraph

/// How much a partner's work leans to what marks the question: Σ *w* ln(1 + *c* *N* / (100 *n*)) over the
/// marks of ``MarkIndex/asked(_:)`` of weight *w*, where *c* of the *n* common works of the partner have the
/// mark and *N* is the number of all common works.
///
/// The logarithms of a naive Bayes classifier that takes marks for independent: M. E. Maron, *Automatic
/// indexing: an experimental inquiry*, Journal of the ACM 8 (1961) 404, doi:10.1145/321075.321084.
/// Cost: those whose projects have the marks.
struct MarkLift: Feature {
  let name = FeatureName.markLift

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    context.marks.tally.leanings(
      to: context.marks.asked(question).map { (Int32($0.row), $0.weight) }, &scratch)
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    ProgrammeShare.evidence(
      context.marks.asked(question).map { context.marks.marks[$0.row] }, candidate, context)
  }
}
