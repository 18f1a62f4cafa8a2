public import PartnerGraph

/// Partners that are to become one.
public struct MergeGroup: Hashable, Sendable {
  /// The partners, each once; where they differ, the first that has a value is believed.
  public let members: [Partner.ID]
  /// The identifier of the one that stays: that of a member, or a new one.
  public let survivor: Partner.ID

  /// Makes a group; a member that stays is believed first.
  public init(_ members: [Partner.ID], into survivor: Partner.ID) {
    var seen: Set<Partner.ID> = []
    let first = members.contains(survivor) ? [survivor] : []
    self.members = (first + members).filter { seen.insert($0).inserted }
    self.survivor = survivor
  }
}
