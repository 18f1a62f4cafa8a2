public import PartnerGraph

extension Recommender {
  /// How well every candidate fits a partner, without reasons: for programs that choose among all.
  ///
  /// - Parameters:
  ///   - id: The partner who asks.
  ///   - options: Which candidates are considered; limit and diversity play no part.
  /// - Returns: The candidates in order of identifier.
  /// - Throws: ``PartnerGraphError/unknownPartner(_:)`` or ``PartnerGraphError/unknownTheme(_:)``.
  /// - Complexity: As ``recommendations(for:options:)``, without the limit.
  public func fits(
    for id: Partner.ID, options: RecommendationOptions = RecommendationOptions()
  ) throws(PartnerGraphError) -> [RecommendationFit] {
    guard let subject = context.graph.index(of: id) else { throw .unknownPartner(id) }
    let question = Question(about: subject, in: context)
    let admitted = try CandidateFilter(question, options, context).admitted()
    let scores = scores(of: question, among: admitted)
    let span = scores.ideal - scores.model.base
    return admitted.map { candidate in
      let above = scores.totals[candidate] - scores.model.base
      return RecommendationFit(
        partner: candidate, fit: span > 0 ? max(0, min(1, above / span)) : 0)
    }
  }
}
