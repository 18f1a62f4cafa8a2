import PartnerGraph

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
    let counted = Parallel.column(graph.partners.count) { partner in
      var (all, links) = (0, 0)
      Self.forEach(of: partner, graph, members) { work in
        all += 1
        if case .link = work { links += 1 }
      }
      return (all: all, links: links)
    }
    counts = counted.map { Double($0.all) }
    let projects = (0..<members.count).count { members.count(of: $0) > 0 }
    total = Double(projects + counted.reduce(0) { $0 + $1.links } / 2)
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

  /// The themes of a work itself, each once.
  static func ownThemes(of work: Work, in graph: PartnerGraph) -> ArraySlice<Int32> {
    switch work {
    case .project(let project): graph.themesOfPartner[Int(project)]
    case .link(let link): graph.themesOfLink[Int(link)]
    }
  }
}
