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
      The weights go to weights.json in the network folder, or beside the database (eu.sqlite: \
      eu.sqlite.weights.json), and are used from then on by recommend, ask and why, which then show \
      probabilities; remove the file to return to the shipped weights.

      What is learned to foretell are the new pairs of the newest three tenths of the dated links, once \
      for question a (who next) and once for b (a request). First a trial: fits that know nothing of \
      these pairs, drawn more or less strongly to the shipped weights, are put to them beside the \
      shipped weights and the simple rules of 'partners evaluate'. Then the weights are fitted on these \
      pairs, drawn as strongly as did best. Where no fit was surely better, or with fewer than 30 \
      questions, the shipped weights stay and are only calibrated. The file says what was chosen and \
      how all did. 'partners evaluate' shows what training is worth on a time that it knows nothing of.

        partners train --network my-network
        partners train --network my-network --cut 2023-07-01
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

  /// How the weights were fitted; empty where the shipped ones stay.
  private static func steps(_ trained: TrainedModel, _ network: OpenNetwork) -> String {
    guard trained.steps > 0 else { return "" }
    let steps = network.say(
      trained.steps == 1 ? "1 Newton step" : "\(trained.steps) Newton steps",
      "\(trained.steps) pas de Newton")
    let end = trained.hasConverged ? "" : network.say(", not converged", ", sans convergence")
    return network.say(", fitted in \(steps)\(end)", ", ajusté en \(steps)\(end)")
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
    let questions = network.counted(trained.queryCount, "question", "question")
    var lines = [
      network.say(
        "Question \(name): \(questions) since \(trained.labelsFrom)\(steps(trained, network))",
        "Question \(name) : \(questions) depuis \(trained.labelsFrom)\(steps(trained, network))"),
      "  " + ShrinkageSentence(choice: choice, network: network).text,
    ]
    guard choice.report.queryCount > 0 else { return lines }
    lines.append(
      network.say(
        "  Tried with what was known before \(choice.report.cut), 95% intervals; 'fitted' is the best "
          + "of the fits tried, which flatters it a little:",
        "  Essayé avec ce qu'on savait avant \(choice.report.cut), intervalles à 95 % ; « fitted » "
          + "est le meilleur des ajustements essayés, ce qui le flatte un peu :"))
    var table = TextTable(["  ", "nDCG@10", "hit@10"])
    for row in choice.report.rows {
      table.add(
        ["  " + row.name] + [row.ndcg10, row.hit10].map { EvaluationTable.withInterval($0) })
    }
    return lines + table.lines()
  }
}
