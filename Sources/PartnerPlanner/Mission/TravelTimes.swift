/// How long a way takes from door to door: an assumption, by distance alone.
///
/// By road or rail a way is 1.25 times as long as the great circle and takes 15 minutes and an hour for 80 km; by
/// air it takes 4 hours, with the ways to and from airports, and an hour for 750 km. The quicker of the two counts.
public struct TravelTimes: Hashable, Sendable {
  /// Makes the assumption.
  ///
  /// - Complexity: O(1).
  public init() {}

  /// Minutes by road or rail.
  private func overland(_ kilometres: Double) -> Double { 15 + kilometres * 1.25 / 80 * 60 }

  /// Minutes by air.
  private func byAir(_ kilometres: Double) -> Double { 240 + kilometres / 750 * 60 }

  /// Whether a way is quicker by air.
  ///
  /// - Complexity: O(1).
  public func flies(_ kilometres: Double) -> Bool { byAir(kilometres) < overland(kilometres) }

  /// The minutes of a way of some km, a multiple of five; none where there is no way to go.
  ///
  /// - Complexity: O(1).
  public func minutes(_ kilometres: Double) -> Int {
    guard kilometres > 0.5 else { return 0 }
    let exact = min(overland(kilometres), byAir(kilometres), 1e5)
    return Int((exact / 5).rounded(.up)) * 5
  }
}
