public import PartnerGraph

/// The partners and links whose loss would part a network.
public struct WeakPoints: Hashable, Sendable {
  /// A partner whose loss parts others from each other.
  public struct Articulation: Hashable, Sendable {
    /// The partner.
    public let partner: Partner.ID
    /// How many partners would be parted from the greatest piece that stays of its component.
    public let cutOff: Int
    /// Into how many pieces its component would fall.
    public let pieces: Int
  }

  /// A link whose loss parts the two partners that it joins.
  public struct Bridge: Hashable, Sendable {
    /// The link.
    public let link: Link.ID
    /// How many partners are on the side with fewer.
    public let cutOff: Int
  }

  /// The articulation partners, those that cut off most first, then in order of identifier.
  public let articulations: [Articulation]
  /// The bridges, those that cut off most first, then in order of identifier.
  public let bridges: [Bridge]
}

/// Finds articulation partners and bridges by one walk in depth, without recursion.
///
/// J. Hopcroft, R. Tarjan, *Algorithm 447: efficient algorithms for graph manipulation*, Communications
/// of the ACM 16 (1973) 372, doi:10.1145/362248.362272.
struct WeakPointFinder {
  private let graph: PartnerGraph
  private let simple: SimpleGraph
  private var order: [Int32]
  private var low: [Int32]
  private var size: [Int32]
  private var parent: [Int32]
  /// For each partner the sizes of the pieces that only it joins with the rest.
  private var pieces: [Int: [Int32]] = [:]
  private var bridges: [(link: Int32, below: Int32, root: Int32)] = []
  private var next: Int32 = 0

  init(_ graph: PartnerGraph, _ simple: SimpleGraph) {
    self.graph = graph
    self.simple = simple
    order = Array(repeating: -1, count: simple.count)
    low = order
    size = Array(repeating: 1, count: simple.count)
    parent = order
  }

  mutating func find() -> WeakPoints {
    var articulations: [WeakPoints.Articulation] = []
    for root in 0..<simple.count where order[root] < 0 {
      pieces.removeAll(keepingCapacity: true)
      walk(from: root)
      for (partner, parts) in pieces {
        let rest = size[root] - 1 - parts.reduce(0, +)
        let all = (parts + [rest]).filter { $0 > 0 }
        guard all.count > 1, let greatest = all.max() else { continue }
        articulations.append(
          .init(
            partner: graph.partners[partner].id, cutOff: Int(size[root] - 1 - greatest),
            pieces: all.count))
      }
    }
    return WeakPoints(
      articulations: articulations.sorted { (-$0.cutOff, $0.partner) < (-$1.cutOff, $1.partner) },
      bridges: bridges.map {
        .init(
          link: graph.links[Int($0.link)].id,
          cutOff: Int(min($0.below, size[Int($0.root)] - $0.below)))
      }.sorted { (-$0.cutOff, $0.link) < (-$1.cutOff, $1.link) })
  }

  private mutating func walk(from root: Int) {
    var trail = [root]
    var position = [Int(simple.neighbours.offsets[root])]
    enter(root)
    while let here = trail.last {
      let at = position[position.count - 1]
      if at < Int(simple.neighbours.offsets[here + 1]) {
        position[position.count - 1] += 1
        let neighbour = Int(simple.neighbours.values[at])
        if order[neighbour] < 0 {
          parent[neighbour] = Int32(here)
          enter(neighbour)
          trail.append(neighbour)
          position.append(Int(simple.neighbours.offsets[neighbour]))
        } else if parent[here] != Int32(neighbour) {
          low[here] = min(low[here], order[neighbour])
        }
      } else {
        trail.removeLast()
        position.removeLast()
        leave(here, root: root)
      }
    }
  }

  private mutating func enter(_ partner: Int) {
    order[partner] = next
    low[partner] = next
    next += 1
  }

  private mutating func leave(_ here: Int, root: Int) {
    guard parent[here] >= 0 else { return }
    let above = Int(parent[here])
    size[above] += size[here]
    low[above] = min(low[above], low[here])
    if low[here] >= order[above] { pieces[above, default: []].append(size[here]) }
    if low[here] > order[above], let link = onlyLink(between: above, and: here) {
      bridges.append((link, size[here], Int32(root)))
    }
  }

  /// The link between two neighbours, unless there are several.
  private func onlyLink(between first: Int, and second: Int) -> Int32? {
    let row = simple.neighbours[first]
    var (lower, upper) = (row.startIndex, row.endIndex)
    while lower < upper {
      let middle = (lower + upper) / 2
      if row[middle] < Int32(second) { lower = middle + 1 } else { upper = middle }
    }
    let link = simple.onlyLinks[lower]
    return link >= 0 ? link : nil
  }
}
