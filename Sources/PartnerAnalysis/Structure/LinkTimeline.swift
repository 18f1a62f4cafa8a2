public import PartnerGraph

/// What a calendar says of links: what begins, what ends, what is over, what was never confirmed.
public struct LinkTimeline: Hashable, Sendable {
  /// What is to be known of a link.
  public enum Event: Hashable, Sendable {
    /// It ended before today, and is not marked as ended.
    case over(PartialDate)
    /// It ends within the time asked about.
    case ends(PartialDate)
    /// It begins within the time asked about.
    case begins(PartialDate)
    /// It counts as active, and nothing has confirmed it since it began.
    case neverConfirmed(since: PartialDate?)

    /// The date it is about.
    ///
    /// - Complexity: O(1).
    public var date: PartialDate? {
      switch self {
      case .over(let date), .ends(let date), .begins(let date): date
      case .neverConfirmed(let since): since
      }
    }

    fileprivate var rank: Int {
      switch self {
      case .over: 0
      case .ends: 1
      case .begins: 2
      case .neverConfirmed: 3
      }
    }
  }

  /// A link and what is to be known of it.
  public struct Entry: Hashable, Sendable {
    /// The link.
    public let link: Link.ID
    /// What is to be known.
    public let event: Event
  }

  /// The day taken to be today.
  public let asOf: PartialDate
  /// The last day asked about.
  public let until: PartialDate
  /// What is over first, then what ends, begins and was never confirmed; each in order of date, undated
  /// ones first, then of identifier.
  public let entries: [Entry]
}

extension PartnerGraph {
  /// What a calendar says of the links of a network, or of one partner.
  ///
  /// A date of which only the year or month is known counts as its last day for an end and as its
  /// first for a beginning. Links that only say where a partner lies are left out.
  ///
  /// - Parameters:
  ///   - id: A partner; without one all links count.
  ///   - asOf: The day taken to be today.
  ///   - months: How far to look ahead; less than 0 counts as 0.
  /// - Throws: ``PartnerAnalysisError/unknownPartner(_:)``.
  /// - Complexity: O(*m* log *m*), where *m* is the number of links looked at.
  public func timeline(
    of id: Partner.ID? = nil, asOf: PartialDate, months: Int
  ) throws(PartnerAnalysisError) -> LinkTimeline {
    let limit = asOf.adding(months: max(0, months))
    var looked = Array(links.indices)
    if let id {
      guard let index = index(of: id) else { throw .unknownPartner(id) }
      looked = Set(incidences[index].map { Int($0.link) }).sorted()
    }
    let entries = looked.filter { kindOfLink[$0] != .location }.compactMap { index in
      links[index].event(asOf: asOf, limit: limit).map {
        LinkTimeline.Entry(link: links[index].id, event: $0)
      }
    }
    func key(_ entry: LinkTimeline.Entry) -> (Int, Int, Link.ID) {
      (entry.event.rank, entry.event.date?.firstDay ?? .min, entry.link)
    }
    return LinkTimeline(asOf: asOf, until: limit, entries: entries.sorted { key($0) < key($1) })
  }
}

extension Link {
  fileprivate func event(asOf: PartialDate, limit: PartialDate) -> LinkTimeline.Event? {
    guard state != .ended else { return nil }
    if let until = period.until {
      if until.lastDay < asOf.firstDay { return .over(until) }
      if until.lastDay <= limit.lastDay { return .ends(until) }
    }
    if let since = period.since, since.firstDay > asOf.lastDay {
      return since.firstDay <= limit.lastDay ? .begins(since) : nil
    }
    return state == .active && confirmed == nil ? .neverConfirmed(since: period.since) : nil
  }
}

extension PartialDate {
  /// The same day some months later, or the last of a shorter month; with the precision it has, except
  /// that a year alone counts as its December.
  fileprivate func adding(months: Int) -> PartialDate {
    let count = year * 12 + (month ?? 12) - 1 + min(months, 12 * 9998)
    let (newYear, newMonth) = (min(count / 12, 9999), count % 12 + 1)
    guard let day else { return PartialDate(year: newYear, month: newMonth) ?? self }
    return (0...3).lazy.compactMap { PartialDate(year: newYear, month: newMonth, day: day - $0) }
      .first ?? self
  }
}
