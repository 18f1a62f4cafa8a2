import PartnerGraph

/// How much of a partner's work is under the programme of the request: *c* / (*n* + 3), where *c* of the
/// *n* common works of the partner are projects of that sort.
///
/// A share drawn to 0 where there is little to see, by three works of no programme: additive smoothing,
/// S. F. Chen, J. Goodman, *An empirical study of smoothing techniques for language modeling*, Computer
/// Speech & Language 13 (1999) 359, doi:10.1006/csla.1999.0128. Cost: those who work under it.
struct ProgrammeShare: Feature {
  let name = FeatureName.programmeShare

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    for mark in Self.programmes(question, context) {
      guard let row = context.marks.row(of: mark) else { continue }
      for holder in context.marks.tally.holders[row] {
        let all = context.commonWorks.counts[Int(holder.partner)]
        scratch.add(holder.weight / (all + 3), to: holder.partner)
      }
    }
    return scratch.take()
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    Self.evidence(Self.programmes(question, context), candidate, context)
  }

  /// The programmes asked for, as they are called from one period to the next.
  private static func programmes(
    _ question: Question, _ context: ScoringContext
  ) -> [Request.Mark] {
    question.marks { $0.column == ProjectMarks.programme }.map { context.marks.lasting($0) }
  }

  /// How many of a partner's works have each mark, the most frequent first, each work told of once.
  static func evidence(
    _ marks: [Request.Mark], _ candidate: Int, _ context: ScoringContext
  ) -> [Evidence] {
    let rows = marks.compactMap { context.marks.row(of: $0).map { Int32($0) } }
    let all = Int(context.commonWorks.counts[candidate])
    return TellingMarks(rows, of: candidate, in: context).best(3).map { told in
      .markedProjects(context.marks.marks[Int(told.mark)], projects: told.works, of: all)
    }
  }
}
