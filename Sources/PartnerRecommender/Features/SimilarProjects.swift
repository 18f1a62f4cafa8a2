import PartnerGraph

/// Whether a partner took part in projects like the question: 80 Σ cos² / √*m* over the three hundred
/// nearest projects it has a part in, where *m* is the number of members.
///
/// Projects are alike by the words of title and note, or by their marks and what is wider.
/// Nearest neighbours in the vector space of tf-idf weights: G. Salton, A. Wong, C. S. Yang, *A vector
/// space model for automatic indexing*, Communications of the ACM 18 (1975) 613,
/// doi:10.1145/361219.361220; documents vote for those associated with them as in K. Balog,
/// L. Azzopardi, M. de Rijke, SIGIR 2006, doi:10.1145/1148170.1148181. A place in a large consortium says
/// less: M. E. J. Newman, *Scientific collaboration networks. II*, Physical Review E 64 (2001) 016132,
/// doi:10.1103/PhysRevE.64.016132. Projects of the asker itself have no vote. Cost: the projects that
/// have the words, or the marks.
struct SimilarProjects: Feature {
  /// What makes two projects alike.
  enum Likeness { case words, marks }

  let likeness: Likeness
  var name: FeatureName { likeness == .words ? .similarProjects : .similarMarks }

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

  /// The projects most like the question, the most alike first.
  private func nearest(
    _ question: Question, _ context: ScoringContext, _ scratch: inout Scratch
  ) -> [Nearest.Item] {
    question.nearest.nearest(by: name) {
      Nearest.best(all(question, context, &scratch), without: question.ownWorks(in: context)) {
        _ in true
      }
    }
  }

  /// All projects that are at all like the question, found once for it.
  func all(
    _ question: Question, _ context: ScoringContext, _ scratch: inout Scratch
  ) -> [Nearest.Item] {
    question.nearest.all(by: name) {
      let (asked, norms) = asked(question, context)
      guard !asked.isEmpty else { return [] }
      if scratch.count == 0 { scratch = Scratch(partnerCount: context.graph.partners.count) }
      return Nearest.cosines(asked, norms: norms, &scratch)
    }
  }

  /// What is asked for, each with the projects that have it, and the lengths of all projects.
  private func asked(
    _ question: Question, _ context: ScoringContext
  ) -> (asked: [Nearest.Property], norms: [Double]) {
    switch likeness {
    case .words:
      let asked = WorkWords.asked(question, context)
      guard !asked.isEmpty else { return ([], []) }
      let index = context.words.index(context)
      return (
        asked.map { ($0.weight, index.rarity[$0.row], index.projects[$0.row]) }, index.norms
      )
    case .marks:
      let index = context.marks
      return (
        index.asked(question).map { ($0.weight, index.rarity[$0.row], index.projects[$0.row]) },
        index.norms
      )
    }
  }
}
