import ArgumentParser
import PartnerGraph
import PartnerRecommender
import PartnerSearch
import PartnerText

/// `partners train`: weights learned from the network's own past.
struct TrainVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learns the weights of the score from the network's own past.",
    discussion: """
      The weights go to weights.json in the network folder, or beside the database, and are used from \
      then on; remove the file to return to those that are shipped. The newest three tenths of the \
      dated links are what is foretold. With a short history little is changed.
      """)

  @Option(
    help: ArgumentHelp(
      "Learn only from what came before this day; from everything without it.", valueName: "date"),
    transform: Choice.date)
  var cut: PartialDate?

  @Option(help: "The start of the random numbers by which questions are drawn.")
  var seed: Int = 1

  @OptionGroup var networkOptions: NetworkOptions

  func run() throws {
    let network = try networkOptions.open()
    guard let newest = network.graph.newestDate else {
      throw CommandFailure.noAnswer("no link is dated, so there is no past to learn from")
    }
    let past = try network.answering { () throws(PartnerGraphError) in
      guard let cut else { return network.graph }
      return try TemporalSplit(network.graph, at: cut).past
    }
    let training = try network.answering { () throws(PartnerGraphError) in
      try Training(past, cut: cut ?? newest) { Folding.stems(of: $0) }
    }
    var file = WeightsFile()
    for question in EvaluationQuestion.allCases {
      let trained = training.fit(question, seed: seed)
      let report = try measured(question, past, from: trained.labelsFrom, network)
      if trained.queryCount > 0 { file.set(trained, heldOut: report) }
      try Printing.lines(Self.lines(trained, report, network))
    }
    try file.write(besideNetworkAt: networkOptions.path)
    let path = WeightsFile.path(besideNetworkAt: networkOptions.path)
    try Printing.lines([network.say("Written to \(path).", "Écrit dans \(path).")])
  }

  /// What weights fitted on the time before would have reached, beside the simple rules.
  private func measured(
    _ question: EvaluationQuestion, _ past: PartnerGraph, from cut: PartialDate,
    _ network: OpenNetwork
  ) throws(CommandFailure) -> EvaluationReport {
    try network.answering { () throws(PartnerGraphError) in
      let split = try TemporalSplit(past, at: cut)
      let former = try Training(split.past, cut: cut) { Folding.stems(of: $0) }
      let rankers =
        [
          Ranker.model(name: "fitted", former.fit(question, seed: seed).model),
          .model(name: "shipped", .shipped(for: question)),
        ] + Baseline.allCases.map { .baseline($0) }
      return Evaluation(split) { Folding.stems(of: $0) }
        .report(on: question, rankers: rankers, limit: 1000, seed: seed)
    }
  }

  private static func lines(
    _ trained: TrainedModel, _ report: EvaluationReport, _ network: OpenNetwork
  ) -> [String] {
    let name = trained.question.rawValue.uppercased()
    let end = trained.hasConverged ? "" : network.say(", not converged", ", sans convergence")
    var lines = [
      network.say(
        "Question \(name): learned from \(trained.queryCount) questions since "
          + "\(trained.labelsFrom), \(trained.steps) Newton steps\(end)",
        "Question \(name) : appris de \(trained.queryCount) questions depuis "
          + "\(trained.labelsFrom), \(trained.steps) pas de Newton\(end)")
    ]
    for row in report.rows where report.queryCount > 0 {
      lines.append(
        "  nDCG@10 \(EvaluationTable.digits(row.ndcg10.value))  "
          + "hit@10 \(EvaluationTable.digits(row.hit10.value))  \(row.name)")
    }
    return lines
  }
}
