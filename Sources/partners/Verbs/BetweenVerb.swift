import ArgumentParser
import PartnerGraph
import PartnerPlanner

/// `partners between`: which institutions of two territories should work together.
struct BetweenVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "between",
    abstract: "The institutions of two territories paired one to one, the best pairing there is.",
    discussion: """
      A pair weighs what both work on and what either offers and the other seeks, rare themes more. Those \
      who are linked already are not paired. Institutions and clubs are paired unless --kind says \
      otherwise.

        partners between brest kiel
        partners between brest kiel --kind company
      """)

  @Argument(help: "The first territory.", completion: Completions.partners)
  var first: String

  @Argument(help: "The second territory.", completion: Completions.partners)
  var second: String

  @Option(
    help: "Who is paired: institution, club or company; may be repeated.",
    completion: .list(["institution", "club", "company"]), transform: Choice.value)
  var kind: [Partner.Kind] = []

  @OptionGroup var reportOptions: ReportOptions
  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let network = try networkOptions.open()
    for kind in kind where ![.institution, .club, .company].contains(kind) {
      throw CommandFailure.wrongUse(
        network.say(
          "--kind \(kind.rawValue): give institution, club or company",
          "--kind \(kind.rawValue) : donnez institution, club ou company"))
    }
    let (one, other) = (try network.partner(first).id, try network.partner(second).id)
    let pairs: InstitutionPairs
    do throws(PartnerPlannerError) {
      pairs = try TerritoryComparer(network.graph).pairs(
        between: one, and: other, kinds: kind.isEmpty ? [.institution, .club] : Set(kind))
    } catch {
      throw CommandFailure(error, network.language)
    }
    guard !pairs.pairs.isEmpty else {
      throw CommandFailure.noAnswer(
        network.say(
          "of \(pairs.all[0]) here and \(pairs.all[1]) there, no two share a theme and are not linked yet",
          "parmi \(pairs.all[0]) ici et \(pairs.all[1]) là, aucune paire sans lien n'a de thème commun"
        ))
    }
    let list = PairList(network: network, first: one, second: other, result: pairs)
    if let file = try reportOptions.file(in: network) {
      return try file.write(
        json: { try Printing.bytes(list.json()) },
        csv: { Printing.bytes(PairList.header, list.rows()) }, dossier: { list.dossier() })
    }
    switch format.format {
    case .text: try Printing.lines(list.text())
    case .json: try Printing.json(list.json())
    case .csv: try Printing.csv(PairList.header, list.rows())
    }
  }
}
