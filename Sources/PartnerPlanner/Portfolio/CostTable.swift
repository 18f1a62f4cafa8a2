public import PartnerGraph

/// What a partnership costs, by the kind of partner and its distance.
///
/// The cost of a year is (staff + trips × (per trip + 2 × km × per km) + in the first year the start) ×
/// (1 − co-funding). Waking a dormant partnership costs a share of a start. Where a place is not known, a
/// partner of one's own country counts as 500 km away and any other as 5 000 km.
public struct CostTable: Hashable, Sendable {
  /// What partnerships with one kind of partner cost, in euro.
  public struct Row: Hashable, Sendable {
    /// Once, in the first year.
    public let start: Double
    /// Staff and meetings, each year.
    public let perYear: Double
    /// Journeys each year, there and back.
    public let trips: Double
    /// Stay and meals of one journey.
    public let perTrip: Double
    /// A kilometre travelled.
    public let perKilometre: Double
    /// The share that others pay, such as a ministry, 0...1.
    public let cofunding: Double
    /// What waking costs, as a share of a start, 0...1.
    public let wake: Double

    /// Makes a row, or nothing if a number is negative or not finite, or a share above 1.
    ///
    /// - Complexity: O(1).
    public init?(
      start: Double, perYear: Double, trips: Double, perTrip: Double, perKilometre: Double,
      cofunding: Double, wake: Double
    ) {
      let amounts = [start, perYear, trips, perTrip, perKilometre]
      guard amounts.allSatisfy({ (0...1e9).contains($0) }), (0...1).contains(cofunding),
        (0...1).contains(wake)
      else { return nil }
      self.start = start
      self.perYear = perYear
      self.trips = trips
      self.perTrip = perTrip
      self.perKilometre = perKilometre
      self.cofunding = cofunding
      self.wake = wake
    }
  }

  /// The rows by kind; partners of a kind without one are not planned for.
  public let rows: [Partner.Kind: Row]

  /// Makes a table.
  ///
  /// - Complexity: O(1).
  public init(_ rows: [Partner.Kind: Row]) { self.rows = rows }

  /// The table that is shipped. Its numbers are assumptions of the authors to be edited, none is from a
  /// source; half of what a territory spends is taken to be co-funded, as ministries often do.
  public static let shipped = CostTable(
    Dictionary(
      uniqueKeysWithValues: [
        (Partner.Kind.city, Row(2000, 1500, 1, 600, 0.15, 0.5, 0.5)),
        (.region, Row(2500, 2000, 1, 600, 0.15, 0.5, 0.5)),
        (.institution, Row(1000, 800, 1, 500, 0.15, 0.3, 0.5)),
        (.club, Row(500, 500, 0.5, 500, 0.15, 0, 0.5)),
        (.company, Row(500, 300, 0.5, 500, 0.15, 0, 0.5)),
        (.network, Row(500, 2500, 1, 600, 0.15, 0, 0.5)),
      ].compactMap { kind, row in row.map { (kind, $0) } }))

  /// What a partnership costs in each year; nothing if its kind is not in the table.
  ///
  /// - Parameters:
  ///   - kind: The kind of partner.
  ///   - kilometres: How far away it is.
  ///   - years: For how many years, 1 or more.
  ///   - isNew: Whether it is started, not woken.
  /// - Complexity: O(*y*), where *y* is the number of years.
  public func costs(
    of kind: Partner.Kind, kilometres: Double, years: Int, isNew: Bool
  ) -> [Euro]? {
    guard let row = rows[kind], years >= 1 else { return nil }
    let yearly = row.perYear + row.trips * (row.perTrip + 2 * kilometres * row.perKilometre)
    return (0..<years).map { year in
      let once = year > 0 ? 0 : row.start * (isNew ? 1 : row.wake)
      return Euro(cents: 100 * Int(((yearly + once) * (1 - row.cofunding)).rounded()))
    }
  }
}

extension CostTable.Row {
  fileprivate init?(
    _ start: Double, _ perYear: Double, _ trips: Double, _ perTrip: Double,
    _ perKilometre: Double, _ cofunding: Double, _ wake: Double
  ) {
    self.init(
      start: start, perYear: perYear, trips: trips, perTrip: perTrip, perKilometre: perKilometre,
      cofunding: cofunding, wake: wake)
  }
}
