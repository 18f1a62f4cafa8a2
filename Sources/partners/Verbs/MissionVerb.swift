import ArgumentParser
import Foundation
import PartnerFiles
import PartnerGraph
import PartnerPlanner
import PartnerSearch

/// `partners mission`: whom to meet at a place, day by day.
struct MissionVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mission",
    abstract: "Whom to meet at a place, day by day, who comes along, what to bring and to ask.",
    discussion: """
      The place is a city, a region, a country or a partner. The days are those from leaving to being \
      back. Visits are chosen by how well each partner fits, dormant partnerships a little more, within the \
      hours there are: the choice is the best there is where that could be proved, else the bound says how \
      far it may be from it. Travel times are an assumption, by distance; weekends are known from --from \
      on, holidays are not. A calendar (.ics) needs --from.

        partners mission marseille --to miami --days 5 --from 2027-03-15
        partners mission brest --to Argentina --days 8 --theme "ocean science" --visits 2
        partners mission brest --to kiel --days 3 --from 2027-05-10 --output kiel.ics
        partners mission brest --to kiel --days 3 --return
      """)

  @Argument(help: "Who travels, by identifier or name.", completion: Completions.partners)
  var partner: String

  @Option(
    help: ArgumentHelp("A city, a region, a country or a partner.", valueName: "place"),
    completion: Completions.partners)
  var to: String

  @Option(
    parsing: .unconditional, help: "How many days, 1 to 30, the ways there and back included.")
  var days: Int

  @Option(help: ArgumentHelp("The first day, such as 2027-03-15.", valueName: "date"))
  var from: String?

  @Option(
    name: [.customLong("theme"), .customLong("themes")],
    help: ArgumentHelp(
      "What it is about, narrower themes included; several by commas, or again.",
      valueName: "themes"))
  var theme: [String] = []

  @Option(parsing: .unconditional, help: "At most so many visits a day, 1 to 6.")
  var visits: Int = 3

  @Flag(name: .customLong("return"), help: "The return mission: who of theirs visits us.")
  var isReturn = false

  @Option(
    name: [.short, .long], parsing: .unconditional,
    help: "At most so many of those who come along, and of what to bring and to ask.")
  var limit: Int = 5

  @OptionGroup var time: TimeOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The file to write: a document to hand on (.html, .pdf, .md), .ics, .csv or .json.",
      valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let network = try networkOptions.open()
    guard limit >= 0 else {
      throw CommandFailure.wrongUse(
        network.say(
          "--limit \(limit): give a number, 0 or more",
          "--limit \(limit) : donnez un nombre, 0 ou plus"))
    }
    let file = try output.map { try ReportFile($0, in: network, calendar: true) }
    let (traveller, request) = try question(in: network)
    let planner = MissionPlanner(
      network.graph, recommender: try network.recommender(asOf: time.asOf), asOf: time.asOf)
    let mission: Mission
    do throws(PartnerPlannerError) {
      mission = try planner.mission(of: traveller, request)
    } catch {
      throw CommandFailure(error, network.language)
    }
    let report = MissionReport(
      network: network, request: request, mission: mission, limit: limit, isReturn: isReturn)
    if let file { return try file.write(report, calendar: { try report.calendarBytes() }) }
    try report.print(as: format.format)
  }

  /// Who travels where: those named, or the other way round.
  private func question(
    in network: OpenNetwork
  ) throws(CommandFailure) -> (Partner.ID, MissionRequest) {
    let asked = try network.partner(partner)
    var start: PartialDate?
    if let from {
      guard let date = PartialDate(from) else {
        throw .wrongUse(
          network.say(
            "--from \(from): give a day such as 2027-03-15",
            "--from \(from) : donnez un jour tel que 2027-03-15"))
      }
      start = date
    }
    var themes: Set<Theme.ID> = []
    for name in theme.flatMap({ $0.split(separator: ",") }) {
      themes.insert(try network.theme(name.trimmingCharacters(in: .whitespaces)).id)
    }
    let destination = try network.destination(to)
    guard isReturn else {
      return (
        asked.id,
        MissionRequest(to: destination, days: days, from: start, themes: themes, perDay: visits)
      )
    }
    guard case .partner(let guest) = destination else {
      throw .wrongUse(
        network.say(
          "--return: who would come from '\(to)'? Name a city, a region or a partner by --to",
          "--return : qui viendrait de « \(to) » ? Nommez une ville, une région ou un partenaire par --to"
        ))
    }
    return (
      guest,
      MissionRequest(
        to: .partner(asked.id), days: days, from: start, themes: themes, perDay: visits)
    )
  }
}

extension OpenNetwork {
  /// The place that a name means: a partner that is called exactly so, a country, or the nearest name.
  fileprivate func destination(_ name: String) throws(CommandFailure) -> MissionDestination {
    if let index = graph.index(of: Identifier(name)), graph.subkind(of: index) != "country" {
      return .partner(graph.partners[index].id)
    }
    if let country = CountryNames.country(name) { return .country(country) }
    if case .unknownPartner(_, suggestions: [])? = refusal(of: name) {
      throw .noAnswer(
        say(
          "no partner, place or country is called '\(name)'",
          "aucun partenaire, lieu ou pays ne s'appelle « \(name) »"))
    }
    return .partner(try partner(name).id)
  }

  private func refusal(of name: String) -> PartnerSearchError? {
    do throws(PartnerSearchError) {
      _ = try names.resolve(name)
      return nil
    } catch { return error }
  }
}
