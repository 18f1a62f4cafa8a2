public import PartnerGraph

/// Partners of a picture that stand in one box.
public struct MapCluster: Hashable, Sendable {
  /// What stands above them; empty for partners of no group.
  public let caption: String
  /// The partners, as indices of the content, in order.
  public let members: [Int]

  /// Makes a cluster.
  public init(caption: String, members: [Int]) {
    self.caption = caption
    self.members = members
  }
}

extension PartnerGroups {
  /// The partners of a content by their groups: the groups in order, and last those of none.
  ///
  /// - Parameters:
  ///   - content: What is shown of the graph.
  ///   - graph: The graph whose groups these are.
  /// - Complexity: O(*p* log *n*), where *p* is the number of partners shown.
  public func clusters(of content: MapContent, in graph: PartnerGraph) -> [MapCluster] {
    var members: [Int32: [Int]] = [:]
    for (index, partner) in content.partners.enumerated() {
      let group = graph.index(of: partner.id).map { ofPartner[$0] } ?? -1
      members[group, default: []].append(index)
    }
    let known = members.filter { $0.key >= 0 }.sorted {
      (-$0.value.count, $0.key) < (-$1.value.count, $1.key)
    }
    let rest = members[-1].map { [MapCluster(caption: "", members: $0)] } ?? []
    return known.map { MapCluster(caption: groups[Int($0.key)].name, members: $0.value) } + rest
  }
}
