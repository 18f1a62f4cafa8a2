package import PartnerDOT

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Puts labels beside what they name, so that none meets another and none leaves the frame.
///
/// Each label has eight places beside its sign, and more further away to which a line leads. Labels
/// take the best free place in the order of their importance; then each in turn looks for a
/// better one until none moves, and one without a place may push a single less important one aside:
/// the point-feature problem of J. Christensen, J. Marks, S. Shieber, *An empirical study of
/// algorithms for point-feature label placement*, ACM Trans. Graph. 14 (1995) 203,
/// doi:10.1145/212332.212334, by greedy search with repair, which chance has no part in.
package struct LabelPlacement {
  /// A label to be placed.
  package struct Label: Sendable {
    /// The middle of its sign.
    package let middle: MapPoint
    package let radius: Double
    package let width: Double
    package let height: Double

    package init(middle: MapPoint, radius: Double, width: Double, height: Double) {
      self.middle = middle
      self.radius = radius
      self.width = width
      self.height = height
    }
  }

  /// Where a label stands.
  package struct Spot: Hashable, Sendable {
    package let box: MapBox
    /// The line from sign to label, if it stands away.
    package let leader: [MapPoint]
    let cost: Double
  }

  private let labels: [Label]
  private let spots: [[Spot]]
  private var chosen: [Int?]

  /// Places labels, the most important first.
  ///
  /// - Parameters:
  ///   - labels: The labels.
  ///   - signs: What no label may cover, each with its radius.
  ///   - blocked: Boxes that no label may meet.
  ///   - lines: What a label should not cover.
  ///   - frame: What no label may leave.
  /// - Returns: For each label its place; nothing where there is no room.
  /// - Complexity: O(*n* ² *c* ²) at worst and about O(*n* ² *c*) in practice, where *n* is the
  ///   number of labels and *c* that of places for each, about 100.
  package static func spots(
    for labels: [Label], signs: [(middle: MapPoint, radius: Double)], blocked: [MapBox],
    lines: [[MapPoint]], frame: MapBox
  ) -> [Spot?] {
    let ink = InkMap(lines, in: frame)
    let inside = frame.grown(by: -4)
    let spots = labels.map { label in
      candidates(for: label).filter { spot in
        inside.contains(MapPoint(x: spot.box.left, y: spot.box.bottom))
          && inside.contains(MapPoint(x: spot.box.right, y: spot.box.top))
          && !signs.contains { Self.meets(spot.box, $0.middle, $0.radius) }
          && !blocked.contains { $0.overlaps(spot.box) }
      }.map { spot in
        let covered = Double(ink.amount(in: spot.box)) * 60 / (spot.box.width + 40)
        let crossed = spot.leader.isEmpty ? 0 : Self.signsCrossed(spot.leader, signs, label) * 12
        return Spot(box: spot.box, leader: spot.leader, cost: spot.cost + covered + crossed)
      }.sorted { $0.cost < $1.cost }
    }
    var placement = Self(labels: labels, spots: spots)
    placement.place()
    return placement.chosen.enumerated().map { index, spot in spot.map { spots[index][$0] } }
  }

  private init(labels: [Label], spots: [[Spot]]) {
    self.labels = labels
    self.spots = spots
    chosen = Array(repeating: nil, count: labels.count)
  }

  private mutating func place() {
    for index in labels.indices { chosen[index] = best(for: index) }
    for _ in 0..<8 {
      let before = chosen
      for index in labels.indices {
        chosen[index] = nil
        chosen[index] = best(for: index)
        if chosen[index] == nil { pushAside(for: index) }
      }
      if chosen == before { break }
    }
  }

  /// The cheapest free place.
  private func best(for index: Int) -> Int? {
    spots[index].indices.first { conflicts(of: index, at: $0, most: 0) != nil }
  }

  /// The labels that a place conflicts with; nothing if they are more than `most`.
  private func conflicts(of index: Int, at spot: Int, most: Int) -> [Int]? {
    let place = spots[index][spot]
    var found: [Int] = []
    for other in labels.indices where other != index {
      guard let taken = chosen[other] else { continue }
      if Self.conflict(place, spots[other][taken]) {
        found.append(other)
        if found.count > most { return nil }
      }
    }
    return found
  }

  /// Takes the place of one other label that has another place to go to.
  private mutating func pushAside(for index: Int) {
    for spot in spots[index].indices {
      guard let others = conflicts(of: index, at: spot, most: 1), let other = others.first else {
        continue
      }
      let before = chosen[other]
      chosen[index] = spot
      chosen[other] = nil
      chosen[other] = best(for: other)
      if chosen[other] != nil || other > index { return }
      chosen[other] = before
      chosen[index] = nil
    }
  }

  private static func conflict(_ a: Spot, _ b: Spot) -> Bool {
    if a.box.grown(by: 1).overlaps(b.box) { return true }
    if a.leader.isEmpty && b.leader.isEmpty { return false }
    return crosses(a.leader, b.box) || crosses(b.leader, a.box) || crosses(a.leader, b.leader)
  }

  private static func crosses(_ leader: [MapPoint], _ box: MapBox) -> Bool {
    guard leader.count == 2 else { return false }
    return (0...12).contains {
      box.grown(by: 1).contains(leader[0] + (leader[1] - leader[0]) * (Double($0) / 12))
    }
  }

  private static func crosses(_ a: [MapPoint], _ b: [MapPoint]) -> Bool {
    guard a.count == 2, b.count == 2 else { return false }
    func side(_ p: MapPoint, _ q: MapPoint, _ r: MapPoint) -> Double {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    }
    return side(a[0], a[1], b[0]) * side(a[0], a[1], b[1]) < 0
      && side(b[0], b[1], a[0]) * side(b[0], b[1], a[1]) < 0
  }

  private static func meets(_ box: MapBox, _ middle: MapPoint, _ radius: Double) -> Bool {
    let dx = max(0, abs(middle.x - box.middle.x) - box.width / 2)
    let dy = max(0, abs(middle.y - box.middle.y) - box.height / 2)
    return dx * dx + dy * dy < radius * radius
  }

  private static func signsCrossed(
    _ leader: [MapPoint], _ signs: [(middle: MapPoint, radius: Double)], _ label: Label
  ) -> Double {
    let way = leader[1] - leader[0]
    let length = max(way.length, 1e-9)
    return Double(
      signs.count { sign in
        if (sign.middle - label.middle).length < 1e-9 { return false }
        let to = sign.middle - leader[0]
        let share = max(0, min(1, (to.x * way.x + to.y * way.y) / (length * length)))
        return (leader[0] + way * share - sign.middle).length < sign.radius
      })
  }

  /// Eight places beside the sign, the right first, then sixteen directions at growing distances.
  private static func candidates(for label: Label) -> [Spot] {
    let (w, h, r) = (label.width / 2, label.height / 2, label.radius + 1.5)
    let beside: [(Double, Double)] = [
      (r + w, 0), (-r - w, 0), (0, r + h), (0, -r - h), (r * 0.7 + w, r * 0.7 + h),
      (r * 0.7 + w, -r * 0.7 - h), (-r * 0.7 - w, r * 0.7 + h), (-r * 0.7 - w, -r * 0.7 - h),
    ]
    var spots = beside.enumerated().map { index, shift in
      let middle = label.middle + MapPoint(x: shift.0, y: shift.1)
      return Spot(
        box: MapBox(middle: middle, width: label.width, height: label.height), leader: [],
        cost: Double(index) * 0.7)
    }
    for distance in [12.0, 20, 30, 44, 62, 86, 116, 150] {
      for turn in 0..<16 {
        let angle = Double(turn) * 22.5 * GlobePoint.radian
        let (x, y) = (cos(angle), sin(angle))
        // So far that the gap between sign and box is the distance.
        let reach = min(w / max(abs(x), 1e-9), h / max(abs(y), 1e-9))
        let middle =
          label.middle + MapPoint(x: x, y: y) * (label.radius + distance + reach)
        let box = MapBox(middle: middle, width: label.width, height: label.height)
        let foot = MapPoint(
          x: max(box.left, min(box.right, label.middle.x)),
          y: max(box.bottom, min(box.top, label.middle.y)))
        let way = foot - label.middle
        let start = label.middle + way * (label.radius / max(way.length, 1e-9))
        spots.append(Spot(box: box, leader: [start, foot], cost: 9 + distance * 0.32))
      }
    }
    return spots
  }
}
