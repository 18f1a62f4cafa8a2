import PartnerGraph

/// How many partners a candidate has.
///
/// Preferential attachment: A.-L. Barabási, R. Albert, *Emergence of scaling in random networks*,
/// Science 286 (1999) 509, doi:10.1126/science.286.5439.509. Cost: one look-up a candidate.
struct Connections: Feature {
  let name = FeatureName.connections

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    let counts = context.acquaintances.counts
    return .dense { Double(counts[$0]) }
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] { Experience().evidence(for: candidate, question: question, in: context) }
}
