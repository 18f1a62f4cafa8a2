internal import PartnerDOT
internal import PartnerGraph

/// The network on a geographic map: lines, signs and labels.
struct NetworkMarks {
  let content: MapContent
  let style: MapStyle
  let dots: PartnerDots
  let arcs: LinkArcs

  // MARK: Lines

  func lines() -> [MapScene.Group] {
    // Strong lines above weak ones, those that are over below all.
    let order = arcs.arcs.indices.sorted { a, b in
      (rank(arcs.arcs[a]), a) < (rank(arcs.arcs[b]), b)
    }
    return order.map { index in
      let arc = arcs.arcs[index]
      let links = arc.links.map { content.links[$0] }
      let first = links[0]
      return MapScene.Group(
        id: "link." + DOTSyntax.name(first.id.rawValue),
        classes: "link \(first.kind.rawValue) \(first.state.rawValue)",
        tooltip: links.prefix(12).map { LabelText.visible($0.details, limit: 300) }
          .filter { !$0.isEmpty }.joined(separator: "\n"),
        marks: [.lines(arc.lines, stroke(arc))])
    }
  }

  private func rank(_ arc: LinkArcs.Arc) -> Double {
    let link = content.links[arc.links[0]]
    return (link.state == .ended ? -10 : 0) + strength(arc)
  }

  /// The strength of links side by side, as if each were likely by itself: 1 - product of (1 - s).
  private func strength(_ arc: LinkArcs.Arc) -> Double {
    1 - arc.links.reduce(1) { $0 * (1 - min(max(content.links[$1].strength, 0), 1)) }
  }

  private func stroke(_ arc: LinkArcs.Arc) -> MapScene.Stroke {
    let link = content.links[arc.links[0]]
    return Self.stroke(
      link.state,
      link.emphasis == .faint ? style.faint : style.palette.pair(colour(of: link.theme)).line,
      width: 0.7 + 1.5 * strength(arc), style)
  }

  /// The line of a state.
  static func stroke(
    _ state: Link.State, _ colour: MapColour, width: Double, _ style: MapStyle
  ) -> MapScene.Stroke {
    switch state {
    case .active: .init(.init(colour), width: width)
    case .proposed: .init(.init(colour), width: width, dashes: [1.5, 2.5])
    case .dormant: .init(.init(colour), width: width, dashes: [6, 3])
    case .ended: .init(.init(style.ended, opacity: 0.8), width: min(width, 1), dashes: [4, 3])
    }
  }

  private func colour(of theme: Int?) -> Int? {
    theme.flatMap { content.themes.indices.contains($0) ? content.themes[$0].colour : nil }
  }

  // MARK: Signs

  func signs() -> [MapScene.Group] {
    let order = dots.dots.indices.sorted {
      (dots.dots[$0].radius, $0) < (dots.dots[$1].radius, $1)
    }
    return order.map { index in
      let dot = dots.dots[index]
      let partner = content.partners[dot.partner]
      let texts = [partner.name, partner.details].map { LabelText.visible($0, limit: 500) }
      return MapScene.Group(
        id: DOTSyntax.name(partner.id.rawValue), classes: "partner \(partner.kind.rawValue)",
        tooltip: texts.filter { !$0.isEmpty }.joined(separator: " · "),
        marks: sign(partner, at: dot.middle, radius: dot.radius))
    }
  }

  func sign(_ partner: MapPartner, at middle: MapPoint, radius: Double) -> [MapScene.Mark] {
    let pair =
      partner.emphasis == .faint
      ? style.palette.neutral : style.palette.pair(colour(of: partner.theme))
    return Self.sign(MapMarkShape(partner.kind), pair, at: middle, radius: radius, style)
  }

  /// A sign with a rim of the background around it, so that lines end before it.
  static func sign(
    _ shape: MapMarkShape, _ pair: MapPalette.Pair, at middle: MapPoint, radius: Double,
    _ style: MapStyle
  ) -> [MapScene.Mark] {
    [
      .areas(
        [shape.corners(at: middle, radius: radius + 0.9)],
        fill: .init(style.background, opacity: 0.85), stroke: nil),
      .areas(
        [shape.corners(at: middle, radius: radius)], fill: .init(pair.fill),
        stroke: .init(.init(pair.line), width: radius > 3 ? 1.1 : 0.8)),
    ]
  }

  // MARK: Labels

  /// A label to be placed: its dot and its lines.
  struct Label {
    let dot: Int
    let lines: [String]
    let font: TextFont
  }

  /// The labels, the most important first: of a place with many partners only the one that stands
  /// for it, with how many more there are.
  func labels() -> [Label] {
    var strengths = [Double](repeating: 0, count: content.partners.count)
    for link in content.links {
      strengths[link.from] += link.strength
      strengths[link.to] += link.strength
    }
    var labels: [(rank: (Int, Double, Int), label: Label)] = []
    for place in dots.places {
      let isListed = place.dots.count > PartnerDots.readable
      for (position, dot) in place.dots.enumerated() where position == 0 || !isListed {
        let index = dots.dots[dot].partner
        let partner = content.partners[index]
        let isNeeded =
          isListed
          ? place.dots.contains { content.partners[dots.dots[$0].partner].emphasis != .faint }
          : partner.emphasis != .faint
        if !isNeeded { continue }
        var lines = LabelText.wrapped(Self.name(of: partner), width: 20, maximum: 3)
        if isListed { lines[lines.count - 1] += " +\(place.dots.count - 1)" }
        let isCentre = partner.emphasis == .centre
        let isMain = position == 0 && (partner.kind == .city || isListed)
        let font = isCentre ? TextFont(13, isBold: true) : TextFont(isMain ? 9.5 : 8.5)
        labels.append(
          (
            (isCentre ? 0 : isMain ? 1 : 2, -strengths[index], dot),
            Label(dot: dot, lines: lines, font: font)
          ))
      }
    }
    return labels.sorted { $0.rank < $1.rank }.prefix(Self.mostLabels).map(\.label)
  }

  /// More labels find no room on any map.
  private static let mostLabels = 250

  /// A name in one line; the identifier if the name shows nothing.
  static func name(of partner: MapPartner) -> String {
    let name = LabelText.visible(partner.name, limit: 72)
    return name.isEmpty ? LabelText.visible(partner.id.rawValue, limit: 72) : name
  }

  /// The size of a label with the margin around its letters.
  static func size(_ label: Label, _ measure: TextMeasure) -> (width: Double, height: Double) {
    let width = label.lines.map { measure.width($0, label.font) }.max() ?? 0
    return (width + 4, Double(label.lines.count) * label.font.lineHeight + 1)
  }

  /// A label in its place: a pale ground that lines shine through, the line to its sign, its words.
  func marks(_ label: Label, at spot: LabelPlacement.Spot, _ measure: TextMeasure) -> MapScene.Group
  {
    let box = spot.box
    let ground = [
      MapPoint(x: box.left, y: box.bottom), MapPoint(x: box.right, y: box.bottom),
      MapPoint(x: box.right, y: box.top), MapPoint(x: box.left, y: box.top),
    ]
    var marks: [MapScene.Mark] = [
      .areas([ground], fill: .init(style.background, opacity: 0.62), stroke: nil)
    ]
    if !spot.leader.isEmpty {
      marks.append(.lines([spot.leader], .init(.init(style.paleInk), width: 0.6)))
    }
    let middle = dots.dots[label.dot].middle
    for (number, line) in label.lines.enumerated() {
      let width = measure.width(line, label.font)
      let room = box.width - 4 - width
      // Set towards the sign.
      let indent =
        box.left >= middle.x ? 0 : box.right <= middle.x ? room : room / 2
      let top = box.top - 0.5 - Double(number) * label.font.lineHeight
      marks.append(
        .text(
          MapScene.Text(
            words: line,
            start: MapPoint(x: box.left + 2 + indent, y: top - label.font.size * 0.97),
            width: width, font: label.font, colour: style.ink)))
    }
    let partner = content.partners[dots.dots[label.dot].partner]
    return MapScene.Group(
      id: "label." + DOTSyntax.name(partner.id.rawValue), classes: "label \(partner.kind.rawValue)",
      marks: marks)
  }
}
