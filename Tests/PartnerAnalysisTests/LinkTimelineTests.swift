import PartnerAnalysis
import PartnerGraph
import Testing

@Suite struct `A timeline of links` {
  private func graph() throws -> PartnerGraph {
    func link(
      _ id: Link.ID, _ since: String? = nil, _ until: String? = nil, confirmed: String? = nil,
      state: Link.State = .active, kind: Link.Kind = .project, to: Partner.ID = "b"
    ) -> Link {
      Link(
        id: id, from: "a", to: to, kind: kind,
        period: Period(
          since: since.flatMap { PartialDate($0) }, until: until.flatMap { PartialDate($0) }),
        state: state, confirmed: confirmed.flatMap { PartialDate($0) })
    }
    return try PartnerGraph(
      Network(
        name: "n",
        partners: ["a", "b", "c"].map {
          Partner(id: Identifier($0), kind: .city, name: LocalizedText($0))
        },
        links: [
          link("over", "2010", "2019"), link("marked", "2010", "2019", state: .ended),
          link("this-year", "2015", "2020"), link("next-year", nil, "2021-06-30"),
          link("later", nil, "2021-07", confirmed: "2020"),
          link("begins", "2021-02", state: .proposed), link("far", "2023", state: .proposed),
          link("never", "1964"), link("undated"), link("fresh", "1964", confirmed: "2019"),
          link("place", kind: .location), link("other", "2001", to: "c"),
        ]))
  }

  private func names(_ timeline: LinkTimeline) -> [String] {
    timeline.entries.map { entry in
      switch entry.event {
      case .over: "over \(entry.link)"
      case .ends: "ends \(entry.link)"
      case .begins: "begins \(entry.link)"
      case .neverConfirmed: "never \(entry.link)"
      }
    }
  }

  @Test func `says what is over, ends, begins and was never confirmed`() throws {
    let today = try #require(PartialDate("2020-06-30"))
    let timeline = try graph().timeline(asOf: today, months: 12)
    #expect(timeline.until == PartialDate("2021-06-30"))
    #expect(
      names(timeline) == [
        "over over", "ends this-year", "ends next-year", "begins begins", "never undated",
        "never never", "never other",
      ])
    #expect(
      names(try graph().timeline(of: "c", asOf: today, months: 12)) == ["never other"])
    #expect(throws: PartnerAnalysisError.unknownPartner("x")) {
      try graph().timeline(of: "x", asOf: today, months: 1)
    }
  }

  @Test(arguments: [
    ("2019-01-31", 1, "2019-02-28"), ("2020-01-31", 1, "2020-02-29"), ("2020", 1, "2021-01"),
    ("2020-11", 14, "2022-01"), ("2020-03-31", -5, "2020-03-31"), ("2020-03-31", 0, "2020-03-31"),
  ])
  func `looks ahead by the calendar`(from: String, months: Int, to: String) throws {
    let day = try #require(PartialDate(from))
    #expect(try graph().timeline(asOf: day, months: months).until == PartialDate(to))
  }
}
