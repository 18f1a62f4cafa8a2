import PartnerGraph

/// What partners do together: projects of two members and more, and links outside projects.
struct CommonWorks: Sendable {
  /// A project, or a link outside projects.
  enum Work: Hashable, Sendable {
    case project(Int32)
    case link(Int32)
  }

  /// For each partner its common works, each once, in order; projects have none themselves.
  let ofPartner: [[Work]]
  /// For each partner how many there are.
  let counts: [Double]
  /// How many there are in all.
  let total: Double
  /// For each project its members, each once, in order; nothing for one of fewer than two.
  let members: CompressedRows<Int32>

  init(_ graph: PartnerGraph) {
    let rows = graph.partners.indices.map { project -> [Int32] in
      guard graph.kindOfPartner[project] == .project else { return [] }
      let members = Self.neighbours(of: project, graph)
      return members.count < 2 ? [] : members
    }
    var linkCount = 0
    ofPartner = graph.partners.indices.map { partner in
      guard graph.kindOfPartner[partner] != .project else { return [] }
      var works: [Work] = []
      var last: Int32 = -1
      for incidence in graph.incidences[partner]
      where graph.kindOfLink[Int(incidence.link)] != .location {
        guard graph.joinsProject(incidence) else {
          works.append(.link(incidence.link))
          linkCount += 1
          continue
        }
        guard incidence.neighbour != last else { continue }
        last = incidence.neighbour
        if !rows[Int(last)].isEmpty { works.append(.project(last)) }
      }
      return works
    }
    counts = ofPartner.map { Double($0.count) }
    total = Double(rows.count { !$0.isEmpty } + linkCount / 2)
    members = CompressedRows(rows)
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

  /// The themes of a work, with what is wider, each once.
  static func themes(of work: Work, in graph: PartnerGraph) -> [Int32] {
    let own =
      switch work {
      case .project(let project): graph.themesOfPartner[Int(project)]
      case .link(let link): graph.themesOfLink[Int(link)]
      }
    var all = Set(own)
    for theme in own {
      for ancestor in graph.ancestorsOfTheme[Int(theme)] { all.insert(ancestor.theme) }
    }
    return Array(all)
  }
}
