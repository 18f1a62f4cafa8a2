import PartnerGraph

/// With whom a territory, or another partner, works already.
struct HomeTies {
  private let home: Set<Int>
  /// Partners with a link that neither sleeps nor is over.
  let active: Set<Int>
  /// Partners with work that sleeps or is over, and no other.
  let dormant: Set<Int>

  init(_ home: Territory, in graph: PartnerGraph) { self.init(home.members, in: graph) }

  init(_ home: [Int], in graph: PartnerGraph) {
    var active: Set<Int> = []
    var asleep: Set<Int> = []
    for member in home {
      for incidence in graph.incidences[member] {
        let other = Int(incidence.neighbour)
        switch graph.stateOfLink[Int(incidence.link)] {
        case .active, .proposed: active.insert(other)
        case .dormant, .ended:
          if graph.kindOfLink[Int(incidence.link)].isWork { asleep.insert(other) }
        }
      }
    }
    self.home = Set(home)
    self.active = active
    dormant = asleep.subtracting(active)
  }

  func isActive(_ partner: Int) -> Bool { active.contains(partner) || home.contains(partner) }
}

extension PartnerGraph {
  /// Whether one can start work with a partner: a territory that works with nobody, as a bay or a park,
  /// has nobody to work with.
  func mayStart(_ partner: Int) -> Bool {
    kindOfPartner[partner] != .region
      || incidences[partner].contains { kindOfLink[Int($0.link)].isWork }
  }
}
