/// From when to when something holds, each end with the precision it is known to.
public struct Period: Hashable, Sendable {
  /// When it began, if known.
  public let since: PartialDate?
  /// When it ended or will end, if known or planned.
  public let until: PartialDate?

  /// A period of which nothing is known.
  public static let unknown = Period()

  /// Makes a period; see ``isPossible`` for ends in the wrong order.
  public init(since: PartialDate? = nil, until: PartialDate? = nil) {
    self.since = since
    self.until = until
  }

  /// Whether it can have ended at or after its beginning.
  public var isPossible: Bool {
    guard let since, let until else { return true }
    return until.lastDay >= since.firstDay
  }

  /// Whether it may hold on some day of a date; an unknown end sets no limit.
  ///
  /// - Complexity: O(1).
  public func mayInclude(_ date: PartialDate) -> Bool {
    if let since, since.firstDay > date.lastDay { return false }
    if let until, until.lastDay < date.firstDay { return false }
    return true
  }
}
