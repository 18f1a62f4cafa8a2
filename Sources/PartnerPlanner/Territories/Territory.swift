import PartnerGraph

/// A city or other territory together with those that are one with it.
///
/// A city and its metropole work as one: the metropole sits in the city, or the city is a member of
/// it. Its residents are the institutions, clubs and companies that sit in it.
struct Territory: Hashable, Sendable {
  /// The index of the partner that was named.
  let named: Int
  /// The indices of the territories that are one with it, itself among them, in order.
  let members: [Int]
}

/// The territories of a graph, and who sits in each.
struct Territories: Sendable {
  let graph: PartnerGraph
  /// For each partner the institutions, clubs and companies that sit in it, in order.
  let residents: CompressedRows<Int32>
  private let cityTerritories: [Int: [Int]]

  /// Makes the table of residents in O(*n* + *m*) for *n* partners and *m* links.
  init(_ graph: PartnerGraph) {
    self.graph = graph
    var rows = [[Int32]](repeating: [], count: graph.partners.count)
    var inCity: [Int: [Int]] = [:]
    for partner in graph.partners.indices {
      let city = Int(graph.cityOfPartner[partner])
      switch graph.kindOfPartner[partner] {
      case .city, .region:
        if city >= 0 { inCity[city, default: []].append(partner) }
      case .institution, .club, .company:
        var places: Set<Int> = city >= 0 ? [city] : []
        for incidence in graph.incidences[partner]
        where graph.kindOfLink[Int(incidence.link)] == .location
          && graph.linkStarts[Int(incidence.link)] == Int32(partner)
        {
          places.insert(Int(incidence.neighbour))
        }
        for place in places { rows[place].append(Int32(partner)) }
      case .network, .event, .project: break
      }
    }
    residents = CompressedRows(rows)
    cityTerritories = inCity
  }

  /// Whether a partner is a city or another territory.
  func isTerritory(_ partner: Int) -> Bool {
    graph.kindOfPartner[partner] == .city || graph.kindOfPartner[partner] == .region
  }

  /// A territory: the partner, what sits in it or it sits in, and what it is a member of or has as one.
  func territory(of partner: Int) -> Territory {
    var members: Set<Int> = [partner]
    let city = Int(graph.cityOfPartner[partner])
    if city >= 0, isTerritory(city) { members.insert(city) }
    for base in members.sorted() { members.formUnion(cityTerritories[base] ?? []) }
    for base in members.sorted() {
      for incidence in graph.incidences[base]
      where graph.kindOfLink[Int(incidence.link)] == .membership
        && isTerritory(Int(incidence.neighbour)) && isClose(base, Int(incidence.neighbour))
      {
        members.insert(Int(incidence.neighbour))
      }
    }
    return Territory(named: partner, members: members.sorted())
  }

  /// Whether the one sits where the other does: a member town of a far league is no part of it.
  private func isClose(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (graph.cityOfPartner[first], graph.cityOfPartner[second])
    return a == Int32(second) || b == Int32(first) || (a >= 0 && a == b)
  }

  /// Who sits in a territory, of some kinds, each once, in order.
  func residents(of territory: Territory, kinds: Set<Partner.Kind>) -> [Int] {
    Set(territory.members.flatMap { residents[$0] }).map(Int.init)
      .filter { kinds.contains(graph.kindOfPartner[$0]) }.sorted()
  }

  /// The wider places that the members of a territory lie in, by their location links.
  func surroundings(of territory: Territory) -> [Int] {
    var places: Set<Int> = []
    for member in territory.members {
      for incidence in graph.incidences[member]
      where graph.kindOfLink[Int(incidence.link)] == .location
        && graph.linkStarts[Int(incidence.link)] == Int32(member)
        && isTerritory(Int(incidence.neighbour))
      {
        places.insert(Int(incidence.neighbour))
      }
    }
    return places.subtracting(territory.members).sorted()
  }
}

extension Link.Kind {
  /// Whether a link of this kind is work that two partners do together.
  var isWork: Bool {
    switch self {
    case .twinning, .friendship, .cooperation, .project, .contact, .exchange, .mission, .meeting:
      true
    case .membership, .location, .participation, .hosting, .funding: false
    }
  }
}
