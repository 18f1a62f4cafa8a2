public import PartnerDOT

/// Composes pictures: places partners, leads lines, and sets title, legend and sources around them.
///
/// Graphviz measures the labels; partners stand in rings around the one that the picture is about,
/// or else as a layout of Graphviz places them; lines and frame are ours. The picture is then
/// drawn with all positions given, so that SVG, PNG, PDF and DOT show the same.
public struct MapComposer: Sendable {
  private let style: MapStyle
  private let helper: LayoutHelper?

  /// Makes a composer.
  ///
  /// - Parameter helper: What lays out as a process of its own where a layout could run long. Without
  ///   one every layout runs in this process, to its end.
  public init(style: MapStyle = MapStyle(), helper: LayoutHelper? = nil) {
    self.style = style
    self.helper = helper
  }

  /// Composes the picture of a content.
  ///
  /// With a helper a layout that takes too long, fails or has too much to place is given up: partners
  /// then stand in rows, and the picture says so.
  ///
  /// - Throws: ``MapError``, without a helper ``MapError/tooLarge(_:nodes:edges:limit:)`` if there
  ///   are more partners or links than can be placed in a few seconds.
  public func picture(of content: MapContent) throws(MapError) -> MapPicture {
    let writer = DOTWriter(style: style)
    var content = content
    let measured = try MapRenderer.shared.geometry(
      writer.measuringText(for: content), layout: .positions)
    let outlines = Self.boxes(of: content, in: measured)
    let boxes: [MapBox]
    var routes: [Int: [MapPoint]] = [:]
    var isPlaced = true
    do throws(MapError) {
      (boxes, routes) = try placed(content, outlines, writer)
    } catch {
      guard helper != nil else { throw error }
      content = content.adding(note: MapWords(content.language).layoutGivenUp)
      boxes = BoxRows.placed(outlines)
      isPlaced = false
    }
    let curves = LinkCurves(content: content, boxes: boxes, routes: routes, isBending: isPlaced)
      .curves()
    let frame = try MapFrame(around: Self.extent(boxes, curves), content, writer)
    let arrangement = MapArrangement(
      partners: boxes.map(\.middle), links: curves, items: frame.items,
      itemScale: frame.scale)
    return MapPicture(
      dot: writer.text(for: content, arranged: arrangement), arrangement: arrangement,
      partnerBoxes: boxes, itemBoxes: frame.boxes)
  }

  /// The boxes of the partners where they stand, and the lines that Graphviz has led around them.
  private func placed(
    _ content: MapContent, _ outlines: [MapBox], _ writer: DOTWriter
  ) throws(MapError) -> ([MapBox], [Int: [MapPoint]]) {
    func moved(to middles: [MapBox]) -> [MapBox] {
      zip(outlines, middles).map {
        MapBox(middle: $1.middle, width: $0.width, height: $0.height)
      }
    }
    let sizes = zip(content.partners, outlines).map { partner, outline in
      let overhang = PartnerShape(partner.kind).overhang
      return MapBox(
        middle: outline.middle, width: outline.width, height: outline.height + 2 * overhang)
    }
    if let centre = content.centre, content.partners.count <= Self.mostByDistance,
      content.partners.allSatisfy({ $0.degree <= 1 })
    {
      return (moved(to: Self.inRings(content, sizes, centre)), [:])
    }
    let layout: MapLayout = content.partners.count > Self.mostByDistance ? .sfdp : .neato
    let pairs = LinkCurves.groups(of: content)
    let isLong = content.partners.count * pairs.count > Self.mostAtOnce
    let text = writer.layoutText(
      for: content, sizes: sizes, pairs: pairs.map { $0[0] }, engine: layout.rawValue,
      leadsLines: content.partners.count * pairs.count <= Self.mostLeading)
    let geometry =
      if isLong, let helper { try helper.geometry(text, layout: layout) } else {
        try MapRenderer.shared.geometry(text, layout: layout)
      }
    let boxes = moved(to: Self.boxes(of: content, in: geometry))
    let spread = Self.spread(boxes, content, pairs)
    var routes: [Int: [MapPoint]] = [:]
    for pair in pairs.map({ $0[0] }) {
      if let route = geometry.edges[String(pair)], route.count > 4 {
        routes[pair] = route.map { $0 * spread }
      }
    }
    return (boxes.map { $0.moved(by: $0.middle * (spread - 1)) }, routes)
  }

  /// How far a small network is to be spread so that the lines of a pair can be told from each other.
  private static func spread(
    _ boxes: [MapBox], _ content: MapContent, _ pairs: [[Int]]
  ) -> Double {
    guard content.partners.count <= 12 else { return 1 }
    let wanted = pairs.map { links -> Double in
      let ends = [boxes[content.links[links[0]].from], boxes[content.links[links[0]].to]]
      let half = ends.reduce(0) { $0 + ($1.width + $1.height) / 4 }
      let length = half + 30 + 14 * Double(min(links.count, 12))
      return length / max(1, (ends[1].middle - ends[0].middle).length)
    }
    return max(1, min(3, wanted.max() ?? 1))
  }

  /// Beyond so many partners rings are too wide, and only the coarser layout is fast enough.
  private static let mostByDistance = 300

  /// Beyond so many partners times pairs a layout can take longer than a second.
  private static let mostAtOnce = 5000

  /// Beyond so many partners times pairs Graphviz takes more than some seconds to lead the lines.
  private static let mostLeading = 70_000

  private static func boxes(of content: MapContent, in geometry: MapGeometry) -> [MapBox] {
    content.partners.map {
      geometry.nodes[DOTWriter.nodeName($0.id)]
        ?? MapBox(middle: MapPoint(x: 0, y: 0), width: 0, height: 0)
    }
  }

  private static func inRings(
    _ content: MapContent, _ sizes: [MapBox], _ centre: Int
  ) -> [MapBox] {
    var lines = [Int](repeating: 0, count: content.partners.count)
    for link in content.links where link.from == centre || link.to == centre {
      lines[link.from + link.to - centre] += 1
    }
    let rings = RingLayout(
      boxes: sizes, centre: centre,
      order: RingOrder(content.partners.indices.filter { $0 != centre }, of: content).order,
      bundles: lines.map { Double(max(0, $0 - 1)) * LinkCurves.lane })
    return zip(sizes, rings.positions()).map {
      MapBox(middle: $1, width: $0.width, height: $0.height)
    }
  }

  /// The rectangle around partners and lines.
  private static func extent(_ boxes: [MapBox], _ curves: [MapCurve]) -> MapBox {
    let origin = MapBox(middle: MapPoint(x: 0, y: 0), width: 0, height: 0)
    var extent = boxes.first ?? origin
    for box in boxes { extent = extent.united(with: box) }
    for curve in curves {
      for point in BezierPath.samples(curve.points, perPiece: 12) {
        extent = extent.united(with: MapBox(middle: point, width: 2, height: 2))
      }
    }
    return extent
  }
}
