/// Why one partner is suggested, or is not, with its place among the candidates.
public struct Explanation: Hashable, Sendable {
  /// Its score, with the reasons that it is the sum of.
  public let recommendation: Recommendation
  /// Its place by score, 1 for the best; if it is left out, the place it would have.
  public let rank: Int
  /// How many candidates there are, itself among them.
  public let candidateCount: Int
  /// What leaves it out, in order of the cases of ``Exclusion``; empty for a candidate.
  public let exclusions: [Exclusion]
}
