import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What partners do together: projects of two members and more, and links outside projects.
struct CommonWorks: Sendable {
  /// A project, or a link outside projects.
  enum Work: Hashable, Sendable {
    case project(Int32)
    case link(Int32)
  }

  /// For each partner how many there are.
  let counts: [Double]
  /// How many there are in all.
  let total: Double
  /// For each project its members, each once, in order; nothing for one of fewer than two.
  let members: CompressedRows<Int32>
  private let graph: PartnerGraph

  init(_ graph: PartnerGraph) {
    self.graph = graph
    let members = CompressedRows<Int32>(parallel: graph.partners.count, state: ()) {
      project, _, row in
      guard graph.kindOfPartner[project] == .project else { return }
      let members = Self.neighbours(of: project, graph)
      if members.count > 1 { row += members }
    }
    self.members = members
    // Link after link as they lie in memory, and not past the caches from both ends of each.
    var counts = [Double](repeating: 0, count: graph.partners.count)
    var total = 0
    for link in graph.kindOfLink.indices where graph.isWork(link) {
      counts[Int(graph.linkStarts[link])] += 1
      counts[Int(graph.linkEnds[link])] += 1
      total += 1
    }
    for project in 0..<members.count where members.count(of: project) > 0 {
      for member in members[project] where graph.kindOfPartner[Int(member)] != .project {
        counts[Int(member)] += 1
      }
      total += 1
    }
    self.counts = counts
    self.total = Double(total)
  }

  /// The common works of a partner, each once, in order; projects have none themselves.
  func forEach(of partner: Int, _ body: (Work) -> Void) {
    Self.forEach(of: partner, graph, members, body)
  }

  private static func forEach(
    of partner: Int, _ graph: PartnerGraph, _ members: CompressedRows<Int32>,
    _ body: (Work) -> Void
  ) {
    guard graph.kindOfPartner[partner] != .project else { return }
    var last: Int32 = -1
    for incidence in graph.incidences[partner]
    where graph.kindOfLink[Int(incidence.link)] != .location {
      guard graph.joinsProject(incidence) else {
        body(.link(incidence.link))
        continue
      }
      guard incidence.neighbour != last else { continue }
      last = incidence.neighbour
      if members.count(of: Int(last)) > 0 { body(.project(last)) }
    }
  }

  private static func neighbours(of project: Int, _ graph: PartnerGraph) -> [Int32] {
    var members: [Int32] = []
    for incidence in graph.incidences[project]
    where graph.kindOfLink[Int(incidence.link)] != .location && incidence.neighbour != members.last
    {
      members.append(incidence.neighbour)
    }
    return members
  }

  /// How much the works of a partner lean to what *c* of its *n* works have:
  /// ln(1 + *c* *N* / (100 *n*)), where *N* is the number of all works.
  func leaning(of count: Double, for partner: Int) -> Double {
    log1p(count * (total / 100) / counts[partner])
  }

  /// The themes of a work itself, each once.
  static func ownThemes(of work: Work, in graph: PartnerGraph) -> ArraySlice<Int32> {
    switch work {
    case .project(let project): graph.themesOfPartner[Int(project)]
    case .link(let link): graph.themesOfLink[Int(link)]
    }
  }
}

extension PartnerGraph {
  /// Whether a link is a common work of the two that it joins: none of location, and none to a project.
  func isWork(_ link: Int) -> Bool {
    kindOfLink[link] != .location && kindOfPartner[Int(linkStarts[link])] != .project
      && kindOfPartner[Int(linkEnds[link])] != .project
  }
}
