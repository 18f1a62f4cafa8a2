/// A choice, and how much better another could be at most.
public struct CoverageSolution: Hashable, Sendable {
  /// The items chosen, in order; with all that must be there.
  public let chosen: [Int]
  /// What they are worth.
  public let value: Double
  /// No choice within budget and limits is worth more than this.
  public let bound: Double

  /// Whether no choice is worth more, to one part in 10⁹.
  public var isOptimal: Bool { bound <= value + 1e-9 * max(1, abs(value)) }
  /// How far the value may be from the best, as a share of the bound.
  public var gap: Double { bound > 0 ? max(0, bound - value) / bound : 0 }
}
