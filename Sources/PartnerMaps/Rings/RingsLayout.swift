internal import PartnerDOT

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where partners stand on rings around (0, 0): how wide the rings are, and who stands where on them.
struct RingsLayout {
  /// The partners of each ring from the inside, clockwise from the top.
  let rings: [[Int]]
  /// The radius of each ring.
  private(set) var radii: [Double] = []
  /// The direction of each partner of the content, in radians clockwise from the top.
  private(set) var angles: [Double]

  /// - Parameters:
  ///   - order: The partners of the rings.
  ///   - content: The content, for its links.
  ///   - labels: The size of each partner's label.
  ///   - captions: How wide the caption of each ring is, for which the ring has a gap at the top.
  init(
    _ order: RingsOrder, _ content: MapContent, labels: [(width: Double, height: Double)],
    captions: [Double]
  ) {
    rings = order.rings
    angles = Array(repeating: 0, count: content.partners.count)
    var neighbours = [[Int]](repeating: [], count: content.partners.count)
    for link in content.links {
      neighbours[link.from].append(link.to)
      neighbours[link.to].append(link.from)
    }
    for ring in rings.indices {
      radii.append(radius(of: ring, labels, caption: captions[ring]))
      place(ring, content, neighbours, labels, caption: captions[ring])
    }
  }

  /// The place of a partner.
  func middle(_ partner: Int, degree: Int) -> MapPoint {
    degree == 0 ? MapPoint(x: 0, y: 0) : Self.point(angles[partner], radii[degree - 1])
  }

  static func point(_ angle: Double, _ radius: Double) -> MapPoint {
    MapPoint(x: sin(angle) * radius, y: cos(angle) * radius)
  }

  private func radius(
    of ring: Int, _ labels: [(width: Double, height: Double)], caption: Double
  ) -> Double {
    let count = Double(rings[ring].count)
    let isLast = ring == rings.count - 1
    // Names stand outside the last ring, in two columns; inside it between its ring and the next.
    let heights = rings[ring].reduce(0) { $0 + labels[$1].height }
    let around = max((count * (isLast ? 12 : 21) + caption) / (2 * .pi), isLast ? heights / 4.2 : 0)
    guard ring > 0 else { return max(rings.count == 1 ? 165 : 130, around) }
    let area = rings[ring - 1].reduce(0) { $0 + labels[$1].width * labels[$1].height }
    let inner = radii[ring - 1]
    return max(inner + 105, around, (inner * inner + 4.8 * area / .pi).squareRoot())
  }

  /// Puts each partner of a ring near those it is linked to on the ring inside, and away from others.
  private mutating func place(
    _ ring: Int, _ content: MapContent, _ neighbours: [[Int]],
    _ labels: [(width: Double, height: Double)], caption: Double
  ) {
    let members = rings[ring]
    let turn = 2 * Double.pi
    let gap = min(1.2, (caption + 26) / radii[ring])
    let even = members.indices.map {
      gap / 2 + (Double($0) + 0.5) / Double(members.count) * (turn - gap)
    }
    let isLast = ring == rings.count - 1
    var gaps = members.indices.map { index -> Double in
      let slope = max(0.3, abs(sin(even[index])))
      return (isLast ? labels[members[index]].height / slope : 12) / radii[ring]
    }
    let needed = gaps.reduce(0, +)
    let room = turn - gap
    if needed > room { gaps = gaps.map { $0 * room / needed } }
    let wanted = members.indices.map { index -> Double in
      if ring == 0 { return even[index] }
      let inner = neighbours[members[index]].filter { content.partners[$0].degree == ring }
      guard let mean = RingsOrder.mean(inner.map { angles[$0] / turn }) else { return even[index] }
      let near = [-1.0, 0, 1].map { (mean + $0) * turn }
        .min { abs($0 - even[index]) < abs($1 - even[index]) }
      return near ?? even[index]
    }
    let low = gap / 2 + (gaps.first ?? 0) / 2
    let high = turn - gap / 2 - (gaps.last ?? 0) / 2
    let placed = Spacing.spaced(wanted, gaps: gaps, in: low...max(low, high))
    for (partner, angle) in zip(members, placed) { angles[partner] = angle }
  }
}
