import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Partners of those who have worked most on what is asked about:
/// 1000 Σ *v*(*s*) *a*(*s*, *t*) / √*A*(*s*) over the fifty practitioners *s* with most votes *v* (see
/// ``Practitioners``), where *a* is how well *s* knows the candidate *t* and *A* the sum of that over all
/// whom *s* knows.
///
/// Neighbourhood-based collaborative filtering: B. Sarwar, G. Karypis, J. Konstan, J. Riedl,
/// *Item-based collaborative filtering recommendation algorithms*, WWW 2001,
/// doi:10.1145/371920.372071. Cost: that of the practitioners and the acquaintances of the fifty.
struct SimilarPartners: Feature {
  let name = FeatureName.similarPartners
  private let size = 50

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    let rows = context.acquaintances.rows
    for partner in likest(question, context, &scratch) {
      let total = context.acquaintances.totals[Int(partner.index)]
      let share = 1000 * partner.likeness / max(1e-9, total).squareRoot()
      for other in rows[Int(partner.index)] {
        scratch.add(share * other.strength, to: other.partner)
      }
    }
    return scratch.take()
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    var scratch = Scratch(partnerCount: context.graph.partners.count)
    return Self.introducers(likest(question, context, &scratch), candidate, context)
  }

  /// Those most like the question, the most alike first.
  private func likest(
    _ question: Question, _ context: ScoringContext, _ scratch: inout Scratch
  ) -> [Nearest.Item] {
    let all = Practitioners.all(question, context, &scratch)
    return TopPositions.best(all.map(\.likeness), limit: size).map { all[$0] }
  }

  /// The first three that know a candidate, as evidence.
  static func introducers(
    _ partners: [Nearest.Item], _ candidate: Int, _ context: ScoringContext
  ) -> [Evidence] {
    let graph = context.graph
    return partners.lazy.filter {
      context.acquaintances.strength(from: candidate, to: Int($0.index)) != nil
    }.prefix(3).map { similar in
      let links = Array(
        CommonPartners.joining(candidate, Int(similar.index), in: context).prefix(2))
      return .commonPartner(
        graph.partners.id(at: Int(similar.index)), links: links.map { graph.links.id(at: Int($0)) },
        sources: context.sources(of: links))
    }
  }
}
