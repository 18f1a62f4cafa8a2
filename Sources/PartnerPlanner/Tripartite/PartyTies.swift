import PartnerGraph

/// What joins the partners of a territory with each other, found in one walk along the links of all.
struct PartyTies {
  /// Two parties, by position, the lesser one first.
  struct Pair: Hashable {
    let first: Int
    let second: Int

    init(_ a: Int, _ b: Int) { (first, second) = (min(a, b), max(a, b)) }
  }

  /// A project of the territory in at least three countries.
  private struct Project {
    let index: Int
    /// Those of the territory that take part in it.
    let holders: [Int]
  }

  private let parties: [Party]
  private let joined: Set<Pair>
  private let links: [Pair: Set<Int32>]
  private let projects: [Project]
  /// For each party the positions of the projects that it, or who sits there, takes part in.
  private let projectsOfParty: [[Int]]

  /// - Complexity: O(*d* × *s*), where *d* is the number of links at the parties and who sits there and *s* that of
  ///   parties that share one.
  init(_ parties: [Party], home: Party, _ graph: PartnerGraph) {
    self.parties = parties
    joined = Self.joined(parties, graph)
    links = Self.links(parties, graph)
    var holders: [Int: [Int]] = [:]
    for partner in home.people.sorted() {
      for project in graph.neighbours(of: partner).map(Int.init)
      where graph.kindOfPartner[project] == .project {
        holders[project, default: []].append(partner)
      }
    }
    let atPeople = Self.positions(parties.map(\.people))
    var projects: [Project] = []
    var ofParty = [[Int]](repeating: [], count: parties.count)
    for (project, own) in holders.sorted(by: { $0.key < $1.key }) {
      let members = graph.neighbours(of: project).map(Int.init)
      guard Set(members.compactMap { graph.country(of: $0) }).count >= 3 else { continue }
      for party in Set(members.flatMap { atPeople[$0] ?? [] }) {
        ofParty[party].append(projects.count)
      }
      projects.append(Project(index: project, holders: own))
    }
    self.projects = projects
    projectsOfParty = ofParty
  }

  /// Where each partner stands.
  private static func positions(_ sets: [Set<Int>]) -> [Int: [Int]] {
    var positions: [Int: [Int]] = [:]
    for (place, set) in sets.enumerated() {
      for partner in set { positions[partner, default: []].append(place) }
    }
    return positions
  }

  /// Parties that are one, linked directly or by a common project.
  private static func joined(_ parties: [Party], _ graph: PartnerGraph) -> Set<Pair> {
    let atMember = positions(parties.map { Set($0.territory.members) })
    var joined: Set<Pair> = []
    func join(_ party: Int, _ others: [Int]) {
      for other in others where other != party { joined.insert(Pair(party, other)) }
    }
    for (place, party) in parties.enumerated() {
      for member in party.territory.members {
        join(place, atMember[member] ?? [])
        for incidence in graph.incidences[member] {
          join(place, atMember[Int(incidence.neighbour)] ?? [])
        }
      }
    }
    for together in positions(parties.map(\.projects)).values {
      for place in together { join(place, together) }
    }
    return joined
  }

  /// The links of work between the surroundings or the institutions of two parties.
  private static func links(_ parties: [Party], _ graph: PartnerGraph) -> [Pair: Set<Int32>] {
    let near = parties.map { $0.people.union($0.surroundings) }
    let atNear = positions(near)
    var links: [Pair: Set<Int32>] = [:]
    for (place, side) in near.enumerated() {
      for partner in side {
        for incidence in graph.incidences[partner] {
          let other = Int(incidence.neighbour)
          guard let places = atNear[other], graph.kindOfLink[Int(incidence.link)].isWork,
            !side.contains(other)
          else { continue }
          for there in places where there != place && !near[there].contains(partner) {
            links[Pair(place, there), default: []].insert(incidence.link)
          }
        }
      }
    }
    return links
  }

  /// Whether two parties are joined already.
  func areJoined(_ a: Int, _ b: Int) -> Bool { joined.contains(Pair(a, b)) }

  /// The projects and links like a cooperation of the territory with two parties, in order.
  func precedents(_ a: Int, _ b: Int) -> (projects: [Int], links: [Int32]) {
    let (one, other) = (parties[a].people, parties[b].people)
    let near = Set(projectsOfParty[a] + projectsOfParty[b]).sorted().map { projects[$0] }
    let own = near.filter { project in
      project.holders.contains { !one.contains($0) && !other.contains($0) }
    }
    return (own.map(\.index), (links[Pair(a, b)] ?? []).sorted())
  }
}
