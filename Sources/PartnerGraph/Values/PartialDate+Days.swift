extension PartialDate {
  /// The day of a number: 0 is 1970-01-01. Nothing before the year 1 or after 9999.
  ///
  /// - Complexity: O(1).
  public init?(dayNumber: Int) {
    // Years from March, in eras of 400 years, so that a leap day ends a year.
    guard (-719_162...2_932_896).contains(dayNumber) else { return nil }
    let shifted = dayNumber + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week of the first day it may mean: 1 for Monday to 7 for Sunday.
  ///
  /// - Complexity: O(1).
  public var weekday: Int { ((firstDay + 3) % 7 + 7) % 7 + 1 }
}
