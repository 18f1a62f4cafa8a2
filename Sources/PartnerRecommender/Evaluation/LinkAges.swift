import PartnerGraph

/// On which side of a cut the links of a graph began.
struct LinkAges {
  enum Side { case before, after, unclear }

  let cut: PartialDate
  /// For each link its side; one of location that is not dated is taken to be old.
  let sides: [Side]
  /// The number of links other than of location without any date.
  let undated: Int

  init(_ graph: PartnerGraph, cut: PartialDate) {
    self.cut = cut
    var undated = 0
    sides = graph.links.indices.map { link in
      guard let since = Self.beginning(of: link, in: graph) else {
        if graph.kindOfLink[link] == .location { return .before }
        undated += 1
        return .unclear
      }
      return Self.side(of: since, cut)
    }
    self.undated = undated
  }

  static func side(of date: PartialDate, _ cut: PartialDate) -> Side {
    if date.lastDay < cut.firstDay { return .before }
    return date.firstDay >= cut.firstDay ? .after : .unclear
  }

  /// When a link began: its own date, but not before a project or event at one of its ends.
  static func beginning(of link: Int, in graph: PartnerGraph) -> PartialDate? {
    let ends = [graph.linkStarts[link], graph.linkEnds[link]].map { graph.partners[Int($0)] }
    let begun = ends.filter { $0.kind == .project || $0.kind == .event }
      .compactMap(\.period.since).max()
    let own = graph.links[link].period.since ?? begun
    return [own, begun].compactMap(\.self).max()
  }
}
