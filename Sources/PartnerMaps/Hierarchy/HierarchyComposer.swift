public import PartnerDOT

/// Composes what belongs to what, from left to right: territory, city, technopole or club, company.
///
/// Whoever neither belongs to anyone nor has anyone is named below.
public struct HierarchyComposer: Sendable {
  private let style: MapStyle

  /// Makes a composer.
  public init(style: MapStyle = MapStyle()) { self.style = style }

  /// Composes the hierarchy of a content.
  ///
  /// - Throws: ``MapError``, if Graphviz cannot measure texts.
  /// - Complexity: O(*p* × *d* + *l* log *l*), where *p* is the number of partners, *l* that of links
  ///   and *d* the depth of the hierarchy.
  public func picture(of content: MapContent) throws(MapError) -> MapSheet {
    let belonging = Belonging(content)
    let depths = Self.depths(belonging)
    let roots = content.partners.indices.filter {
      belonging.parents[$0] == nil && !belonging.children[$0].isEmpty
    }
    let alone = content.partners.indices.filter {
      belonging.parents[$0] == nil && belonging.children[$0].isEmpty
    }
    let measure = try TextMeasure(
      content.partners.enumerated().flatMap { index, partner in
        let words = TreeBlock.words(partner, depth: depths[index])
        return words.lines.map { TextMeasure.Sample(words: $0, font: words.font) }
      })
    let blocks = roots.map {
      TreeBlock($0, belonging, content, depths: depths, measure: measure)
    }
    let corners = Self.corners(of: blocks)
    return try sheet(content, blocks, corners, alone, measure)
  }

  private static func depths(_ belonging: Belonging) -> [Int] {
    var depths = [Int](repeating: 0, count: belonging.parents.count)
    for index in depths.indices {
      var here = belonging.parents[index]
      while let next = here {
        depths[index] += 1
        here = belonging.parents[next]
      }
    }
    return depths
  }

  /// The upper left corner of each block: the greatest first, each in the column that is shortest.
  private static func corners(of blocks: [TreeBlock]) -> [MapPoint] {
    let gap = (x: 42.0, y: 16.0)
    let order = blocks.indices.sorted {
      (-blocks[$0].height, $0) < (-blocks[$1].height, $1)
    }
    let width = blocks.map(\.width).max() ?? 0
    let total = blocks.reduce(0) { $0 + $1.height + gap.y }
    let tallest = blocks.map(\.height).max() ?? 0
    // Columns so many that the whole is wider than high, by the golden section.
    let wanted = (total / max(1, width + gap.x) * 1.618).squareRoot().rounded()
    let count = max(1, min(Int(wanted), Int((total / max(1, tallest)).rounded(.up)), 6))
    var bottoms = [Double](repeating: 0, count: count)
    var widths = bottoms
    var column = [Int](repeating: 0, count: blocks.count)
    var tops = [Double](repeating: 0, count: blocks.count)
    for index in order {
      let shortest = bottoms.indices.min { (-bottoms[$0], $0) < (-bottoms[$1], $1) } ?? 0
      column[index] = shortest
      tops[index] = bottoms[shortest]
      bottoms[shortest] -= blocks[index].height + gap.y
      widths[shortest] = max(widths[shortest], blocks[index].width)
    }
    var lefts = [0.0]
    for width in widths { lefts.append((lefts.last ?? 0) + width + gap.x) }
    return blocks.indices.map { MapPoint(x: lefts[column[$0]], y: tops[$0]) }
  }

  private func sheet(
    _ content: MapContent, _ blocks: [TreeBlock], _ corners: [MapPoint], _ alone: [Int],
    _ measure: TextMeasure
  ) throws(MapError) -> MapSheet {
    var signs: [PartnerSign] = []
    var lines: [MapScene.Group] = []
    var texts: [MapScene.Group] = []
    var labels: [MapBox] = []
    for (block, corner) in zip(blocks, corners) {
      lines += block.lists.map { list($0, of: block, at: corner) }
      for entry in block.entries {
        let partner = content.partners[entry.partner]
        signs.append(
          PartnerSign(
            partner: entry.partner, middle: corner + entry.sign,
            radius: partner.emphasis == .centre ? 6 : entry.parent == nil ? 5 : 4))
        if !entry.isListed, let parent = entry.parent.map({ block.entries[$0] }) {
          lines.append(line(from: parent, to: corner + entry.sign, at: corner))
        }
        let words = self.words(of: entry, at: corner, measure)
        labels += words.map(\.box)
        texts.append(
          MapScene.Group(
            id: "label." + DOTSyntax.name(partner.id.rawValue),
            classes: "label \(partner.kind.rawValue)", marks: words.map { .text($0) }))
      }
    }
    let network = NetworkMarks(content: content, style: style, signs: signs, places: [], lines: [])
    let page = page(content, signs, labels, lists: Self.lists(blocks, corners), alone)
    var places = [MapPoint?](repeating: nil, count: content.partners.count)
    for sign in signs { places[sign.partner] = sign.middle }
    let words = HierarchyWords(language: content.language).summary(shown: signs.count) + "."
    return MapSheet(
      lines + network.signGroups() + texts + page.page.groups(try TextMeasure(page.page.samples)),
      frame: page.frame, style: style,
      words: (content.title, [words, content.omission, content.sourceLine]), labels: labels,
      partnerPlaces: places)
  }

  private static func lists(_ blocks: [TreeBlock], _ corners: [MapPoint]) -> [MapBox] {
    zip(blocks, corners).flatMap { block, corner in
      block.lists.map { $0.box.moved(by: corner) }
    }
  }

  /// What stands around the trees, and the frame around them.
  private func page(
    _ content: MapContent, _ signs: [PartnerSign], _ labels: [MapBox], lists: [MapBox],
    _ alone: [Int]
  ) -> (page: ScenePage, frame: MapBox) {
    let boxes = labels + lists + signs.map { MapBox(middle: $0.middle, width: 14, height: 14) }
    let drawn = boxes.reduce(nil as MapBox?) { $0?.united(with: $1) ?? $1 }
    let frame = drawn ?? MapBox(left: 0, right: 620, bottom: -40, top: 0)
    let wide = MapBox(
      left: frame.left, right: max(frame.right, frame.left + 620), bottom: frame.bottom,
      top: frame.top)
    let kinds = MapContent(
      name: content.name, title: content.title, language: content.language,
      partners: content.partners, links: [], themes: content.themes)
    let words = HierarchyWords(language: content.language)
    let geographic = GeographicWords(language: content.language)
    let page = ScenePage(
      title: content.title, summary: words.summary(shown: signs.count), style: style, frame: wide,
      rows: ScenePage.legend(of: kinds, style),
      notes: [
        words.reading,
        words.alone(
          alone.prefix(12).map { NetworkMarks.name(of: content.partners[$0]) },
          more: max(0, alone.count - 12)),
        content.omission,
        [content.sourceLine, content.newestDate.map(geographic.state) ?? ""]
          .filter { !$0.isEmpty }.joined(separator: " "),
      ])
    return (page, wide)
  }

  /// From behind a name to the sign of what belongs to it.
  private func line(
    from parent: TreeBlock.Entry, to end: MapPoint, at corner: MapPoint
  ) -> MapScene.Group {
    let start = corner + parent.sign + MapPoint(x: TreeBlock.indent + parent.width + 4, y: 0)
    let middle = max(start.x + 8, end.x - 24)
    let path = BezierPath.samples(
      [
        start, MapPoint(x: (middle + end.x) / 2, y: start.y),
        MapPoint(x: (middle + start.x) / 2, y: end.y), end,
      ], perPiece: 14)
    return MapScene.Group(
      classes: "belonging",
      marks: [.lines([path], .init(.init(style.paleInk, opacity: 0.55), width: 0.9))])
  }

  /// A box, and the line that leads to it.
  private func list(
    _ list: TreeBlock.List, of block: TreeBlock, at corner: MapPoint
  ) -> MapScene.Group {
    let box = list.box.moved(by: corner)
    let end = MapPoint(x: box.left, y: box.middle.y)
    var group = line(from: block.entries[list.parent], to: end, at: corner)
    group.marks.append(
      .areas(
        [box.rounded(by: 7)], fill: .init(style.ground.sea, opacity: 0.7),
        stroke: .init(.init(style.ground.coast), width: 0.7)))
    return group
  }

  private func words(
    of entry: TreeBlock.Entry, at corner: MapPoint, _ measure: TextMeasure
  ) -> [MapScene.Text] {
    let count = Double(entry.lines.count)
    return entry.lines.enumerated().map { number, line in
      let down = (Double(number) - (count - 1) / 2) * entry.font.lineHeight
      return MapScene.Text(
        words: line,
        start: corner + entry.sign
          + MapPoint(x: TreeBlock.indent, y: -entry.font.size * 0.36 - down),
        width: measure.width(line, entry.font), font: entry.font, colour: style.ink)
    }
  }
}
