import ArgumentParser
import PartnerGraph
import PartnerPlanner

/// `partners consortium`: which territories should answer a call together.
struct ConsortiumVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consortium",
    abstract: "The territories of several countries that would answer a call on a theme best.",
    discussion: """
      A consortium is worth what its members bring of the themes, who would carry it there, and how well \
      they know each other. It is the best there is where that could be proved; else the bound says how far \
      it may be from it.

        partners consortium --theme "ocean science" --with brest --size 4 --countries 3
      """)

  @Option(help: "A theme of the call, narrower ones included; may be repeated.")
  var theme: [String] = []

  @Option(parsing: .unconditional, help: "How many members, 2 to 10.")
  var size: Int = 4

  @Option(
    parsing: .unconditional,
    help: "Of how many countries at least, 1 to the size; 3 without it, or 2 for two members.")
  var countries: Int?

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp("Who must be a member; may be repeated.", valueName: "territory"))
  var members: [String] = []

  @Option(help: ArgumentHelp("Choose only among these; may be repeated.", valueName: "territory"))
  var among: [String] = []

  @OptionGroup var time: TimeOptions

  @OptionGroup var reportOptions: ReportOptions
  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let network = try networkOptions.open()
    guard !theme.isEmpty else {
      throw CommandFailure.wrongUse(
        network.say(
          "say what the call is about by --theme", "dites le sujet de l'appel par --theme"))
    }
    let themes = Set(try theme.map { try network.theme($0).id })
    let must = Set(try members.map { try network.partner($0).id })
    let some = Set(try among.map { try network.partner($0).id })
    let consortium: Consortium
    do throws(PartnerPlannerError) {
      consortium = try ConsortiumFinder(network.graph, asOf: time.asOf).best(
        on: themes, size: size, countries: countries ?? min(3, max(1, size)), with: must,
        among: some)
    } catch {
      throw CommandFailure(error, network.language)
    }
    let report = ConsortiumReport(network: network, themes: themes.sorted(), consortium: consortium)
    try reportOptions.write(report, in: network, as: format.format)
  }
}
