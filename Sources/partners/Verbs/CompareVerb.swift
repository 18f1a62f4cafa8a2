import ArgumentParser
import PartnerGraph
import PartnerPlanner

/// `partners compare`: what two territories have in common and could give each other.
struct CompareVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "What two territories have in common, and what each could give the other.",
    discussion: """
      A city counts as one with its metropole. What one gives is what the other seeks and it, or who \
      sits there, offers.

        partners compare brest kiel
      """)

  @Argument(help: "The first territory.", completion: Completions.partners)
  var first: String

  @Argument(help: "The second territory.", completion: Completions.partners)
  var second: String

  @OptionGroup var reportOptions: ReportOptions
  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let network = try networkOptions.open()
    let (one, other) = (try network.partner(first).id, try network.partner(second).id)
    let comparison: TerritoryComparison
    do throws(PartnerPlannerError) {
      comparison = try TerritoryComparer(network.graph).comparison(of: one, and: other)
    } catch {
      throw CommandFailure(error, network.language)
    }
    let report = ComparisonReport(network: network, comparison: comparison)
    try reportOptions.write(report, in: network, as: format.format)
  }
}
