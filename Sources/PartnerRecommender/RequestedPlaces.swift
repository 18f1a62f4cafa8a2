import PartnerGraph

/// Which partners are where a request wants them.
///
/// A partner is there if it is the place, lies in it or in what lies in it, or is at most ``near`` km away,
/// and for a territory in the same country; or if no more is known of it than the region of the place. Where the partners of a place are asked for, those linked to it
/// are there, and nobody else. A country that is asked for beside a place in another one is a second choice:
/// `in Quebec or in Chile`.
struct RequestedPlaces: Sendable {
  /// The greatest distance, in km, that is still near a place: what a day trip bridges.
  static let near = 150.0

  private let context: ScoringContext
  private let places: [Place]
  /// Those who are linked to one whose partners are asked for.
  private let linked: Set<Int32>
  /// Countries asked for in which none of the places lies.
  private let elsewhere: Set<CountryCode>

  private struct Place {
    let row: Int
    let isTerritory: Bool
    /// It, and all that lies in it.
    let inside: Set<Int32>
    /// The territories smaller than a country in which it lies.
    let around: [Int32]
  }

  /// Makes them for the places of a request; nothing if it names none.
  ///
  /// - Complexity: O(*n* + *m*), where *n* is the number of partners and *m* that of links of location.
  init?(_ rows: [Int], _ request: Request, _ context: ScoringContext) {
    guard !rows.isEmpty || !request.circles.isEmpty else { return nil }
    let graph = context.graph
    self.context = context
    places = rows.map { row in
      Place(
        row: row, isTerritory: graph.kindOfPartner[row] == .region,
        inside: graph.partnersInside(row), around: graph.territories(around: row))
    }
    linked = Self.linked(request.circles, graph)
    let own = Set(rows.compactMap { context.countries[$0] })
    elsewhere = rows.isEmpty ? [] : Set(request.countries).subtracting(own)
  }

  /// Whether a partner is linked to one whose partners are asked for, as is asked.
  func isLinked(_ candidate: Int) -> Bool { linked.contains(Int32(candidate)) }

  /// Whether a partner is a place asked for, or lies in it.
  func isInside(_ candidate: Int, _ place: Int) -> Bool {
    places.contains { $0.row == place && $0.inside.contains(Int32(candidate)) }
  }

  /// Whether a partner is in a place, near one, or linked as is asked.
  func has(_ candidate: Int) -> Bool {
    if isLinked(candidate) { return true }
    if let country = context.countries[candidate], elsewhere.contains(country) { return true }
    return places.contains { place in
      if place.inside.contains(Int32(candidate)) { return true }
      if territory(of: candidate, around: place.row) != nil { return true }
      guard let here = context.coordinates[candidate],
        let there = context.coordinates[place.row], here.distance(to: there) <= Self.near
      else { return false }
      guard place.isTerritory, let own = context.countries[candidate],
        let country = context.countries[place.row]
      else { return true }
      return own == country
    }
  }

  /// The territory around a place in which a partner sits of which no town is known.
  func territory(of candidate: Int, around place: Int) -> Int? {
    let graph = context.graph
    guard graph.cityOfPartner[candidate] < 0 else { return nil }
    let around = places.first { $0.row == place }?.around ?? []
    return around.first { graph.lies(candidate, in: Int($0)) }.map { Int($0) }
  }

  private static func linked(
    _ circles: [Request.Circle], _ graph: PartnerGraph
  ) -> Set<Int32> {
    var found: Set<Int32> = []
    for circle in circles {
      guard let centre = graph.index(of: circle.centre) else { continue }
      let joined = graph.incidences[centre].filter {
        graph.kindOfLink[Int($0.link)] != .location
      }
      let twins = joined.filter { graph.kindOfLink[Int($0.link)] == .twinning }
      if circle.isTwinned, !twins.isEmpty {
        found.formUnion(twins.map(\.neighbour))
        continue
      }
      found.formUnion(joined.map(\.neighbour))
      for link in joined where graph.joinsProject(link) {
        found.formUnion(
          graph.incidences[Int(link.neighbour)].lazy
            .filter { graph.kindOfLink[Int($0.link)] != .location }.map(\.neighbour))
      }
    }
    return found
  }
}

extension PartnerGraph {
  /// The territories in which a place lies, countries excepted.
  fileprivate func territories(around place: Int) -> [Int32] {
    incidences[place].filter {
      kindOfLink[Int($0.link)] == .location && linkStarts[Int($0.link)] == Int32(place)
        && kindOfPartner[Int($0.neighbour)] == .region
        && subkind(of: Int($0.neighbour)) != "country"
    }.map(\.neighbour)
  }

  /// A place and all that lies in it, or in what lies in it.
  fileprivate func partnersInside(_ place: Int) -> Set<Int32> {
    var sitters: [Int32: [Int32]] = [:]
    for (partner, city) in cityOfPartner.enumerated() where city >= 0 {
      sitters[city, default: []].append(Int32(partner))
    }
    var inside: Set<Int32> = [Int32(place)]
    var frontier = [Int32(place)]
    while let outer = frontier.popLast() {
      let located = incidences[Int(outer)].filter {
        kindOfLink[Int($0.link)] == .location && linkStarts[Int($0.link)] == $0.neighbour
      }.map(\.neighbour)
      for inner in located + (sitters[outer] ?? []) where inside.insert(inner).inserted {
        frontier.append(inner)
      }
    }
    return inside
  }
}
