import ArgumentParser
import PartnerGraph
import PartnerPlanner

/// `partners between`: which institutions of two territories, or which of several territories, should meet.
struct BetweenVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "between",
    abstract: "The institutions of two territories, or several territories, in their best pairs.",
    discussion: """
      Of two territories the institutions are paired; of 3 to 20 the territories themselves. No other pairing \
      has a greater sum of weights. \
      A pair weighs what both work on and what either offers and the other seeks, rare themes more. Those \
      who are linked already are not paired. Institutions and clubs are paired unless --kind says \
      otherwise.

        partners between brest kiel
        partners between brest kiel --kind company
        partners between brest metz marseille kiel miami haiphong
      """)

  @Argument(help: "Two territories, or 3 to 20.", completion: Completions.partners)
  var territories: [String]

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
    let kinds: Set<Partner.Kind> = kind.isEmpty ? [.institution, .club] : Set(kind)
    let named = try territories.map { try network.partner($0).id }
    guard named.count == 2 else { return try printPairs(of: named, kinds, in: network) }
    let (one, other) = (named[0], named[1])
    let pairs: InstitutionPairs
    do throws(PartnerPlannerError) {
      pairs = try TerritoryComparer(network.graph).pairs(
        between: one, and: other, kinds: kinds)
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
    try reportOptions.write(list, in: network, as: format.format)
  }
  /// The best pairs of several territories.
  private func printPairs(
    of named: [Partner.ID], _ kinds: Set<Partner.Kind>, in network: OpenNetwork
  ) throws {
    let comparer = TerritoryComparer(network.graph)
    let pairs: TerritoryPairs
    let meetings: [InstitutionPairs]
    do throws(PartnerPlannerError) {
      pairs = try comparer.bestPairs(among: named)
      meetings = try pairs.pairs.map { pair throws(PartnerPlannerError) in
        try comparer.pairs(
          between: pair.comparison.first, and: pair.comparison.second, kinds: kinds)
      }
    } catch {
      throw CommandFailure(error, network.language)
    }
    guard !pairs.pairs.isEmpty else {
      throw CommandFailure.noAnswer(
        network.say(
          "no two of these \(named.count) territories share a theme and do not work together yet",
          "parmi ces \(named.count) territoires, aucune paire qui ne travaille pas déjà ensemble n'a de "
            + "thème commun"))
    }
    let list = TerritoryPairList(
      network: network, asked: named, result: pairs, meetings: meetings)
    try reportOptions.write(list, in: network, as: format.format)
  }
}
