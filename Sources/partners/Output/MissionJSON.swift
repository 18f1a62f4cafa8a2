import PartnerFiles
import PartnerGraph
import PartnerPlanner

extension MissionReport {
  /// The JSON of the verb.
  typealias Document = ProvedJSON<JourneyJSON>

  struct JourneyJSON: Encodable {
    let traveller: String
    let destination: String
    let days: Int
    let from: String?
    let themes: [String]
    let places: Int
    let visits: [VisitJSON]
    let legs: [LegJSON]
    let companions: [CompanionJSON]
    let followUps: [String]
    let leftOut: [OmissionJSON]
    let closedDays: [Int]

    enum CodingKeys: String, CodingKey {
      case traveller, destination, days, from, themes, places, visits, legs, companions
      case followUps = "follow_ups"
      case leftOut = "left_out"
      case closedDays = "closed_days"
    }
  }

  struct VisitJSON: Encodable {
    let day: Int
    let date: String?
    let start: String
    let end: String
    let partner: String
    let name: String
    let place: String
    let relation: String
    let fit: Double
    let value: Double
    let themes: [String]
    let bring: [ExchangeJSON]
    let ask: [ExchangeJSON]
    let introducedFrom: String
    let introduction: [StepJSON]
    let sources: [String]

    enum CodingKeys: String, CodingKey {
      case day, date, start, end, partner, name, place, relation, fit, value, themes, bring, ask
      case introduction, sources
      case introducedFrom = "introduced_from"
    }
  }

  struct ExchangeJSON: Encodable {
    let theme: String
    let by: String
    let to: String

    init(_ exchange: Triple.Exchange) {
      theme = exchange.theme.rawValue
      by = exchange.giver.rawValue
      to = exchange.taker.rawValue
    }
  }

  struct StepJSON: Encodable {
    let link: String
    let partner: String
  }

  struct LegJSON: Encodable {
    let day: Int
    let date: String?
    let start: String
    let minutes: Int
    let from: String
    let to: String
    let kilometres: Double
    let guess: Bool
    let air: Bool
  }

  struct CompanionJSON: Encodable {
    let partner: String
    let name: String
    let weight: Double
    let themes: [String]
    let visits: [String]
  }

  struct OmissionJSON: Encodable {
    let partner: String
    let name: String
    let relation: String
    let value: Double
  }

  func json() -> Document {
    Document(mission, of: mission.candidates, journey())
  }

  private func journey() -> JourneyJSON {
    JourneyJSON(
      traveller: mission.traveller.rawValue, destination: "\(mission.destination)",
      days: request.days, from: request.from?.description,
      themes: request.themes.sorted().map(\.rawValue), places: mission.places.all,
      visits: mission.visits.map { json(for: $0) },
      legs: mission.legs.map {
        LegJSON(
          day: $0.day, date: date(ofDay: $0.day)?.description, start: Self.time($0.start),
          minutes: $0.minutes, from: $0.from.rawValue, to: $0.to.rawValue,
          kilometres: $0.kilometres, guess: $0.isGuess, air: $0.flies)
      },
      companions: mission.companions.prefix(limit).map {
        CompanionJSON(
          partner: $0.partner.rawValue, name: network.name($0.partner), weight: $0.weight,
          themes: $0.themes.map(\.rawValue), visits: $0.visits.map(\.rawValue))
      },
      followUps: mission.followUps.map(\.rawValue),
      leftOut: mission.leftOut.map {
        OmissionJSON(
          partner: $0.partner.rawValue, name: network.name($0.partner),
          relation: $0.relation.rawValue, value: $0.value)
      },
      closedDays: mission.closedDays)
  }

  private func json(for visit: Mission.Visit) -> VisitJSON {
    VisitJSON(
      day: visit.day, date: date(ofDay: visit.day)?.description, start: Self.time(visit.start),
      end: Self.time(visit.end), partner: visit.partner.rawValue,
      name: network.name(visit.partner), place: visit.place.rawValue,
      relation: visit.relation.rawValue, fit: visit.fit, value: visit.value,
      themes: visit.themes.map(\.rawValue),
      bring: visit.bring.prefix(limit).map { ExchangeJSON($0) },
      ask: visit.ask.prefix(limit).map { ExchangeJSON($0) },
      introducedFrom: visit.introducedFrom.rawValue,
      introduction: visit.introduction.map {
        StepJSON(link: $0.link.rawValue, partner: $0.partner.rawValue)
      }, sources: introduction(of: visit).sources.map(\.rawValue))
  }

  static let header = [
    "day", "date", "start", "end", "type", "partner", "name", "place", "relation", "fit", "value",
    "themes", "bring", "ask", "introduction", "kilometres", "minutes",
  ]

  /// Visits and ways, in order of time.
  func rows() -> [[String]] {
    let document = journey()
    let visits = document.visits.map { item in
      [
        "\(item.day)", item.date ?? "", item.start, item.end, "visit", item.partner, item.name,
        item.place, item.relation, "\(item.fit)", "\(item.value)",
        item.themes.joined(separator: ";"), item.bring.map(\.theme).joined(separator: ";"),
        item.ask.map(\.theme).joined(separator: ";"),
        item.introduction.map(\.partner).joined(separator: ";"), "", "",
      ]
    }
    let legs = document.legs.map { item in
      [
        "\(item.day)", item.date ?? "", item.start, "", "way", item.to,
        network.name(Identifier(item.to)), item.from, "", "", "", "", "", "", "",
        "\(item.kilometres)", "\(item.minutes)",
      ]
    }
    return (visits + legs).sorted {
      (Int($0[0]) ?? 0, $0[2], $0[4]) < (Int($1[0]) ?? 0, $1[2], $1[4])
    }
  }

  /// The file of the calendar; refused without a first day.
  func calendarBytes() throws(CommandFailure) -> [UInt8] {
    guard let first = request.from else {
      throw .wrongUse(
        network.say(
          "a calendar needs the first day; give it by --from",
          "un calendrier a besoin du premier jour ; donnez-le par --from"))
    }
    return calendar(from: first).encoded()
  }

  /// The visits and ways as a calendar that begins on a day.
  func calendar(from first: PartialDate) -> CalendarFile {
    let name = "\(mission.traveller)-\(mission.destination)-\(first)"
    func time(_ day: Int, _ minute: Int) -> CalendarEvent.Time {
      .init(day: PartialDate(dayNumber: first.firstDay + day - 1) ?? first, minute: minute)
    }
    let visits = mission.visits.map { visit in
      CalendarEvent(
        id: "visit-\(name)-\(visit.partner)@partners", start: time(visit.day, visit.start),
        end: time(visit.day, visit.end), summary: network.name(visit.partner),
        place: network.name(visit.place),
        coordinate: network.graph.index(of: visit.partner).flatMap {
          network.graph.coordinate(of: $0)
        }, text: notes(for: visit), category: network.say("visit", "visite"))
    }
    let legs = mission.legs.enumerated().map { number, leg in
      CalendarEvent(
        id: "way-\(number + 1)-\(name)@partners", start: time(leg.day, leg.start),
        end: time(leg.day, leg.start + leg.minutes),
        summary: "\(network.name(leg.from)) → \(network.name(leg.to))",
        text: words(for: leg), category: network.say("way", "trajet"))
    }
    return CalendarFile(
      name: title, language: network.language, stamp: first, events: legs + visits)
  }

  /// What a visit is about, a line each.
  private func notes(for visit: Mission.Visit) -> String {
    ([words(for: visit.relation), introduction(of: visit).words] + matters(of: visit))
      .joined(separator: "\n")
  }
}
