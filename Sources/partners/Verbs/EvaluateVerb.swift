import ArgumentParser
import PartnerGraph
import PartnerRecommender
import PartnerSearch
import PartnerText

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

  @Flag(help: "Also measure how long one answer with all its reasons takes.")
  var timing = false

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
    let rankers = try rankers(split, network)
    let report = evaluation.report(on: question, rankers: rankers, limit: limit, seed: seed)
    guard report.queryCount > 0 else {
      throw CommandFailure.noAnswer(
        "nothing dated after \(cut) answers question \(question.rawValue); give an earlier --cut")
    }
    try EvaluationTable(report: report, network: network).print(format.format)
    guard timing, case .model(_, let model)? = rankers.first else { return }
    let answers = try network.answering { () throws(PartnerGraphError) in
      try AnswerTiming(question, split, model, network, seed: seed)
    }
    Terminal.complain(answers.line(network), prefix: "")
  }

  /// The shipped model, one fitted on the past, and the simple rules.
  private func rankers(
    _ split: TemporalSplit, _ network: OpenNetwork
  ) throws(CommandFailure) -> [Ranker] {
    let training = try network.answering { () throws(PartnerGraphError) in
      try Training(split.past, cut: cut) { Folding.stems(of: $0) }
    }
    let features = ablate ? FeatureName.allCases : []
    let fits = training.fit(question, seed: seed, without: [[]] + features.map { [$0] })
    var rankers = [
      Ranker.model(name: "fitted", fits[0].model), Ranker.model(name: "shipped", .shipped),
    ]
    if let known = try WeightsFile(networkAt: networkOptions.path)?[question] {
      if known.cut.firstDay <= cut.firstDay {
        rankers.insert(.model(name: WeightsFile.name, known.model), at: 1)
      } else {
        Terminal.complain(
          "\(WeightsFile.name) learned from what came until \(known.cut) and is left out",
          prefix: "note: ")
      }
    }
    for (feature, fit) in zip(features, fits.dropFirst())
    where fits[0].model.weights[feature]?.weight ?? 0 != 0 {
      rankers.append(.model(name: "fitted - \(feature.rawValue)", fit.model))
    }
    return rankers + Baseline.allCases.map { .baseline($0) }
  }
}
