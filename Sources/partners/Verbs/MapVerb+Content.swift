import PartnerDOT
import PartnerGraph
import PartnerRecommender

extension MapVerb {
  /// What the picture shows.
  func content(of network: OpenNetwork) throws -> MapContent {
    let filter = try filterOptions.filter(in: network)
    let centre = try partner.map { try network.partner($0).id }
    let ends = try highlightPath.map { try network.partner($0) }
    let graph = try network.answering { () throws(PartnerGraphError) in
      try filter.graph(from: network.graph, around: centre)
    }
    var content = try shown(of: graph, around: centre, along: ends, network)
    if let centre, recommendations > 0 {
      content = content.adding(try suggestions(for: centre, network), from: network.graph)
    }
    let title = [content.title] + filterOptions.words(for: filter, in: network)
    return content.changed(title: title.joined(separator: " · "), hasThemes: style.hasColours)
  }

  private func shown(
    of graph: PartnerGraph, around centre: Partner.ID?, along ends: [Partner],
    _ network: OpenNetwork
  ) throws -> MapContent {
    if let start = ends.first, let goal = ends.last, ends.count == 2 {
      let finder = PathFinder(graph, weighting: LinkWeighting(asOf: graph.newestDate))
      let ways = try network.answering { () throws(PartnerGraphError) in
        try finder.bestPaths(from: start.id, to: goal.id, count: Self.waysShown)
      }
      guard !ways.isEmpty else {
        throw CommandFailure.noAnswer(
          "no links lead from '\(start.id)' to '\(goal.id)', not even by others")
      }
      return MapContent(
        graph, along: ways, title: "\(network.name(start.id)) – \(network.name(goal.id))",
        language: network.language, maximumPartners: min(maxPartners, Self.mostAlongWays))
    }
    guard let centre else {
      return MapContent(graph, language: network.language, maximumPartners: maxPartners)
    }
    return try network.answering { () throws(PartnerGraphError) in
      try MapContent(
        graph, around: centre, degrees: degrees, language: network.language,
        maximumPartners: maxPartners)
    }
  }

  /// How many ways are highlighted.
  private static let waysShown = 3
  /// How many partners are shown with them, for orientation.
  private static let mostAlongWays = 60

  private func suggestions(
    for centre: Partner.ID, _ network: OpenNetwork
  ) throws -> [MapSuggestion] {
    let recommender = try network.recommender(asOf: filterOptions.at)
    let results = try network.answering { () throws(PartnerGraphError) in
      try recommender.recommendations(
        for: centre, options: RecommendationOptions(limit: recommendations))
    }
    let isCalibrated = network.isCalibrated(.next)
    return results.map { result in
      MapSuggestion(
        partner: result.partner, words: network.strength(of: result, isCalibrated: isCalibrated),
        strength: isCalibrated ? result.probability : result.fit)
    }
  }
}
