public import PartnerDOT

/// Composes geographic maps: land and sea, partners where they are, links as great circles.
///
/// The part of the globe and its projection follow the partners shown. Partners of one place stand
/// side by side; labels neither meet each other nor leave the frame; what has no place or no room is
/// named below the map.
public struct GeographicComposer: Sendable {
  private let style: MapStyle
  private let projection: MapProjection
  private let width: Double

  /// Makes a composer.
  ///
  /// - Parameter width: The width of the map in points; words keep their size, so that they are larger beside a
  ///   narrower map.
  public init(
    style: MapStyle = MapStyle(), projection: MapProjection = .auto, width: Double = 960
  ) {
    self.style = style
    self.projection = projection
    self.width = width
  }

  /// Composes the map of a content.
  ///
  /// - Throws: ``MapError``, if Graphviz cannot measure texts.
  public func picture(of content: MapContent) throws(MapError) -> MapSheet {
    let words = GeographicWords(language: content.language)
    let view = GlobeExtent.of(content, width: width).view(projection)
    let dots = PartnerDots(content, in: view)
    let arcs = LinkArcs(content, dots, in: view)
    let network = NetworkMarks(
      content: content, style: style, signs: dots.signs, places: dots.places, lines: arcs.arcs)
    let scale = ScaleMarks(
      view: view, style: style, words: words, places: dots.dots.map(\.anchor))
    let inset = MapInset(content, dots, lines: arcs.arcs.flatMap(\.lines), in: view)
    let detail = try inset.map { (inset) throws(MapError) in
      try inset.drawing(of: content, style, words)
    }
    // Who stands in the inset is named there.
    let labels = network.labels().filter { label in
      let partner = dots.dots[label.dot].partner
      return content.partners[partner].emphasis == .centre
        || inset?.partners.contains(partner) != true
    }
    let samples =
      scale.samples
      + labels.flatMap { label in label.lines.map { .init(words: $0, font: label.font) } }
    let measure = try TextMeasure(samples)
    let (scaleGroup, blocked) = scale.marks(measure)
    let covered = inset.map { [$0.box.grown(by: 3)] } ?? []
    let spots = spots(labels, network, blocked + covered, view, measure)
    let unlabelled =
      (zip(labels, spots).filter { $1 == nil }.map { dots.dots[$0.0.dot].partner }
      + (detail?.unlabelled ?? [])).map { NetworkMarks.name(of: content.partners[$0]) }
    let isGrouped = content.partners.contains { $0.count > 1 }
    let bubbles = BubbleWords(language: content.language)
    let page = ScenePage(
      title: content.title, summary: isGrouped ? bubbles.summary(content) : content.summary,
      style: style, frame: view.frame,
      rows: ScenePage.legend(
        of: content, style, without: isGrouped ? ["partners", "kind.", "state."] : [])
        + PlaceLists.lists(network, words),
      notes: (isGrouped ? [bubbles.reading] : [])
        + PlaceLists.notes(
          network, view, unlabelled: unlabelled, withinPlaces: arcs.withinPlaces, words))
    let ground = GroundMarks(
      view: view, style: style, words: words,
      countries: Set(content.partners.compactMap(\.country)))
    let groups =
      ground.groups() + [scaleGroup] + (inset.map { [$0.outline(on: view, style)] } ?? [])
      + network.lineGroups() + network.signGroups()
      + zip(labels, spots).compactMap { label, spot in
        spot.map { network.marks(label, at: $0, measure) }
      } + (detail?.groups ?? []) + [ground.edge()] + page.groups(try TextMeasure(page.samples))
    return MapSheet(
      groups, frame: view.frame, style: style, words: content.spoken,
      labels: spots.compactMap { $0?.box } + (detail?.labels ?? []),
      partnerPlaces: dots.dotOfPartner.map { dot in dot.map { dots.dots[$0].middle } })
  }

  private func spots(
    _ labels: [NetworkMarks.Label], _ network: NetworkMarks, _ blocked: [MapBox],
    _ view: GlobeView, _ measure: TextMeasure
  ) -> [LabelPlacement.Spot?] {
    LabelPlacement.spots(
      for: network.places(of: labels, measure),
      signs: network.signs.map { ($0.middle, $0.radius) }, blocked: blocked,
      lines: network.lines.flatMap(\.lines), frame: view.frame)
  }
}
