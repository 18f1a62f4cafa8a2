/// A choice, and how much better another could be at most.
public struct CoverageSolution: BoundedChoice, Hashable, Sendable {
  /// The items chosen, in order; with all that must be there.
  public let chosen: [Int]
  /// What they are worth.
  public let value: Double
  /// No choice within budget and limits is worth more than this.
  public let bound: Double
}
