/// How one ranker did on all queries.
public struct EvaluationRow: Hashable, Sendable {
  /// The name of the ranker.
  public let name: String
  /// The mean of nDCG@10.
  public let ndcg10: MetricEstimate
  /// The share of queries with an answer among the first ten.
  public let hit10: MetricEstimate
  /// The mean of 1 / the rank of the first answer.
  public let reciprocalRank: MetricEstimate
  /// The share of the answers among the first fifty.
  public let recall50: MetricEstimate
  /// The share of the first ten that are answers.
  public let precision10: MetricEstimate
  /// The share of all candidates that are among anybody's first ten.
  public let coverage: MetricEstimate
  /// nDCG@10 over the askers who knew nobody; nothing if there are none.
  public let coldStartNDCG10: MetricEstimate?
  /// The mean of (*probability* − *outcome*)² over the first ten of each query; nothing for a rule.
  public let brier: MetricEstimate?
  /// How often suggestions came true, by the probability they were given; empty for a rule.
  public let reliability: [ReliabilityBin]
  /// The results one by one, in order of query.
  public let results: [QueryResult]

  /// - Parameter catalogue: How many partners can be suggested at all.
  init(name: String, results: [QueryResult], catalogue: Int, seed: Int) {
    func estimate(
      _ results: [QueryResult], _ value: (QueryResult) -> Double
    ) -> MetricEstimate { MetricEstimate(of: results.map(value), seed: seed) }
    self.name = name
    self.results = results
    ndcg10 = estimate(results) { $0.metrics.ndcg10 }
    hit10 = estimate(results) { $0.metrics.hit10 }
    reciprocalRank = estimate(results) { $0.metrics.reciprocalRank }
    recall50 = estimate(results) { $0.metrics.recall50 }
    precision10 = estimate(results) { $0.metrics.precision10 }
    coverage = Self.coverage(results, catalogue: catalogue, seed: seed)
    let cold = results.filter(\.isColdStart)
    coldStartNDCG10 = cold.isEmpty ? nil : estimate(cold) { $0.metrics.ndcg10 }
    let rated = results.filter { !$0.probabilities.isEmpty }
    brier = rated.isEmpty ? nil : estimate(rated, Self.brier)
    reliability = rated.isEmpty ? [] : ReliabilityBin.bins(of: rated)
  }

  private static func brier(_ result: QueryResult) -> Double {
    let errors = zip(result.probabilities, result.hits).map { probability, hit in
      (probability - (hit ? 1 : 0)) * (probability - (hit ? 1 : 0))
    }
    return errors.reduce(0, +) / Double(max(1, errors.count))
  }

  private static func coverage(
    _ results: [QueryResult], catalogue: Int, seed: Int
  ) -> MetricEstimate {
    var numbers: [String: Int] = [:]
    let lists = results.map { result in
      result.best.map { id -> Int in
        if let number = numbers[id.rawValue] { return number }
        numbers[id.rawValue] = numbers.count
        return numbers.count - 1
      }
    }
    guard catalogue > 0, !lists.isEmpty else { return MetricEstimate(value: 0, low: 0, high: 0) }
    var random = SplitMix(seed: seed)
    let samples = (0..<200).map { _ in
      var isSeen = [Bool](repeating: false, count: numbers.count)
      for _ in lists.indices {
        for number in lists[random.index(below: lists.count)] { isSeen[number] = true }
      }
      return Double(isSeen.count { $0 }) / Double(catalogue)
    }
    // A sample drawn with replacement sees fewer partners than there are; the samples are moved up
    // by what they miss on the average.
    let value = Double(numbers.count) / Double(catalogue)
    let missed = value - samples.reduce(0, +) / Double(samples.count)
    return MetricEstimate(value: value, samples: samples.map { min(1, $0 + missed) })
  }
}

extension EvaluationRow {
  /// By how much nDCG@10 is above that of another ranker on the same queries, query by query.
  ///
  /// The interval is that of the mean of the differences, which is narrower than the two intervals let
  /// one think, because hard queries are hard for all rankers.
  ///
  /// - Parameters:
  ///   - other: Another row of the same report.
  ///   - seed: The start of the random numbers of the interval.
  /// - Complexity: O(*q*), where *q* is the number of queries.
  public func gain(over other: EvaluationRow, seed: Int = 1) -> MetricEstimate {
    MetricEstimate(
      of: zip(results, other.results).map { $0.metrics.ndcg10 - $1.metrics.ndcg10 }, seed: seed)
  }
}
