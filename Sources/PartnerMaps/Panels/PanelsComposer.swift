public import PartnerDOT
internal import PartnerGraph

/// Composes small maps of one part of the globe on one sheet, to be compared.
public struct PanelsComposer: Sendable {
  private let style: MapStyle
  private let projection: MapProjection

  /// Makes a composer.
  public init(style: MapStyle = MapStyle(), projection: MapProjection = .auto) {
    self.style = style
    self.projection = projection
  }

  /// The greatest number of panels on a sheet.
  public static let mostPanels = 16

  private static let captionFont = TextFont(11, isBold: true)
  private static let labelFont = TextFont(7.5)
  private static let gap = 18.0

  /// Composes panels.
  ///
  /// - Parameters:
  ///   - all: What all panels together show: the part of the globe, the title, the sources.
  ///   - panels: The panels; those beyond ``mostPanels`` are left out, and the sheet says so.
  /// - Throws: ``MapError``, if Graphviz cannot measure texts.
  public func picture(of all: MapContent, panels: [MapPanel]) throws(MapError) -> MapSheet {
    let shown = Array(panels.prefix(Self.mostPanels))
    let columns = max(1, min(shown.count, shown.count <= 4 ? 2 : shown.count <= 9 ? 3 : 4))
    let width = columns == 1 ? 620 : (columns == 2 ? 480 : columns == 3 ? 330 : 255)
    let view = GlobeExtent.of(all, width: Double(width)).view(projection)
    let words = GeographicWords(language: all.language)
    let pieces = shown.map { self.piece($0.content, view) }
    let captions = shown.map { LabelText.visible($0.caption, limit: 48) }
    let measure = try TextMeasure(
      captions.map { .init(words: $0, font: Self.captionFont) }
        + pieces.flatMap(\.labels).flatMap { label in
          label.lines.map { TextMeasure.Sample(words: $0, font: label.font) }
        })
    let (low, edge) = ground(all, view, words)
    let height = view.frame.height + 22
    var groups: [MapScene.Group] = []
    var boxes: [MapBox] = []
    for (number, piece) in pieces.enumerated() {
      let (row, column) = number.quotientAndRemainder(dividingBy: columns)
      let origin = MapPoint(
        x: Double(column) * (view.frame.width + Self.gap),
        y: -Double(row) * (height + Self.gap))
      let (drawn, labels) = panel(piece, on: view, measure)
      boxes += labels.map { $0.moved(by: origin) }
      groups += (low + drawn + [edge]).map { $0.moved(by: origin, prefix: "panel\(number + 1).") }
      groups.append(
        caption(captions[number], shown[number].colour, above: view.frame, at: origin, measure))
    }
    let rows = Double((shown.count + columns - 1) / columns)
    let frame = MapBox(
      left: 0, right: max(620, Double(columns) * (view.frame.width + Self.gap) - Self.gap),
      bottom: -(rows - 1) * (height + Self.gap), top: view.frame.height + 22)
    return try sheet(
      groups, all, frame: frame, boxes, left: panels.count - shown.count, words)
  }

  /// Sea, land and coasts, and the edge of a panel.
  private func ground(
    _ all: MapContent, _ view: GlobeView, _ words: GeographicWords
  ) -> ([MapScene.Group], MapScene.Group) {
    let countries = Set(all.partners.compactMap(\.country))
    let ground = GroundMarks(view: view, style: style, words: words, countries: countries)
    // Borders, lakes and graticule would be lost at this size, and weigh much in a file.
    let low = ground.groups().filter {
      !["map-borders", "map-lakes", "map-graticule"].contains($0.id)
    }
    return (low, ground.edge())
  }

  /// The network of a panel, and the few labels that have room there.
  private typealias Piece = (network: NetworkMarks, labels: [NetworkMarks.Label])

  /// The lines, signs and labels of a panel, and the boxes of the labels.
  private func panel(
    _ piece: Piece, on view: GlobeView, _ measure: TextMeasure
  ) -> ([MapScene.Group], [MapBox]) {
    let network = piece.network
    let spots = LabelPlacement.spots(
      for: network.places(of: piece.labels, measure),
      signs: network.signs.map { ($0.middle, $0.radius) }, blocked: [],
      lines: network.lines.flatMap(\.lines), frame: view.frame)
    let labels = zip(piece.labels, spots).compactMap { label, spot in
      spot.map { network.marks(label, at: $0, measure) }
    }
    return (
      network.lineGroups() + network.signGroups() + labels, spots.compactMap { $0?.box }
    )
  }

  private func piece(_ content: MapContent, _ view: GlobeView) -> Piece {
    let dots = PartnerDots(content, in: view)
    let arcs = LinkArcs(content, dots, in: view)
    let signs = dots.signs.map { sign in
      PartnerSign(
        partner: sign.partner, middle: sign.middle,
        radius: content.partners[sign.partner].emphasis == .centre ? 4.2 : min(2.9, sign.radius))
    }
    let network = NetworkMarks(
      content: content, style: style, signs: signs, places: dots.places, lines: arcs.arcs,
      lineWidth: 0.75)
    let labels = network.labels().prefix(14).map { label in
      NetworkMarks.Label(
        dot: label.dot, lines: label.lines,
        font: label.font.isBold ? TextFont(9, isBold: true) : Self.labelFont)
    }
    return (network, labels)
  }

  private func caption(
    _ words: String, _ colour: Int?, above frame: MapBox, at origin: MapPoint,
    _ measure: TextMeasure
  ) -> MapScene.Group {
    let base = origin + MapPoint(x: 0, y: frame.top + 7)
    var marks: [MapScene.Mark] = []
    if let colour {
      let pair = style.palette.pair(colour)
      let box = MapBox(left: base.x, right: base.x + 11, bottom: base.y - 1.5, top: base.y + 9.5)
      marks.append(
        .areas([box.corners], fill: .init(pair.fill), stroke: .init(.init(pair.line), width: 1.1)))
    }
    marks.append(
      .text(
        MapScene.Text(
          words: words, start: base + MapPoint(x: colour == nil ? 0 : 17, y: 0),
          width: measure.width(words, Self.captionFont), font: Self.captionFont,
          colour: style.ink)))
    return MapScene.Group(classes: "panel caption", marks: marks)
  }

  private func sheet(
    _ groups: [MapScene.Group], _ all: MapContent, frame: MapBox, _ boxes: [MapBox], left: Int,
    _ words: GeographicWords
  ) throws(MapError) -> MapSheet {
    let lost = all.partners.filter { $0.coordinate == nil }.map(NetworkMarks.name)
    let page = ScenePage(
      all, style, frame: frame,
      rows: ScenePage.legend(of: all, style, without: ["themes", "theme.", "strength"]),
      notes: [
        boxes.isEmpty ? words.noPanels + "." : "", left > 0 ? words.morePanels(left) : "",
        all.omission,
        lost.isEmpty
          ? "" : words.withoutPlace(Array(lost.prefix(12)), more: max(0, lost.count - 12)),
        [all.sourceLine, all.newestDate.map(words.state) ?? ""].filter { !$0.isEmpty }
          .joined(separator: " "),
        words.ground,
      ])
    return MapSheet(
      groups + page.groups(try TextMeasure(page.samples)), frame: frame, style: style,
      words: all.spoken, labels: boxes)
  }
}

extension MapBox {
  func moved(by way: MapPoint) -> Self {
    Self(middle: middle + way, width: width, height: height)
  }
}

extension MapScene.Group {
  /// The group elsewhere, its identifier behind a prefix, so that it may stand on a sheet twice.
  func moved(by way: MapPoint, prefix: String) -> Self {
    var group = shifted(by: way)
    if !group.id.isEmpty { group.id = prefix + group.id }
    switch group.role {
    case .partner(let name, let middle, let radius, let shape):
      group.role = .partner(prefix + name, middle: middle, radius: radius, shape: shape)
    case .link(let from, let to): group.role = .link(from: prefix + from, to: prefix + to)
    case .cluster, nil: break
    }
    return group
  }
}
