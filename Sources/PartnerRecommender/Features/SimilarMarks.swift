import PartnerGraph

/// Whether a partner took part in projects marked like the request: 80 Σ cos² / √*m* over the three hundred
/// nearest projects it has a part in, by their marks and what is wider, where *m* is the number of members.
///
/// Nearest neighbours in the vector space of tf-idf weights: G. Salton, A. Wong, C. S. Yang, *A vector
/// space model for automatic indexing*, Communications of the ACM 18 (1975) 613,
/// doi:10.1145/361219.361220. A place in a large consortium says less: M. E. J. Newman, *Scientific
/// collaboration networks. II*, Physical Review E 64 (2001) 016132, doi:10.1103/PhysRevE.64.016132.
/// Cost: the projects that have the marks.
struct SimilarMarks: Feature {
  let name = FeatureName.similarMarks

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    let near = nearest(question, context, &scratch)
    return Nearest.vote(near, scale: 80, context, &scratch)
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    var scratch = Scratch(partnerCount: 0)
    return Nearest.evidence(nearest(question, context, &scratch), candidate, context)
  }

  private func nearest(
    _ question: Question, _ context: ScoringContext, _ scratch: inout Scratch
  ) -> [Nearest.Item] {
    guard let marks = question.request?.marks, !marks.isEmpty else { return [] }
    return question.nearest.nearest(by: name) {
      if scratch.count == 0 { scratch = Scratch(partnerCount: context.graph.partners.count) }
      let index = context.marks
      return Nearest.best(
        index.rows(of: marks).map { (1, index.rarity[$0], index.projects[$0]) },
        norms: index.norms, without: question.ownWorks(in: context), &scratch)
    }
  }
}
