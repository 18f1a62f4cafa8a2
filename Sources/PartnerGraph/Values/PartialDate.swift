/// A date with the precision it is known to: `1984`, `2018-10` or `2009-03-05`.
///
/// The calendar is the proleptic Gregorian one, years 1 to 9999, days in UTC.
public struct PartialDate: Hashable, Sendable {
  // Four bytes, because a graph holds millions; 0 stands for what is not known.
  private let storedYear: Int16
  private let storedMonth: Int8
  private let storedDay: Int8

  /// The year, 1 to 9999.
  public var year: Int { Int(storedYear) }
  /// The month, 1 to 12, if known.
  public var month: Int? { storedMonth == 0 ? nil : Int(storedMonth) }
  /// The day of the month, if known; never known without the month.
  public var day: Int? { storedDay == 0 ? nil : Int(storedDay) }

  /// Makes a date, or nothing if there is no such day in the calendar.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year), (1...12).contains(month ?? 1) else { return nil }
    if let day {
      guard let month, (1...Self.days(inMonth: month, of: year)).contains(day) else { return nil }
    }
    storedYear = Int16(year)
    storedMonth = Int8(month ?? 0)
    storedDay = Int8(day ?? 0)
  }

  /// Makes the date of a ``code``; nothing if it is not one.
  package init?(code: UInt32) {
    if code == 0 { return nil }
    let (year, month, day) = (Int(code >> 9), Int(code >> 5 & 0xf), Int(code & 0x1f))
    self.init(year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
  }

  /// The date as a number more than 0, in order of year, month and day.
  package var code: UInt32 {
    UInt32(storedYear) << 9 | UInt32(storedMonth) << 5 | UInt32(storedDay)
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; anything else gives nothing.
  public init?(_ text: some StringProtocol) {
    var (year, month, day) = (0, 0, 0)
    var length = 0
    for byte in text.utf8 {
      switch length {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case 10...: return nil
      default:
        guard (48...57).contains(byte) else { return nil }
        let digit = Int(byte - 48)
        if length < 4 {
          year = year * 10 + digit
        } else if length < 7 {
          month = month * 10 + digit
        } else {
          day = day * 10 + digit
        }
      }
      length += 1
    }
    guard length == 4 || length == 7 || length == 10 else { return nil }
    self.init(year: year, month: length > 4 ? month : nil, day: length > 7 ? day : nil)
  }

  /// The first day it may mean, as a day number: 0 is 1970-01-01.
  public var firstDay: Int { Self.dayNumber(year, month ?? 1, day ?? 1) }

  /// The last day it may mean, as a day number: 0 is 1970-01-01.
  public var lastDay: Int {
    let month = month ?? 12
    return Self.dayNumber(year, month, day ?? Self.days(inMonth: month, of: year))
  }

  /// How many years lie from another date to this one, taking the middle of what each may mean.
  ///
  /// Negative if the other date is the later one.
  ///
  /// - Complexity: O(1).
  public func years(since other: Self) -> Double {
    Double(firstDay + lastDay - other.firstDay - other.lastDay) / 2 / 365.2425
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The number of days from 1970-01-01, by counting years from March so that February ends one.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return 365 * y + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468
  }
}

extension PartialDate: Comparable {
  /// The order of their first days; of two that begin on one day, the less precise first.
  public static func < (a: Self, b: Self) -> Bool {
    a.place < b.place
  }

  /// A number in this order: the first day, then what is known of it.
  private var place: Int32 {
    let (month, day) = (max(1, Int32(storedMonth)), max(1, Int32(storedDay)))
    let known: Int32 = storedMonth == 0 ? 0 : storedDay == 0 ? 1 : 2
    return ((Int32(storedYear) << 4 | month) << 5 | day) << 2 | known
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date as it is written in the tables.
  public var description: String {
    let length = storedMonth == 0 ? 4 : storedDay == 0 ? 7 : 10
    return String(unsafeUninitializedCapacity: length) { bytes in
      func write(_ number: Int, _ places: Range<Int>) {
        var rest = number
        for place in places.reversed() {
          bytes[place] = UInt8(48 + rest % 10)
          rest /= 10
        }
      }
      write(year, 0..<4)
      if length > 4 {
        bytes[4] = UInt8(ascii: "-")
        write(Int(storedMonth), 5..<7)
      }
      if length > 7 {
        bytes[7] = UInt8(ascii: "-")
        write(Int(storedDay), 8..<10)
      }
      return length
    }
  }
}
