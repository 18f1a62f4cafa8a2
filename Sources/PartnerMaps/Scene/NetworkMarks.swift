internal import PartnerDOT
internal import PartnerGraph

/// A network drawn by small signs: its lines, signs and labels.
struct NetworkMarks {
  let content: MapContent
  let style: MapStyle
  let signs: [PartnerSign]
  /// The signs that stand at one place, the one that stands for it first.
  let places: [[Int]]
  let lines: [LinkLine]
  /// How much broader than usual lines are.
  var lineWidth = 1.0
  var lineOpacity = 1.0
  /// Whether weak lines are thin and others show through them, as where groups are far apart.
  var isFine = false

  /// Beyond so many partners at a place their signs are small, and their names are listed.
  static let readable = 5

  // MARK: Lines

  func lineGroups() -> [MapScene.Group] {
    // Strong lines above weak ones, those that are over below all.
    let order = lines.indices.sorted { a, b in
      (rank(lines[a]), a) < (rank(lines[b]), b)
    }
    return order.map { index in
      let arc = lines[index]
      let links = arc.links.map { content.links[$0] }
      let first = links[0]
      return MapScene.Group(
        id: "link." + DOTSyntax.name(first.id.rawValue),
        classes: "link \(first.kind.rawValue) \(first.state.rawValue)",
        tooltip: links.prefix(12).map { LabelText.visible($0.details, limit: 300) }
          .filter { !$0.isEmpty }.joined(separator: "\n"),
        marks: [.lines(arc.lines, stroke(arc))], since: since(links),
        role: .link(from: name(first.from), to: name(first.to)))
    }
  }

  private func rank(_ arc: LinkLine) -> Double {
    let link = content.links[arc.links[0]]
    return (link.state == .ended ? -10 : 0) + strength(arc)
  }

  /// The same with thinner lines that others show through, if they are very many.
  func thinned() -> Self {
    guard lines.count > Self.mostBroad else { return self }
    var network = self
    network.lineWidth *= max(0.5, (Double(Self.mostBroad) / Double(lines.count)).squareRoot())
    network.lineOpacity *= 0.75
    return network
  }

  /// Beyond so many lines at their usual width nothing is seen of what is below.
  private static let mostBroad = 70

  /// The strength of links side by side, as if each were likely by itself: 1 - product of (1 - s).
  private func strength(_ arc: LinkLine) -> Double {
    1 - arc.links.reduce(1) { $0 * (1 - min(max(content.links[$1].strength, 0), 1)) }
  }

  private func stroke(_ arc: LinkLine) -> MapScene.Stroke {
    let link = content.links[arc.links[0]]
    let strength = strength(arc)
    var stroke = Self.stroke(
      link.state,
      link.emphasis == .faint ? style.faint : style.palette.pair(colour(of: link.theme)).line,
      width: (isFine ? 0.4 + 3 * strength : 0.7 + 1.5 * strength) * lineWidth, style)
    stroke.ink.opacity *= isFine ? 0.3 + 0.5 * strength : lineOpacity
    return stroke
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

  func signGroups() -> [MapScene.Group] {
    let order = signs.indices.sorted { (signs[$0].radius, $0) < (signs[$1].radius, $1) }
    return order.map { index in
      let dot = signs[index]
      let partner = content.partners[dot.partner]
      let texts = [partner.name, partner.details].map { LabelText.visible($0, limit: 500) }
      return MapScene.Group(
        id: DOTSyntax.name(partner.id.rawValue), classes: "partner \(partner.kind.rawValue)",
        tooltip: texts.filter { !$0.isEmpty }.joined(separator: " · "),
        marks: sign(partner, at: dot.middle, radius: dot.radius, shape: dot.shape),
        since: since(dot.partner),
        role: .partner(
          name(dot.partner), middle: dot.middle, radius: dot.radius,
          shape: dot.shape ?? MapMarkShape(partner.kind)))
    }
  }

  /// The name of a partner in the graph.
  private func name(_ partner: Int) -> String {
    DOTSyntax.name(content.partners[partner].id.rawValue)
  }

  /// The year in which a partner is first told of: the first that is known of its links.
  private func since(_ partner: Int) -> Int? {
    if content.partners[partner].emphasis == .centre { return nil }
    return Growth.since(content.links.lazy.filter { $0.from == partner || $0.to == partner })
  }

  /// The year in which links are first told of, and no earlier than both of their partners.
  private func since(_ links: [MapLink]) -> Int? {
    ([Growth.since(links)] + [links[0].from, links[0].to].map(since)).compactMap(\.self).max()
  }

  func sign(
    _ partner: MapPartner, at middle: MapPoint, radius: Double, shape: MapMarkShape? = nil
  ) -> [MapScene.Mark] {
    let pair =
      partner.emphasis == .faint
      ? style.palette.neutral : style.palette.pair(colour(of: partner.theme))
    return Self.sign(shape ?? MapMarkShape(partner.kind), pair, at: middle, radius: radius, style)
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
    for place in places {
      let isListed = place.count > Self.readable
      for (position, dot) in place.enumerated() where position == 0 || !isListed {
        let index = signs[dot].partner
        let partner = content.partners[index]
        let isNeeded =
          isListed
          ? place.contains { content.partners[signs[$0].partner].emphasis != .faint }
          : partner.emphasis != .faint
        if !isNeeded { continue }
        var lines = LabelText.wrapped(Self.name(of: partner), width: 20, maximum: 3)
        if isListed { lines[lines.count - 1] += " +\(place.count - 1)" }
        let isCentre = partner.emphasis == .centre
        let isMain = position == 0 && (partner.kind == .city || isListed)
        let font = isCentre ? TextFont(13, isBold: true) : TextFont(isMain ? 9.5 : 8.5)
        labels.append(
          (
            (
              isCentre ? 0 : isMain ? 1 : 2, isGrouped ? -Double(partner.count) : -strengths[index],
              dot
            ),
            Label(dot: dot, lines: lines, font: font)
          ))
      }
    }
    return labels.sorted { $0.rank < $1.rank }
      .prefix(isGrouped ? Self.mostGroups : Self.mostLabels).map(\.label)
  }

  /// Whether signs stand for several partners.
  var isGrouped: Bool { content.partners.contains { $0.count > 1 } }

  /// More labels find no room on any map.
  private static let mostLabels = 250
  /// More names of groups would hide the lines between them.
  static let mostGroups = 60

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

  /// The labels as they are to be placed, in their order.
  func places(of labels: [Label], _ measure: TextMeasure) -> [LabelPlacement.Label] {
    labels.map { label in
      let sign = signs[label.dot]
      let size = Self.size(label, measure)
      return LabelPlacement.Label(
        middle: sign.middle, radius: sign.radius, width: size.width, height: size.height)
    }
  }

  /// A label in its place: a pale ground that lines shine through, the line to its sign, its words.
  func marks(
    _ label: Label, at spot: LabelPlacement.Spot, _ measure: TextMeasure, onSign: Bool = false
  ) -> MapScene.Group {
    let box = spot.box
    let partner = content.partners[signs[label.dot].partner]
    let fill = style.palette.pair(colour(of: partner.theme)).fill
    var marks: [MapScene.Mark] =
      onSign
      ? []
      : [.areas([box.corners], fill: .init(style.background, opacity: 0.62), stroke: nil)]
    if !spot.leader.isEmpty {
      marks.append(.lines([spot.leader], .init(.init(style.paleInk), width: 0.6)))
    }
    let middle = signs[label.dot].middle
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
            width: width, font: label.font,
            colour: onSign ? style.ink(on: fill) : style.ink)))
    }
    return MapScene.Group(
      id: "label." + DOTSyntax.name(partner.id.rawValue), classes: "label \(partner.kind.rawValue)",
      marks: marks, since: since(signs[label.dot].partner))
  }
}
