/// How much of a network hangs together while partners are lost, the best linked first or by chance.
///
/// - SeeAlso: R. Albert, H. Jeong, A.-L. Barabási, *Error and attack tolerance of complex networks*,
///   Nature 406 (2000) 378, doi:10.1038/35019019; C. M. Schneider et al., *Mitigation of malicious
///   attacks on networks*, PNAS 108 (2011) 3838, doi:10.1073/pnas.1009440108.
public struct LossCurve: Hashable, Sendable {
  /// What hangs together after a loss.
  public struct Point: Hashable, Sendable {
    /// How many partners are lost.
    public let lost: Int
    /// The partners of the greatest component that stays, if the best linked are lost.
    public let afterTop: Int
    /// The same if partners are lost by chance, the mean of ``runs``.
    public let afterRandom: Double
  }

  /// The partners, lost or not.
  public let partners: Int
  /// The points from no loss on.
  public let points: [Point]
  /// Σ *S*(*q*) / *n* over the losses of *q* = 1 ... *n* best linked partners, where *S* is the share of
  /// all partners in the greatest component: near 0 for a star, near 1/2 where nothing can part.
  public let robustness: Double
  /// The mean of the same by chance.
  public let randomRobustness: Double
  /// How many random orders were tried.
  public let runs: Int
}

extension LossCurve {
  /// The curve of a graph, each of 20 random orders made from a fixed seed.
  ///
  /// The partners come back in the opposite order into disjoint sets, so that a curve costs O(*m*).
  init(_ graph: SimpleGraph, runs: Int = 20) {
    let count = graph.count
    let top = (0..<count).sorted {
      (-graph.neighbours.count(of: $0), $0) < (-graph.neighbours.count(of: $1), $1)
    }
    let attacked = Self.greatest(graph, losing: top)
    var random = [Double](repeating: 0, count: count + 1)
    var chance = Chance(state: 1)
    var order = Array(0..<count)
    for _ in 0..<runs {
      order.shuffle(using: &chance)
      for (lost, size) in Self.greatest(graph, losing: order).enumerated() {
        random[lost] += Double(size) / Double(runs)
      }
    }
    let shares = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5]
    let losses = Set(shares.map { Int(($0 * Double(count)).rounded()) }).sorted()
    points = losses.map { .init(lost: $0, afterTop: attacked[$0], afterRandom: random[$0]) }
    let area = Double(max(1, count)) * Double(max(1, count))
    robustness = Double(attacked.dropFirst().reduce(0, +)) / area
    randomRobustness = random.dropFirst().reduce(0, +) / area
    partners = count
    self.runs = runs
  }

  /// The size of the greatest component after 0, 1, 2 ... losses in an order.
  private static func greatest(_ graph: SimpleGraph, losing order: [Int]) -> [Int] {
    var sets = DisjointSets(count: graph.count)
    var isBack = [Bool](repeating: false, count: graph.count)
    var sizes = [0]
    for partner in order.reversed() {
      isBack[partner] = true
      for neighbour in graph.neighbours[partner] where isBack[Int(neighbour)] {
        sets.join(partner, Int(neighbour))
      }
      sizes.append(max(sizes[sizes.count - 1], sets.size(of: partner)))
    }
    return sizes.reversed()
  }
}

/// Numbers that look like chance and are the same every time (SplitMix64).
///
/// G. L. Steele, D. Lea, C. H. Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014,
/// doi:10.1145/2660193.2660195.
private struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
