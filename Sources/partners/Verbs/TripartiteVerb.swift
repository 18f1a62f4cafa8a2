import ArgumentParser
import PartnerGraph
import PartnerPlanner

/// `partners tripartite`: which two of our partners we should bring together.
struct TripartiteVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tripartite",
    abstract: "Cooperations of three: two partners of a territory that are not yet joined.",
    discussion: """
      Every pair of partner territories that is not joined yet and shares a theme with the territory \
      is valued: by what all three work on, what the two can give each other, the ties there are, who \
      would carry it and what exists already. The parts add up to the score; their weights are a \
      judgement. A city counts as one with its metropole.

        partners tripartite brest --theme "ocean science"
        partners tripartite brest --without tripartite-brest-quebec-tierra-del-fuego
      """)

  @Argument(help: "The territory, by identifier or name.", completion: Completions.partners)
  var territory: String

  @Option(help: "Only what shares this theme, or a narrower one; may be repeated.")
  var theme: [String] = []

  @Option(
    help: ArgumentHelp(
      "As if this partner or link were not in the network; may be repeated.", valueName: "id"))
  var without: [String] = []

  @OptionGroup var time: TimeOptions

  @Option(name: [.short, .long], parsing: .unconditional, help: "The greatest number of results.")
  var limit: Int = 5

  @Option(
    help: ArgumentHelp(
      "The best of them as a picture: a file that ends in .svg, .png, .pdf, .html or .dot.",
      valueName: "file"), completion: .file())
  var picture: String?

  @OptionGroup var reportOptions: ReportOptions
  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    guard limit >= 0 else {
      throw CommandFailure.wrongUse("--limit \(limit): give a number of results, 0 or more")
    }
    let whole = try networkOptions.open()
    let asked = try whole.partner(territory)
    var themes: Set<Theme.ID> = []
    for name in theme { themes.insert(try whole.theme(name).id) }
    let network = try whole.without(without)
    let ranking: TripleRanking
    do throws(PartnerPlannerError) {
      ranking = try TripartiteFinder(network.graph, asOf: time.asOf).ranking(
        of: asked.id, about: themes, limit: max(1, limit))
    } catch {
      throw CommandFailure(error, network.language)
    }
    guard let best = ranking.triples.first else {
      throw try refusal(of: asked.id, about: themes, in: network)
    }
    if let picture {
      try MapOutput.write(to: picture) { format in
        try PlanPictures(network: network).triangle(best).rendered(as: format)
      }
    }
    let list = TripartiteList(
      network: network, asked: asked.id, all: ranking.possible,
      triples: Array(ranking.triples.prefix(limit)))
    try reportOptions.write(list, in: network, as: format.format)
  }

  /// Why there is none: the themes, if there is one without them.
  private func refusal(
    of asked: Partner.ID, about themes: Set<Theme.ID>, in network: OpenNetwork
  ) throws(CommandFailure) -> CommandFailure {
    let others: TripleRanking
    do throws(PartnerPlannerError) {
      others = try TripartiteFinder(network.graph, asOf: time.asOf).ranking(of: asked, limit: 1)
    } catch {
      throw CommandFailure(error, network.language)
    }
    guard !themes.isEmpty, others.possible > 0 else {
      return .noAnswer(
        network.say(
          "no two partners of '\(asked)' that are not joined share a theme with it",
          "aucune paire non jointe de partenaires de « \(asked) » ne partage de thème avec lui"))
    }
    let names = themes.sorted().map { "'\($0)'" }.joined(separator: ", ")
    let french = themes.sorted().map { "« \($0) »" }.joined(separator: ", ")
    return .noAnswer(
      network.say(
        "no two partners of '\(asked)' that are not joined share \(names) with it; without --theme there "
          + (others.possible == 1 ? "is 1 pair" : "are \(others.possible) pairs"),
        "aucune paire non jointe de partenaires de « \(asked) » ne partage \(french) avec lui ; "
          + "sans --theme il y en a \(others.possible)"))
  }
}
