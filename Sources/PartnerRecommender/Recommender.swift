public import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ranks the partners of a graph for one of them, or for a request.
///
/// Every candidate gets one additive score (``ScoringModel``); the parts of the score are the
/// reasons. Making a recommender weighs every profile and acquaintance once; each question then
/// costs what its features cost. Equal input gives equal output to the last bit.
public struct Recommender: Sendable {
  /// How features become a score.
  public let model: ScoringModel
  /// How features become a score where a request is answered.
  public let requestModel: ScoringModel
  let context: ScoringContext

  static let features: [any Feature] = [
    SharedThemes(), ThemeFocus(), Complementarity(), SharedWords(), AdamicAdar(),
    ResourceAllocation(),
    PersonalisedPageRank(), Introduction(), Experience(), Recency(), CountryAffinity(),
    KindAffinity(), Proximity(), SimilarSize(), RequestedPlace(), RequestedKind(), AskerCountry(),
    Connections(), Momentum(), CountryTies(), SimilarPartners(), WorkWords(),
    SimilarProjects(likeness: .words), ProfileWords(), ProgrammeShare(), MarkLift(),
    ThemeLift(),
    SimilarProjects(likeness: .marks), CountryLift(), KindLift(), NearWalk(), SameCountry(),
    TopicalWalk(),
  ]

  /// Makes a recommender for a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - model: How features become a score; the shipped weights by default.
  ///   - requestModel: The same for requests; without it, `model`.
  ///   - asOf: The day taken to be today; the newest date in a link by default, so that the answer
  ///     depends on the network alone.
  ///   - words: Cuts a text into words in the way in which those of a request were cut; without it
  ///     the words of a request play no part.
  /// - Complexity: O(*n* + *m* + *p*) time and memory, where *n* is the number of partners, *m* that of links
  ///   and *p* that of pairs of partners in a common project.
  public init(
    _ graph: PartnerGraph, model: ScoringModel = .shipped, requestModel: ScoringModel? = nil,
    asOf: PartialDate? = nil,
    words: @escaping @Sendable (String) -> [String] = { _ in [] }
  ) {
    self.model = model
    self.requestModel = requestModel ?? model
    context = ScoringContext(graph, asOf: asOf ?? graph.newestDate, words: words)
  }

  /// Question A: the best partners for a partner.
  ///
  /// Those already linked to it, directly or by a common project, are left out unless
  /// ``RecommendationOptions/includesLinked`` says otherwise.
  ///
  /// - Parameters:
  ///   - id: The partner who asks.
  ///   - options: Which candidates are considered, and how many are listed.
  /// - Returns: The best first; equal scores in order of identifier.
  /// - Throws: ``PartnerGraphError/unknownPartner(_:)`` or ``PartnerGraphError/unknownTheme(_:)``.
  /// - Complexity: O(*n* + *h* + *a* + *k* log *k*), where *n* is the number of partners, *h* that of the holders of the
  ///   asker's themes, *a* that of the acquaintances of its acquaintances and *k* the limit.
  public func recommendations(
    for id: Partner.ID, options: RecommendationOptions = RecommendationOptions()
  ) throws(PartnerGraphError) -> [Recommendation] {
    guard let subject = context.graph.index(of: id) else { throw .unknownPartner(id) }
    return try answer(Question(about: subject, in: context), options)
  }

  /// Question B: the best partners for a request.
  ///
  /// Those already linked to the one who asks are welcome and marked.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - options: Which candidates are considered, and how many are listed; countries asked for in
  ///     the request are a filter as well.
  /// - Returns: The best first; equal scores in order of identifier.
  /// - Throws: ``PartnerGraphError/unknownPartner(_:)`` or ``PartnerGraphError/unknownTheme(_:)``.
  /// - Complexity: As ``recommendations(for:options:)``.
  public func recommendations(
    answering request: Request, options: RecommendationOptions = RecommendationOptions()
  ) throws(PartnerGraphError) -> [Recommendation] {
    try answer(Question(request, in: context), options)
  }

  private func answer(
    _ question: Question, _ options: RecommendationOptions
  ) throws(PartnerGraphError) -> [Recommendation] {
    let filter = try CandidateFilter(question, options, context)
    guard options.limit > 0 else { return [] }
    let admitted = filter.admitted()
    let scores = scores(of: question, among: admitted)
    let ranked = Ranking.best(
      admitted, by: scores.totals, limit: options.limit, diversity: options.diversity,
      context)
    return recommend(ranked, question, filter, scores)
  }

  /// The scores of all partners for a question, and the values that they are made of.
  ///
  /// What is best is known from all partners that may be suggested to anybody, those linked to the asker
  /// and those left out by a filter as well, so that the only candidate left is not the best for that; of
  /// a request also from what it names, whether anybody has it or not.
  struct Scores {
    let model: ScoringModel
    var totals: [Double]
    /// The score of a partner that would be the best in every respect.
    var ideal: Double
    var valued: [(feature: any Feature, values: FeatureValues)] = []
  }

  func scores(of question: Question, among candidates: [Int]) -> Scores {
    let model = question.request == nil ? model : requestModel
    var scratch = Scratch(partnerCount: context.graph.partners.count)
    var scores = Scores(
      model: model, totals: [Double](repeating: model.base, count: context.graph.partners.count),
      ideal: model.base)
    var isRated = context.mayBeSuggested
    for candidate in candidates { isRated[candidate] = true }
    for asker in [question.subject, question.home].compactMap(\.self) { isRated[asker] = false }
    for feature in Self.features where model.slope(of: feature.name) != 0 {
      let values = feature.values(for: question, in: context, scratch: &scratch)
      let wished = model.contribution(
        of: feature.name, value: feature.ideal(for: question, in: context))
      scores.ideal += max(wished, add(values, of: feature.name, to: &scores, isRated))
      scores.valued.append((feature, values))
    }
    // A request that says little is met by nobody in full.
    if question.request != nil { scores.ideal = max(scores.ideal, 0) }
    return scores
  }

  /// The recommendation of one candidate.
  func recommend(
    _ candidate: Int, _ question: Question, _ filter: CandidateFilter, _ scores: Scores
  ) -> Recommendation {
    let parts = scores.valued.map { ($0.feature, Self.pick([candidate], from: $0.values)) }
    return recommend(candidate, question, filter, parts, scores)
  }

  /// The recommendations of some candidates, in their order.
  private func recommend(
    _ candidates: [Int], _ question: Question, _ filter: CandidateFilter, _ scores: Scores
  ) -> [Recommendation] {
    let parts = scores.valued.map { ($0.feature, Self.pick(candidates, from: $0.values)) }
    return candidates.map { recommend($0, question, filter, parts, scores) }
  }

  /// Adds the parts of a feature to the scores, and returns the greatest one of those who are rated.
  private func add(
    _ values: FeatureValues, of name: FeatureName, to scores: inout Scores,
    _ isRated: [Bool]
  ) -> Double {
    let slope = scores.model.slope(of: name)
    var best = 0.0
    func add(_ part: Double, to partner: Int) {
      scores.totals[partner] += part
      if part > best, isRated[partner] { best = part }
    }
    switch values {
    case .sparse(let partners, let values):
      for (partner, value) in zip(partners, values) {
        add(ScoringModel.exact(slope * log1p(value)), to: Int(partner))
      }
    case .dense(let value):
      let parts = Parallel.column(scores.totals.count) { partner in
        let value = value(partner)
        return value == 0 ? 0 : ScoringModel.exact(slope * log1p(value))
      }
      for (partner, part) in parts.enumerated() where part != 0 { add(part, to: partner) }
    }
    return best
  }

  /// The values of the ranked candidates.
  private static func pick(_ ranked: [Int], from values: FeatureValues) -> [Int: Double] {
    switch values {
    case .sparse(let partners, let values):
      let wanted = Set(ranked)
      var picked: [Int: Double] = [:]
      for (partner, value) in zip(partners, values) where wanted.contains(Int(partner)) {
        picked[Int(partner)] = value
      }
      return picked
    case .dense(let value):
      return Dictionary(uniqueKeysWithValues: ranked.map { ($0, value($0)) })
    }
  }

  /// A recommendation whose score is its base and its reasons' parts.
  private func recommend(
    _ candidate: Int, _ question: Question, _ filter: CandidateFilter,
    _ parts: [(feature: any Feature, values: [Int: Double])], _ scores: Scores
  ) -> Recommendation {
    let model = scores.model
    var score = model.base
    var reasons: [Reason] = []
    for (feature, values) in parts {
      guard let value = values[candidate] else { continue }
      let contribution = model.contribution(of: feature.name, value: value)
      score += contribution
      guard contribution != 0 else { continue }
      reasons.append(
        Reason(
          feature: feature.name, contribution: contribution, value: value,
          evidence: feature.evidence(for: candidate, question: question, in: context)))
    }
    // A stable sort, so that equal parts stay in order of feature.
    let sorted = reasons.enumerated().sorted {
      (abs($1.element.contribution), $0.offset) < (abs($0.element.contribution), $1.offset)
    }
    return Recommendation(
      partner: context.graph.partners.id(at: candidate), score: score, base: model.base,
      ideal: scores.ideal,
      isLinked: filter.isLinked(candidate), reasons: sorted.map(\.element),
      cautions: Cautions.about(candidate, question: question, context))
  }
}
