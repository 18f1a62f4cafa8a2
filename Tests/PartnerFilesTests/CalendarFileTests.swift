import PartnerFiles
import PartnerGraph
import Testing

@Suite struct `Calendars` {
  private static let day = PartialDate("2027-12-31") ?? PartialDate(dayNumber: 0)

  private static func file(_ text: String) throws -> [UInt8] {
    let day = try #require(day)
    return CalendarFile(
      name: "Mission", language: .french, stamp: day,
      events: [
        CalendarEvent(
          id: "one@partners", start: .init(day: day, minute: 9 * 60),
          end: .init(day: day, minute: 26 * 60 + 5), summary: text, place: "Łódź",
          coordinate: Coordinate(latitude: 51.5, longitude: -0.25), text: "a\nb;c,d\\e\r\u{7}",
          category: "visite")
      ]
    ).encoded()
  }

  @Test func `lines end in CR LF, are folded within 75 octets, and unfold to what was written`()
    throws
  {
    let long = String(repeating: "Université de Łódź – 大連市 ", count: 20)
    let bytes = try Self.file(long)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
    var line = 0
    for (position, byte) in bytes.enumerated() {
      if byte == 10 {
        #expect(position > 0 && bytes[position - 1] == 13)
        #expect(line - 1 <= 75)
        line = 0
      } else {
        line += 1
      }
    }
    // Folding within a letter would not decode.
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    let unfolded = text.replacing("\r\n ", with: "")
    #expect(unfolded.contains("SUMMARY;LANGUAGE=fr:\(long)\r\n"))
    #expect(unfolded.contains("DESCRIPTION:a\\nb\\;c\\,d\\\\e\r\n"))
  }

  @Test func `times belong to no zone, and go on into the next day and year`() throws {
    let text = String(decoding: try Self.file("x"), as: UTF8.self)
    #expect(text.contains("DTSTART:20271231T090000\r\n"))
    #expect(text.contains("DTEND:20280101T020500\r\n"))
    #expect(text.contains("DTSTAMP:20271231T000000Z\r\n") && text.contains("UID:one@partners\r\n"))
    #expect(text.contains("GEO:51.5;-0.25\r\n"))
  }

  @Test func `days and numbers are the same over the whole calendar`() throws {
    #expect(PartialDate(dayNumber: 0) == PartialDate("1970-01-01"))
    #expect(PartialDate(dayNumber: -719_163) == nil && PartialDate(dayNumber: 2_932_897) == nil)
    for number in stride(from: -719_162, through: 2_932_896, by: 37) {
      #expect(try #require(PartialDate(dayNumber: number)).firstDay == number)
    }
    // 2026-11-21 is a Saturday.
    #expect(PartialDate("2026-11-21")?.weekday == 6 && PartialDate("1969-12-29")?.weekday == 1)
  }
}
