import ArgumentParser
import PartnerGraph

/// `partners path`: how two partners are connected.
struct PathVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "The best ways from one partner to another, each step with link, date and source.")

  @Argument(help: "Where to start.", completion: Completions.partners)
  var from: String

  @Argument(help: "Where to go.", completion: Completions.partners)
  var to: String

  @Option(name: [.short, .long], parsing: .unconditional, help: "How many ways.")
  var count: Int = 1

  @Option(
    help: ArgumentHelp(
      "The day at which ages are counted; without it, the newest date in the network.",
      valueName: "date"), transform: Choice.date)
  var asOf: PartialDate?

  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  /// More ways than anybody reads; each costs a search for every step of the one before.
  private static let mostPaths = 1000

  func run() throws {
    guard (1...Self.mostPaths).contains(count) else {
      throw CommandFailure.wrongUse(
        "--count \(count): give a number of ways from 1 to \(Self.mostPaths)")
    }
    let network = try networkOptions.open()
    let (start, goal) = (try network.partner(from), try network.partner(to))
    let weighting = LinkWeighting(asOf: asOf ?? network.graph.newestDate)
    let finder = PathFinder(network.graph, weighting: weighting)
    let paths = try network.answering { () throws(PartnerGraphError) in
      try finder.bestPaths(from: start.id, to: goal.id, count: count)
    }
    guard !paths.isEmpty else {
      throw CommandFailure.noAnswer(
        "no links lead from '\(start.id)' to '\(goal.id)', not even by others")
    }
    let list = PathList(network: network, paths: paths)
    switch format.format {
    case .text: try Printing.lines(list.text())
    case .json: try Printing.json(list.json())
    case .csv: try Printing.csv(PathList.header, list.rows())
    }
  }
}
