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
    let network = GlobeLayer.network(content, dots, lines: arcs.arcs, style)
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
    let layer = try GlobeLayer(
      network, labels: labels, covered: inset.map { [$0.box.grown(by: 3)] } ?? [], in: view, words)
    let page = page(
      network, view, unlabelled: layer.unlabelled + (detail?.unlabelled ?? []),
      withinPlaces: arcs.withinPlaces, words)
    let groups =
      layer.ground + (inset.map { [$0.outline(on: view, style)] } ?? []) + network.lineGroups()
      + network.signGroups() + layer.labels + (detail?.groups ?? []) + [layer.edge]
      + page.groups(try TextMeasure(page.samples))
    return MapSheet(
      groups, frame: view.frame, style: style, words: content.spoken,
      labels: layer.labelBoxes + (detail?.labels ?? []),
      partnerPlaces: dots.dotOfPartner.map { dot in dot.map { dots.dots[$0].middle } })
  }

  private func page(
    _ network: NetworkMarks, _ view: GlobeView, unlabelled: [Int], withinPlaces: Int,
    _ words: GeographicWords
  ) -> ScenePage {
    let content = network.content
    let isGrouped = network.isGrouped
    let bubbles = BubbleWords(language: content.language)
    return ScenePage(
      title: content.title, summary: isGrouped ? bubbles.summary(content) : content.summary,
      style: style, frame: view.frame,
      rows: ScenePage.legend(
        of: content, style, without: isGrouped ? ["partners", "kind.", "state."] : [])
        + PlaceLists.lists(network, words),
      notes: (isGrouped ? [reading(network, bubbles)] : [])
        + PlaceLists.notes(
          network, view,
          unlabelled: unlabelled.map { NetworkMarks.name(of: content.partners[$0]) },
          withinPlaces: withinPlaces, words))
  }

  private func reading(_ network: NetworkMarks, _ words: BubbleWords) -> String {
    network.signs.count > NetworkMarks.mostGroups
      ? words.reading + " " + words.named(NetworkMarks.mostGroups) : words.reading
  }
}
