import PartnerAnalysis
import PartnerDOT
import PartnerGraph
import PartnerMaps

extension MapVerb {
  /// The partners of a network in groups.
  func groups(
    _ rule: GroupingRule, of graph: PartnerGraph, in network: OpenNetwork
  ) -> PartnerGroups {
    let language = network.language
    switch rule {
    case .country:
      return PartnerGroups(byCountryOf: graph, name: network.countryName)
    case .city: return PartnerGroups(byCityOf: graph, language: language)
    case .kind: return PartnerGroups(byKindOf: graph, language: language)
    case .community:
      return PartnerGroups(
        graph, communities: Communities(graph).ofPartner, language: language)
    }
  }

  /// A network too large to show each partner, one bubble for each group; nothing if it is small, or
  /// a partner stands in the middle.
  func bubbles(_ network: OpenNetwork, _ filter: MapFilter) throws -> MapContent? {
    guard let rule = cluster, partner == nil, highlightPath.isEmpty else { return nil }
    let graph = try network.answering { () throws(PartnerGraphError) in
      try filter.graph(from: network.graph)
    }
    guard layout == .geographic || graph.partners.count > 2 * maxPartners else { return nil }
    return MapContent(
      graph, groups: groups(rule, of: graph, in: network), language: network.language,
      maximumGroups: min(maxPartners, layout == .geographic ? 150 : 60),
      isPlaced: layout == .geographic)
  }
}
