import HeapModule

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the best paths between two partners.
///
/// The cost of a path is the sum over its steps of 1 / strength of the link
/// (``LinkWeighting``) and, for each partner on the way, ln(1 + links at it) / 5: a way through a
/// partner that everybody knows is a weaker introduction. Links are followed both ways.
public struct PathFinder: Sendable {
  private let graph: PartnerGraph
  private let weighting: LinkWeighting

  /// Makes a path finder.
  ///
  /// - Complexity: O(1).
  public init(_ graph: PartnerGraph, weighting: LinkWeighting) {
    self.graph = graph
    self.weighting = weighting
  }

  /// What a way through a partner costs.
  private func transitCost(of partner: Int) -> Double {
    log(Double(1 + graph.incidences.count(of: partner))) / 5
  }

  /// The path of least cost, or nothing if no links lead from the one to the other.
  ///
  /// Dijkstra's algorithm from both ends: E. W. Dijkstra, *A note on two problems in connexion with
  /// graphs*, Numerische Mathematik 1 (1959) 269, doi:10.1007/BF01386390; I. Pohl, *Bi-directional
  /// search*, Machine Intelligence 6 (1971) 127. Equal costs are settled in order of identifier.
  ///
  /// - Throws: ``PartnerGraphError/unknownPartner(_:)``.
  /// - Complexity: O(*m* log *m*), where *m* is the number of links at the partners nearer than
  ///   the goal, and O(*n*) memory for *n* partners.
  public func shortestPath(
    from start: Partner.ID, to goal: Partner.ID
  ) throws(PartnerGraphError) -> GraphPath? {
    try bestPaths(from: start, to: goal, count: 1).first
  }

  /// The best paths without a circle, cheapest first.
  ///
  /// Two paths differ in their partners: between neighbours the strongest link is taken. Yen's
  /// algorithm: J. Y. Yen, *Finding the K shortest loopless paths in a network*, Management
  /// Science 17 (1971) 712, doi:10.1287/mnsc.17.11.712. Paths of equal cost stand in order of
  /// their partners' identifiers.
  ///
  /// - Parameter count: The greatest number of paths; 0 or less gives none.
  /// - Throws: ``PartnerGraphError/unknownPartner(_:)``.
  /// - Complexity: O(`count` × *l* × *m* log *m*), where *l* is the number of steps of a path and
  ///   *m* that of links.
  public func bestPaths(
    from start: Partner.ID, to goal: Partner.ID, count: Int
  ) throws(PartnerGraphError) -> [GraphPath] {
    guard let first = graph.index(of: start) else { throw .unknownPartner(start) }
    guard let last = graph.index(of: goal) else { throw .unknownPartner(goal) }
    guard count > 0 else { return [] }
    var search = Search(graph, weighting)
    guard
      let best = shortest(from: first, to: last, &search, avoiding: [], neighbours: [])
    else { return [] }
    var found = [best]
    var candidates = Heap<Candidate>()
    var known: Set<[Int32]> = [best.partners]
    while found.count < count, let newest = found.last {
      for detour in detours(from: newest, to: last, not: found, &search)
      where known.insert(detour.partners).inserted {
        candidates.insert(Candidate(path: detour))
      }
      guard let next = candidates.popMin() else { break }
      found.append(next.path)
    }
    return found
  }

  /// For each partner on a path, the best path that follows it that far and then leaves it.
  private func detours(
    from path: GraphPath, to goal: Int, not found: [GraphPath], _ search: inout Search
  ) -> [GraphPath] {
    let partners = path.partners
    return path.steps.indices.compactMap { position in
      let root = partners[...position]
      let taken = found.filter { $0.partners.starts(with: root) && $0.steps.count > position }
      let spur = shortest(
        from: Int(root[position]), to: goal, &search, avoiding: Set(root.dropLast()),
        neighbours: Set(taken.map { $0.steps[position].partner }))
      guard let spur else { return nil }
      return whole(start: path.start, steps: Array(path.steps[..<position]) + spur.steps)
    }
  }

  /// A path with its cost added up from its first step, so that equal paths cost exactly the same.
  private func whole(start: Int32, steps: [GraphPath.Step]) -> GraphPath {
    var cost = 0.0
    for (number, step) in steps.enumerated() {
      cost += 1 / weighting.strength(of: Int(step.link), in: graph)
      if number < steps.count - 1 { cost += transitCost(of: Int(step.partner)) }
    }
    return GraphPath(start: start, steps: steps, cost: cost)
  }

  /// Dijkstra's algorithm from both ends, without some partners and without some first steps.
  ///
  /// The two searches take turns, the one with the nearer front first. `best` is the cheapest join
  /// met so far; once both fronts together cost as much, no cheaper one can follow.
  private func shortest(
    from start: Int, to goal: Int, _ search: inout Search, avoiding: Set<Int32>,
    neighbours: Set<Int32>
  ) -> GraphPath? {
    if start == goal { return GraphPath(start: Int32(start), steps: [], cost: 0) }
    search.begin(at: start, and: goal, avoiding: avoiding)
    var best: (cost: Double, partner: Int)?
    while let ahead = search.forward.nearest, let behind = search.backward.nearest {
      if let best, ahead + behind >= best.cost { break }
      let isForward = ahead <= behind
      guard let entry = isForward ? search.forward.nextEntry() : search.backward.nextEntry()
      else { break }
      let here = Int(entry.partner)
      let transit = here == start || here == goal ? 0 : transitCost(of: here)
      for incidence in graph.incidences[here] {
        let next = Int(incidence.neighbour)
        // A first step that may not be taken is met from both ends.
        if here == start, neighbours.contains(incidence.neighbour) { continue }
        if next == start, neighbours.contains(entry.partner) { continue }
        let cost = entry.cost + transit + search.cost(of: incidence)
        let isNearer =
          isForward
          ? search.forward.reach(incidence, from: entry.partner, cost: cost)
          : search.backward.reach(incidence, from: entry.partner, cost: cost)
        guard isNearer else { continue }
        let other = isForward ? search.backward.cost(of: next) : search.forward.cost(of: next)
        guard let other else { continue }
        let through = next == start || next == goal ? 0 : transitCost(of: next)
        let whole = cost + through + other
        if whole < best?.cost ?? .infinity { best = (whole, next) }
      }
    }
    guard let best else { return nil }
    return whole(
      start: Int32(start),
      steps: search.forward.steps(to: best.partner) + search.backward.stepsBack(from: best.partner))
  }
}

/// A path waiting to be the next best one.
private struct Candidate: Comparable {
  let path: GraphPath

  static func < (a: Self, b: Self) -> Bool {
    if a.path.cost != b.path.cost { return a.path.cost < b.path.cost }
    return a.path.partners.lexicographicallyPrecedes(b.path.partners)
  }
}

/// What the searches from both ends know.
private struct Search {
  var forward: Front
  var backward: Front
  private var strengths: LinkStrengths

  init(_ graph: PartnerGraph, _ weighting: LinkWeighting) {
    let partnerCount = graph.partners.count
    strengths = LinkStrengths(graph, weighting)
    forward = Front(partnerCount: partnerCount)
    backward = Front(partnerCount: partnerCount)
  }

  /// Begins anew from both ends; partners that are avoided are met by neither.
  mutating func begin(at start: Int, and goal: Int, avoiding: Set<Int32>) {
    forward.begin(at: start)
    backward.begin(at: goal)
    for partner in avoiding {
      forward.settle(Int(partner))
      backward.settle(Int(partner))
    }
  }

  /// What a step along a link costs.
  mutating func cost(of incidence: Incidence) -> Double {
    1 / strengths.strength(of: Int(incidence.link))
  }
}

/// What Dijkstra's algorithm knows, kept from one run to the next so that no run clears it.
private struct Front {
  struct Entry: Comparable {
    let cost: Double
    let partner: Int32

    static func < (a: Self, b: Self) -> Bool { (a.cost, a.partner) < (b.cost, b.partner) }
  }

  private var run: Int32 = 0
  private var reachedIn: [Int32]
  private var settledIn: [Int32]
  private var cost: [Double]
  private var link: [Int32]
  private var parent: [Int32]
  private var heap = Heap<Entry>()

  init(partnerCount: Int) {
    reachedIn = Array(repeating: 0, count: partnerCount)
    settledIn = reachedIn
    cost = Array(repeating: 0, count: partnerCount)
    link = reachedIn
    parent = reachedIn
  }

  mutating func begin(at start: Int) {
    run += 1
    heap = [Entry(cost: 0, partner: Int32(start))]
    reachedIn[start] = run
    cost[start] = 0
    parent[start] = -1
  }

  mutating func settle(_ partner: Int) { settledIn[partner] = run }

  /// What it costs to reach the nearest partner not settled yet.
  var nearest: Double? { heap.min?.cost }

  /// What it costs to reach a partner, as far as it is known.
  func cost(of partner: Int) -> Double? { reachedIn[partner] == run ? cost[partner] : nil }

  /// The nearest partner not settled yet, which is settled by this.
  mutating func nextEntry() -> Entry? {
    while let entry = heap.popMin() {
      if settledIn[Int(entry.partner)] == run { continue }
      settle(Int(entry.partner))
      return entry
    }
    return nil
  }

  /// Notes a way to a partner; tells whether it is the cheapest so far.
  mutating func reach(_ incidence: Incidence, from partner: Int32, cost newCost: Double) -> Bool {
    let next = Int(incidence.neighbour)
    if settledIn[next] == run || (reachedIn[next] == run && cost[next] <= newCost) { return false }
    reachedIn[next] = run
    cost[next] = newCost
    link[next] = incidence.link
    parent[next] = partner
    heap.insert(Entry(cost: newCost, partner: incidence.neighbour))
    return true
  }

  /// The steps from where the search began to a partner.
  func steps(to goal: Int) -> [GraphPath.Step] {
    var steps: [GraphPath.Step] = []
    var partner = Int32(goal)
    while parent[Int(partner)] >= 0 {
      steps.append(GraphPath.Step(link: link[Int(partner)], partner: partner))
      partner = parent[Int(partner)]
    }
    return steps.reversed()
  }

  /// The steps from a partner back to where the search began.
  func stepsBack(from partner: Int) -> [GraphPath.Step] {
    var steps: [GraphPath.Step] = []
    var partner = Int32(partner)
    while parent[Int(partner)] >= 0 {
      let next = parent[Int(partner)]
      steps.append(GraphPath.Step(link: link[Int(partner)], partner: next))
      partner = next
    }
    return steps
  }
}
