public import PartnerGraph

extension TerritoryComparer {
  /// Pairs territories so that the sum of the weights of the pairs is greatest.
  ///
  /// A pair weighs what both work on and what either could give the other (``TerritoryComparison``). Those who
  /// work together already, by a link that is neither proposed nor over, are not paired.
  ///
  /// - Parameter ids: The territories, 2 to 20 that are not one with each other.
  /// - Throws: ``PartnerPlannerError``.
  /// - Complexity: O(*k*² × *d* log *d* + 2ᵏ × *k*), where *k* is the number of territories and *d* that of links and
  ///   themes at one and who sits there.
  public func bestPairs(
    among ids: [Partner.ID]
  ) throws(PartnerPlannerError) -> TerritoryPairs {
    guard (2...PairMatching.most).contains(ids.count) else {
      throw .unusableTerritories(ids.count, most: PairMatching.most)
    }
    var table: [[TerritoryComparison?]] = ids.map { _ in ids.map { _ in nil } }
    var weights = ids.map { _ in ids.map { _ in 0.0 } }
    var joined: [TerritoryPairs.Joined] = []
    for (row, one) in ids.enumerated() {
      for (column, other) in ids.enumerated().dropFirst(row + 1) {
        let comparison = try comparison(of: one, and: other)
        table[row][column] = comparison
        weights[row][column] = Self.weight(of: comparison)
        let work = comparison.links.filter { isWork($0) }
        if !work.isEmpty { joined.append(.init(first: one, second: other, links: work)) }
      }
    }
    let free = weights.indices.map { row in
      weights.indices.map { column in
        joined.contains { $0.first == ids[row] && $0.second == ids[column] }
          ? 0 : weights[row][column]
      }
    }
    guard let matching = PairMatching(free) else {
      throw .unusableTerritories(ids.count, most: PairMatching.most)
    }
    let pairs = matching.partners.enumerated().compactMap { row, column -> TerritoryPairs.Pair? in
      guard let column, row < column, let comparison = table[row][column] else { return nil }
      return .init(comparison: comparison, weight: free[row][column])
    }
    return TerritoryPairs(
      pairs: pairs.sorted {
        (-$0.weight, $0.comparison.first) < (-$1.weight, $1.comparison.first)
      },
      alone: ids.indices.filter { matching.partners[$0] == nil }.map {
        .init(partner: ids[$0], reason: Self.solitude(of: $0, weights, free))
      }, joined: joined, value: matching.value)
  }

  private static func weight(of comparison: TerritoryComparison) -> Double {
    let gifts = comparison.firstGives + comparison.secondGives
    return gifts.reduce(comparison.themes.reduce(0) { $0 + $1.weight }) { $0 + $1.weight }
  }

  /// Whether a link is work that neither is only proposed nor is over.
  private func isWork(_ id: Link.ID) -> Bool {
    guard let link = graph.linkIndex(of: id) else { return false }
    return graph.kindOfLink[link].isWork
      && (graph.stateOfLink[link] == .active || graph.stateOfLink[link] == .dormant)
  }

  private static func solitude(
    of place: Int, _ weights: [[Double]], _ free: [[Double]]
  ) -> TerritoryPairs.Solitude {
    func hasAny(_ table: [[Double]]) -> Bool {
      table.indices.contains { table[min($0, place)][max($0, place)] > 0 && $0 != place }
    }
    if hasAny(free) { return .othersPaired }
    return hasAny(weights) ? .joined : .nothingShared
  }
}
