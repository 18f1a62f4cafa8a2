/// How well a partner fits a question.
public struct RecommendationFit: Hashable, Sendable {
  /// The index of the partner in the graph.
  public let partner: Int
  /// As ``Recommendation/fit``, 0...1.
  public let fit: Double
}
