import PartnerGraph

/// The one order of results, and the choice of the best.
enum Ranking {
  /// The best candidates, the higher score first, equal ones in order of identifier.
  ///
  /// With diversity *δ* > 0 each next result is the candidate with the greatest score − *δ* × likeness,
  /// where likeness is the sum over those chosen before of 1 for the same city and 0.5 for the same
  /// country. Maximal marginal relevance: J. Carbonell, J. Goldstein, *The use of MMR, diversity-based
  /// reranking*, SIGIR 1998, doi:10.1145/290941.291025.
  static func best(
    _ candidates: [Int], by scores: [Double], limit: Int, diversity: Double,
    _ context: ScoringContext
  ) -> [Int] {
    let limit = min(limit, candidates.count)
    guard diversity > 0 else { return top(candidates, by: scores, limit: limit) }
    let pool = top(candidates, by: scores, limit: min(20 * limit, candidates.count))
    return spread(pool, by: scores, limit: limit, diversity, context)
  }

  /// The best by a partial heap: O(*c* log *k*) for *c* candidates and the limit *k*.
  private static func top(_ candidates: [Int], by scores: [Double], limit: Int) -> [Int] {
    func precedes(_ a: Int, _ b: Int) -> Bool { (scores[b], a) < (scores[a], b) }
    guard candidates.count > limit * 4 else {
      return Array(candidates.sorted(by: precedes).prefix(limit))
    }
    var best: [Int] = []
    best.reserveCapacity(limit * 2 + 1)
    var threshold: Int?
    for candidate in candidates {
      if let threshold, !precedes(candidate, threshold) { continue }
      best.append(candidate)
      if best.count >= limit * 2 + 16 {
        best = Array(best.sorted(by: precedes).prefix(limit))
        threshold = best.last
      }
    }
    return Array(best.sorted(by: precedes).prefix(limit))
  }

  private static func spread(
    _ candidates: [Int], by scores: [Double], limit: Int, _ diversity: Double,
    _ context: ScoringContext
  ) -> [Int] {
    var rest = candidates
    var penalty = [Double](repeating: 0, count: candidates.count)
    var chosen: [Int] = []
    while chosen.count < limit, !rest.isEmpty {
      var best = 0
      for position in rest.indices
      where scores[rest[position]] - diversity * penalty[position]
        > scores[rest[best]] - diversity * penalty[best]
      {
        best = position
      }
      let winner = rest.remove(at: best)
      penalty.remove(at: best)
      chosen.append(winner)
      for position in rest.indices {
        penalty[position] += likeness(rest[position], winner, context)
      }
    }
    return chosen
  }

  private static func likeness(_ a: Int, _ b: Int, _ context: ScoringContext) -> Double {
    func city(_ partner: Int) -> Int32 {
      let city = context.graph.cityOfPartner[partner]
      return city >= 0 ? city : Int32(partner)
    }
    if city(a) == city(b) { return 1 }
    guard let first = context.countries[a], first == context.countries[b] else { return 0 }
    return 0.5
  }
}
