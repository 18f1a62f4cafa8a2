import Foundation
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Values` {
  @Test(arguments: ["1984", "2018-10", "2009-03-05", "2024-02-29", "0001", "9999-12-31"])
  func `a date keeps the precision it is written with`(text: String) throws {
    #expect(try #require(PartialDate(text)).description == text)
  }

  @Test(arguments: [
    "", "84", "0000", "19845", "2018-13", "2018-00", "2009-02-29", "2009-3-5", "2009-03-32",
    "2009-03-05-01", "1984-", "-1984", "+984", "１９８４", "2018/10", " 1984", "1900-02-29",
  ])
  func `what is no date is none`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func `day numbers equal those of Foundation's calendar`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    var random = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let (year, month) = (
        Int.random(in: 1600...2400, using: &random), Int.random(in: 1...12, using: &random)
      )
      let day = Int.random(in: 1...28, using: &random)
      let date = try #require(PartialDate(year: year, month: month, day: day))
      let reference = try #require(
        calendar.date(from: DateComponents(year: year, month: month, day: day)))
      #expect(date.firstDay == Int((reference.timeIntervalSince1970 / 86_400).rounded(.down)))
      let monthOnly = try #require(PartialDate(year: year, month: month))
      let length = try #require(calendar.range(of: .day, in: .month, for: reference)).count
      #expect(monthOnly.lastDay - monthOnly.firstDay + 1 == length)
    }
  }

  @Test func `a year stands before its months, and those before their days`() {
    let texts = ["1984", "1984-01", "1984-01-01", "1984-01-02", "1984-02", "1985"]
    let dates = texts.compactMap { PartialDate($0) }
    #expect(dates.reversed().sorted().map(\.description) == texts)
  }

  @Test func `a period may include a date that its ends leave open`() throws {
    let period = Period(since: PartialDate("2010"), until: PartialDate("2014-06"))
    func may(_ text: String) throws -> Bool { period.mayInclude(try #require(PartialDate(text))) }
    #expect(try may("2010-01-01") && may("2014") && may("2014-06-30"))
    #expect(try !may("2009") && !may("2014-07"))
    #expect(Period.unknown.mayInclude(try #require(PartialDate("1500"))))
    #expect(Period(since: PartialDate("2010"), until: PartialDate("2010")).isPossible)
    #expect(!Period(since: PartialDate("2011"), until: PartialDate("2010")).isPossible)
  }

  @Test(arguments: ["0", "24000", "24000.50", "-3.07", "999999999999999"])
  func `an amount is exact to the cent and written as it was read`(text: String) throws {
    #expect(try #require(Euro(text)).description == text)
  }

  @Test(arguments: ["", "-", ".", "1.", "1.234", "1e5", "1,5", "1 000", "nan", "9999999999999999"])
  func `what is no amount is none`(text: String) {
    #expect(Euro(text) == nil)
  }

  @Test func `half a euro may be written with one digit`() {
    #expect(Euro("1.5") == Euro(cents: 150))
    #expect(Euro(cents: -5).description == "-0.05")
  }

  @Test func `the distance from Brest to Kiel is that of a great circle`() throws {
    // 1 247 km: worked out apart with the spherical law of cosines.
    let brest = try #require(Coordinate(latitude: 48.3903, longitude: -4.4863))
    let kiel = try #require(Coordinate(latitude: 54.3213, longitude: 10.1349))
    let radian = Double.pi / 180
    let cosine =
      sin(48.3903 * radian) * sin(54.3213 * radian)
      + cos(48.3903 * radian) * cos(54.3213 * radian) * cos((10.1349 + 4.4863) * radian)
    #expect(abs(brest.distance(to: kiel) - acos(cosine) * 6371.0088) < 0.01)
    #expect(brest.distance(to: kiel) == kiel.distance(to: brest))
    #expect(Coordinate(latitude: 91, longitude: 0) == nil)
    #expect(Coordinate(latitude: .nan, longitude: 0) == nil)
  }

  @Test func `a name falls back from the language asked for to the standard one`() {
    let name = LocalizedText(
      "Hải Phòng", translations: [.init(language: "fr", text: "Haïphong")])
    #expect(name.text(in: .french) == "Haïphong")
    #expect(name.text(in: .english) == "Hải Phòng")
    #expect(name.all == ["Hải Phòng", "Haïphong"])
    let label = LocalizedText("", translations: [.init(language: "de", text: "Meer")])
    #expect(label.text(in: .french) == "Meer")
    #expect(LocalizedText("").text(in: .english).isEmpty)
  }

  @Test(arguments: ["FR", "XK"]) func `a country is two capital letters`(code: String) {
    #expect(CountryCode(code)?.description == code)
  }

  @Test(arguments: ["fr", "F", "FRA", "F1", "É", ""])
  func `anything else is no country`(code: String) { #expect(CountryCode(code) == nil) }

  @Test func `every kind, state and period is named in both languages`() {
    for language in Language.allCases {
      #expect(Partner.Kind.allCases.allSatisfy { !$0.label(in: language).isEmpty })
      #expect(Link.Kind.allCases.allSatisfy { !$0.label(in: language).isEmpty })
      #expect(Link.State.allCases.allSatisfy { !$0.label(in: language).isEmpty })
    }
    let period = Period(since: PartialDate("2010"), until: PartialDate("2014"))
    #expect(period.label(in: .french) == "de 2010 à 2014")
    #expect(Period(since: PartialDate("2010")).label(in: .english) == "since 2010")
    #expect(Period(until: PartialDate("2018")).label(in: .french) == "jusqu'à 2018")
    #expect(
      Period(since: PartialDate("2012"), until: PartialDate("2012")).label(in: .english) == "2012")
    #expect(Period.unknown.label(in: .english).isEmpty)
  }
}
