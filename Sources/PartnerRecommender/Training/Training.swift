public import PartnerGraph

/// Fits scoring models on a network's own past.
///
/// The past is cut in two once more: features know what came before the inner cut, and the pairs to be
/// foretold came after it. Candidates are drawn as they are served, and the weights of
/// ``ScoringModel/shipped`` are what the fit is drawn to. How strongly is chosen by ``ShrinkageChoice`` on
/// questions of which the fits that are compared know nothing: all the way, where no fit foretells them
/// better.
public struct Training: Sendable {
  let evaluation: Evaluation
  /// The time before the inner cut, cut in two in its turn: what is chosen by learns from there.
  let former: Lazily<Evaluation>
  private let words: @Sendable (String) -> [String]
  private let cut: PartialDate

  /// Makes the past ready.
  ///
  /// - Parameters:
  ///   - past: What may be learned from: a network, or the past of a split.
  ///   - cut: The first day after it.
  ///   - share: The share of the dated links, the newest, whose pairs are to be foretold; 0...1.
  ///   - words: Cuts a text into words.
  /// - Throws: What ``TemporalSplit/init(_:at:)`` throws.
  /// - Complexity: As ``TemporalSplit/init(_:at:)`` and ``Recommender/init(_:model:asOf:words:)``.
  public init(
    _ past: PartnerGraph, cut: PartialDate, share: Double = 0.3,
    words: @escaping @Sendable (String) -> [String] = { _ in [] }
  ) throws(PartnerGraphError) {
    self.cut = cut
    self.words = words
    let inner = TemporalSplit.cut(of: past, holdingOut: share) ?? cut
    let split = try TemporalSplit(past, at: inner)
    let earlier = try TemporalSplit(
      split.past, at: TemporalSplit.cut(of: split.past, holdingOut: share) ?? inner)
    evaluation = Evaluation(split, words: words)
    former = Lazily { Evaluation(earlier, words: words) }
  }

  /// Fits a model for a question.
  ///
  /// - Parameters:
  ///   - question: Which question it is for.
  ///   - limit: The greatest number of queries to learn from.
  ///   - seed: The start of the random numbers by which queries and candidates are drawn.
  ///   - left: Sets of features to leave out, to see what they are worth; one model for each. How strongly
  ///     all are drawn to the shipped weights is chosen with all features.
  /// - Returns: The models, in order; without any query shipped ones.
  /// - Complexity: O(*q f* + *s q c k*²) time, where *q* is the number of queries, *f* the cost of the
  ///   features of one, *c* that of candidates drawn for each, *k* that of features and *s* that of
  ///   steps, on all cores.
  public func fit(
    _ question: EvaluationQuestion, limit: Int = 1500, seed: Int = 1,
    without left: [Set<FeatureName>]
  ) -> [TrainedModel] {
    let choice = choice(question, limit: limit, seed: seed)
    let samples = samples(question, evaluation, limit: limit, seed: seed)
    return left.map { left in
      let fit = Fitter(question, samples, without: left).fit(choice.strength)
      return TrainedModel(
        question: question, model: samples.isEmpty ? .shipped(for: question) : fit.model,
        cut: cut, labelsFrom: evaluation.split.cut, queryCount: samples.count, steps: fit.steps,
        hasConverged: fit.hasConverged, choice: choice)
    }
  }

  /// Fits a model with all features; see ``fit(_:limit:seed:without:)``.
  ///
  /// - Complexity: As ``fit(_:limit:seed:without:)``.
  public func fit(
    _ question: EvaluationQuestion, limit: Int = 1500, seed: Int = 1
  ) -> TrainedModel {
    fit(question, limit: limit, seed: seed, without: [[]])[0]
  }

  /// The candidates to learn from, query by query.
  func samples(
    _ question: EvaluationQuestion, _ evaluation: Evaluation, limit: Int, seed: Int
  ) -> [TrainingSample] {
    let queries = evaluation.split.queries(question, limit: limit, seed: seed, words: words)
    let (context, admissible) = (evaluation.context, evaluation.admissible)
    return Parallel.map(
      queries.count, state: CandidateTables(context, admissible: admissible)
    ) { index, tables -> TrainingSample? in
      guard let table = tables.table(for: queries[index]), !table.answers.isEmpty else {
        return nil
      }
      var random = SplitMix(seed: seed &* 1_000_003 &+ index)
      return TrainingSample(
        table, features: FeatureName.allCases, size: 100,
        attention: question == .next ? 1 : 0.5, random: &random)
    }.compactMap(\.self)
  }
}
