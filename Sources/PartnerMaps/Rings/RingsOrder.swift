package import PartnerDOT

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The order of partners on rings around one in the middle, with few crossings between the rings.
///
/// The first ring is put in order by ``RingOrder``; each ring then by the mean direction of its
/// neighbours on the ring inside, then outside, and so on, the best order being kept; at last two
/// neighbours change places as long as that takes crossings away. K. Sugiyama, S. Tagawa, M. Toda,
/// *Methods for visual understanding of hierarchical system structures*, IEEE Trans. Syst. Man
/// Cybern. 11 (1981) 109, doi:10.1109/TSMC.1981.4308636; on circles: C. Bachmaier, *A radial
/// adaptation of the Sugiyama framework*, IEEE Trans. Vis. Comput. Graph. 13 (2007) 583,
/// doi:10.1109/TVCG.2007.1000.
package struct RingsOrder {
  /// The partners of each ring from the inside, as indices of the content, clockwise from the top.
  package private(set) var rings: [[Int]]
  /// The pairs of linked partners between a ring and the next, by the inner ring.
  private let pairs: [[(inner: Int, outer: Int)]]
  /// The linked partners on the ring inside, and on the ring outside, of each partner.
  private var inside: [[Int]]
  private var outside: [[Int]]
  /// How far around each partner stands, 0..<1.
  private var share: [Double]

  /// Puts the partners of a content in order; those of degree 0 stand in the middle.
  ///
  /// - Complexity: O(*n* log *n* + *e*²), where *n* is the number of partners and *e* that of linked
  ///   pairs.
  package init(_ content: MapContent) {
    let count = content.partners.map(\.degree).max() ?? 0
    var members = [[Int]](repeating: [], count: count)
    for (index, partner) in content.partners.enumerated() where partner.degree > 0 {
      members[partner.degree - 1].append(index)
    }
    var linked = Set<[Int]>()
    for link in content.links {
      let ends = [link.from, link.to].sorted {
        (content.partners[$0].degree, $0) < (content.partners[$1].degree, $1)
      }
      let (low, high) = (content.partners[ends[0]].degree, content.partners[ends[1]].degree)
      if low > 0 && high == low + 1 { linked.insert(ends) }
    }
    var pairs = [[(inner: Int, outer: Int)]](repeating: [], count: max(0, count - 1))
    inside = Array(repeating: [], count: content.partners.count)
    outside = inside
    for pair in linked.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      pairs[content.partners[pair[0]].degree - 1].append((pair[0], pair[1]))
      inside[pair[1]].append(pair[0])
      outside[pair[0]].append(pair[1])
    }
    self.pairs = pairs
    share = Array(repeating: 0, count: content.partners.count)
    rings = members
    if !rings.isEmpty { rings[0] = RingOrder(members[0], of: content).order }
    for ring in rings.indices { spread(ring) }
    sweep()
    exchange()
  }

  private mutating func spread(_ ring: Int) {
    for (place, partner) in rings[ring].enumerated() {
      share[partner] = (Double(place) + 0.5) / Double(rings[ring].count)
    }
  }

  private mutating func sweep() {
    for ring in rings.indices.dropFirst() { sort(ring, by: inside) }
    var best = (crossings: crossings, rings: rings)
    for round in 0..<12 where best.crossings > 0 {
      if round.isMultiple(of: 2) {
        for ring in rings.indices.dropLast().reversed() { sort(ring, by: outside) }
      } else {
        for ring in rings.indices.dropFirst() { sort(ring, by: inside) }
      }
      let crossings = crossings
      if crossings < best.crossings { best = (crossings, rings) }
    }
    rings = best.rings
    for ring in rings.indices { spread(ring) }
  }

  /// Sorts a ring by the mean direction of neighbours; who has none stays where it is.
  private mutating func sort(_ ring: Int, by neighbours: [[Int]]) {
    var wanted: [Int: Double] = [:]
    for partner in rings[ring] {
      wanted[partner] = Self.mean(neighbours[partner].map { share[$0] }) ?? share[partner]
    }
    rings[ring] = rings[ring].enumerated().sorted {
      (wanted[$0.element] ?? 0, $0.offset) < (wanted[$1.element] ?? 0, $1.offset)
    }.map(\.element)
    spread(ring)
  }

  /// The mean of directions told as shares of a turn; nothing for none.
  static func mean(_ shares: [Double]) -> Double? {
    if shares.isEmpty { return nil }
    let turn = 2 * Double.pi
    let (x, y) = shares.reduce((0.0, 0.0)) { ($0.0 + cos($1 * turn), $0.1 + sin($1 * turn)) }
    if abs(x) + abs(y) < 1e-9 { return shares[0] }
    let angle = atan2(y, x) / turn
    return angle < 0 ? angle + 1 : angle
  }

  private mutating func exchange() {
    for _ in 0..<10 {
      var isBetter = false
      for ring in rings.indices where rings[ring].count > 1 {
        for place in rings[ring].indices.dropLast() where exchanged(ring, place) { isBetter = true }
      }
      if !isBetter { return }
    }
  }

  /// Exchanges a partner with the next one if fewer lines then cross.
  private mutating func exchanged(_ ring: Int, _ place: Int) -> Bool {
    let (a, b) = (rings[ring][place], rings[ring][place + 1])
    let before = crossings(at: a, b, ring)
    if before == 0 { return false }
    swap(a, b)
    if crossings(at: a, b, ring) >= before {
      swap(a, b)
      return false
    }
    rings[ring].swapAt(place, place + 1)
    return true
  }

  private mutating func swap(_ a: Int, _ b: Int) { (share[a], share[b]) = (share[b], share[a]) }

  /// How many lines of one partner cross lines of another.
  private func crossings(at a: Int, _ b: Int, _ ring: Int) -> Int {
    var count = 0
    for first in inside[a] {
      for second in inside[b] where crosses((first, a), (second, b)) { count += 1 }
    }
    for first in outside[a] {
      for second in outside[b] where crosses((a, first), (b, second)) { count += 1 }
    }
    return count
  }

  /// How many pairs of lines between rings cross, each line going the short way around.
  package var crossings: Int {
    pairs.reduce(0) { sum, pairs in
      sum
        + pairs.indices.reduce(0) { sum, first in
          sum + pairs[(first + 1)...].count { crosses(pairs[first], $0) }
        }
    }
  }

  private func crosses(_ a: (Int, Int), _ b: (Int, Int)) -> Bool {
    if a.0 == b.0 || a.1 == b.1 { return false }
    func way(_ pair: (Int, Int)) -> Double {
      let way = share[pair.1] - share[pair.0]
      return way > 0.5 ? way - 1 : way <= -0.5 ? way + 1 : way
    }
    let start = share[a.0] - share[b.0]
    let end = start + way(a) - way(b)
    return (-1...1).contains { (start + Double($0)) * (end + Double($0)) < 0 }
  }
}
