internal import PartnerDOT

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where the signs of partners stand on a geographic map: those of one place side by side.
struct PartnerDots {
  /// A sign.
  struct Dot {
    /// The partner, as an index of the content.
    let partner: Int
    /// Where the partner is.
    let point: GlobePoint
    /// Where that lies on the page.
    let anchor: MapPoint
    /// Where the sign stands.
    var middle: MapPoint
    let radius: Double
    /// Whether it stands for several partners.
    let isGroup: Bool
  }

  /// In the order of the places; last those that only lines lead to, of no size.
  private(set) var dots: [Dot] = []
  /// The dots of one place, the one that stands for it first; in the order of their first partners.
  private(set) var places: [[Int]] = []
  /// The dot of each partner of the content.
  private(set) var dotOfPartner: [Int?]

  /// The dots as signs on the page.
  var signs: [PartnerSign] {
    dots.filter { $0.radius > 0 }.map {
      PartnerSign(
        partner: $0.partner, middle: $0.middle, radius: $0.radius,
        shape: $0.isGroup ? .circle : nil)
    }
  }

  /// Partners so near each other, in degrees, are at one place: about 5 km.
  private static let nearness = 0.045

  /// - Parameter shown: Who has a sign; all if nothing.
  init(_ content: MapContent, in view: GlobeView, showing shown: Set<Int>? = nil) {
    dotOfPartner = Array(repeating: nil, count: content.partners.count)
    let placed = content.partners.indices.compactMap { index in
      content.partners[index].coordinate.map { (partner: index, point: GlobePoint($0)) }
    }
    let located = placed.filter { shown?.contains($0.partner) ?? true }
    let groups = Self.groups(located.map(\.point)).map { group in
      group.sorted {
        Self.rank(content.partners[located[$0].partner], located[$0].partner)
          < Self.rank(content.partners[located[$1].partner], located[$1].partner)
      }
    }
    let most = Double(content.partners.map(\.count).max() ?? 1)
    for group in groups {
      let point = located[group[0]].point
      for (position, member) in group.enumerated() {
        let partner = located[member].partner
        let radius = Self.radius(
          content.partners[partner], position, of: group.count, most: most)
        let anchor = view.place(of: point)
        let spread = Self.sunflower(position, spacing: radius * 2.3 + 0.6)
        dotOfPartner[partner] = dots.count
        dots.append(
          Dot(
            partner: partner, point: point, anchor: anchor, middle: anchor + spread,
            radius: radius, isGroup: most > 1))
      }
      places.append(Array((dots.count - group.count)..<dots.count))
    }
    let isMain = Set(places.map { $0[0] })
    spreadOut(isMain, in: view.frame)
    for (partner, point) in placed where dotOfPartner[partner] == nil {
      let place = view.place(of: point)
      dotOfPartner[partner] = dots.count
      dots.append(
        Dot(
          partner: partner, point: point, anchor: place, middle: place, radius: 0, isGroup: false))
    }
  }

  /// The one asked about first, then cities, then the order of the content.
  private static func rank(_ partner: MapPartner, _ index: Int) -> (Int, Int) {
    let kind = partner.kind == .city ? 1 : partner.kind == .region ? 2 : 3
    return (partner.emphasis == .centre ? 0 : kind, index)
  }

  private static func groups(_ points: [GlobePoint]) -> [[Int]] {
    var groups: [[Int]] = []
    var byCell: [String: [Int]] = [:]
    for (index, point) in points.enumerated() {
      let (x, y) = (
        Int((point.longitude / nearness).rounded(.down)),
        Int((point.latitude / nearness).rounded(.down))
      )
      let around = (-1...1).flatMap { dx in (-1...1).map { "\(x + dx) \(y + $0)" } }
      let near = around.flatMap { byCell[$0] ?? [] }.sorted().first {
        points[groups[$0][0]].angle(to: point) <= nearness
      }
      if let near {
        groups[near].append(index)
      } else {
        byCell["\(x) \(y)", default: []].append(groups.count)
        groups.append([index])
      }
    }
    return groups
  }

  private static func radius(
    _ partner: MapPartner, _ position: Int, of count: Int, most: Double
  ) -> Double {
    if most > 1 { return 2.5 + 13 * (Double(partner.count) / most).squareRoot() }
    if partner.emphasis == .centre { return 7 }
    if position > 0 && count > NetworkMarks.readable { return 2.2 }
    return partner.kind == .city || position == 0 ? 4.4 : 3.6
  }

  /// H. Vogel, *A better way to construct the sunflower head*, Math. Biosci. 44 (1979) 179,
  /// doi:10.1016/0025-5564(79)90080-4.
  private static func sunflower(_ position: Int, spacing: Double) -> MapPoint {
    if position == 0 { return MapPoint(x: 0, y: 0) }
    let angle = Double(position) * 137.508 * GlobePoint.radian
    let radius = spacing * 0.62 * Double(position + 1).squareRoot() + 2
    return MapPoint(x: cos(angle) * radius, y: sin(angle) * radius)
  }

  /// Pushes signs apart until none covers another, those that stand for a place the least.
  private mutating func spreadOut(_ isMain: Set<Int>, in frame: MapBox) {
    let weights = dots.indices.map { isMain.contains($0) ? dots[$0].radius : 1 }
    for round in 0..<160 {
      if round < 100 {
        for index in dots.indices {
          dots[index].middle = dots[index].middle + (dots[index].anchor - dots[index].middle) * 0.03
        }
      }
      var isCalm = true
      for (first, second) in closePairs() {
        if push(first, second, share: weights[second] / (weights[first] + weights[second])) {
          isCalm = false
        }
      }
      for index in dots.indices {
        let edge = dots[index].radius + 3
        dots[index].middle.x = max(
          frame.left + edge, min(frame.right - edge, dots[index].middle.x))
        dots[index].middle.y = max(
          frame.bottom + edge, min(frame.top - edge, dots[index].middle.y))
      }
      if isCalm && round > 100 { break }
    }
  }

  /// Pairs of signs that may touch, by squares of a grid as wide as the largest sign and its margin.
  private func closePairs() -> [(Int, Int)] {
    let side = 2 * (dots.map(\.radius).max() ?? 7) + 2
    struct Square: Hashable {
      let x: Int
      let y: Int
    }
    var signs: [Square: [Int]] = [:]
    let squares = dots.map { dot in
      Square(
        x: Int((dot.middle.x / side).rounded(.down)), y: Int((dot.middle.y / side).rounded(.down)))
    }
    var pairs: [(Int, Int)] = []
    for (index, square) in squares.enumerated() {
      for x in (square.x - 1)...(square.x + 1) {
        for y in (square.y - 1)...(square.y + 1) {
          for other in signs[Square(x: x, y: y)] ?? [] { pairs.append((other, index)) }
        }
      }
      signs[square, default: []].append(index)
    }
    return pairs
  }

  /// Pushes two signs apart if they touch, and tells whether they did.
  private mutating func push(_ first: Int, _ second: Int, share: Double) -> Bool {
    var way = dots[second].middle - dots[first].middle
    let gap = dots[first].radius + dots[second].radius + 0.9 - way.length
    if gap <= 0 { return false }
    if way.length < 1e-6 { way = MapPoint(x: 1, y: Double(second % 7) - 3) }
    let push = way * (gap / way.length)
    dots[first].middle = dots[first].middle - push * share
    dots[second].middle = dots[second].middle + push * (1 - share)
    return true
  }
}
