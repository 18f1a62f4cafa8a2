import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How recent the newest dated link of a partner is: 2^(−*y* / 10) for *y* years; 0 if none is dated.
///
/// Older ties foretell fewer new ones: L. Munasinghe, R. Ichise, *Time score: a new feature for link
/// prediction in social networks*, IEICE Transactions E95-D (2012) 821,
/// doi:10.1587/transinf.E95.D.821. Cost: one look-up a candidate.
struct Recency: Feature {
  let name = FeatureName.recency

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard let asOf = context.asOf else { return .none }
    let dates = context.newestDates
    return .dense { candidate in
      dates[candidate].map { exp2(-max(0, asOf.years(since: $0)) / 10) } ?? 0
    }
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    let graph = context.graph
    let newest = graph.incidences[candidate].map(\.link)
      .filter {
        graph.kindOfLink[Int($0)] != .location
          && graph.newestDateOfLink[Int($0)] == context.newestDates[candidate]
      }
      .sorted().prefix(2)
    return [
      .links(newest.map { graph.links.id(at: Int($0)) }, sources: context.sources(of: newest))
    ]
  }
}
