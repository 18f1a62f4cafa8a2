import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How alike two territories are in size: 1 / (1 + |ln(*p* / *q*)|) for *p* and *q* inhabitants.
///
/// Like joins like: M. McPherson, L. Smith-Lovin, J. M. Cook, *Birds of a feather: homophily in social
/// networks*, Annual Review of Sociology 27 (2001) 415, doi:10.1146/annurev.soc.27.1.415. Cost: one
/// logarithm a candidate.
struct SimilarSize: Feature {
  let name = FeatureName.similarSize

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    let populations = context.graph.populationOfPartner
    guard let subject = question.subject, let own = populations[subject], own > 0
    else { return .none }
    return .dense { candidate in
      guard let other = populations[candidate], other > 0 else { return 0 }
      return 1 / (1 + abs(log(Double(own) / Double(other))))
    }
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    let populations = context.graph.populationOfPartner
    guard let subject = question.subject, let own = populations[subject],
      let other = populations[candidate]
    else { return [] }
    return [.populations(own, other)]
  }
}
