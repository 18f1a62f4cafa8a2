public import PartnerGraph

extension Recommender {
  /// Question A for one candidate: why a partner would be suggested to another, or is not.
  ///
  /// - Parameters:
  ///   - partner: The partner in question; it need not be among the candidates.
  ///   - id: The partner who asks.
  ///   - options: Which candidates are considered; limit and diversity play no part.
  /// - Throws: ``PartnerGraphError/unknownPartner(_:)`` or ``PartnerGraphError/unknownTheme(_:)``.
  /// - Complexity: As ``recommendations(for:options:)``.
  public func explanation(
    of partner: Partner.ID, for id: Partner.ID,
    options: RecommendationOptions = RecommendationOptions()
  ) throws(PartnerGraphError) -> Explanation {
    guard let subject = context.graph.index(of: id) else { throw .unknownPartner(id) }
    return try explain(partner, Question(about: subject, in: context), options)
  }

  /// Question B for one candidate: why a partner would answer a request, or does not.
  ///
  /// - Parameters:
  ///   - partner: The partner in question; it need not be among the candidates.
  ///   - request: What is asked.
  ///   - options: Which candidates are considered; limit and diversity play no part.
  /// - Throws: ``PartnerGraphError/unknownPartner(_:)`` or ``PartnerGraphError/unknownTheme(_:)``.
  /// - Complexity: As ``recommendations(for:options:)``.
  public func explanation(
    of partner: Partner.ID, answering request: Request,
    options: RecommendationOptions = RecommendationOptions()
  ) throws(PartnerGraphError) -> Explanation {
    try explain(partner, Question(request, in: context), options)
  }

  private func explain(
    _ partner: Partner.ID, _ question: Question, _ options: RecommendationOptions
  ) throws(PartnerGraphError) -> Explanation {
    guard let index = context.graph.index(of: partner) else { throw .unknownPartner(partner) }
    let filter = try CandidateFilter(question, options, context)
    let others = filter.admitted().filter { $0 != index }
    let scores = scores(of: question, among: (others + [index]).sorted())
    let own = scores.totals[index]
    let better = others.filter { (own, $0) < (scores.totals[$0], index) }.count
    return Explanation(
      recommendation: recommend(index, question, filter, scores), rank: better + 1,
      candidateCount: others.count + 1, exclusions: filter.exclusions(of: index))
  }
}
