internal import PartnerDOT

/// Leads lines between partners in boxes so that none crosses a name: out of a box beside the column of
/// signs, and around the other boxes.
struct BoxLines {
  /// A way out of a box.
  private struct Door {
    /// From the sign to the border of the box.
    let inside: [MapPoint]
    /// The point outside, as a node of the net.
    let node: Int
    /// The gap between columns that it takes; nothing if it leads straight out.
    let gap: Gap?

    var length: Double {
      zip(inside, inside.dropFirst()).reduce(gap == nil ? 0 : 12) { $0 + ($1.1 - $1.0).length }
    }
  }

  private struct Gap: Hashable {
    let box: Int
    let column: Int
    let isUp: Bool
  }

  /// Beyond so many boxes lines are led as curves from box to box.
  static let mostBoxes = 80
  /// And beyond so many partners, for the time of finding ways grows with the cube of their number.
  static let mostPartners = 200
  /// How far beside each other lines run in a gap and around a corner.
  private static let lane = 1.6

  private var doors: [Int: [Door]] = [:]
  private var net: RouteNet
  private var inGap: [Gap: Int] = [:]
  private var atCorner: [Int: Int] = [:]

  /// - Parameters:
  ///   - boxes: The boxes, and where their middles are.
  ///   - partners: Who has a line that leads out of its box.
  init(_ boxes: [ClusterBox], at middles: [MapPoint], partners: Set<Int>) {
    var points: [MapPoint] = []
    let areas = zip(boxes, middles).map {
      MapBox(middle: $1, width: $0.size.width, height: $0.size.height)
    }
    for (number, (box, area)) in zip(boxes, areas).enumerated() {
      for entry in box.entries where partners.contains(entry.partner) {
        for way in Self.ways(out: entry, of: box, area) {
          doors[entry.partner, default: []].append(
            Door(
              inside: way.inside, node: areas.count * 4 + points.count,
              gap: way.isUp.map { Gap(box: number, column: entry.column, isUp: $0) }))
          points.append(way.out)
        }
      }
    }
    net = RouteNet(areas, points: points)
  }

  /// The ways from a sign out of its box: to the left from the first column, up and down beside each.
  private static func ways(
    out entry: ClusterBox.Entry, of box: ClusterBox, _ area: MapBox
  ) -> [(inside: [MapPoint], out: MapPoint, isUp: Bool?)] {
    let sign = area.middle + entry.sign
    let (gap, beside) = (sign.x - 9.6, RouteNet.margin + 0.5)
    var ways: [(inside: [MapPoint], out: MapPoint, isUp: Bool?)] = []
    if entry.column == 0 {
      ways.append(
        (
          [sign, MapPoint(x: area.left, y: sign.y)],
          MapPoint(x: area.left - beside, y: sign.y), nil
        ))
    }
    // A caption stands above the columns that it is as long as.
    let canRise = entry.column == 0 || box.captionRight < entry.sign.x - 14
    for isUp in [true, false] where !isUp || canRise {
      let border = isUp ? area.top : area.bottom
      ways.append(
        (
          [sign, MapPoint(x: gap, y: sign.y), MapPoint(x: gap, y: border)],
          MapPoint(x: gap, y: border + (isUp ? beside : -beside)), isUp
        ))
    }
    return ways
  }

  /// The line between two partners; nothing if no way is open.
  mutating func line(from: Int, to: Int) -> [MapPoint]? {
    var best: (length: Double, start: Door, end: Door, nodes: [Int])?
    for start in doors[from] ?? [] {
      for end in doors[to] ?? [] {
        guard let way = net.way(from: start.node, to: end.node) else { continue }
        let length = way.length + start.length + end.length
        if length < best?.length ?? .infinity { best = (length, start, end, way.nodes) }
      }
    }
    guard let best else { return nil }
    let (first, last) = (inside(best.start), inside(best.end))
    let corners = best.nodes.dropFirst().dropLast().map { node -> MapPoint in
      atCorner[node, default: 0] += 1
      let lane = Double((atCorner[node] ?? 0) % 7) * Self.lane
      return net.nodes[node] + net.outwards[node] * lane
    }
    return Self.rounded(first + corners + last.reversed())
  }

  /// The way out of a box, and the point outside, beside those who went there before.
  private mutating func inside(_ door: Door) -> [MapPoint] {
    var points = door.inside + [net.nodes[door.node]]
    guard let gap = door.gap else { return points }
    let lane = Double(inGap[gap, default: 0] % 5) * Self.lane
    inGap[gap, default: 0] += 1
    for index in 1..<points.count { points[index].x += lane - 2 * Self.lane }
    return points
  }

  /// The line with its corners cut by parabolas.
  private static func rounded(_ points: [MapPoint]) -> [MapPoint] {
    guard points.count > 2 else { return points }
    var line = [points[0]]
    for index in 1..<(points.count - 1) {
      let (before, corner, after) = (points[index - 1], points[index], points[index + 1])
      let (back, on) = (before - corner, after - corner)
      // Half of a line between two corners, the whole of one that ends.
      let room = min(
        back.length * (index == 1 ? 0.9 : 0.5), on.length * (index == points.count - 2 ? 0.9 : 0.5))
      guard room > 0.5 else { continue }
      let cut = min(room, 26)
      let (start, end) = (
        corner + back * (cut / back.length), corner + on * (cut / on.length)
      )
      for step in 0...8 {
        let t = Double(step) / 8
        line.append(start * ((1 - t) * (1 - t)) + corner * (2 * t * (1 - t)) + end * (t * t))
      }
    }
    return line + points.suffix(1)
  }
}
