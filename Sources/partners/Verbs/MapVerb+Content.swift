import PartnerDOT
import PartnerGraph
import PartnerMaps
import PartnerRecommender

extension MapVerb {
  /// The picture as a file.
  func picture(of network: OpenNetwork, as format: MapFormat) throws -> [UInt8] {
    let filter = try filterOptions.filter(in: network)
    let bubbles = try bubbles(network, filter)
    let content =
      try bubbles.map { titled($0.content, filter, network) } ?? content(of: network, filter)
    let layout = bubbles?.layout ?? drawn
    if format != .dot { tellMissingLetters(of: content, network) }
    do throws(MapError) {
      if layout == .network {
        return try networkPicture(content, isBubbles: bubbles != nil, of: network, as: format)
      }
      let sheet = try sheet(content, as: layout, of: network)
      return try (growth ? sheet.growing(content) : sheet).rendered(as: format)
    } catch {
      throw CommandFailure.wrongUse(error.description)
    }
  }

  /// Says which letters of names are drawn as boxes.
  private func tellMissingLetters(of content: MapContent, _ network: OpenNetwork) {
    let missing = MapFonts.missingLetters(in: [content.title] + content.partners.map(\.name))
    guard !missing.isEmpty else { return }
    let letters = String(missing.prefix(12)) + (missing.count > 12 ? "…" : "")
    Terminal.complain(
      network.say(
        "no font of this system has the letters \(letters); boxes stand for them in PNG and PDF: "
          + "install a font that has them, for Chinese, Japanese and Korean fonts-noto-cjk",
        "aucune police de ce système n'a les lettres \(letters) ; des cadres les remplacent en PNG et "
          + "PDF : installez une police qui les a, pour le chinois, le japonais et le coréen "
          + "fonts-noto-cjk"),
      prefix: network.say("note: ", "note : "))
  }

  private func networkPicture(
    _ content: MapContent, isBubbles: Bool, of network: OpenNetwork, as format: MapFormat
  ) throws(MapError) -> [UInt8] {
    let style = style.style
    if isBubbles {
      return try BubblesComposer(style: style).picture(of: content).rendered(as: format)
    }
    guard let cluster else {
      let limits = DrawingProcess.Limits(seconds: layoutSeconds)
      let helper = LayoutHelper { DrawHereVerb.process($0, .dot, limits) }
      return try MapComposer(style: style, helper: helper).picture(of: content)
        .rendered(as: format)
    }
    let clusters = groups(cluster, of: network.graph, in: network)
      .clusters(of: content, in: network.graph)
    return try ClustersComposer(style: style).picture(of: content, clusters: clusters)
      .rendered(as: format)
  }

  /// The picture as marks on a page.
  private func sheet(
    _ content: MapContent, as layout: PictureLayout, of network: OpenNetwork
  ) throws(MapError) -> MapSheet {
    let style = style.style
    return switch layout {
    case .network, .geographic:
      try GeographicComposer(style: style, projection: projection).picture(of: content)
    case .rings: try RingsComposer(style: style).picture(of: content)
    case .hierarchy: try HierarchyComposer(style: style).picture(of: content)
    case .timeline: try TimelineComposer(style: style).picture(of: content)
    case .themes:
      try PanelsComposer(style: style, projection: projection)
        .picture(of: content, panels: MapPanel.themes(of: content))
    case .matrix:
      try MatrixComposer(style: style).picture(of: ThemeTable(of: content, in: network.graph))
    case .countries:
      try FlowsComposer(style: style).picture(of: content, name: network.countryName)
    }
  }

  private func titled(
    _ content: MapContent, _ filter: MapFilter, _ network: OpenNetwork
  ) -> MapContent {
    let title = [content.title] + filterOptions.words(for: filter, in: network)
    return content.changed(title: title.joined(separator: " · "), hasThemes: style.hasColours)
  }

  /// What the picture shows.
  private func content(of network: OpenNetwork, _ filter: MapFilter) throws -> MapContent {
    let centre = try partner.map { try network.partner($0).id }
    let ends = try highlightPath.map { try network.partner($0) }
    let graph = try network.answering { () throws(PartnerGraphError) in
      try filter.graph(
        from: network.graph, around: centre, degrees: centre == nil ? nil : degrees)
    }
    var content = try shown(of: graph, around: centre, along: ends, network)
    if let centre, recommendations > 0 {
      content = content.adding(try suggestions(for: centre, network), from: network.graph)
    }
    return titled(content, filter, network)
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
        maximumPartners: maxPartners, sharesDegrees: drawn == .rings)
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
