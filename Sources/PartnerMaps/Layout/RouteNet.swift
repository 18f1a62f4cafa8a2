internal import PartnerDOT

/// Shortest ways around boxes: straight lines between corners beside the boxes and given points.
///
/// T. Lozano-Pérez, M. A. Wesley, *An algorithm for planning collision-free paths among polyhedral
/// obstacles*, Commun. ACM 22 (1979) 560, doi:10.1145/359156.359164; shortest by E. W. Dijkstra, *A note
/// on two problems in connexion with graphs*, Numer. Math. 1 (1959) 269, doi:10.1007/BF01386390.
struct RouteNet {
  /// The points: four corners beside each box, then those given.
  let nodes: [MapPoint]
  /// Which way is outwards at a point, each 1 or -1; (0, 0) at points that were given.
  let outwards: [MapPoint]
  private let lengths: [[Double]]
  private var found: [Int: (distance: [Double], before: [Int])] = [:]

  /// How far beside its box a corner stands.
  static let margin = 13.0

  /// Finds what can be seen from where.
  ///
  /// - Parameters:
  ///   - boxes: What is gone around.
  ///   - points: Where ways begin and end; outside the boxes.
  /// - Complexity: O((4*b* + *p*)² *b*) for *b* boxes and *p* points.
  init(_ boxes: [MapBox], points: [MapPoint]) {
    let signs = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)].map { MapPoint(x: $0, y: $1) }
    let nodes = boxes.flatMap { $0.grown(by: Self.margin).corners } + points
    outwards =
      boxes.flatMap { _ in signs } + points.map { _ in MapPoint(x: 0, y: 0) }
    let obstacles = boxes.map { $0.grown(by: Self.margin - 1) }
    var lengths = nodes.map { _ in [Double](repeating: .infinity, count: nodes.count) }
    for from in nodes.indices {
      for to in nodes.indices where to > from {
        let line = MapSegment(from: nodes[from], to: nodes[to])
        if obstacles.contains(where: line.meets) { continue }
        lengths[from][to] = (nodes[to] - nodes[from]).length
        lengths[to][from] = lengths[from][to]
      }
    }
    (self.nodes, self.lengths) = (nodes, lengths)
  }

  /// The shortest way between two points, as points; nothing if there is none.
  ///
  /// - Complexity: O((4*b* + *p*)²) for the first way from a point.
  mutating func way(from start: Int, to end: Int) -> (length: Double, nodes: [Int])? {
    let tree = found[start] ?? shortest(from: start)
    found[start] = tree
    guard tree.distance[end] < .infinity else { return nil }
    var way = [end]
    while let last = way.last, last != start { way.append(tree.before[last]) }
    return (tree.distance[end], way.reversed())
  }

  private func shortest(from start: Int) -> (distance: [Double], before: [Int]) {
    var distance = [Double](repeating: .infinity, count: nodes.count)
    var before = Array(nodes.indices)
    var isDone = [Bool](repeating: false, count: nodes.count)
    distance[start] = 0
    while true {
      var next: Int?
      for node in nodes.indices where !isDone[node] && distance[node] < .infinity {
        if next.map({ distance[node] < distance[$0] }) ?? true { next = node }
      }
      guard let next else { return (distance, before) }
      isDone[next] = true
      for node in nodes.indices where distance[next] + lengths[next][node] < distance[node] {
        (distance[node], before[node]) = (distance[next] + lengths[next][node], next)
      }
    }
  }
}
