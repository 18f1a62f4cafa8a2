import PartnerGraph

/// How a number of a workbook is shown, and the text that it becomes.
struct XLSXNumber {
  /// What a number format shows of a date.
  enum Style {
    case number, year, month, day, time
  }

  /// Whether the days count from 1904 on, as old Macintosh workbooks do, and not from 1900.
  var countsFrom1904 = false
  /// The styles by the number of the cell format.
  var styles: [Style] = []

  /// The style of a number format that every workbook knows.
  static func style(builtIn id: Int) -> Style {
    switch id {
    case 14...16, 27...31, 36, 50, 51, 54, 57, 58: .day
    case 17, 34, 35, 52, 53, 55, 56: .month
    case 22: .time
    default: .number
    }
  }

  /// The style of a format code such as `dd/mm/yyyy hh:mm`; `"quoted"`, `[bracketed]` and `\\x` show
  /// no part of a date.
  static func style(code: String) -> Style {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    var seen: Set<Character> = []
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" || character == "_" || character == "*" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, character == "[" || character == "]" {
        isBracketed = character == "["
      } else if !isQuoted, !isBracketed {
        if character == ";" { break }
        seen.insert(character)
      }
    }
    // A format of digits has none, but for fractions of a second behind a year.
    guard seen.contains("y") || seen.contains("d") && seen.isDisjoint(with: ["0", "#", "?"]) else {
      return .number
    }
    if seen.contains("h") { return .time }
    if seen.contains("d") { return .day }
    return seen.contains("m") ? .month : .year
  }

  /// The text of a number in a cell format.
  func text(_ number: String, format: Int?) -> String {
    guard let value = Double(number), value.isFinite else { return number }
    let style = format.flatMap { styles.indices.contains($0) ? styles[$0] : nil } ?? .number
    if style != .number, let date = date(value, style) { return date }
    return Self.text(value)
  }

  /// A number in as few digits as tell it apart, a whole one without a point.
  static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
  }

  /// The date of a number of days; nothing if there is none.
  private func date(_ serial: Double, _ style: Style) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let day = Int(serial)
    let days: Int
    if countsFrom1904 {
      days = day - 24_107
    } else {
      // 1900 is taken for a leap year: day 60 never was, and days before it count from one later.
      guard day != 60, day != 0 else { return nil }
      days = day - (day < 60 ? 25_568 : 25_569)
    }
    guard let full = Self.date(daysSince1970: days) else { return nil }
    switch style {
    case .number: return nil
    case .year: return String(full.prefix(4))
    case .month: return String(full.prefix(7))
    case .day: return full
    case .time:
      let seconds = Int(((serial - Double(day)) * 86_400).rounded())
      guard seconds > 0, seconds < 86_400 else { return full }
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return "\(full) \(two(seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }
  }

  /// The date that is some days after the first of January 1970, in the Gregorian calendar.
  ///
  /// - SeeAlso: H. Hinnant, *chrono-Compatible Low-Level Date Algorithms*, 2013, `civil_from_days`.
  static func date(daysSince1970 days: Int) -> String? {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let day = dayOfYear - (153 * part + 2) / 5 + 1
    return PartialDate(year: year, month: month, day: day)?.description
  }
}
