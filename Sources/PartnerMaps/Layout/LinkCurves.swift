internal import PartnerDOT

/// Leads the lines of links: around partners where possible, parallel ones side by side.
struct LinkCurves {
  let content: MapContent
  /// The box of each partner, where it stands.
  let boxes: [MapBox]
  /// Lines that Graphviz led around the partners, by the index of a pair's first link.
  let routes: [Int: [MapPoint]]
  /// Whether lines bend around partners.
  var isBending = true

  /// The distance between parallel lines.
  static let lane = 6.0

  /// Beyond so many partners lines are straight, for bends take time and nobody sees them.
  static let mostBending = 400

  /// The line of every link, in the order of the content.
  func curves() -> [MapCurve] {
    var curves = [MapCurve](repeating: MapCurve(points: []), count: content.links.count)
    let middle = content.centre.map { boxes[$0].middle } ?? centreOfGravity
    for group in Self.groups(of: content) {
      let first = content.links[group[0]]
      let (a, b) = (min(first.from, first.to), max(first.from, first.to))
      let base =
        routes[group[0]].map { routed($0, from: first.from, to: first.to) }
        ?? best(from: a, to: b, around: middle)
      for (number, index) in group.enumerated() {
        let offset = (Double(number) - Double(group.count - 1) / 2) * lane(of: group.count, a, b)
        let shifted = BezierPath.shifted(base, by: offset)
        let link = content.links[index]
        let path = link.from == a ? shifted : Array(shifted.reversed())
        curves[index] = clipped(path, link)
      }
    }
    return curves
  }

  /// The links of each pair of partners together, in order of their first link.
  static func groups(of content: MapContent) -> [[Int]] {
    var groups: [[Int]] = []
    var position: [[Int]: Int] = [:]
    for (index, link) in content.links.enumerated() {
      let pair = [min(link.from, link.to), max(link.from, link.to)]
      if let group = position[pair] {
        groups[group].append(index)
      } else {
        position[pair] = groups.count
        groups.append([index])
      }
    }
    return groups
  }

  /// How far apart so many lines can be that all still reach both partners.
  private func lane(of count: Int, _ a: Int, _ b: Int) -> Double {
    let room = [a, b].map { min(boxes[$0].width, boxes[$0].height) }.min() ?? 0
    return min(Self.lane, max(2.5, room * 0.8 / Double(max(1, count - 1))))
  }

  private var centreOfGravity: MapPoint {
    boxes.isEmpty
      ? MapPoint(x: 0, y: 0)
      : boxes.reduce(MapPoint(x: 0, y: 0)) { $0 + $1.middle } * (1 / Double(boxes.count))
  }

  /// A line of Graphviz, which ends at the outlines, led on to the middles of both partners.
  private func routed(_ route: [MapPoint], from: Int, to: Int) -> [MapPoint] {
    guard let first = route.first, let last = route.last, route.count % 3 == 1 else { return [] }
    let path =
      BezierPath.line(from: boxes[from].middle, to: first) + route.dropFirst()
      + BezierPath.line(from: last, to: boxes[to].middle).dropFirst()
    return from < to ? path : Array(path.reversed())
  }

  /// Of several bends the cheapest: a line costs its length, and twenty times that in boxes.
  private func best(from a: Int, to b: Int, around middle: MapPoint) -> [MapPoint] {
    let (start, end) = (boxes[a].middle, boxes[b].middle)
    var best = BezierPath.line(from: start, to: end)
    var least = cost(of: best, a, b)
    if !isBending || boxes.count > Self.mostBending { return best }
    if least.obstacles == 0 { return best }
    let third = (end - start) * (1 / 3.0)
    let across = (end - start).normal * (end - start).length
    var bends = [0.1, 0.2, 0.35, 0.5, 0.7, 0.95].flatMap { [(across * $0, across * $0)] }
    bends += [0.25, 0.5].flatMap { [(across * $0, across * 0), (across * 0, across * $0)] }
    bends += bends.map { ($0.0 * -1, $0.1 * -1) }
    if content.centre != a && content.centre != b {
      bends += [0.15, 0.3, 0.45, 0.6, 0.75, -0.15, -0.3].map {
        ((middle - start) * $0 - third, (middle - end) * $0 + third)
      }
    }
    for bend in bends {
      let path = [start, start + third + bend.0, end - third + bend.1, end]
      let cost = cost(of: path, a, b)
      if cost.total < least.total { (best, least) = (path, cost) }
    }
    return best
  }

  private func cost(
    of path: [MapPoint], _ a: Int, _ b: Int
  ) -> (total: Double, obstacles: Int) {
    let points = BezierPath.samples(path, perPiece: 48)
    let length = zip(points, points.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
    let extent = points.reduce(MapBox(middle: path[0], width: 0, height: 0)) {
      $0.united(with: MapBox(middle: $1, width: 0, height: 0))
    }
    var obstacles = 0
    for (index, box) in boxes.enumerated() where index != a && index != b {
      let box = box.grown(by: 3)
      guard box.overlaps(extent.grown(by: 1)) else { continue }
      // Nobody looks for a line behind the one in the middle.
      obstacles += points.count { box.contains($0) } * (index == content.centre ? 3 : 1)
    }
    return (length * (1 + 20 * Double(obstacles) / 48), obstacles)
  }

  /// The part of a line outside the outlines of its two partners, with an arrow if it is directed.
  private func clipped(_ path: [MapPoint], _ link: MapLink) -> MapCurve {
    let start = outline(of: link.from)
    let end = outline(of: link.to)
    var points = BezierPath.clipped(path, outside: start, and: end)
    guard link.kind.isDirected, let tip = points.last else { return MapCurve(points: points) }
    points = BezierPath.shortened(points, by: 6)
    return MapCurve(points: points, tip: tip)
  }

  private func outline(of partner: Int) -> [MapPoint] {
    let box = boxes[partner]
    return PartnerShape(content.partners[partner].kind)
      .outline(width: box.width + 2, height: box.height + 2).map { $0 + box.middle }
  }
}
