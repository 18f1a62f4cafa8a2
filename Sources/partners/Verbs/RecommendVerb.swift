import ArgumentParser
import PartnerGraph
import PartnerRecommender

/// `partners recommend`: who next for a partner?
struct RecommendVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommend",
    abstract: "The best new partners for a partner, with reasons and sources.",
    discussion: """
      Those already linked are left out, unless --include-linked. Events and projects are listed \
      only with --kind event or --kind project.

      The score is the sum of the reasons below it and of the base, which all share; [1] is the number \
      of a source, ! what speaks against. 'fit' is how near the score comes to the best in every \
      respect; after 'partners train' a probability stands there. --format json has every \
      reason with its evidence.

        partners recommend brest --limit 3
        partners recommend brest --theme aquaculture --kind institution --output brest.html
      """)

  @Argument(help: "The partner who asks, by identifier or name.", completion: Completions.partners)
  var partner: String

  @Flag(help: "List those already linked as well, marked.")
  var includeLinked = false

  @OptionGroup var candidates: CandidateOptions
  @OptionGroup var reportOptions: ReportOptions
  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let network = try networkOptions.open()
    var options = try candidates.options(in: network)
    options.includesLinked = includeLinked
    let asker = try network.partner(partner)
    let recommender = try network.recommender(asOf: candidates.asOf)
    let results = try network.answering {
      () throws(PartnerGraphError) in
      try recommender.recommendations(for: asker.id, options: options)
    }
    let name = Terminal.clean(network.writer(asker: asker.id, answersRequest: false).asker)
    let reliefs = try network.answering {
      () throws(PartnerGraphError) in
      results.isEmpty ? try recommender.reliefs(for: asker.id, options: options) : []
    }
    let list = RecommendationList(
      network: network, asker: asker.id, results: results,
      heading: network.say("Who next for \(name)?", "Qui ensuite pour \(name) ?"),
      empty: EmptyAnswer(network: network, options: options, reliefs: reliefs))
    let request = RequestJSON(partner: asker.id)
    if let file = try reportOptions.file(in: network) {
      return try file.write(
        json: { try Printing.bytes(list.json(request)) },
        csv: { Printing.bytes(RecommendationList.header, list.rows()) },
        dossier: { list.dossier() })
    }
    try list.print(format.format, request: request)
  }
}
