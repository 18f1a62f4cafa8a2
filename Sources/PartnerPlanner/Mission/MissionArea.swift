import PartnerGraph

/// Who is at the place a mission goes to.
struct MissionArea {
  /// Those who are there, in order.
  let partners: [Int]
  /// The partner who has to be visited.
  let must: Int?
  /// What a mission may not go to because it is where those who travel are.
  let core: Set<Int>

  /// Finds them in O((*n* + *m*) × *s*) for *n* partners, *m* links and *s* steps from the place to who is there.
  init(
    _ destination: MissionDestination, _ territories: Territories
  ) throws(PartnerPlannerError) {
    let graph = territories.graph
    var area: Set<Int> = []
    var must: Int?
    switch destination {
    case .country(let code):
      area = Set(graph.partners.indices.filter { graph.country(of: $0) == code })
      core = []
    case .partner(let id):
      guard let named = graph.index(of: id) else { throw .unknownPartner(id) }
      var start = named
      if !territories.isTerritory(named) {
        guard !graph.kindOfPartner[named].isOccasion else {
          throw .notToVisit(id, graph.kindOfPartner[named])
        }
        must = named
        area.insert(named)
        if graph.cityOfPartner[named] >= 0 { start = Int(graph.cityOfPartner[named]) }
      }
      if territories.isTerritory(start) {
        let members = territories.territory(of: start).members
        area.formUnion(members)
        core = Set(members)
        if graph.subkind(of: start) == "country", let code = graph.country(of: start) {
          area.formUnion(graph.partners.indices.filter { graph.country(of: $0) == code })
        }
      } else {
        core = [start]
      }
      Self.grow(&area, graph)
    }
    self.must = must
    partners = area.sorted()
  }

  /// Adds who sits in one of some partners, until nobody is left.
  private static func grow(_ area: inout Set<Int>, _ graph: PartnerGraph) {
    while true {
      var more: [Int] = []
      for partner in graph.partners.indices where !area.contains(partner) {
        let isThere =
          area.contains(Int(graph.cityOfPartner[partner]))
          || graph.incidences[partner].contains {
            graph.kindOfLink[Int($0.link)] == .location
              && graph.linkStarts[Int($0.link)] == Int32(partner)
              && area.contains(Int($0.neighbour))
          }
        if isThere { more.append(partner) }
      }
      if more.isEmpty { return }
      area.formUnion(more)
    }
  }
}

extension Partner.Kind {
  /// Whether it is of one day or of some years, and receives nobody.
  var isOccasion: Bool { self == .event || self == .project }
}
