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

  /// A whole network of which each group is one bubble, and how they are placed; nothing if it is
  /// small, or a partner stands in the middle.
  ///
  /// Of more partners than anybody can read, the cities are shown where nothing else is asked for, or
  /// else the countries.
  func bubbles(
    _ network: OpenNetwork, _ filter: MapFilter
  ) throws -> (content: MapContent, layout: PictureLayout)? {
    guard partner == nil, highlightPath.isEmpty, cluster != nil || layout == nil else { return nil }
    guard !filter.isEmpty else { return bubbles(of: network.graph, nil, network) }
    // Communities are those of the part, groups of other rules those of the whole network.
    if cluster == .community {
      let graph = try network.answering { () throws(PartnerGraphError) in
        try filter.graph(from: network.graph)
      }
      return bubbles(of: graph, nil, network)
    }
    let part = try network.answering { () throws(PartnerGraphError) in
      try filter.part(of: network.graph)
    }
    return bubbles(of: network.graph, part, network)
  }

  private func bubbles(
    of graph: PartnerGraph, _ part: MapFilter.Part?, _ network: OpenNetwork
  ) -> (content: MapContent, layout: PictureLayout)? {
    let count = part?.partners.count ?? graph.partners.count
    func content(by rule: GroupingRule, _ layout: PictureLayout) -> MapContent {
      MapContent(
        graph, groups: groups(rule, of: graph, in: network), part: part,
        language: network.language,
        maximumGroups: min(maxPartners, layout == .geographic ? 150 : 60),
        isPlaced: layout == .geographic)
    }
    if let rule = cluster {
      guard drawn == .geographic || count > 2 * maxPartners else { return nil }
      return (content(by: rule, drawn), drawn)
    }
    guard count > Self.mostSingle else { return nil }
    let cities = content(by: .city, .geographic)
    if cities.partners.count > 1 { return (cities, .geographic) }
    return (content(by: .country, .network), .network)
  }

  /// Of more partners the strongest say little of the whole.
  private static let mostSingle = 5000
}
