import PartnerGraph
import PartnerPlanner
import PartnerRecommender
import PartnerTestSupport
import Testing

@Suite struct `Missions` {
  private static func place(
    _ id: String, _ country: String, _ latitude: Double, _ longitude: Double,
    themes: [Theme.ID] = ["sea"]
  ) -> Partner {
    Partner(
      id: Identifier(id), kind: .city, name: LocalizedText(id), country: CountryCode(country),
      coordinate: Coordinate(latitude: latitude, longitude: longitude), themes: themes)
  }

  private static func resident(
    _ id: String, in city: Partner.ID, themes: [Theme.ID] = ["sea"], offers: [Theme.ID] = [],
    seeks: [Theme.ID] = []
  ) -> Partner {
    Partner(
      id: Identifier(id), kind: .institution, name: LocalizedText(id), country: nil, city: city,
      themes: themes, offers: offers, seeks: seeks)
  }

  /// Home with a lab; two towns an hour apart, far away; a town in Algeria; a town nobody knows the place of.
  private static let network = Network(
    name: "mission",
    partners: [
      place("home", "FR", 48, -4), resident("lab", in: "home", offers: ["tide"], seeks: ["port"]),
      place("near", "DE", 53.5, 10), place("next", "DE", 53.6, 10.9),
      resident("port", in: "near", offers: ["port"], seeks: ["tide"]),
      resident("school", in: "next"), place("alger", "DZ", 36.7, 3),
      Partner(id: "lost", kind: .city, name: "lost", country: CountryCode("PE"), themes: ["sea"]),
      Partner(id: "fair", kind: .event, name: "fair", city: "near"),
      Partner(id: "friend", kind: .institution, name: "friend", country: CountryCode("FR")),
    ],
    links: [
      Link(
        id: "old", from: "home", to: "near", kind: .twinning,
        period: Period(until: PartialDate("1990")),
        state: .ended),
      Link(
        id: "talk", from: "lab", to: "port", kind: .meeting,
        period: Period(since: PartialDate("2020"))),
      Link(id: "a", from: "home", to: "friend", kind: .cooperation),
      Link(id: "b", from: "friend", to: "school", kind: .cooperation),
      Link(id: "c", from: "home", to: "fair", kind: .participation),
      Link(id: "d", from: "school", to: "fair", kind: .participation),
    ],
    themes: [
      Theme(id: "sea", label: "Sea"), Theme(id: "port", label: "Port", broader: ["sea"]),
      Theme(id: "tide", label: "Tide", broader: ["sea"]), Theme(id: "air", label: "Air"),
    ])

  private static func country(_ code: String) -> MissionDestination {
    CountryCode(code).map { .country($0) } ?? .partner("none")
  }

  private func planner() throws -> MissionPlanner {
    let graph = try PartnerGraph(Self.network)
    return MissionPlanner(graph, recommender: Recommender(graph))
  }

  @Test func `a mission to a country visits both towns, and says what to bring and to ask`() throws
  {
    let mission = try planner().mission(
      of: "home", MissionRequest(to: Self.country("DE"), days: 3))
    #expect(Set(mission.visits.map(\.partner)) == ["near", "next", "port", "school"])
    #expect(mission.isOptimal && mission.places.considered == 2 && mission.places.all == 2)
    let port = try #require(mission.visits.first { $0.partner == "port" })
    #expect(port.bring.map(\.theme) == ["tide"] && port.bring[0].giver == "lab")
    #expect(port.ask.map(\.theme) == ["port"] && port.ask[0].taker == "lab")
    let near = try #require(mission.visits.first { $0.partner == "near" })
    #expect(near.relation == .dormant && near.introduction.map(\.link) == ["old"])
    // An event introduces nobody.
    let school = try #require(mission.visits.first { $0.partner == "school" })
    #expect(school.introduction.map(\.partner) == ["friend", "school"])
    #expect(mission.companions.map(\.partner) == ["lab"] && mission.followUps == ["talk"])
    #expect(abs(mission.visits.reduce(0) { $0 + $1.value } - mission.value) < 1e-12)
    #expect(mission.legs.first?.from == "home" && mission.legs.last?.to == "home")
  }

  @Test func `visits and ways never overlap, and weekends are kept`() throws {
    for start in ["2027-03-15", "2027-03-18", "2027-03-19", "2027-03-20"] {
      for perDay in 1...6 {
        let mission = try planner().mission(
          of: "home",
          MissionRequest(to: Self.country("DE"), days: 5, from: PartialDate(start), perDay: perDay))
        var spans: [ClosedRange<Int>] = []
        for visit in mission.visits {
          spans.append((visit.day * 1440 + visit.start)...(visit.day * 1440 + visit.end))
        }
        for leg in mission.legs {
          let start = leg.day * 1440 + leg.start
          spans.append(start...(start + leg.minutes))
        }
        spans.sort { $0.lowerBound < $1.lowerBound }
        for (one, next) in zip(spans, spans.dropFirst()) {
          #expect(one.upperBound <= next.lowerBound)
        }
        for day in 1...5 {
          #expect(mission.visits.filter { $0.day == day }.count <= perDay)
        }
        #expect(mission.visits.allSatisfy { !mission.closedDays.contains($0.day) })
      }
    }
    // In Algeria Friday and Saturday are the weekend, and 2027-03-19 is a Friday.
    let mission = try planner().mission(
      of: "home", MissionRequest(to: .partner("alger"), days: 5, from: PartialDate("2027-03-18")))
    #expect(mission.closedDays == [2, 3])
  }

  @Test func `a partner that was named is visited, whoever else there is worth more`() throws {
    let mission = try planner().mission(
      of: "home", MissionRequest(to: .partner("school"), days: 2, perDay: 1))
    #expect(mission.visits.map(\.partner).contains("school"))
    #expect(mission.value < 10 && mission.bound < 10)
    let themed = try planner().mission(
      of: "home", MissionRequest(to: .partner("near"), days: 3, themes: ["port"]))
    #expect(themed.visits.map(\.partner) == ["port"])
  }

  @Test func `what makes a mission impossible is named`() throws {
    /// Why a mission is refused.
    func refusal(_ id: Partner.ID, _ request: MissionRequest) -> PartnerPlannerError? {
      do throws(PartnerPlannerError) {
        _ = try planner().mission(of: id, request)
        return nil
      } catch { return error }
    }
    func planner() throws(PartnerPlannerError) -> MissionPlanner {
      do { return try self.planner() } catch { throw .unknownPartner("none") }
    }
    let month = try #require(PartialDate("2027-03"))
    let saturday = try #require(PartialDate("2027-03-20"))
    let near = MissionDestination.partner("near")
    let cases: [(Partner.ID, MissionRequest, PartnerPlannerError)] = [
      ("x", .init(to: near, days: 3), .unknownPartner("x")),
      ("home", .init(to: .partner("x"), days: 3), .unknownPartner("x")),
      ("home", .init(to: near, days: 3, themes: ["x"]), .unknownTheme("x")),
      ("home", .init(to: near, days: 0), .unusableDays(0, most: 30)),
      ("home", .init(to: near, days: 3, perDay: 7), .unusableVisits(7, most: 6)),
      ("home", .init(to: near, days: 3, from: month), .notADay(month)),
      ("fair", .init(to: near, days: 3), .notToTravel("fair", .event)),
      ("home", .init(to: .partner("fair"), days: 3), .notToVisit("fair", .event)),
      (
        "home", .init(to: .partner("home"), days: 3),
        .missionToItself("home", .partner("home"))
      ),
      ("home", .init(to: Self.country("JP"), days: 3), .nobodyThere(Self.country("JP"))),
      (
        "home", .init(to: near, days: 3, themes: ["air"]),
        .themesNobodyHas(["air"], at: near, held: ["sea", "port", "tide"])
      ),
      (
        "home", .init(to: .partner("lost"), days: 1),
        .tooShort(.partner("lost"), days: 1, minutes: 640, needed: 3)
      ),
      (
        "home", .init(to: near, days: 2, from: saturday),
        .closedThroughout(near, from: saturday, days: 2)
      ),
    ]
    for (id, request, expected) in cases {
      let found = refusal(id, request)
      #expect(found == expected)
      for language in [Language.english, .french] {
        let sentence = found?.sentence(in: language) ?? ""
        #expect(!sentence.isEmpty)
      }
    }
  }
}
