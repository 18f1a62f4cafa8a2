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
    switch format.format {
    case .text: try Printing.lines(text(ways, from: start, to: goal, in: network))
    case .json: try Printing.json(Document(ways, from: start.id, to: goal.id))
    case .csv:
      try Printing.csv(
        ["way", "steps", "partners"],
        ways.ways.enumerated().map { number, way in
          [
            "\(number + 1)", "\(way.count - 1)", way.map(\.rawValue).joined(separator: ";"),
          ]
        })
    }
  }

  private func text(
    _ ways: IndependentWays, from start: Partner, to goal: Partner, in network: OpenNetwork
  ) -> [String] {
    let ends = "\(network.name(start.id)) – \(network.name(goal.id))"
    let count = ways.ways.count
    let number = network.say(
      count == 1 ? "1 independent way" : "\(count) independent ways",
      count == 1 ? "1 chemin indépendant" : "\(count) chemins indépendants")
    var lines = [Terminal.bold(ends) + network.say(": ", " : ") + number]
    for (number, way) in ways.ways.enumerated() {
      lines.append("\(number + 1). " + way.map { network.name($0) }.joined(separator: " – "))
    }
    let cut = ways.cut.map { network.name($0) }.joined(separator: ", ")
    if ways.isDirect, ways.cut.isEmpty {
      lines.append(
        network.say("Only their own links join them.", "Seuls leurs propres liens les joignent."))
    } else if ways.isDirect {
      lines.append(
        network.say(
          "Besides their own links, losing these would part them: ",
          "Outre leurs propres liens, perdre ceux-ci les séparerait : ") + cut)
    } else {
      lines.append(
        network.say("Losing these would part them: ", "Perdre ceux-ci les séparerait : ") + cut)
    }
    return lines
  }

  private struct Document: Encodable {
    let from: String
    let to: String
    let count: Int
    let ways: [[String]]
    let cut: [String]
    let direct: Bool

    init(_ ways: IndependentWays, from: Partner.ID, to: Partner.ID) {
      self.from = from.rawValue
      self.to = to.rawValue
      count = ways.ways.count
      self.ways = ways.ways.map { $0.map(\.rawValue) }
      cut = ways.cut.map(\.rawValue)
      direct = ways.isDirect
    }
  }
}
