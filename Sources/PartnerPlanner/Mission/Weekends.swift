import PartnerGraph

/// The days of the week on which offices are closed, by country.
///
/// - SeeAlso: Unicode CLDR 44, `supplemental/weekData.xml`, weekendStart and weekendEnd.
enum Weekends {
  /// Whether a day, counted from 1970-01-01, is one of the weekend; Saturday and Sunday where nothing else is
  /// known.
  static func isClosed(_ day: Int, in country: CountryCode?) -> Bool {
    days(of: country).contains(weekday(day))
  }

  /// The day of the week, 0 for Monday.
  static func weekday(_ day: Int) -> Int { ((day + 3) % 7 + 7) % 7 }

  private static func days(of country: CountryCode?) -> Set<Int> {
    switch country?.rawValue {
    case "BH", "DZ", "EG", "IL", "IQ", "JO", "KW", "LY", "OM", "QA", "SA", "SD", "SY", "YE": [4, 5]
    case "AF": [3, 4]
    case "IR": [4]
    case "IN", "UG": [6]
    default: [5, 6]
    }
  }
}
