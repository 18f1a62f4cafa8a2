/// The strengths of links, asked one after the other: what ages them is worked out once for a date that
/// was met a moment ago, as millions of links have some thousands of dates.
struct LinkStrengths {
  private let graph: PartnerGraph
  private let weighting: LinkWeighting
  private var known: [(date: PartialDate?, age: Double)]
  private static let size = 1 << 12

  init(_ graph: PartnerGraph, _ weighting: LinkWeighting) {
    self.graph = graph
    self.weighting = weighting
    known = Array(repeating: (nil, weighting.age(of: nil)), count: Self.size)
  }

  /// The strength of a link, as ``LinkWeighting/strength(of:in:)`` has it.
  mutating func strength(of link: Int) -> Double {
    let date = graph.newestDateOfLink[link]
    let place = Int(date?.code ?? 0) & (Self.size - 1)
    if known[place].date != date { known[place] = (date, weighting.age(of: date)) }
    return LinkWeighting.strength(graph.kindOfLink[link], graph.stateOfLink[link])
      * known[place].age
  }
}
