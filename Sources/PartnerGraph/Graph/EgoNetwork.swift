/// A partner, those within some degrees of acquaintance, and the links among them.
public struct EgoNetwork: Hashable, Sendable {
  /// A partner of the ego network.
  public struct Member: Hashable, Sendable {
    /// The index of the partner.
    public let partner: Int32
    /// How many links lie between it and the partner in the middle: 0 for that one itself.
    public let degree: Int
  }

  /// The members in order of degree, then of identifier; the partner in the middle is the first.
  public let members: [Member]
  /// The indices of the links between two members, in order of identifier.
  public let links: [Int32]
}

extension PartnerGraph {
  /// A partner, those at most `degrees` links away from it, and all links among them.
  ///
  /// - Parameters:
  ///   - id: The partner in the middle.
  ///   - degrees: How far to go; 0 or less gives the partner alone.
  ///   - passes: Which links are followed and listed; all if nothing.
  /// - Throws: ``PartnerGraphError/unknownPartner(_:)``.
  /// - Complexity: O(*n* + *k* log *k*), where *n* is the number of partners and *k* that of
  ///   the links at members.
  public func egoNetwork(
    of id: Partner.ID, degrees: Int, following passes: ((Link) -> Bool)? = nil
  ) throws(PartnerGraphError) -> EgoNetwork {
    guard let centre = index(of: id) else { throw .unknownPartner(id) }
    // A link is only looked up for who asks about it.
    func isFollowed(_ link: Int32) -> Bool { passes.map { $0(links[Int(link)]) } ?? true }
    var isMember = [Bool](repeating: false, count: partners.count)
    isMember[centre] = true
    var members = [EgoNetwork.Member(partner: Int32(centre), degree: 0)]
    var level = [Int32(centre)]
    var degree = 0
    while degree < degrees, !level.isEmpty {
      degree += 1
      var next: [Int32] = []
      for partner in level {
        for incidence in incidences[Int(partner)]
        where !isMember[Int(incidence.neighbour)] && isFollowed(incidence.link) {
          isMember[Int(incidence.neighbour)] = true
          next.append(incidence.neighbour)
        }
      }
      level = next.sorted()
      members += level.map { EgoNetwork.Member(partner: $0, degree: degree) }
    }
    var joined: [Int32] = []
    for member in members {
      // Each link is met at both of its ends and listed at the one where it starts.
      for incidence in incidences[Int(member.partner)]
      where isMember[Int(incidence.neighbour)] && isFollowed(incidence.link)
        && linkStarts[Int(incidence.link)] == member.partner
      {
        joined.append(incidence.link)
      }
    }
    return EgoNetwork(members: members, links: joined.sorted())
  }

  /// The connected components: groups of partners joined by links, whichever way they lead.
  ///
  /// - Returns: The greatest first, equal ones in order of their first partner; the indices in
  ///   each in order.
  /// - Complexity: O(*n* log *n* + *m*), where *n* is the number of partners and *m* that of links.
  public func components() -> [[Int32]] {
    var isFound = [Bool](repeating: false, count: partners.count)
    var components: [[Int32]] = []
    for start in partners.indices where !isFound[start] {
      var component = [Int32(start)]
      isFound[start] = true
      var next = 0
      while next < component.count {
        for incidence in incidences[Int(component[next])]
        where !isFound[Int(incidence.neighbour)] {
          isFound[Int(incidence.neighbour)] = true
          component.append(incidence.neighbour)
        }
        next += 1
      }
      components.append(component.sorted())
    }
    return components.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }
}
