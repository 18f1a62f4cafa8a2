public import PartnerGraph

/// What a mission is asked for.
public struct MissionRequest: Hashable, Sendable {
  /// Where it goes.
  public var destination: MissionDestination
  /// For how many days, from leaving to being back: 1 to 30.
  public var days: Int
  /// The first day; without one, weekends play no part.
  public var from: PartialDate?
  /// The themes it is about; all if empty.
  public var themes: Set<Theme.ID>
  /// The greatest number of visits of a day, 1 to 6.
  public var perDay: Int

  /// Makes a request; by default three visits a day, about anything.
  ///
  /// - Complexity: O(1).
  public init(
    to destination: MissionDestination, days: Int, from: PartialDate? = nil,
    themes: Set<Theme.ID> = [], perDay: Int = 3
  ) {
    self.destination = destination
    self.days = days
    self.from = from
    self.themes = themes
    self.perDay = perDay
  }
}
