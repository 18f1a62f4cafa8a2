public import PartnerGraph

/// Something that takes place at a time, by the clock of the place.
public struct CalendarEvent: Hashable, Sendable {
  /// A day and a time of the day.
  public struct Time: Hashable, Sendable {
    /// The day; its first if it is not known to the day.
    public let day: PartialDate
    /// Minutes from midnight; more than a day's worth is of a later day.
    public let minute: Int

    /// Makes a time.
    public init(day: PartialDate, minute: Int) {
      self.day = day
      self.minute = minute
    }
  }

  /// What tells it from all others, the same each time that it is written.
  public let id: String
  /// When it begins.
  public let start: Time
  /// When it ends.
  public let end: Time
  /// What it is called.
  public let summary: String
  /// Where it is, in words; may be empty.
  public let place: String
  /// Where it is on the globe, if known.
  public let coordinate: Coordinate?
  /// What there is to say; lines are kept.
  public let text: String
  /// What sort it is, such as `visit`.
  public let category: String

  /// Makes an event.
  public init(
    id: String, start: Time, end: Time, summary: String, place: String = "",
    coordinate: Coordinate? = nil, text: String = "", category: String = ""
  ) {
    self.id = id
    self.start = start
    self.end = end
    self.summary = summary
    self.place = place
    self.coordinate = coordinate
    self.text = text
    self.category = category
  }
}
