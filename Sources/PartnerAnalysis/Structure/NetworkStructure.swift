public import PartnerGraph

/// What holds a network together: weak points, losses, independent ways, and what a change would do.
///
/// Links that are over hold nothing together, and are left out. Several links between two partners
/// are one connection, except that then no single one is a bridge.
public struct NetworkStructure: Sendable {
  let graph: PartnerGraph
  let simple: SimpleGraph

  /// Takes the structure of a graph.
  ///
  /// - Parameter kinds: The kinds of links that count; all if empty.
  /// - Complexity: O(*n* + *m*), where *n* is the number of partners and *m* that of links.
  public init(_ graph: PartnerGraph, kinds: Set<Link.Kind> = []) {
    self.graph = graph
    simple = SimpleGraph(graph) { link in
      graph.stateOfLink[link] != .ended
        && (kinds.isEmpty || kinds.contains(graph.kindOfLink[link]))
    }
  }

  /// How many partners each connected component has, the greatest first.
  ///
  /// - Complexity: O(*n* log *n* + *m*).
  public func componentSizes() -> [Int] { simple.componentSizes() }

  /// The partners and links whose loss would part the network.
  ///
  /// - Complexity: O(*n* log *n* + *m* log *d*), where *d* is the greatest number of neighbours.
  public func weakPoints() -> WeakPoints {
    var finder = WeakPointFinder(graph, simple)
    return finder.find()
  }

  /// How much hangs together while partners are lost.
  ///
  /// - Complexity: O(*n* log *n* + *r* × *m*), where *r* is the number of random orders.
  public func lossCurve() -> LossCurve { LossCurve(simple) }

  /// Whom a partner reaches, and in how many steps.
  ///
  /// - Throws: ``PartnerAnalysisError/unknownPartner(_:)``.
  /// - Complexity: O(*n* + *m*).
  public func reach(of id: Partner.ID) throws(PartnerAnalysisError) -> Reach {
    guard let start = graph.index(of: id) else { throw .unknownPartner(id) }
    let distances = simple.distances(from: start)
    var steps: [Partner.ID: Int] = [:]
    for (partner, distance) in distances.enumerated() where distance > 0 {
      steps[graph.partners[partner].id] = Int(distance)
    }
    var themes: Set<Theme.ID> = []
    for neighbour in simple.neighbours[start] {
      themes.formUnion(graph.themesOfPartner[Int(neighbour)].map { graph.themes[Int($0)].id })
    }
    return Reach(partner: id, steps: steps, themes: themes.sorted())
  }

  /// The independent ways between two partners.
  ///
  /// - Throws: ``PartnerAnalysisError/unknownPartner(_:)`` or ``PartnerAnalysisError/samePartner(_:)``.
  /// - Complexity: O(*w* × (*n* + *m*)), where *w* is the number of ways.
  public func independentWays(
    from start: Partner.ID, to goal: Partner.ID
  ) throws(PartnerAnalysisError) -> IndependentWays {
    guard let first = graph.index(of: start) else { throw .unknownPartner(start) }
    guard let last = graph.index(of: goal) else { throw .unknownPartner(goal) }
    guard first != last else { throw .samePartner(start) }
    var flow = WayFlow(simple, from: first, to: last)
    let (ways, cut, isDirect) = flow.solve()
    return IndependentWays(
      ways: ways.map { $0.map { graph.partners[$0].id } }, cut: cut.map { graph.partners[$0].id },
      isDirect: isDirect)
  }
}
