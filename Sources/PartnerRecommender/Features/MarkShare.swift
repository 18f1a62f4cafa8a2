import PartnerGraph

/// How much of a partner's work is in projects marked as the request is: Σ *c* / (*n* + 3) over its marks
/// other than the programme, where *c* of the *n* common works of the partner have the mark.
///
/// Drawn to 0 where there is little to see, as ``ProgrammeShare`` is: additive smoothing, S. F. Chen,
/// J. Goodman, *An empirical study of smoothing techniques for language modeling*, Computer Speech &
/// Language 13 (1999) 359, doi:10.1006/csla.1999.0128. Cost: those whose projects have the marks.
struct MarkShare: Feature {
  let name = FeatureName.markShare

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    ProgrammeShare.add(
      question.marks { $0.column != ProjectMarks.programme }, context, &scratch)
    return scratch.take()
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    ProgrammeShare.evidence(
      question.marks { $0.column != ProjectMarks.programme }, candidate, context)
  }
}
