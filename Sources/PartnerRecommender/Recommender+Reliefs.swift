public import PartnerGraph

extension Recommender {
  /// What has to be given up so that a request without an answer has some.
  ///
  /// - Returns: The fewest conditions that suffice, each choice of them with the number of candidates
  ///   that there are without them, most first; empty if there are candidates anyway, or none at all.
  /// - Throws: ``PartnerGraphError/unknownPartner(_:)`` or ``PartnerGraphError/unknownTheme(_:)``.
  /// - Complexity: O(*n* · *p*), where *n* is the number of partners and *p* that of the places asked for.
  public func reliefs(
    answering request: Request, options: RecommendationOptions = RecommendationOptions()
  ) throws(PartnerGraphError) -> [FilterRelief] {
    reliefs(try CandidateFilter(Question(request, in: context), options, context))
  }

  /// What has to be given up so that a partner without a recommendation has some.
  ///
  /// - Returns: As ``reliefs(answering:options:)``.
  /// - Throws: ``PartnerGraphError/unknownPartner(_:)`` or ``PartnerGraphError/unknownTheme(_:)``.
  /// - Complexity: As ``reliefs(answering:options:)``.
  public func reliefs(
    for id: Partner.ID, options: RecommendationOptions = RecommendationOptions()
  ) throws(PartnerGraphError) -> [FilterRelief] {
    guard let subject = context.graph.index(of: id) else { throw .unknownPartner(id) }
    return reliefs(try CandidateFilter(Question(about: subject, in: context), options, context))
  }

  private func reliefs(_ filter: CandidateFilter) -> [FilterRelief] {
    var counts: [[FilterRelief.Condition]: Int] = [:]
    for candidate in context.graph.partners.indices {
      let exclusions = filter.exclusions(of: candidate)
      if exclusions.isEmpty { return [] }
      let conditions = Set(exclusions.compactMap(\.condition))
      guard conditions.count > 0, !exclusions.contains(.asker) else { continue }
      counts[FilterRelief.Condition.allCases.filter(conditions.contains), default: 0] += 1
    }
    guard let fewest = counts.keys.map(\.count).min() else { return [] }
    let order = FilterRelief.Condition.allCases
    func places(_ relief: FilterRelief) -> [Int] {
      relief.without.compactMap { order.firstIndex(of: $0) }
    }
    return counts.filter { $0.key.count == fewest }
      .map { FilterRelief(without: $0.key, count: $0.value) }
      .sorted { a, b in
        a.count != b.count
          ? a.count > b.count : places(a).lexicographicallyPrecedes(places(b))
      }
  }
}
