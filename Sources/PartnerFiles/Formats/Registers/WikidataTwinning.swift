import PartnerGraph

/// A twinning as the items of both towns tell it.
struct WikidataTwinning {
  let one: String
  let other: String
  private var periods: Set<Period> = []

  init(_ one: String, _ other: String) {
    self.one = one
    self.other = other
  }

  /// Takes in what one statement says.
  mutating func add(_ period: Period) { periods.insert(period) }

  /// What is said of one end of the period, each date once, in order.
  private func dates(_ end: KeyPath<Period, PartialDate?>) -> [PartialDate] {
    Set(periods.compactMap { $0[keyPath: end] }).sorted()
  }

  /// The link: since the first beginning, ended at the last end unless it began anew after it.
  func link(_ from: Partner.ID, _ to: Partner.ID, _ source: Source.ID) -> Link {
    let starts = dates(\.since)
    let until = dates(\.until).last
    let isRenewed = until.map { end in starts.last.map { end < $0 } ?? false } ?? false
    let period = Period(since: starts.first, until: isRenewed ? nil : until)
    return Link(
      id: .init("\(from)--\(to)--twinning"), from: from, to: to, kind: .twinning,
      period: period.isPossible ? period : Period(until: until),
      state: until != nil && !isRenewed ? .ended : .active, sources: [source])
  }

  /// The dates that differ, so that none is lost.
  func statements(_ link: Link, _ source: Source.ID) -> [Statement] {
    func all(_ property: String, _ dates: [PartialDate], _ kept: PartialDate?) -> [Statement] {
      guard dates.count > 1 || dates.first != kept else { return [] }
      return dates.map {
        Statement(
          subject: link.id.rawValue, property: property, value: $0.description, source: source)
      }
    }
    return all("since", dates(\.since), link.period.since)
      + all("until", dates(\.until), link.period.until)
  }
}
