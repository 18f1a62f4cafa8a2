import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Partners of the asker's own partners in the field: 5000 Σ *v*(*s*) *a*(*s*, *t*) / √(*A*(*s*) *A*(*t*)) over
/// the hundred partners *s* of the asker with most votes *v* (see ``Practitioners``), where *a* is how well
/// *s* knows the candidate *t* and *A* the sum of that over all whom one knows.
///
/// Two steps of a walk that is drawn to what is asked about: T. H. Haveliwala, *Topic-sensitive
/// PageRank*, WWW 2002, doi:10.1145/511446.511513. Cost: that of the practitioners and the acquaintances of
/// the hundred.
struct TopicalWalk: Feature {
  let name = FeatureName.topicalWalk
  private let size = 100

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    let rows = context.acquaintances.rows
    let totals = context.acquaintances.totals
    for partner in inTheField(question, context, &scratch) {
      let share = 5000 * partner.likeness / max(1e-9, totals[Int(partner.index)]).squareRoot()
      for other in rows[Int(partner.index)] {
        let root = max(1e-9, totals[Int(other.partner)]).squareRoot()
        scratch.add(share * other.strength / root, to: other.partner)
      }
    }
    return scratch.take()
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    var scratch = Scratch(partnerCount: context.graph.partners.count)
    return SimilarPartners.introducers(
      inTheField(question, context, &scratch), candidate, context)
  }

  /// The asker's partners that have worked on what is asked about, those who have most first.
  private func inTheField(
    _ question: Question, _ context: ScoringContext, _ scratch: inout Scratch
  ) -> [Nearest.Item] {
    guard let subject = question.subject else { return [] }
    let known = Set(context.acquaintances.rows[subject].map(\.partner))
    let partners = Practitioners.all(question, context, &scratch).filter {
      known.contains($0.index)
    }
    return TopPositions.best(partners.map(\.likeness), limit: size).map { partners[$0] }
  }
}
