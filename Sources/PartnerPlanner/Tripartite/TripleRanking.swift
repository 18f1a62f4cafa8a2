/// The best cooperations of three of a territory.
public struct TripleRanking: Hashable, Sendable {
  /// How many there are.
  public let possible: Int
  /// The best of them, the best first; equal ones in order of identifier.
  public let triples: [Triple]
}
