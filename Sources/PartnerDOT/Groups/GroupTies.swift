internal import PartnerGraph

/// What joins groups of partners: links, and projects and events that are in no group.
struct GroupTies {
  /// Two groups, how many links join them, and how many projects and events that both are linked with.
  struct Tie {
    let from: Int
    let to: Int
    let links: Int
    let projects: Int

    /// How much joins them.
    var weight: Int { links + projects }
  }

  /// The number of links inside each group.
  let inside: [Int]
  /// The pairs of groups that something joins, those of most first.
  let between: [Tie]
  /// The number of links of the network.
  let total: Int
  /// The groups that a project or event in no group is linked with, by its index in the graph.
  let groupsOfProject: [Int: [Int]]

  /// Counts what joins groups.
  ///
  /// - Parameters:
  ///   - links: The links that count, as indices of the graph; all if nothing.
  ///   - place: The group of each partner of the graph, or -1.
  ///   - count: The number of groups.
  /// - Complexity: O(*m* + *g*² + *p* *k*²), where *m* is the number of links, *g* that of groups, *p*
  ///   that of projects and events in no group and *k* that of groups that one of them is linked with.
  init(_ graph: PartnerGraph, links: [Int]?, place: [Int32], count: Int) {
    var counts = [Int32](repeating: 0, count: count * count)
    var joined: [Int: Set<Int>] = [:]
    for link in links ?? Array(graph.linkStarts.indices) {
      let (start, end) = (Int(graph.linkStarts[link]), Int(graph.linkEnds[link]))
      let (a, b) = (Int(place[start]), Int(place[end]))
      if a >= 0 && b >= 0 { counts[min(a, b) * count + max(a, b)] += 1 }
      for (project, group) in [(start, b), (end, a)]
      where place[project] < 0 && group >= 0 && Self.joins(graph.kindOfPartner[project]) {
        joined[project, default: []].insert(group)
      }
    }
    groupsOfProject = joined.mapValues { $0.sorted() }
    var projects = [Int32](repeating: 0, count: count * count)
    for groups in groupsOfProject.values {
      for (index, from) in groups.enumerated() {
        for to in groups[(index + 1)...] { projects[from * count + to] += 1 }
      }
    }
    inside = (0..<count).map { Int(counts[$0 * count + $0]) }
    between = (0..<count).flatMap { from in
      ((from + 1)..<max(count, from + 1)).compactMap { to -> Tie? in
        let cell = from * count + to
        let tie = Tie(from: from, to: to, links: Int(counts[cell]), projects: Int(projects[cell]))
        return tie.weight > 0 ? tie : nil
      }
    }.sorted { (-$0.weight, $0.from, $0.to) < (-$1.weight, $1.from, $1.to) }
    total = links?.count ?? graph.linkStarts.count
  }

  /// Whether partners of a kind bring others together.
  private static func joins(_ kind: Partner.Kind) -> Bool { kind == .project || kind == .event }
}
