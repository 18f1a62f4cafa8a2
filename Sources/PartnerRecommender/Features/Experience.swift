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
    let links = graph.incidences[candidate].map(\.link)
      .filter { graph.kindOfLink[Int($0)] != .location }.sorted()
    let strengths = links.map { context.acquaintances.linkStrengths[Int($0)] }
    let strongest = TopPositions.best(strengths, limit: 5).map { links[$0] }
    return [
      .links(strongest.map { graph.links.id(at: Int($0)) }, sources: context.sources(of: strongest))
    ]
  }
}
