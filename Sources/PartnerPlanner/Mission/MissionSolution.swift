/// A journey, and how much better another could be at most.
public struct MissionSolution: BoundedChoice, Hashable, Sendable {
  /// Half a day at a place.
  public struct Stop: Hashable, Sendable {
    /// The half-day: 0 is the first morning, 1 the first afternoon.
    public let half: Int
    /// The place.
    public let place: Int
    /// How many visits are made, those worth most of what is left there.
    public let visits: Int

    /// Makes a stop.
    ///
    /// - Complexity: O(1).
    public init(half: Int, place: Int, visits: Int) {
      self.half = half
      self.place = place
      self.visits = visits
    }
  }

  /// The stops in order of time.
  public let stops: [Stop]
  /// What the visits are worth.
  public let value: Double
  /// No journey is worth more than this.
  public let bound: Double
}
