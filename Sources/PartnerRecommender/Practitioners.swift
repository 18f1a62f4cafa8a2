import PartnerGraph

/// Who has worked on what a question is about: the members of the three hundred projects most like it, each
/// with Σ likeness² / √*m* over those that it has a part in, where *m* is the number of members.
///
/// Projects are alike by words, marks and themes together: 0.5, 0.3 and 0.2 of the cosines of their vectors of
/// tf-idf weights. Documents vote for those associated with them as in K. Balog, L. Azzopardi, M. de Rijke,
/// *Formal models for expert finding in enterprise corpora*, SIGIR 2006, doi:10.1145/1148170.1148181.
/// Projects of the asker itself have no vote. Where no project is alike it is those with similar themes,
/// by the cosine.
enum Practitioners {
  /// All of them but the asker, in order of partner; found once for a question.
  ///
  /// Complexity: the projects, and the partners, that have the words, marks or themes.
  static func all(
    _ question: Question, _ context: ScoringContext, _ scratch: inout Scratch
  ) -> [Nearest.Item] {
    question.nearest.nearest(by: .similarPartners) {
      let themes = ThemeFocus().values(for: question, in: context, scratch: &scratch).items
      let projects = projects(question, themes, context, &scratch)
      let found =
        projects.isEmpty ? themes : Nearest.vote(projects, scale: 1, context, &scratch).items
      let kinds = context.graph.kindOfPartner
      return found.filter {
        kinds[Int($0.index)] != .project && question.subject != Int($0.index)
          && context.acquaintances.counts[Int($0.index)] > 0
      }.sorted { $0.index < $1.index }
    }
  }

  /// The projects of two members and more that are most like the question.
  private static func projects(
    _ question: Question, _ themes: [Nearest.Item], _ context: ScoringContext,
    _ scratch: inout Scratch
  ) -> [Nearest.Item] {
    guard context.graph.kindOfPartner.contains(.project) else { return [] }
    var parts = [(share: 0.2, items: themes)]
    for (share, likeness) in [(0.5, SimilarProjects.Likeness.words), (0.3, .marks)] {
      let alike = SimilarProjects(likeness: likeness).all(question, context, &scratch)
      parts.append((share, alike))
    }
    for part in parts {
      for item in part.items { scratch.add(part.share * item.likeness, to: item.index) }
    }
    let members = context.commonWorks.members
    return Nearest.best(scratch.take().items, without: question.ownWorks(in: context)) {
      members.count(of: Int($0)) > 0
    }
  }
}

extension FeatureValues {
  /// The partners of which something is said one by one, and what.
  fileprivate var items: [Nearest.Item] {
    guard case .sparse(let partners, let values) = self else { return [] }
    return partners.indices.map { Nearest.Item(index: partners[$0], likeness: values[$0]) }
  }
}
