public import PartnerGraph

/// How one ranker did on one query.
public struct QueryResult: Hashable, Sendable {
  /// The query.
  public let query: Partner.ID
  /// Whether the asker knew nobody before the cut.
  public let isColdStart: Bool
  /// How many answers there are, ranked or not.
  public let answerCount: Int
  /// How good the ranking is.
  public let metrics: RankingMetrics
  /// The first ten, best first.
  public let best: [Partner.ID]
  /// Of the first ten, whether each is an answer.
  public let hits: [Bool]
  /// Of the first ten, the probability each was given; of a rule that knows none, empty.
  public let probabilities: [Double]
}
