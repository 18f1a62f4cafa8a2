import ArgumentParser
import PartnerAnalysis
import PartnerGraph

/// `partners resilience`: what would part the network.
struct ResilienceVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resilience",
    abstract: "Partners and links whose loss would part the network, and how much losses hurt.",
    discussion: """
      Links that are over hold nothing together and do not count. Losing the best linked partners is \
      compared with losing some by chance: the mean of 20 orders, the same every time.

        partners resilience --kind twinning --kind cooperation
      """)

  @Option(
    help: "Only links of this kind count; may be repeated.",
    completion: .list(Link.Kind.allCases.map(\.rawValue)), transform: Choice.value)
  var kind: [Link.Kind] = []

  @Flag(help: "List every weak point, not only the first of each sort.")
  var all = false

  @OptionGroup var reportOptions: ReportOptions
  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let network = try networkOptions.open()
    let structure = NetworkStructure(network.graph, kinds: Set(kind))
    let report = ResilienceReport(
      network: network, components: structure.componentSizes(), weak: structure.weakPoints(),
      losses: structure.lossCurve(), shown: all ? .max : 10)
    try reportOptions.write(report, in: network, as: format.format)
  }
}
