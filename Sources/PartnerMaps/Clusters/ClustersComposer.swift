public import PartnerDOT

/// Composes partners in boxes: one box for each country, city, kind or community, with a caption.
///
/// Boxes that much joins stand near each other; lines between two boxes run together.
public struct ClustersComposer: Sendable {
  private let style: MapStyle

  /// Makes a composer.
  public init(style: MapStyle = MapStyle()) { self.style = style }

  /// Composes the boxes of a content.
  ///
  /// - Parameters:
  ///   - content: What is shown.
  ///   - clusters: The boxes; a partner that is in none is not shown, one in several in the first.
  /// - Throws: ``MapError``.
  /// - Complexity: O(*p* + *l*) besides the placing of the boxes, where *p* is the number of partners
  ///   and *l* that of links.
  public func picture(of content: MapContent, clusters: [MapCluster]) throws(MapError) -> MapSheet {
    let clusters = Self.cleaned(clusters, content)
    let words = ClusterWords(language: content.language)
    let measure = try TextMeasure(
      clusters.flatMap { cluster in
        ClusterBox.caption(cluster, none: words.none).map {
          TextMeasure.Sample(words: $0, font: ClusterBox.captionFont)
        }
          + cluster.members.flatMap { member in
            let words = ClusterBox.words(content.partners[member])
            return words.lines.map { TextMeasure.Sample(words: $0, font: words.font) }
          }
      })
    let boxes = clusters.map {
      ClusterBox($0, of: content, none: words.none, measure: measure)
    }
    let middles = BoxPacking.middles(
      of: boxes.map(\.size), pairs: Self.pairs(clusters, content), apart: 46)
    let network = network(content, boxes, middles)
    let (groups, labels) = marks(boxes, middles, network, measure)
    let wide = Self.extent(boxes, middles, network)
    let drawnLinks = network.lines.reduce(0) { $0 + $1.links.count }
    let geographic = GeographicWords(language: content.language)
    let page = ScenePage(
      content, style, frame: wide, rows: ScenePage.legend(of: content, style),
      notes: [
        words.reading, words.inside(content.links.count - drawnLinks), content.omission,
        [content.sourceLine, content.newestDate.map(geographic.state) ?? ""]
          .filter { !$0.isEmpty }.joined(separator: " "),
      ])
    var places = [MapPoint?](repeating: nil, count: content.partners.count)
    for sign in network.signs { places[sign.partner] = sign.middle }
    return MapSheet(
      groups + page.groups(try TextMeasure(page.samples)), frame: wide, style: style,
      words: content.spoken, labels: labels, partnerPlaces: places)
  }

  /// The rectangle around boxes and lines, wide enough for a title.
  private static func extent(
    _ boxes: [ClusterBox], _ middles: [MapPoint], _ network: NetworkMarks
  ) -> MapBox {
    let frame = zip(boxes, middles).map { box, middle in
      MapBox(middle: middle, width: box.size.width, height: box.size.height)
    }.reduce(nil as MapBox?) { $0?.united(with: $1) ?? $1 }
    let drawn = network.lines.flatMap(\.lines).joined()
      .reduce(frame ?? MapBox(middle: MapPoint(x: 0, y: 0), width: 10, height: 10)) {
        $0.united(with: MapBox(middle: $1, width: 6, height: 6))
      }
    return MapBox(
      left: drawn.left, right: max(drawn.right, drawn.left + 620), bottom: drawn.bottom,
      top: drawn.top)
  }

  private static func cleaned(_ clusters: [MapCluster], _ content: MapContent) -> [MapCluster] {
    var seen: Set<Int> = []
    return clusters.map { cluster in
      MapCluster(
        caption: cluster.caption,
        members: cluster.members.filter {
          content.partners.indices.contains($0) && seen.insert($0).inserted
        })
    }.filter { !$0.members.isEmpty }
  }

  /// How many links join two boxes.
  private static func pairs(
    _ clusters: [MapCluster], _ content: MapContent
  ) -> [(from: Int, to: Int, weight: Double)] {
    var box: [Int: Int] = [:]
    for (index, cluster) in clusters.enumerated() {
      for member in cluster.members { box[member] = index }
    }
    var weights: [[Int]: Double] = [:]
    for link in content.links {
      guard let a = box[link.from], let b = box[link.to], a != b else { continue }
      weights[[min(a, b), max(a, b)], default: 0] += 1
    }
    return weights.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { ($0.key[0], $0.key[1], $0.value) }
  }

  private func network(
    _ content: MapContent, _ boxes: [ClusterBox], _ middles: [MapPoint]
  ) -> NetworkMarks {
    let signs = zip(boxes, middles).flatMap { box, middle in
      box.entries.map {
        PartnerSign(
          partner: $0.partner, middle: middle + $0.sign,
          radius: content.partners[$0.partner].emphasis == .centre ? 6 : 4)
      }
    }
    var boxOfPartner: [Int: (box: MapBox, sign: MapPoint)] = [:]
    for (box, middle) in zip(boxes, middles) {
      let whole = MapBox(middle: middle, width: box.size.width, height: box.size.height)
      for entry in box.entries { boxOfPartner[entry.partner] = (whole, middle + entry.sign) }
    }
    let drawn = LinkBundle.pairs(of: content).filter { bundle in
      guard let from = boxOfPartner[bundle.from], let to = boxOfPartner[bundle.to] else {
        return false
      }
      return from.box != to.box
    }
    let partners = Set(drawn.flatMap { [$0.from, $0.to] })
    var routes =
      boxes.count > BoxLines.mostBoxes || partners.count > BoxLines.mostPartners
      ? nil : BoxLines(boxes, at: middles, partners: partners)
    let lines = drawn.compactMap { bundle -> LinkLine? in
      if let line = routes?.line(from: bundle.from, to: bundle.to) {
        return LinkLine(links: bundle.links, lines: [line])
      }
      guard let from = boxOfPartner[bundle.from], let to = boxOfPartner[bundle.to] else {
        return nil
      }
      return LinkLine(links: bundle.links, lines: [Self.path(from, to)])
    }
    return NetworkMarks(
      content: content, style: style, signs: signs, places: [], lines: lines, lineWidth: 0.6,
      lineOpacity: 0.75)
  }

  /// Out of one box where it is nearest to the other, and into that one.
  private static func path(
    _ from: (box: MapBox, sign: MapPoint), _ to: (box: MapBox, sign: MapPoint)
  ) -> [MapPoint] {
    let (start, end) = (
      border(of: from.box, towards: to.box.middle), border(of: to.box, towards: from.box.middle)
    )
    let pull = (start - from.sign) * 1.05
    let push = (end - to.sign) * 1.05
    return BezierPath.samples(
      [from.sign, from.sign + pull, to.sign + push, to.sign], perPiece: 32)
  }

  private static func border(of box: MapBox, towards point: MapPoint) -> MapPoint {
    let way = point - box.middle
    let reach = min(
      box.width / 2 / max(abs(way.x), 1e-9), box.height / 2 / max(abs(way.y), 1e-9))
    return box.middle + way * min(1, reach)
  }

  private func marks(
    _ boxes: [ClusterBox], _ middles: [MapPoint], _ network: NetworkMarks, _ measure: TextMeasure
  ) -> (groups: [MapScene.Group], labels: [MapBox]) {
    var grounds: [MapScene.Group] = []
    var texts: [MapScene.Group] = []
    var labels: [MapBox] = []
    for (number, (box, middle)) in zip(boxes, middles).enumerated() {
      let members = box.entries.map {
        DOTSyntax.name(network.content.partners[$0.partner].id.rawValue)
      }
      grounds.append(ground(of: box, at: middle, number: number, members))
      let caption = box.captionTexts(at: middle, colour: style.ink, measure)
      labels += caption.map(\.box)
      texts.append(
        MapScene.Group(classes: "cluster caption", marks: caption.map { .text($0) }))
      for entry in box.entries {
        let words = ClusterBox.texts(entry, at: middle, colour: style.ink, measure)
        labels += words.map(\.box)
        let partner = network.content.partners[entry.partner]
        texts.append(
          MapScene.Group(
            id: "label." + DOTSyntax.name(partner.id.rawValue),
            classes: "label \(partner.kind.rawValue)",
            marks: words.flatMap { text -> [MapScene.Mark] in
              let ground = MapScene.Ink(style.ground.sea, opacity: 0.75)
              return [.areas([text.box.corners], fill: ground, stroke: nil), .text(text)]
            }))
      }
    }
    return (grounds + network.lineGroups() + network.signGroups() + texts, labels)
  }

  private func ground(
    of box: ClusterBox, at middle: MapPoint, number: Int, _ members: [String]
  ) -> MapScene.Group {
    let area = MapBox(middle: middle, width: box.size.width, height: box.size.height)
    return MapScene.Group(
      id: "cluster.\(number)", classes: "cluster",
      marks: [
        .areas(
          [area.rounded(by: 8)], fill: .init(style.ground.sea, opacity: 0.7),
          stroke: .init(.init(style.ground.coast), width: 0.9))
      ], role: .cluster(members))
  }
}

extension MapBox {
  /// The rectangle with round corners.
  func rounded(by radius: Double) -> [MapPoint] {
    let radius = min(radius, width / 2, height / 2)
    let centres = [
      MapPoint(x: right - radius, y: top - radius), MapPoint(x: left + radius, y: top - radius),
      MapPoint(x: left + radius, y: bottom + radius),
      MapPoint(x: right - radius, y: bottom + radius),
    ]
    let circle = MapMarkShape.circle.corners(at: MapPoint(x: 0, y: 0), radius: radius)
    return centres.enumerated().flatMap { quarter, centre in
      stride(from: quarter * 30, through: quarter * 30 + 30, by: 5)
        .map { centre + circle[$0 % 120] }
    }
  }
}
