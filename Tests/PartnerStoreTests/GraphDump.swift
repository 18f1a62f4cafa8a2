import PartnerGraph

/// Everything that can be asked of a graph, as lines to be compared.
enum GraphDump {
  static func lines(_ graph: PartnerGraph) -> [String] {
    [graph.name, "\(graph.title)", graph.licence, "\(graph.newestDate as PartialDate?)"]
      + graph.partners.map { "\($0)" } + graph.links.map { "\($0)" }
      + graph.themes.map { "\($0)" } + graph.sources.map { "\($0)" }
      + graph.statements.map { "\($0)" } + partnerColumns(graph) + linkColumns(graph)
      + lookups(graph)
  }

  private static func partnerColumns(_ graph: PartnerGraph) -> [String] {
    graph.partners.indices.map { partner in
      let numbers: [any Collection<Int32>] = [
        graph.themesOfPartner[partner], graph.offersOfPartner[partner],
        graph.seeksOfPartner[partner],
      ]
      let values: [Any] = [
        graph.kindOfPartner[partner], graph.cityOfPartner[partner], graph.subkind(of: partner),
        graph.country(of: partner) as Any, graph.coordinate(of: partner) as Any,
        graph.populationOfPartner[partner] as Any, graph.periodOfPartner[partner],
        Array(graph.incidences[partner]), numbers.map { $0.map { "\($0)" } },
      ]
      return values.map { "\($0)" }.joined(separator: "|")
    }
  }

  private static func linkColumns(_ graph: PartnerGraph) -> [String] {
    let links = graph.links.indices.map { link in
      let values: [Any] = [
        graph.kindOfLink[link], graph.stateOfLink[link], graph.newestDateOfLink[link] as Any,
        graph.linkStarts[link], graph.linkEnds[link], Array(graph.themesOfLink[link]),
      ]
      return values.map { "\($0)" }.joined(separator: "|")
    }
    return links
      + graph.themes.indices.map {
        "\(Array(graph.holdersOfTheme[$0])) \(Array(graph.ancestorsOfTheme[$0]))"
      }
  }

  private static func lookups(_ graph: PartnerGraph) -> [String] {
    graph.partners.map { "\(graph.index(of: $0.id) as Int?)" }
      + graph.links.map { "\(graph.linkIndex(of: $0.id) as Int?)" }
      + graph.sources.map { "\(graph.sourceIndex(of: $0.id) as Int?)" }
      + graph.contradictions().map { "\($0)" }
      + graph.partners.flatMap { graph.contradictions(about: $0.id.rawValue) }.map { "\($0)" }
      + ["\(graph.index(of: "nobody") as Int?)", "\(graph.linkIndex(of: "") as Int?)"]
  }
}
