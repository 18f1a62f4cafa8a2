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
      then on; remove the file to return to those that are shipped. What is foretold are the new \
      pairs of the newest three tenths of the dated links. Fits of four strengths that know nothing \
      of them are put to these questions first, beside the shipped weights; with the strength that \
      did best the weights are then fitted on these questions. Where no fit is surely better, and \
      with fewer than 30 questions, the shipped weights are kept and only calibrated. The file says \
      what was chosen and how all did. 'partners evaluate' shows what training is worth on a time \
      that it knows nothing of.
      """)

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Learn only from what came before this day; from everything without it.", valueName: "date"),
    transform: Choice.date)
  var cut: PartialDate?

  @Option(
    parsing: .unconditional,
    help: "The start of the random numbers by which questions are drawn.")
  var seed: Int = 1

  @OptionGroup var networkOptions: NetworkOptions

  func run() throws {
    let network = try networkOptions.open()
    guard let newest = TemporalSplit.cut(of: network.graph, holdingOut: 0),
      let oldest = TemporalSplit.cut(of: network.graph, holdingOut: 1)
    else { throw EvaluateVerb.undated(network) }
    if let cut, oldest.lastDay >= cut.firstDay {
      throw EvaluateVerb.nothing(before: cut, oldest, network)
    }
    try WeightsFile.check(besideNetworkAt: networkOptions.path)
    Interruption.watch(network.language)
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
      if trained.queryCount > 0 { file.set(trained) }
      try Printing.lines(Self.lines(trained, network))
    }
    guard !file.isEmpty else {
      throw CommandFailure.noAnswer(
        network.say(
          "the history is too short to learn anything; no weights were written",
          "l'historique est trop court pour en apprendre ; aucun poids n'a été écrit"))
    }
    Interruption.beginWriting()
    try file.write(besideNetworkAt: networkOptions.path)
    let path = WeightsFile.path(besideNetworkAt: networkOptions.path)
    try Printing.lines([network.say("Written to \(path).", "Écrit dans \(path).")])
  }

  private static func lines(
    _ trained: TrainedModel, _ network: OpenNetwork
  ) -> [String] {
    let name = trained.question.rawValue.uppercased()
    let lack = EvaluateVerb.lack(trained.question, trained.labelsFrom, network)
    guard trained.queryCount > 0, let choice = trained.choice else {
      return [
        network.say(
          "Question \(name): nothing to learn from: \(lack); the shipped weights stay",
          "Question \(name) : rien à apprendre : \(lack) ; les poids fournis restent")
      ]
    }
    let end = trained.hasConverged ? "" : network.say(", not converged", ", sans convergence")
    var lines = [
      network.say(
        "Question \(name): learned from \(trained.queryCount) questions since "
          + "\(trained.labelsFrom), \(trained.steps) Newton steps\(end)",
        "Question \(name) : appris de \(trained.queryCount) questions depuis "
          + "\(trained.labelsFrom), \(trained.steps) pas de Newton\(end)"),
      "  " + ShrinkageSentence(choice: choice, network: network).text,
    ]
    guard choice.report.queryCount > 0 else { return lines }
    lines.append(
      network.say(
        "  On these questions, with what was known before \(choice.report.cut); 'fitted' is the best of "
          + "the fits that were tried, which flatters it a little:",
        "  À ces questions, avec ce qu'on savait avant \(choice.report.cut) ; « fitted » est le "
          + "meilleur des ajustements essayés, ce qui le flatte un peu :"))
    for row in choice.report.rows {
      lines.append(
        "  nDCG@10 \(EvaluationTable.digits(row.ndcg10.value))  "
          + "hit@10 \(EvaluationTable.digits(row.hit10.value))  \(row.name)")
    }
    return lines
  }
}
