public import PartnerDOT

/// Composes pictures: places partners, leads lines, and sets title, legend and sources around them.
///
/// Graphviz measures the labels; partners stand in rings around the one that the picture is about,
/// or else as a layout of Graphviz places them; lines and frame are ours. The picture is then
/// drawn with all positions given, so that SVG, PNG, PDF and DOT show the same.
public struct MapComposer: Sendable {
  private let style: MapStyle

  /// Makes a composer.
  public init(style: MapStyle = MapStyle()) { self.style = style }

  /// Composes the picture of a content.
  ///
  /// - Throws: ``MapError``, ``MapError/tooLarge(_:nodes:edges:limit:)`` if there are more
  ///   partners or links than can be placed in a few seconds.
  public func picture(of content: MapContent) throws(MapError) -> MapPicture {
    let writer = DOTWriter(style: style)
    let (boxes, routes) = try placed(content, writer)
    let curves = LinkCurves(content: content, boxes: boxes, routes: routes).curves()
    let frame = try MapFrame(around: Self.extent(boxes, curves), content, writer)
    let arrangement = MapArrangement(
      partners: boxes.map(\.middle), links: curves, items: frame.items)
    return MapPicture(
      dot: writer.text(for: content, arranged: arrangement), arrangement: arrangement,
      partnerBoxes: boxes, itemBoxes: frame.boxes)
  }

  /// The boxes of the partners where they stand, and the lines that Graphviz has led around them.
  private func placed(
    _ content: MapContent, _ writer: DOTWriter
  ) throws(MapError) -> ([MapBox], [Int: [MapPoint]]) {
    let measured = try MapRenderer.shared.geometry(
      writer.measuringText(for: content), layout: .positions)
    let outlines = Self.boxes(of: content, in: measured)
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
    let pairs = LinkCurves.groups(of: content).map { $0[0] }
    let geometry = try MapRenderer.shared.geometry(
      writer.layoutText(
        for: content, sizes: sizes, pairs: pairs, engine: layout.rawValue,
        leadsLines: content.partners.count * pairs.count <= Self.mostLeading), layout: layout)
    var routes: [Int: [MapPoint]] = [:]
    for pair in pairs {
      if let route = geometry.edges[String(pair)], route.count > 4 { routes[pair] = route }
    }
    return (moved(to: Self.boxes(of: content, in: geometry)), routes)
  }

  /// Beyond so many partners rings are too wide, and only the coarser layout is fast enough.
  private static let mostByDistance = 300

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
