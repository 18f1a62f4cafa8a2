import ArgumentParser
import PartnerAnalysis
import PartnerGraph

/// `partners ways`: how many independent ways join two partners.
struct WaysVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ways",
    abstract:
      "How many ways join two partners that share nobody on the way, and who must not be lost.",
    discussion: """
      As many partners must be lost to part the two as there are independent ways between them. Links \
      that are over do not count.

        partners ways brest kiel
      """)

  @Argument(help: "Where to start.", completion: Completions.partners)
  var from: String

  @Argument(help: "Where to go.", completion: Completions.partners)
  var to: String

  @Option(
    help: "Only links of this kind count; may be repeated.",
    completion: .list(Link.Kind.allCases.map(\.rawValue)), transform: Choice.value)
  var kind: [Link.Kind] = []

  @OptionGroup var reportOptions: ReportOptions
  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let network = try networkOptions.open()
    let (start, goal) = (try network.partner(from), try network.partner(to))
    let ways: IndependentWays
    do throws(PartnerAnalysisError) {
      ways = try NetworkStructure(network.graph, kinds: Set(kind))
        .independentWays(from: start.id, to: goal.id)
    } catch {
      throw CommandFailure(error, network.language)
    }
    guard !ways.ways.isEmpty else {
      throw CommandFailure.noAnswer(
        network.say(
          "no links lead from '\(start.id)' to '\(goal.id)', not even by others",
          "aucun lien ne mène de « \(start.id) » à « \(goal.id) », même par d'autres"))
    }
    let report = WaysReport(network: network, start: start.id, goal: goal.id, ways: ways)
    try reportOptions.write(report, in: network, as: format.format)
  }
}
