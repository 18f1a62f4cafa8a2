package import PartnerDOT
internal import PartnerGraph

/// What belongs to what: a territory, its technopoles and clubs, their companies.
///
/// A partner belongs to the nearest of what it is a member of or lies in: an institution or club
/// before a city, a city before a territory, that before a network; nobody belongs to itself by
/// others.
package struct Belonging {
  /// The partner that each belongs to, as indices of the content; nothing for those at the top.
  package private(set) var parents: [Int?]
  /// Those who belong to each, in the order of the content.
  package private(set) var children: [[Int]]

  /// Finds what belongs to what in a content.
  ///
  /// - Complexity: O(*p* × *d* + *l* log *l*), where *p* is the number of partners, *l* that of links
  ///   and *d* the depth of the result.
  package init(_ content: MapContent) {
    parents = Array(repeating: nil, count: content.partners.count)
    children = Array(repeating: [], count: content.partners.count)
    var position: [Partner.ID: Int] = [:]
    for (index, partner) in content.partners.enumerated() { position[partner.id] = index }
    var candidates = [[(rank: Int, strength: Double, parent: Int)]](
      repeating: [], count: content.partners.count)
    for link in content.links where link.state != .ended {
      let (child, parent) =
        link.kind == .hosting ? (link.to, link.from) : (link.from, link.to)
      guard let rank = Self.rank(link.kind, content.partners[parent].kind) else { continue }
      candidates[child].append((rank, -link.strength, parent))
    }
    for (index, partner) in content.partners.enumerated() {
      if let city = partner.city.flatMap({ position[$0] }), city != index {
        candidates[index].append((2, 0, city))
      }
    }
    for index in content.partners.indices {
      parents[index] = candidates[index].sorted { $0 < $1 }.map(\.parent).first {
        content.partners[$0].kind != .event && content.partners[$0].kind != .project
          && !isAbove(index, $0)
      }
    }
    for (index, parent) in parents.enumerated() {
      if let parent { children[parent].append(index) }
    }
  }

  /// How far away what a link leads to is: less is nearer; nothing if it does not belong there.
  private static func rank(_ link: Link.Kind, _ parent: Partner.Kind) -> Int? {
    let isPlace = link == .location || link == .hosting
    guard isPlace || link == .membership else { return nil }
    switch parent {
    case .institution, .club, .company: return isPlace ? 0 : 1
    case .city: return isPlace ? 2 : 3
    case .region: return isPlace ? 4 : 5
    case .network: return 6
    case .event, .project: return nil
    }
  }

  /// Whether a partner is another one or above it, as far as is known.
  private func isAbove(_ upper: Int, _ lower: Int) -> Bool {
    var here: Int? = lower
    while let next = here {
      if next == upper { return true }
      here = parents[next]
    }
    return false
  }
}
