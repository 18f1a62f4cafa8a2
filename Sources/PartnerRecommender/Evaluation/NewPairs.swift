import PartnerGraph

/// The pairs of known partners that came together after a cut.
struct NewPairs {
  /// For each partner known before the cut its new partners, in order.
  let newPartners: [[Int32]]
  private let graph: PartnerGraph
  private let ages: LinkAges
  /// For each partner of the whole graph its index before the cut, or -1.
  private let pastIndex: [Int32]

  init(_ graph: PartnerGraph, past: PartnerGraph, ages: LinkAges) {
    self.graph = graph
    self.ages = ages
    let pastIndex = Self.indices(of: graph, in: past)
    self.pastIndex = pastIndex
    var met = [[Int32]](repeating: [], count: past.partners.count)
    func join(_ a: Int32, _ b: Int32) {
      let (first, second) = (pastIndex[Int(a)], pastIndex[Int(b)])
      guard first >= 0, second >= 0, first != second, Self.mayMeet(past, first),
        Self.mayMeet(past, second)
      else { return }
      met[Int(first)].append(second)
      met[Int(second)].append(first)
    }
    for link in graph.links.indices
    where ages.sides[link] == .after && graph.kindOfLink[link] != .location {
      join(graph.linkStarts[link], graph.linkEnds[link])
    }
    for project in graph.partners.indices where graph.kindOfPartner[project] == .project {
      let members = Self.members(of: project, graph, ages)
      for (position, first) in members.enumerated() {
        for second in members[..<position] where first.isNew || second.isNew {
          join(first.partner, second.partner)
        }
      }
    }
    newPartners = met.indices.map { partner in
      guard !met[partner].isEmpty else { return [] }
      let known = past.partnersAlreadyLinked(to: partner)
      return Set(met[partner]).subtracting(known).sorted()
    }
  }

  /// The projects begun after the cut whose leader was known before, in order.
  func newProjects() -> [TemporalSplit.NewProject] {
    graph.partners.indices.compactMap { project in
      guard graph.kindOfPartner[project] == .project, pastIndex[project] < 0 else { return nil }
      let links = graph.incidences[project].map(\.link).filter { ages.sides[Int($0)] == .after }
      let lead =
        links.first { isLead(graph.links[Int($0)]) }
        ?? links.first { mayLead(graph.links[Int($0)]) }
      guard let lead else { return nil }
      let leader = other(of: lead, than: project)
      guard leader >= 0 else { return nil }
      let members = Set(links.map { other(of: $0, than: project) }).filter { $0 >= 0 }
      let row = graph.partners[project]
      let themes = Set(row.themes + graph.links[Int(lead)].themes).sorted()
      return .init(
        id: row.id, texts: row.name.all + [row.note], marks: ProjectMarks.marks(of: row),
        themes: themes, leader: leader, members: members.sorted())
    }
  }

  /// What is begun by links alone after the cut: the links on themes that one partner has with others since
  /// the same day, of one kind and with the same themes, are one venture, and whom they start at leads it.
  func newVentures() -> [TemporalSplit.NewProject] {
    struct Beginning: Hashable {
      let leader: Int32
      let kind: Link.Kind
      let since: PartialDate?
      let themes: [Theme.ID]
    }
    var ventures: [Beginning: [Int]] = [:]
    for index in graph.links.indices where ages.sides[index] == .after {
      let link = graph.links[index]
      let (leader, member) = (
        pastIndex[Int(graph.linkStarts[index])], pastIndex[Int(graph.linkEnds[index])]
      )
      guard !link.themes.isEmpty, !link.kind.isDirected, leader >= 0, member >= 0 else { continue }
      let beginning = Beginning(
        leader: leader, kind: link.kind, since: link.period.since, themes: link.themes.sorted())
      ventures[beginning, default: []].append(index)
    }
    return ventures.map { beginning, links in
      let members = Set(links.map { pastIndex[Int(graph.linkEnds[$0])] })
      return .init(
        id: Identifier(graph.links[links[0]].id.rawValue),
        texts: links.map { graph.links[$0].note }, marks: [], themes: beginning.themes,
        leader: beginning.leader, members: members.sorted())
    }
  }

  /// Whether a link says that its partner leads the project: by a column `role`, or as its host.
  private func isLead(_ link: Link) -> Bool {
    let roles: Set<String> = [
      "coordinator", "lead", "leader", "lead partner", "lead applicant", "lp", "main beneficiary",
      "coordinateur", "coordinatrice", "chef de file", "porteur", "pilote",
    ]
    return link.kind == .hosting || role(of: link).map { roles.contains($0) } ?? false
  }

  /// Whether its role sounds like that: `Project lead partner`, `co-coordinator`.
  private func mayLead(_ link: Link) -> Bool {
    role(of: link).map { role in ["lead", "coord", "chef de file"].contains { role.contains($0) } }
      ?? false
  }

  private func role(of link: Link) -> String? {
    link.extra.first { ["role", "rôle"].contains($0.column.lowercased()) }?.value.lowercased()
  }

  private func other(of link: Int32, than partner: Int) -> Int32 {
    let (start, end) = (graph.linkStarts[Int(link)], graph.linkEnds[Int(link)])
    return pastIndex[Int(start == Int32(partner) ? end : start)]
  }

  /// Events and projects are what partners meet in, and nobody is a new partner of a country.
  private static func mayMeet(_ past: PartnerGraph, _ partner: Int32) -> Bool {
    let row = past.partners[Int(partner)]
    return row.kind != .project && row.kind != .event && row.subkind != "country"
  }

  private static func members(
    of project: Int, _ graph: PartnerGraph, _ ages: LinkAges
  ) -> [(partner: Int32, isNew: Bool)] {
    graph.incidences[project].compactMap { incidence in
      guard graph.kindOfLink[Int(incidence.link)] != .location else { return nil }
      switch ages.sides[Int(incidence.link)] {
      case .before: return (incidence.neighbour, false)
      case .after: return (incidence.neighbour, true)
      case .unclear: return nil
      }
    }
  }

  /// Both graphs are in order of identifier, so that one pass finds them all.
  private static func indices(of graph: PartnerGraph, in past: PartnerGraph) -> [Int32] {
    var next = 0
    return graph.partners.map { partner in
      guard next < past.partners.count, past.partners[next].id == partner.id else { return -1 }
      next += 1
      return Int32(next - 1)
    }
  }
}
