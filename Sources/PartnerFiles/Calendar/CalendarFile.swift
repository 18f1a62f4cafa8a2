public import PartnerGraph

/// A calendar as other programs read it: iCalendar, with times that belong to no time zone, so that each is
/// shown as the clock of the place will show it.
///
/// Lines end in CR LF and are folded after 75 octets, never within a letter. The stamp of an event is that of the
/// calendar, so that the same calendar is the same bytes.
///
/// - SeeAlso: B. Desruisseaux, *Internet Calendaring and Scheduling Core Object Specification (iCalendar)*,
///   RFC 5545, 2009, doi:10.17487/RFC5545; the name of the calendar as RFC 7986 has it.
public struct CalendarFile: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// The language of its texts.
  public let language: Language
  /// The day that its events are said to be of.
  public let stamp: PartialDate
  /// Its events.
  public let events: [CalendarEvent]

  /// Makes a calendar.
  public init(name: String, language: Language, stamp: PartialDate, events: [CalendarEvent]) {
    self.name = name
    self.language = language
    self.stamp = stamp
    self.events = events
  }

  /// The file.
  ///
  /// - Complexity: O(*l*), where *l* is the length of all texts.
  public func encoded() -> [UInt8] {
    var lines = Lines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//Partners//Partners//\(language.rawValue.uppercased())")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("METHOD", "PUBLISH")
    lines.add("NAME", text: name)
    lines.add("X-WR-CALNAME", text: name)
    for event in events { add(event, to: &lines) }
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }

  private func add(_ event: CalendarEvent, to lines: inout Lines) {
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", text: event.id)
    lines.add("DTSTAMP", Self.day(stamp.firstDay) + "T000000Z")
    lines.add("DTSTART", Self.time(event.start))
    lines.add("DTEND", Self.time(event.end))
    lines.add("SUMMARY;LANGUAGE=\(language.rawValue)", text: event.summary)
    if !event.place.isEmpty { lines.add("LOCATION", text: event.place) }
    if let point = event.coordinate {
      lines.add("GEO", "\(point.latitude);\(point.longitude)")
    }
    if !event.text.isEmpty { lines.add("DESCRIPTION", text: event.text) }
    if !event.category.isEmpty { lines.add("CATEGORIES", text: event.category) }
    lines.add("END", "VEVENT")
  }

  private static func time(_ time: CalendarEvent.Time) -> String {
    let minute = max(0, time.minute)
    let (hours, minutes) = (minute % 1440).quotientAndRemainder(dividingBy: 60)
    return day(time.day.firstDay + minute / 1440) + "T\(two(hours))\(two(minutes))00"
  }

  private static func day(_ number: Int) -> String {
    String((PartialDate(dayNumber: number)?.description ?? "").filter { $0 != "-" })
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Content lines, folded.
  private struct Lines {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ name: String, text: String) { add(name, Self.escaped(text)) }

    mutating func add(_ name: String, _ value: String) {
      var length = 0
      for scalar in "\(name):\(value)".unicodeScalars {
        let letter = Array(String(scalar).utf8)
        if length + letter.count > 75 {
          bytes += [13, 10, 32]
          length = 1
        }
        bytes += letter
        length += letter.count
      }
      bytes += [13, 10]
    }

    /// A text with what has a meaning marked, and without control characters.
    private static func escaped(_ text: String) -> String {
      var escaped = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\\", ";", ",": escaped += "\\\(scalar)"
        case "\n": escaped += "\\n"
        default:
          if scalar.properties.generalCategory != .control { escaped.unicodeScalars.append(scalar) }
        }
      }
      return escaped
    }
  }
}
