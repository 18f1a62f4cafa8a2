public import PartnerDOT

/// Composes groups of partners as bubbles, whose areas tell how many they are.
///
/// Bubbles that much joins stand near each other; no two meet.
public struct BubblesComposer: Sendable {
  private let style: MapStyle

  /// Makes a composer.
  public init(style: MapStyle = MapStyle()) { self.style = style }

  /// Composes a content of groups, as `MapContent(_:groups:title:language:maximumGroups:isPlaced:)` makes it.
  ///
  /// - Throws: ``MapError``.
  /// - Complexity: O(*g*²) besides the placing of the bubbles, where *g* is the number of groups.
  public func picture(of content: MapContent) throws(MapError) -> MapSheet {
    let most = Double(content.partners.map(\.count).max() ?? 1)
    let radii = content.partners.map { max(3, 56 * (Double($0.count) / most).squareRoot()) }
    let (labels, isInside, measure) = try Self.labels(content, radii)
    let sizes = labels.indices.map { index -> (width: Double, height: Double) in
      let size = NetworkMarks.size(labels[index], measure)
      let side = 2 * radii[index]
      // Room for a label below.
      return isInside[index]
        ? (side + 6, side + 6) : (max(side, size.width) + 6, side + 2 * size.height + 6)
    }
    let middles = BoxPacking.middles(
      of: sizes,
      pairs: content.links.map { (min($0.from, $0.to), max($0.from, $0.to), $0.strength) },
      apart: 14)
    let network = NetworkMarks(
      content: content, style: style,
      signs: content.partners.indices.map {
        PartnerSign(partner: $0, middle: middles[$0], radius: radii[$0], shape: .circle)
      }, places: [],
      lines: content.links.indices.map { index in
        let link = content.links[index]
        return LinkLine(links: [index], lines: [[middles[link.from], middles[link.to]]])
      }, lineWidth: 2.2, lineOpacity: 0.45
    ).thinned()
    let spots = labels.indices.map { index -> LabelPlacement.Spot in
      let size = NetworkMarks.size(labels[index], measure)
      let below = isInside[index] ? 0 : -(radii[index] + 1.5 + size.height / 2)
      return LabelPlacement.Spot(
        box: MapBox(
          middle: middles[index] + MapPoint(x: 0, y: below), width: size.width,
          height: size.height), leader: [], cost: 0)
    }
    return try sheet(network, zip(labels, spots).map { ($0, $1, isInside[$0.dot]) }, measure)
  }

  /// The label of each group, in lines so narrow that it stands in its bubble if it can, and whether it
  /// does.
  private static func labels(
    _ content: MapContent, _ radii: [Double]
  ) throws(MapError) -> ([NetworkMarks.Label], [Bool], TextMeasure) {
    let choices = content.partners.indices.map { index in
      [17, 13, 10].map { width in
        NetworkMarks.Label(
          dot: index,
          lines: LabelText.wrapped(
            NetworkMarks.name(of: content.partners[index]), width: width, maximum: 3),
          font: TextFont(radii[index] > 26 ? 10.5 : 8.5, isBold: radii[index] > 40))
      }
    }
    let measure = try TextMeasure(
      choices.joined().flatMap { label in label.lines.map { .init(words: $0, font: label.font) } })
    let inside = zip(choices, radii).map { labels, radius in
      labels.first { label in
        let size = NetworkMarks.size(label, measure)
        return size.width * size.width + size.height * size.height < 3.7 * radius * radius
          && label.lines.joined(separator: " ")
            == NetworkMarks.name(of: content.partners[label.dot])
      }
    }
    return (zip(inside, choices).map { $0 ?? $1[0] }, inside.map { $0 != nil }, measure)
  }

  private func sheet(
    _ network: NetworkMarks, _ labels: [(NetworkMarks.Label, LabelPlacement.Spot, Bool)],
    _ measure: TextMeasure
  ) throws(MapError) -> MapSheet {
    let content = network.content
    let boxes = labels.map(\.1.box)
    let around = network.signs.map {
      MapBox(middle: $0.middle, width: 2 * $0.radius + 10, height: 2 * $0.radius + 10)
    }
    let drawn = (around + boxes).reduce(nil as MapBox?) { $0?.united(with: $1) ?? $1 }
    let frame = drawn ?? MapBox(middle: MapPoint(x: 0, y: 0), width: 620, height: 60)
    let wide = MapBox(
      left: frame.left, right: max(frame.right, frame.left + 620), bottom: frame.bottom,
      top: frame.top)
    let words = BubbleWords(language: content.language)
    let page = ScenePage(
      title: content.title, summary: words.summary(content), style: style, frame: wide,
      rows: ScenePage.legend(of: content, style, without: ["partners", "kind.", "state."]),
      notes: [
        words.reading, content.omission,
        [content.sourceLine, content.newestDate.map(words.state) ?? ""].filter { !$0.isEmpty }
          .joined(separator: " "),
      ])
    let texts = labels.map { label, spot, isInside in
      network.marks(label, at: spot, measure, onSign: isInside)
    }
    return MapSheet(
      network.lineGroups() + network.signGroups() + texts
        + page.groups(try TextMeasure(page.samples)),
      frame: wide, style: style,
      words: (content.title, [words.summary(content) + ".", content.omission, content.sourceLine]),
      labels: boxes, partnerPlaces: network.signs.map(\.middle))
  }
}
