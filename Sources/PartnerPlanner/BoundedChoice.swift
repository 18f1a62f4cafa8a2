/// A choice that is worth something, and how much better another could be at most.
public protocol BoundedChoice {
  /// What it is worth.
  var value: Double { get }
  /// No choice that keeps the same conditions is worth more than this.
  var bound: Double { get }
}

extension BoundedChoice {
  /// Whether no choice is worth more, to one part in 10⁹.
  ///
  /// - Complexity: O(1).
  public var isOptimal: Bool { bound <= value + 1e-9 * max(1, abs(value)) }

  /// How far the value may be from the best, as a share of the bound, 0...1.
  ///
  /// - Complexity: O(1).
  public var gap: Double { bound > 0 ? max(0, bound - value) / bound : 0 }
}
