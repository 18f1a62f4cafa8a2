public import PartnerDOT
public import PartnerGraph

/// Composes countries by theme as bands from left to right, as broad as their links are many.
///
/// The manner is that of M. H. P. R. Sankey, *The thermal efficiency of steam-engines*, Minutes Proc.
/// Inst. Civ. Eng. 125 (1896) 182; themes stand where the bands to them cross least.
public struct FlowsComposer: Sendable {
  private let style: MapStyle

  /// Makes a composer.
  public init(style: MapStyle = MapStyle()) { self.style = style }

  /// Beyond so many countries the rest are one band.
  public static let mostCountries = 16

  /// The greatest height, and that of a band for one link.
  private static let greatestHeight = 560.0
  private static let greatestBand = 18.0
  private static let width = 430.0
  private static let bar = 16.0
  private static let gap = 7.0
  private static let font = TextFont(10)

  /// Something at the left or at the right.
  private struct Node {
    let name: String
    let colour: Int?
    var amount: Double
    var top = 0.0
  }

  /// Composes the links of a content by country and main theme.
  ///
  /// - Parameter name: What a country is called.
  /// - Throws: ``MapError``, if Graphviz cannot measure texts.
  /// - Complexity: O(*l* + *c* × *t*), where *l* is the number of links, *c* that of countries and *t*
  ///   that of themes.
  public func picture(
    of content: MapContent, name: (CountryCode) -> String
  ) throws(MapError) -> MapSheet {
    let words = MatrixWords(language: content.language)
    let (counted, links) = Self.counts(content)
    var (rows, left) = Self.countries(counted, content, words, name)
    let themes = Self.order(rows, content)
    var right = themes.map { theme in
      Node(
        name: content.themes[theme].label, colour: content.themes[theme].colour,
        amount: rows.reduce(0) { $0 + $1[theme] })
    }
    let height = Self.height(left, right)
    let scale = Self.scale(left, right, height)
    Self.place(&left, scale, height)
    Self.place(&right, scale, height)
    let labels = (left + right).map {
      LabelText.visible("\($0.name) · \(Int($0.amount))", limit: 48)
    }
    let measure = try TextMeasure(labels.map { .init(words: $0, font: Self.font) })
    let bands = bands(rows, themes, left, right, scale)
    let (nodes, boxes) = self.nodes(left, right, labels, scale, measure)
    let frame = boxes.reduce(
      MapBox(left: 0, right: Self.width, bottom: -height, top: 0)
    ) { $0.united(with: $1) }.grown(by: 6)
    let page = ScenePage(
      title: content.title, summary: words.flows(links, counted.count), style: style, frame: frame,
      notes: [words.readingFlows, content.omission, content.sourceLine])
    return MapSheet(
      bands + nodes + page.groups(try TextMeasure(page.samples)), frame: frame, style: style,
      words: (content.title, [words.flows(links, counted.count) + ".", content.sourceLine]),
      labels: boxes)
  }

  /// The countries of most links and the rest as one, and how many links of each theme they have.
  private static func countries(
    _ counted: [CountryCode: [Double]], _ content: MapContent, _ words: MatrixWords,
    _ name: (CountryCode) -> String
  ) -> (rows: [[Double]], nodes: [Node]) {
    let totals = counted.map { ($0.key, $0.value.reduce(0, +)) }
      .sorted { (-$0.1, $0.0) < (-$1.1, $1.0) }
    let shown = totals.prefix(mostCountries)
    var rows = shown.map { counted[$0.0] ?? [] }
    var nodes = shown.map { Node(name: name($0.0), colour: nil, amount: $0.1) }
    let rest = totals.dropFirst(mostCountries)
    if !rest.isEmpty {
      rows.append(
        content.themes.indices.map { theme in
          rest.reduce(0) { $0 + (counted[$1.0]?[theme] ?? 0) }
        })
      nodes.append(
        Node(
          name: words.moreCountries(rest.count), colour: nil,
          amount: rest.reduce(0) { $0 + $1.1 }))
    }
    return (rows, nodes)
  }

  /// How many links each country has about each theme, and how many links count.
  private static func counts(_ content: MapContent) -> ([CountryCode: [Double]], Int) {
    var counts: [CountryCode: [Double]] = [:]
    var links = 0
    let themesOf = content.themesOfLinks()
    for link in content.links {
      let themes = themesOf(link).filter(content.themes.indices.contains)
      if themes.isEmpty { continue }
      let ends = [link.from, link.to].filter { content.partners[$0].emphasis != .centre }
      let countries = Set(ends.compactMap { content.partners[$0].country })
      if !countries.isEmpty { links += 1 }
      for country in countries {
        for theme in themes {
          counts[country, default: Array(repeating: 0, count: content.themes.count)][theme] += 1
        }
      }
    }
    return (counts, links)
  }

  /// The themes that occur, by the mean place of the countries that they lead to.
  private static func order(_ rows: [[Double]], _ content: MapContent) -> [Int] {
    let means = content.themes.indices.map { theme -> Double? in
      let amount = rows.reduce(0) { $0 + $1[theme] }
      if amount == 0 { return nil }
      return rows.indices.reduce(0) { $0 + Double($1) * rows[$1][theme] } / amount
    }
    return means.indices.filter { means[$0] != nil }
      .sorted { (means[$0] ?? 0, $0) < (means[$1] ?? 0, $1) }
  }

  /// Few links make no broad bands; every node has room for its name.
  private static func height(_ left: [Node], _ right: [Node]) -> Double {
    [left, right].map { nodes in
      let total = nodes.reduce(0) { $0 + $1.amount } * greatestBand
      let gaps = Double(max(0, nodes.count - 1)) * 2 * gap
      return min(greatestHeight, max(total + gaps, Double(nodes.count) * 18))
    }.max() ?? greatestHeight
  }

  private static func scale(_ left: [Node], _ right: [Node], _ height: Double) -> Double {
    [left, right].map { nodes in
      let total = max(1, nodes.reduce(0) { $0 + $1.amount })
      return (height - gap * Double(max(0, nodes.count - 1))) / total
    }.reduce(greatestBand, min)
  }

  private static func place(_ nodes: inout [Node], _ scale: Double, _ height: Double) {
    let used = nodes.reduce(0) { $0 + $1.amount * scale }
    let gap =
      nodes.count > 1 ? min(30, (height - used) / Double(nodes.count - 1)) : 0
    var top = -(height - used - gap * Double(max(0, nodes.count - 1))) / 2
    for index in nodes.indices {
      nodes[index].top = top
      top -= nodes[index].amount * scale + gap
    }
  }

  private func bands(
    _ rows: [[Double]], _ themes: [Int], _ left: [Node], _ right: [Node], _ scale: Double
  ) -> [MapScene.Group] {
    var starts = left.map(\.top)
    var ends = right.map(\.top)
    var bands: [MapScene.Group] = []
    for row in rows.indices {
      for (place, theme) in themes.enumerated() where rows[row][theme] > 0 {
        let thickness = rows[row][theme] * scale
        let (from, to) = (starts[row], ends[place])
        starts[row] -= thickness
        ends[place] -= thickness
        let (near, far) = (Self.bar, Self.width - Self.bar)
        let bend = (near + far) / 2
        func curve(_ a: Double, _ b: Double) -> [MapPoint] {
          BezierPath.samples(
            [
              MapPoint(x: near, y: a), MapPoint(x: bend, y: a), MapPoint(x: bend, y: b),
              MapPoint(x: far, y: b),
            ], perPiece: 28)
        }
        let pair = style.palette.pair(right[place].colour)
        bands.append(
          MapScene.Group(
            classes: "band",
            tooltip: LabelText.visible(
              "\(left[row].name) – \(right[place].name): \(Int(rows[row][theme]))", limit: 200),
            marks: [
              .areas(
                [curve(from, to) + curve(from - thickness, to - thickness).reversed()],
                fill: .init(pair.fill, opacity: 0.62), stroke: nil)
            ]))
      }
    }
    return bands
  }

  private func nodes(
    _ left: [Node], _ right: [Node], _ labels: [String], _ scale: Double, _ measure: TextMeasure
  ) -> ([MapScene.Group], [MapBox]) {
    var groups: [MapScene.Group] = []
    var boxes: [MapBox] = []
    for (side, nodes) in [left, right].enumerated() {
      let names = side == 0 ? labels.prefix(left.count) : labels.suffix(right.count)
      let heights = nodes.map { $0.amount * scale }
      let middles = zip(nodes, heights).map { -($0.top - $1 / 2) }
      let gaps = [Double](repeating: Self.font.size * 1.25, count: nodes.count)
      let places = Spacing.spaced(middles, gaps: gaps)
      for (index, node) in nodes.enumerated() {
        let words = Array(names)[index]
        let width = measure.width(words, Self.font)
        let text = MapScene.Text(
          words: words,
          start: MapPoint(
            x: side == 0 ? -10 - width : Self.width + 10,
            y: -places[index] - Self.font.size * 0.36), width: width, font: Self.font,
          colour: style.ink)
        boxes.append(text.box)
        groups.append(
          bar(
            node, isLeft: side == 0, height: heights[index], text,
            leader: (-middles[index], -places[index])))
      }
    }
    return (groups, boxes)
  }

  /// A bar with its name, and the line between them.
  private func bar(
    _ node: Node, isLeft: Bool, height: Double, _ text: MapScene.Text,
    leader: (from: Double, to: Double)
  ) -> MapScene.Group {
    let edge = isLeft ? 0 : Self.width - Self.bar
    let box = MapBox(
      left: edge, right: edge + Self.bar, bottom: node.top - height, top: node.top)
    let pair =
      isLeft
      ? MapPalette.Pair(fill: style.paleInk, line: style.paleInk) : style.palette.pair(node.colour)
    let inner = isLeft ? -1.0 : Self.width + 1
    let outer = isLeft ? -8.0 : Self.width + 8
    return MapScene.Group(
      classes: isLeft ? "country" : "theme",
      marks: [
        .areas([box.corners], fill: .init(pair.fill), stroke: .init(.init(pair.line), width: 0.8)),
        .lines(
          [[MapPoint(x: inner, y: leader.from), MapPoint(x: outer, y: leader.to)]],
          .init(.init(style.paleInk), width: 0.5)),
        .text(text),
      ])
  }
}
