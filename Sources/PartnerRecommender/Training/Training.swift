public import PartnerGraph

/// Fits scoring models on a network's own past.
///
/// The past is cut in two once more: features know what came before the inner cut, and the pairs to be
/// foretold came after it. Candidates are drawn as they are served, and the weights of
/// ``ScoringModel/shipped`` are what the fit is drawn to, so that a short history changes little.
public struct Training: Sendable {
  private let evaluation: Evaluation
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
    let dates = past.links.compactMap(\.period.since).sorted()
    let newest = Int(Double(dates.count) * (1 - min(1, max(0, share))))
    let inner = dates.isEmpty ? cut : dates[min(dates.count - 1, newest)]
    evaluation = Evaluation(try TemporalSplit(past, at: inner), words: words)
  }

  /// Fits a model for a question.
  ///
  /// - Parameters:
  ///   - question: Which question it is for.
  ///   - limit: The greatest number of queries to learn from.
  ///   - seed: The start of the random numbers by which queries and candidates are drawn.
  ///   - left: Sets of features to leave out, to see what they are worth; one model for each.
  /// - Returns: The models, in order; without any query shipped ones.
  /// - Complexity: O(*q f* + *s q c k*²) time, where *q* is the number of queries, *f* the cost of the
  ///   features of one, *c* that of candidates drawn for each, *k* that of features and *s* that of
  ///   steps, on all cores.
  public func fit(
    _ question: EvaluationQuestion, limit: Int = 1500, seed: Int = 1,
    without left: [Set<FeatureName>]
  ) -> [TrainedModel] {
    let samples = self.samples(question, limit: limit, seed: seed)
    let scale = FeatureScale(samples, featureCount: FeatureName.allCases.count)
    return left.map { fit(question, samples, scale, without: $0) }
  }

  /// Fits a model with all features; see ``fit(_:limit:seed:without:)``.
  ///
  /// - Complexity: As ``fit(_:limit:seed:without:)``.
  public func fit(
    _ question: EvaluationQuestion, limit: Int = 1500, seed: Int = 1
  ) -> TrainedModel {
    let samples = self.samples(question, limit: limit, seed: seed)
    let scale = FeatureScale(samples, featureCount: FeatureName.allCases.count)
    return fit(question, samples, scale, without: [])
  }

  private func fit(
    _ question: EvaluationQuestion, _ samples: [TrainingSample], _ scale: FeatureScale,
    without left: Set<FeatureName>
  ) -> TrainedModel {
    let features = FeatureName.allCases
    let used = features.indices.filter {
      scale.deviations[$0] > 1e-6 && !left.contains(features[$0])
    }
    let shipped = ScoringModel.shipped(for: question)
    let prior = used.map { shipped.slope(of: features[$0]) * scale.deviations[$0] }
    let narrowed = samples.map { $0.keeping(used, of: features.count) }
    let logit = ConditionalLogit(
      samples: narrowed, means: used.map { scale.means[$0] },
      deviations: used.map { scale.deviations[$0] }, prior: prior,
      bounds: used.map { features[$0].isMonotone ? 0 : -Double.infinity },
      strength: question == .next ? 300 : 100)
    let fit = logit.fit()
    let calibration = Calibration(logit.served(fit.weights, count: 10))
    var weights: [FeatureName: ScoringModel.Weight] = [:]
    for (name, weight) in shipped.weights where !left.contains(name) {
      weights[name] = .init(weight: weight.weight * calibration.stretch)
    }
    for (place, feature) in used.enumerated() {
      weights[features[feature]] = .init(
        weight: fit.weights[place] * calibration.stretch, mean: scale.means[feature],
        deviation: scale.deviations[feature])
    }
    return TrainedModel(
      question: question,
      model: samples.isEmpty
        ? shipped : ScoringModel(intercept: calibration.shift, weights: weights),
      cut: cut, labelsFrom: evaluation.split.cut, queryCount: samples.count, steps: fit.steps,
      hasConverged: fit.hasConverged)
  }

  private func samples(
    _ question: EvaluationQuestion, limit: Int, seed: Int
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
        attention: question == .next ? 1 : 0.75, random: &random)
    }.compactMap(\.self)
  }
}
