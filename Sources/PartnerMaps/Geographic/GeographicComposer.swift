public import PartnerDOT

/// Composes geographic maps: land and sea, partners where they are, links as great circles.
///
/// The part of the globe and its projection follow the partners shown. Partners of one place stand
/// side by side; labels neither meet each other nor leave the frame; what has no place or no room is
/// named below the map.
public struct GeographicComposer: Sendable {
  private let style: MapStyle
  private let projection: MapProjection

  /// Makes a composer.
  public init(style: MapStyle = MapStyle(), projection: MapProjection = .auto) {
    self.style = style
    self.projection = projection
  }

  /// Composes the map of a content.
  ///
  /// - Throws: ``MapError``, if Graphviz cannot measure texts.
  public func picture(of content: MapContent) throws(MapError) -> GeographicPicture {
    let words = GeographicWords(language: content.language)
    let view = view(of: content)
    let dots = PartnerDots(content, in: view)
    let network = NetworkMarks(
      content: content, style: style, dots: dots, arcs: LinkArcs(content, dots, in: view))
    let scale = ScaleMarks(
      view: view, style: style, words: words, places: dots.dots.map(\.anchor))
    let labels = network.labels()
    let samples =
      scale.samples
      + labels.flatMap { label in label.lines.map { .init(words: $0, font: label.font) } }
    let measure = try TextMeasure(samples)
    let (scaleGroup, blocked) = scale.marks(measure)
    let spots = spots(labels, network, blocked, view, measure)
    let unlabelled = zip(labels, spots).filter { $1 == nil }
      .map { NetworkMarks.name(of: content.partners[dots.dots[$0.0.dot].partner]) }
    let page = PageMarks(network, view, unlabelled: unlabelled, words: words)
    let ground = GroundMarks(
      view: view, style: style, words: words,
      countries: Set(content.partners.compactMap(\.country)))
    let groups =
      ground.groups() + [scaleGroup] + network.lines() + network.signs()
      + zip(labels, spots).compactMap { label, spot in
        spot.map { network.marks(label, at: $0, measure) }
      } + [ground.edge()] + page.groups(try TextMeasure(page.samples))
    return picture(groups, content, view, spots.compactMap { $0?.box }, dots)
  }

  private func view(of content: MapContent) -> GlobeView {
    var pointOfPartner: [Int: Int] = [:]
    var points: [GlobePoint] = []
    var centre: Int?
    for (index, partner) in content.partners.enumerated() {
      guard let coordinate = partner.coordinate else { continue }
      pointOfPartner[index] = points.count
      if partner.emphasis == .centre { centre = points.count }
      points.append(GlobePoint(coordinate))
    }
    let lines = content.links.compactMap { link -> (Int, Int)? in
      guard let from = pointOfPartner[link.from], let to = pointOfPartner[link.to] else {
        return nil
      }
      return (from, to)
    }
    return GlobeExtent(points: points, lines: lines, centre: centre).view(projection)
  }

  private func spots(
    _ labels: [NetworkMarks.Label], _ network: NetworkMarks, _ blocked: [MapBox],
    _ view: GlobeView, _ measure: TextMeasure
  ) -> [LabelPlacement.Spot?] {
    LabelPlacement.spots(
      for: labels.map { label in
        let dot = network.dots.dots[label.dot]
        let size = NetworkMarks.size(label, measure)
        return LabelPlacement.Label(
          middle: dot.middle, radius: dot.radius, width: size.width, height: size.height)
      },
      signs: network.dots.dots.map { ($0.middle, $0.radius) }, blocked: blocked,
      lines: network.arcs.arcs.flatMap(\.lines), frame: view.frame)
  }

  /// The groups on a page around them.
  private func picture(
    _ groups: [MapScene.Group], _ content: MapContent, _ view: GlobeView, _ labels: [MapBox],
    _ dots: PartnerDots
  ) -> GeographicPicture {
    let margin = 24.0
    var extent = view.frame
    for mark in groups.filter({ $0.classes.hasPrefix("legend") }).flatMap(\.marks) {
      if case .text(let text) = mark { extent = extent.united(with: text.box) }
    }
    let page = extent.grown(by: margin)
    let way = MapPoint(x: -page.left, y: -page.bottom)
    let summary = MapWords(content.language)
      .summary(partners: content.partners.count, links: content.links.count)
    let placed = groups.map { group in
      var group = group
      group.marks = group.marks.map { $0.shifted(by: way) }
      return group
    }
    func moved(_ box: MapBox) -> MapBox {
      MapBox(middle: box.middle + way, width: box.width, height: box.height)
    }
    return GeographicPicture(
      scene: MapScene(
        width: page.width.rounded(.up), height: page.height.rounded(.up),
        background: style.background, title: LabelText.visible(content.title, limit: 200),
        summary: [summary + ".", content.omission, content.sourceLine]
          .map { LabelText.visible($0, limit: 1000) }.filter { !$0.isEmpty }
          .joined(separator: " "),
        groups: placed),
      frame: moved(view.frame), labelBoxes: labels.map(moved),
      partnerPlaces: dots.dotOfPartner.map { dot in dot.map { dots.dots[$0].middle + way } })
  }
}
