import ArgumentParser
import PartnerGraph
import PartnerRecommender
import PartnerSearch

/// `partners evaluate`: would the recommender have foretold what came after a date?
struct EvaluateVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "How well the partners found after a date would have been foretold before it.",
    discussion: """
      Nothing dated on or after the cut is seen. Question a: who next for a partner that found new \
      partners after the cut? Question b: who for a project begun after the cut, asked by its \
      coordinator? All rankers have the same candidates: whoever was known and not yet a partner.
      """)

  @Option(
    help: ArgumentHelp("The first day that is not known.", valueName: "date"),
    transform: Choice.date)
  var cut: PartialDate

  @Option(help: "a: who next; b: a request.", transform: Choice.value)
  var question: EvaluationQuestion = .next

  @Option(help: "The greatest number of queries; 1500 for a, 1200 for b without it.")
  var queries: Int?

  @Option(help: "The start of the random numbers by which queries are drawn.")
  var seed: Int = 1

  @Flag(help: "Also leave out one feature after the other.")
  var ablate = false

  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let limit = queries ?? (question == .next ? 1500 : 1200)
    guard limit > 0 else {
      throw CommandFailure.wrongUse("--queries \(limit): give a number of queries, 1 or more")
    }
    let network = try networkOptions.open()
    let split = try network.answering { () throws(PartnerGraphError) in
      try TemporalSplit(network.graph, at: cut)
    }
    let evaluation = Evaluation(split) { Folding.stems(of: $0) }
    let report = evaluation.report(
      on: question, rankers: rankers(), limit: limit, seed: seed)
    guard report.queryCount > 0 else {
      throw CommandFailure.noAnswer(
        "nothing dated after \(cut) answers question \(question.rawValue); give an earlier --cut")
    }
    try EvaluationTable(report: report, network: network).print(format.format)
  }

  private func rankers() -> [Ranker] {
    var rankers = [Ranker.model(name: "shipped", .shipped)]
    if ablate { rankers += ScoringModel.shipped.ablations(named: "shipped") }
    return rankers + Baseline.allCases.map { .baseline($0) }
  }
}
