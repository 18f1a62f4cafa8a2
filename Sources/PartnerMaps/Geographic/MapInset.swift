internal import PartnerDOT

/// The part of a map of the world where most partners crowd, larger, in a corner that is free.
struct MapInset {
  /// Who stands in it, as indices of the content.
  let partners: Set<Int>
  /// What it shows.
  let view: GlobeView
  /// Where it stands on the map.
  let box: MapBox

  /// So many places within a twelfth of the width of the map are a crowd.
  private static let crowd = 5
  private static let widths = [440.0, 380, 320]
  private static let margin = 10.0

  /// Looks for a crowd and a free corner; nothing if there is none.
  ///
  /// - Parameters:
  ///   - dots: The partners on the map.
  ///   - lines: What else no inset may cover.
  ///   - main: The map.
  /// - Complexity: O(*p*²), where *p* is the number of places.
  init?(_ content: MapContent, _ dots: PartnerDots, lines: [[MapPoint]], in main: GlobeView) {
    guard case .equalEarth = main.projection else { return nil }
    let anchors = dots.places.map { dots.dots[$0[0]].anchor }
    let near = anchors.map { middle in
      anchors.indices.filter { (anchors[$0] - middle).length <= main.frame.width / 12 }
    }
    guard let best = near.max(by: { $0.count < $1.count }), best.count >= Self.crowd
    else { return nil }
    let crowded = best.flatMap { dots.places[$0] }
    partners = Set(crowded.map { dots.dots[$0].partner })
    let points = best.map { dots.dots[dots.places[$0][0]].point }
    for width in Self.widths {
      let view = GlobeExtent(points: points, lines: [], centre: nil, margin: 0.2, width: width)
        .view(.equalArea)
      if let box = Self.corner(for: view.frame, dots, lines, in: main.frame) {
        (self.view, self.box) = (view, box)
        return
      }
    }
    return nil
  }

  /// A corner without lines and signs, or a place in the middle of the upper or lower edge.
  private static func corner(
    for size: MapBox, _ dots: PartnerDots, _ lines: [[MapPoint]], in frame: MapBox
  ) -> MapBox? {
    guard size.height < frame.height * 0.66 else { return nil }
    let inside = frame.grown(by: -margin)
    let ink = InkMap(lines, in: frame)
    let lefts = [inside.left, inside.right - size.width, frame.middle.x - size.width / 2]
    return [inside.bottom + size.height / 2, inside.top - size.height / 2].lazy
      .flatMap { y in
        lefts.map { left in
          MapBox(
            middle: MapPoint(x: left + size.width / 2, y: y), width: size.width,
            height: size.height)
        }
      }.first { box in
        ink.amount(in: box.grown(by: 5)) == 0
          && !dots.dots.contains { box.grown(by: $0.radius + 8).contains($0.middle) }
      }
  }

  /// The frame of what it shows, on the map.
  func outline(on main: GlobeView, _ style: MapStyle) -> MapScene.Group {
    let corners = view.frame.corners + view.frame.corners.prefix(1)
    let points = zip(corners, corners.dropFirst()).flatMap { from, to in
      (0...12).compactMap { view.point(at: from + (to - from) * (Double($0) / 12)) }
    }
    return MapScene.Group(
      id: "map-detail", classes: "ground detail",
      marks: [.lines(main.lines(points), .init(.init(style.paleInk), width: 0.8))])
  }
}

extension MapInset {
  /// What is drawn of it.
  struct Drawing {
    let groups: [MapScene.Group]
    let labels: [MapBox]
    /// Who has a sign but no label.
    let unlabelled: [Int]
  }

  /// Draws it, at its place on the map.
  func drawing(
    of content: MapContent, _ style: MapStyle, _ words: GeographicWords
  ) throws(MapError) -> Drawing {
    let dots = PartnerDots(content, in: view, showing: partners)
    let arcs = LinkArcs(content, dots, in: view).arcs.filter { arc in
      let link = content.links[arc.links[0]]
      return partners.contains(link.from) || partners.contains(link.to)
    }
    let network = GlobeLayer.network(content, dots, lines: arcs, style)
    let layer = try GlobeLayer(network, labels: network.labels(), in: view, words)
    let pad = MapScene.Group(
      id: "map-pad", classes: "ground pad",
      marks: [
        .areas([view.frame.grown(by: 3).corners], fill: .init(style.background), stroke: nil)
      ])
    let groups: [MapScene.Group] =
      [pad] + layer.ground + lineGroups(network, content) + network.signGroups() + layer.labels
      + [layer.edge]
    return Drawing(
      groups: groups.map { $0.moved(by: origin, prefix: "detail.") },
      labels: layer.labelBoxes.map { $0.moved(by: origin) }, unlabelled: layer.unlabelled)
  }

  private var origin: MapPoint { MapPoint(x: box.left, y: box.bottom) }

  /// Lines that lead out of it are no links between two partners in it.
  private func lineGroups(_ network: NetworkMarks, _ content: MapContent) -> [MapScene.Group] {
    let names = Set(partners.map { DOTSyntax.name(content.partners[$0].id.rawValue) })
    return network.lineGroups().map { group in
      var group = group
      if case .link(let from, let to) = group.role, !names.contains(from) || !names.contains(to) {
        group.role = nil
      }
      return group
    }
  }
}
