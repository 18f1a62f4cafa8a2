public import PartnerGraph

/// A question of which the answer is known, because it lies after the cut.
public struct EvaluationQuery: Hashable, Sendable {
  /// What it is called: the partner in question A, the new project in question B, or the first link
  /// of a venture of links alone.
  public let id: Partner.ID
  /// The partner who asks.
  public let asker: Partner.ID
  /// The request, in question B.
  public let request: Request?
  /// The new partners of the asker, in order of identifier; never empty.
  public let answers: [Partner.ID]
  /// Whether the asker knew nobody before the cut.
  public let isColdStart: Bool
}
