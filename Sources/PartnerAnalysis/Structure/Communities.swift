public import PartnerGraph

/// Groups of partners that are linked to each other more than to others.
///
/// Partners move to the neighbouring group that raises the modularity *Q* = Σ (*e* − *a*²) most, in
/// order of index, until none moves; groups then become the partners of a smaller network, and so
/// on: V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, *Fast unfolding of communities in
/// large networks*, J. Stat. Mech. (2008) P10008, doi:10.1088/1742-5468/2008/10/P10008. Where
/// moves are equally good the group of the lowest number is taken, so chance has no part in it.
/// Each link counts 1; those that are over count too, for they tell who belongs together.
public struct Communities: Sendable {
  /// The group of each partner, from 0 for the greatest; equal ones in order of their first partner.
  public let ofPartner: [Int32]
  /// How many partners each group has, the greatest first.
  public let sizes: [Int]
  /// How much more links lie inside groups than by chance: -1/2...1, 0 without links.
  public let modularity: Double

  /// Finds the groups of a graph.
  ///
  /// - Complexity: O(*n* + *r* × *m*), where *n* is the number of partners, *m* that of links and
  ///   *r* ≤ 400 that of rounds, about 20 in practice.
  public init(_ graph: PartnerGraph) {
    var level = CommunityLevel(graph)
    var groups = Array(0..<Int32(graph.partners.count))
    for _ in 0..<20 {
      let moved = level.moved()
      if moved.count == level.count { break }
      groups = groups.map { moved.ofNode[Int($0)] }
      level = level.merged(moved.ofNode, count: moved.count)
    }
    modularity = level.modularity
    var sizes = [Int](repeating: 0, count: level.count)
    for group in groups { sizes[Int(group)] += 1 }
    // Groups are numbered in order of their first partners so far.
    let order = sizes.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
    var rank = [Int32](repeating: 0, count: sizes.count)
    for (new, old) in order.enumerated() { rank[old] = Int32(new) }
    ofPartner = groups.map { rank[Int($0)] }
    self.sizes = order.map { sizes[$0] }
  }
}

/// A network with weights, whose nodes are partners or groups of partners.
struct CommunityLevel {
  let count: Int
  private let offsets: [Int]
  private let targets: [Int32]
  private let weights: [Double]
  /// Twice the weight inside each node.
  private let inner: [Double]
  /// The weights at each node, inner ones twice.
  private let strength: [Double]
  private let total: Double

  init(_ graph: PartnerGraph) {
    let rows = graph.incidences
    self.init(
      count: rows.count, offsets: rows.offsets.map(Int.init),
      targets: rows.values.map(\.neighbour), weights: Array(repeating: 1, count: rows.values.count),
      inner: Array(repeating: 0, count: rows.count))
  }

  private init(count: Int, offsets: [Int], targets: [Int32], weights: [Double], inner: [Double]) {
    (self.count, self.offsets, self.targets) = (count, offsets, targets)
    (self.weights, self.inner) = (weights, inner)
    strength = (0..<count).map { node in
      weights[offsets[node]..<offsets[node + 1]].reduce(inner[node], +)
    }
    total = strength.reduce(0, +)
  }

  /// The modularity when each node is a group.
  var modularity: Double {
    guard total > 0 else { return 0 }
    return (0..<count).reduce(0) {
      let share = strength[$1] / total
      return $0 + inner[$1] / total - share * share
    }
  }

  /// The groups after nodes have moved as long as that is better, numbered by their first nodes.
  func moved() -> (ofNode: [Int32], count: Int) {
    var group = Array(0..<Int32(count))
    var sums = strength
    var near = [Double](repeating: 0, count: count)
    var touched: [Int32] = []
    var isWaiting = [Bool](repeating: true, count: count)
    for _ in 0..<20 {
      var hasMoved = false
      for node in 0..<count where isWaiting[node] {
        isWaiting[node] = false
        let own = group[node]
        for index in offsets[node]..<offsets[node + 1] where Int(targets[index]) != node {
          let other = group[Int(targets[index])]
          if near[Int(other)] == 0 { touched.append(other) }
          near[Int(other)] += weights[index]
        }
        sums[Int(own)] -= strength[node]
        func gain(_ group: Int32) -> Double {
          near[Int(group)] - sums[Int(group)] * strength[node] / total
        }
        var (best, most) = (own, gain(own))
        for other in touched {
          let value = gain(other)
          if value > most + 1e-12 || (value >= most - 1e-12 && other < best && best != own) {
            (best, most) = (other, value)
          }
        }
        sums[Int(best)] += strength[node]
        for other in touched { near[Int(other)] = 0 }
        touched.removeAll(keepingCapacity: true)
        guard best != own else { continue }
        group[node] = best
        hasMoved = true
        for index in offsets[node]..<offsets[node + 1] { isWaiting[Int(targets[index])] = true }
      }
      if !hasMoved { break }
    }
    return Self.numbered(group)
  }

  private static func numbered(_ groups: [Int32]) -> (ofNode: [Int32], count: Int) {
    var number = [Int32](repeating: -1, count: groups.count)
    var count: Int32 = 0
    let numbered = groups.map { group -> Int32 in
      if number[Int(group)] < 0 {
        number[Int(group)] = count
        count += 1
      }
      return number[Int(group)]
    }
    return (numbered, Int(count))
  }

  /// The network whose nodes are the groups.
  func merged(_ group: [Int32], count groups: Int) -> Self {
    var members = [[Int32]](repeating: [], count: groups)
    for (node, group) in group.enumerated() { members[Int(group)].append(Int32(node)) }
    var (offsets, targets, weights): ([Int], [Int32], [Double]) = ([0], [], [])
    var inner = [Double](repeating: 0, count: groups)
    var near = [Double](repeating: 0, count: groups)
    for (own, nodes) in members.enumerated() {
      var touched: [Int32] = []
      for node in nodes {
        inner[own] += self.inner[Int(node)]
        for index in self.offsets[Int(node)]..<self.offsets[Int(node) + 1] {
          let other = group[Int(self.targets[index])]
          if Int(other) == own {
            inner[own] += self.weights[index]
          } else {
            if near[Int(other)] == 0 { touched.append(other) }
            near[Int(other)] += self.weights[index]
          }
        }
      }
      for other in touched.sorted() {
        targets.append(other)
        weights.append(near[Int(other)])
        near[Int(other)] = 0
      }
      offsets.append(targets.count)
    }
    return Self(count: groups, offsets: offsets, targets: targets, weights: weights, inner: inner)
  }
}
