public import PartnerDOT

/// Composes the rings of acquaintance of a partner: who is one link away on the first, two links on
/// the second, and so on.
///
/// Who is linked stands near, and few lines between rings cross; labels neither meet each other nor
/// leave the page, and who has no room for a name is listed below.
public struct RingsComposer: Sendable {
  private let style: MapStyle

  /// Makes a composer.
  public init(style: MapStyle = MapStyle()) { self.style = style }

  /// Composes the rings of a content, in the order of degree that its partners have.
  ///
  /// - Throws: ``MapError/noMiddle`` if no partner is in the middle; else if Graphviz cannot measure texts.
  /// - Complexity: O(*n*² + *e*²), where *n* is the number of partners and *e* that of linked pairs.
  public func picture(of content: MapContent) throws(MapError) -> MapSheet {
    guard content.centre != nil else { throw .noMiddle }
    let words = RingsWords(language: content.language)
    let order = RingsOrder(content)
    let captions = order.rings.enumerated().map {
      words.ring(degree: $0 + 1, partners: $1.count)
    }
    let names = content.partners.map { NetworkMarks.name(of: $0) }
    let last = order.rings.count
    let all = names.indices.map { lines(names[$0], content.partners[$0], last: last) }
    let measure = try TextMeasure(
      captions.map { .init(words: $0, font: Self.captionFont) }
        + all.flatMap { label in label.lines.map { .init(words: $0, font: label.font) } })
    let sizes = all.map { label in
      NetworkMarks.size(.init(dot: 0, lines: label.lines, font: label.font), measure)
    }
    let layout = RingsLayout(
      order, content, labels: sizes,
      captions: captions.map { measure.width($0, Self.captionFont) })
    let network = NetworkMarks(
      content: content, style: style,
      signs: content.partners.enumerated().map { index, partner in
        PartnerSign(
          partner: index, middle: layout.middle(index, degree: partner.degree),
          radius: partner.emphasis == .centre ? 9 : 4.4)
      }, places: [], lines: RingsLines(content: content, layout: layout).lines()
    ).thinned()
    let labels = all.enumerated().map {
      NetworkMarks.Label(dot: $0, lines: $1.lines, font: $1.font)
    }
    let rings = ringMarks(layout, captions, measure)
    let spots = spots(labels, network, layout, rings.boxes, measure)
    return try sheet(network, rings.groups, zip(labels, spots).map { ($0, $1) }, measure, words)
  }

  private static let captionFont = TextFont(9, isBold: true)

  /// The lines of a partner's name: broad on the last ring, whose names stand in columns.
  private func lines(
    _ name: String, _ partner: MapPartner, last: Int
  ) -> (lines: [String], font: TextFont) {
    if partner.emphasis == .centre {
      return (LabelText.wrapped(name, width: 20, maximum: 3), TextFont(14, isBold: true))
    }
    let isLast = partner.degree == last
    return (
      LabelText.wrapped(name, width: isLast ? 38 : 18, maximum: isLast ? 2 : 3), TextFont(8.5)
    )
  }

  /// The circles and their captions, which stand in a gap at the top.
  private func ringMarks(
    _ layout: RingsLayout, _ captions: [String], _ measure: TextMeasure
  ) -> (groups: [MapScene.Group], boxes: [MapBox]) {
    var groups: [MapScene.Group] = []
    var boxes: [MapBox] = []
    for (index, radius) in layout.radii.enumerated().reversed() {
      let circle = MapMarkShape.circle.corners(at: MapPoint(x: 0, y: 0), radius: radius)
      let width = measure.width(captions[index], Self.captionFont)
      let text = MapScene.Text(
        words: captions[index], start: MapPoint(x: -width / 2, y: radius - 3), width: width,
        font: Self.captionFont, colour: style.paleInk)
      let pill = text.box.grown(by: 3)
      boxes.append(pill)
      let ground = MapScene.Ink(style.ground.sea, opacity: 0.45)
      groups.append(
        MapScene.Group(
          id: "ring.\(index + 1)", classes: "ring",
          marks: [
            .areas([circle], fill: ground, stroke: nil),
            .lines(
              [circle + circle.prefix(1)],
              .init(.init(style.paleInk, opacity: 0.55), width: 0.9, dashes: [1.5, 3])),
            .areas([pill.corners], fill: .init(style.background, opacity: 0.9), stroke: nil),
            .text(text),
          ]))
    }
    return (groups, boxes)
  }

  private func spots(
    _ labels: [NetworkMarks.Label], _ network: NetworkMarks, _ layout: RingsLayout,
    _ captions: [MapBox], _ measure: TextMeasure
  ) -> [LabelPlacement.Spot?] {
    let last = layout.rings.count
    func isOutside(_ index: Int) -> Bool {
      let degree = network.content.partners[index].degree
      return degree == last && degree > 0
    }
    let places = network.places(of: labels, measure)
    let outer = labels.indices.filter(isOutside)
    let radius = layout.radii.last ?? 0
    let outside = OutsideLabels(radius: radius, labels: outer.map { places[$0] }).spots()
    // Who has most links finds a place first.
    var links = [Int](repeating: 0, count: labels.count)
    for line in network.lines {
      for link in line.links.prefix(1).map({ network.content.links[$0] }) {
        links[link.from] += 1
        links[link.to] += 1
      }
    }
    let inner = labels.indices.filter { !isOutside($0) }.sorted {
      (network.content.partners[$0].degree, -links[$0], $0)
        < (network.content.partners[$1].degree, -links[$1], $1)
    }
    let side = 2 * max(radius, 60) + 8
    let inside = LabelPlacement.spots(
      for: inner.map { places[$0] }, signs: network.signs.map { ($0.middle, $0.radius) },
      blocked: captions + outside.map(\.box), lines: network.lines.flatMap(\.lines),
      frame: MapBox(middle: MapPoint(x: 0, y: 0), width: side, height: side))
    var spots = [LabelPlacement.Spot?](repeating: nil, count: labels.count)
    for (index, spot) in zip(outer, outside) { spots[index] = spot }
    for (index, spot) in zip(inner, inside) { spots[index] = spot }
    return spots
  }

  private func sheet(
    _ network: NetworkMarks, _ rings: [MapScene.Group],
    _ labels: [(NetworkMarks.Label, LabelPlacement.Spot?)], _ measure: TextMeasure,
    _ words: RingsWords
  ) throws(MapError) -> MapSheet {
    let content = network.content
    let boxes = labels.compactMap { $0.1?.box }
    let circles = rings.flatMap(\.marks).compactMap { mark -> MapBox? in
      guard case .areas(let areas, _, _) = mark, let area = areas.first else { return nil }
      let side = 2 * (area.map(\.length).max() ?? 0) + 8
      return MapBox(middle: MapPoint(x: 0, y: 0), width: side, height: side)
    }
    let frame =
      (circles + network.signs.map { MapBox(middle: $0.middle, width: 40, height: 40) } + boxes)
      .reduce(MapBox(middle: MapPoint(x: 0, y: 0), width: 620, height: 60)) { $0.united(with: $1) }
    let unnamed = labels.filter { $0.1 == nil }
      .map { NetworkMarks.name(of: content.partners[$0.0.dot]) }
    let geographic = GeographicWords(language: content.language)
    let page = ScenePage(
      content, style, frame: frame, rows: ScenePage.legend(of: content, style),
      notes: [
        words.reading, content.omission,
        unnamed.isEmpty
          ? ""
          : geographic.withoutLabel(Array(unnamed.prefix(12)), more: max(0, unnamed.count - 12)),
        [content.sourceLine, content.newestDate.map(geographic.state) ?? ""]
          .filter { !$0.isEmpty }.joined(separator: " "),
      ])
    return MapSheet(
      rings + network.lineGroups() + network.signGroups()
        + labels.compactMap { label, spot in spot.map { network.marks(label, at: $0, measure) } }
        + page.groups(try TextMeasure(page.samples)),
      frame: frame, style: style, words: content.spoken, labels: boxes,
      partnerPlaces: network.signs.map(\.middle))
  }
}
