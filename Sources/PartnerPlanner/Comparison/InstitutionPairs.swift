/// The best pairs of the institutions of two territories.
public struct InstitutionPairs: Hashable, Sendable {
  /// The pairs, the heaviest first, then in order of identifier; each institution is in one at most.
  public let pairs: [TerritoryComparison.Pair]
  /// The sum of their weights.
  public let value: Double
  /// No pairing of those considered is worth more.
  public let bound: Double
  /// How many were considered on either side; what was left out shares least with the other side.
  public let considered: [Int]
  /// How many there are on either side.
  public let all: [Int]
}
