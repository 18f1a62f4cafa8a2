internal import PartnerDOT
internal import PartnerGraph

/// The order in which partners stand around another one.
///
/// Linked partners want to be neighbours, so that their lines are short, and the rest stand by kind
/// and theme. The cost of an order is the sum over the links of the number of steps between their
/// ends, and 2 for each two neighbours of different kind; partners are moved next to those they
/// are linked to as long as that lowers it (with very many links they stay where they are).
struct RingOrder {
  /// The partners of the ring, as indices into the content.
  private(set) var order: [Int]
  /// The rank of the kind of every partner of the content.
  private let kinds: [Int]
  private let links: [(Int, Int)]
  private let linked: [Int: [Int]]

  /// Puts some partners in order.
  ///
  /// - Complexity: O(*r* × *l*²/*n*), where *n* is the number of partners, *l* that of links among
  ///   them and *r* ≤ 6 that of rounds.
  init(_ members: [Int], of content: MapContent) {
    let kinds = content.partners.map { Partner.Kind.allCases.firstIndex(of: $0.kind) ?? 0 }
    self.kinds = kinds
    order = members.sorted {
      (kinds[$0], content.partners[$0].theme ?? .max, $0)
        < (kinds[$1], content.partners[$1].theme ?? .max, $1)
    }
    let isMember = Set(members)
    var pairs: Set<[Int]> = []
    for link in content.links where isMember.contains(link.from) && isMember.contains(link.to) {
      pairs.insert([min(link.from, link.to), max(link.from, link.to)])
    }
    let sorted = pairs.sorted { $0.lexicographicallyPrecedes($1) }
    links = sorted.map { ($0[0], $0[1]) }
    var linked: [Int: [Int]] = [:]
    for (a, b) in links {
      linked[a, default: []].append(b)
      linked[b, default: []].append(a)
    }
    self.linked = linked
    improve()
  }

  private mutating func improve() {
    guard links.count * (links.count + order.count) <= 1_000_000 else { return }
    var best = cost(of: order)
    for _ in 0..<6 {
      var hasMoved = false
      for member in order.sorted() where linked[member] != nil {
        for neighbour in linked[member] ?? [] {
          for offset in [0, 1] {
            var moved = order.filter { $0 != member }
            guard let place = moved.firstIndex(of: neighbour) else { continue }
            moved.insert(member, at: place + offset)
            let newCost = cost(of: moved)
            if newCost < best {
              (best, order, hasMoved) = (newCost, moved, true)
            }
          }
        }
      }
      if !hasMoved { return }
    }
  }

  private func cost(of order: [Int]) -> Int {
    var position = [Int](repeating: 0, count: kinds.count)
    for (index, member) in order.enumerated() { position[member] = index }
    var cost = 0
    for (a, b) in links {
      let steps = abs(position[a] - position[b])
      cost += min(steps, order.count - steps)
    }
    for index in order.indices {
      let next = index + 1 == order.count ? 0 : index + 1
      if kinds[order[index]] != kinds[order[next]] { cost += 2 }
    }
    return cost
  }
}
