import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether a partner took part in projects that read like the question: 20 Σ cos² over the two hundred
/// nearest projects it has a part in, by the words of title and note.
///
/// Nearest neighbours in the vector space of tf-idf weights: G. Salton, A. Wong, C. S. Yang, *A vector
/// space model for automatic indexing*, Communications of the ACM 18 (1975) 613,
/// doi:10.1145/361219.361220; documents vote for those associated with them as in K. Balog,
/// L. Azzopardi, M. de Rijke, SIGIR 2006, doi:10.1145/1148170.1148181. Projects of the asker itself
/// have no vote. Cost: the projects that have the words.
struct SimilarProjects: Feature {
  let name = FeatureName.similarProjects
  private let size = 200

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    let graph = context.graph
    for (project, likeness) in nearest(question, context, &scratch) {
      var last: Int32 = -1
      for incidence in graph.incidences[Int(project)]
      where incidence.neighbour != last && graph.kindOfLink[Int(incidence.link)] != .location {
        last = incidence.neighbour
        scratch.add(20 * likeness * likeness, to: last)
      }
    }
    return scratch.take()
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    var scratch = Scratch(partnerCount: context.graph.partners.count)
    let near = nearest(question, context, &scratch)
    let links = near.lazy.flatMap { context.graph.links(between: candidate, and: Int($0.project)) }
      .prefix(3)
    return [
      .links(links.map { context.graph.links[Int($0)].id }, sources: context.sources(of: links))
    ]
  }

  /// The projects that read most like the question, the most alike first.
  private func nearest(
    _ question: Question, _ context: ScoringContext, _ scratch: inout Scratch
  ) -> [(project: Int32, likeness: Double)] {
    let asked = WorkWords.asked(question, context)
    guard !asked.isEmpty else { return [] }
    let index = context.words.index(context)
    var square = 0.0
    for (row, weight) in asked {
      let rarity = index.rarity[row]
      square += weight * weight * rarity * rarity
      for project in index.projects[row] {
        scratch.add(weight * rarity * rarity, to: project)
      }
    }
    guard case .sparse(let projects, let values) = scratch.take(), square > 0 else { return [] }
    let own = Set(question.subject.map { context.graph.incidences[$0].map(\.neighbour) } ?? [])
    let likeness = projects.indices.map { place in
      own.contains(projects[place])
        ? 0 : values[place] / (square.squareRoot() * index.norms[Int(projects[place])])
    }
    return TopPositions.best(likeness, limit: size).filter { likeness[$0] > 0 }
      .map { (projects[$0], likeness[$0]) }
  }
}
