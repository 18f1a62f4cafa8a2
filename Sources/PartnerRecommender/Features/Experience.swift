import PartnerGraph

/// How much a partner is used to working with others: the sum of the strengths of its acquaintances.
///
/// Preferential attachment: A.-L. Barabási, R. Albert, *Emergence of scaling in random networks*,
/// Science 286 (1999) 509, doi:10.1126/science.286.5439.509. Cost: one look-up a candidate.
struct Experience: Feature {
  let name = FeatureName.experience

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    let totals = context.acquaintances.totals
    return .dense { totals[$0] }
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    let graph = context.graph
    let strongest = graph.incidences[candidate].map(\.link)
      .filter { graph.links[Int($0)].kind != .location }
      .sorted {
        let a = context.weighting.strength(of: graph.links[Int($0)])
        let b = context.weighting.strength(of: graph.links[Int($1)])
        return (b, $0) < (a, $1)
      }.prefix(5)
    return [
      .links(strongest.map { graph.links[Int($0)].id }, sources: context.sources(of: strongest))
    ]
  }
}
