import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How much each partner works with others, recent work counting more.
///
/// A project of *k* members brings each of them *k* − 1 partners, a link outside projects one; what
/// is *y* years old counts 2^(−*y* / 2).
struct RecentWork: Sendable {
  /// For each partner how much it works with others.
  let totals: [Double]

  /// - Parameter dates: The newest date of each link.
  init(_ graph: PartnerGraph, dates: [PartialDate?], asOf: PartialDate?) {
    @Sendable func freshness(_ link: Int) -> Double {
      guard let asOf else { return 1 }
      guard let date = dates[link] else { return 0.1 }
      return exp2(-max(0, asOf.years(since: date)) / 2)
    }
    totals = Parallel.column(graph.partners.count) { partner in
      guard graph.kindOfPartner[partner] != .project else { return 0 }
      var total = 0.0
      for incidence in graph.incidences[partner]
      where graph.kindOfLink[Int(incidence.link)] != .location {
        let others =
          graph.joinsProject(incidence)
          ? Double(graph.incidences.count(of: Int(incidence.neighbour))) - 1 : 1
        total += others * freshness(Int(incidence.link))
      }
      return total
    }
  }
}
