import ArgumentParser
import PartnerAnalysis
import PartnerGraph
import PartnerSearch
import PartnerText

/// `partners check`: what is wrong, doubtful or missing in a network.
struct CheckVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Contradictions, missing sources, likely duplicates, impossible dates, stale links.",
    discussion: """
      A network that cannot be read ends with 3 and every fault by file, line and column. A network \
      that can be read ends with 0, or with --strict and at least one error with 3.
      """)

  @Flag(help: "End with exit code 3 if there is an error, for automatic checks.")
  var strict = false

  @Flag(help: "List every finding, not only the first of each sort.")
  var all = false

  @OptionGroup var time: TimeOptions

  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let network = try networkOptions.open()
    let check = NetworkCheck(
      network.graph, asOf: time.asOf, country: { CountryNames.country($0) },
      words: { Folding.words(of: $0) })
    let findings = check.findings()
    let list = FindingList(
      network: network, findings: findings, asOf: check.asOf, shown: all ? .max : 12)
    switch format.format {
    case .text: try Printing.lines(list.text())
    case .json: try Printing.json(list.json())
    case .csv: try Printing.csv(FindingList.header, list.rows())
    }
    let errors = findings.filter { $0.severity == .error }.count
    if strict, errors > 0 {
      throw CommandFailure.badData(
        errors == 1
          ? "the network has an error; correct it"
          : "the network has \(errors) errors; correct them")
    }
  }
}
