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

  @Flag(help: "Also leave out each group of features, and one feature after the other.")
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
    guard report.queryCount > 0 else { throw Self.nothing(question, split, network) }
    try EvaluationTable(report: report, network: network).print(format.format)
    if report.queryCount < 30 {
      Terminal.complain(Self.few(report.queryCount, network), prefix: "")
    }
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
    let left = ablate ? Self.leftOut : []
    let fits = training.fit(question, seed: seed, without: [[]] + left.map(\.features))
    var rankers = [
      Ranker.model(name: "fitted", fits[0].model),
      Ranker.model(name: "shipped", .shipped(for: question)),
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
    for (left, fit) in zip(left, fits.dropFirst())
    where left.features.contains(where: { fits[0].model.weights[$0]?.weight ?? 0 != 0 }) {
      rankers.append(.model(name: "fitted - \(left.name)", fit.model))
    }
    return rankers + Baseline.allCases.map { .baseline($0) }
  }

  /// Why there is nothing to evaluate on.
  private static func nothing(
    _ question: EvaluationQuestion, _ split: TemporalSplit, _ network: OpenNetwork
  ) -> CommandFailure {
    guard network.graph.newestDate != nil else {
      return .noAnswer(
        network.say(
          "no link is dated, so nobody can tell what came before and what after; add 'since'",
          "aucun lien n'est daté : rien ne dit ce qui précède et ce qui suit ; ajoutez « since »"))
    }
    let undated = network.say(
      "\(split.undatedLinks) undated links are left out",
      "\(split.undatedLinks) liens sans date sont laissés de côté")
    let need =
      question == .next
      ? network.say(
        "nobody found a new partner after \(split.cut)",
        "personne n'a trouvé de nouveau partenaire après \(split.cut)")
      : network.say(
        "no project begun after \(split.cut) has a leader and members who were known; links name "
          + "the leader in a column 'role'",
        "aucun projet commencé après \(split.cut) n'a de chef de file et de membres connus ; les "
          + "liens nomment le chef de file dans une colonne « role »")
    return .noAnswer(
      need + network.say("; \(undated); give an earlier --cut", " ; \(undated) ; avancez --cut"))
  }

  /// That there is too little to tell rankers apart.
  private static func few(_ count: Int, _ network: OpenNetwork) -> String {
    network.say(
      "Only \(count) \(count == 1 ? "query" : "queries"): the history is too short to tell rankers "
        + "apart; go by the intervals, and keep to the shipped weights.",
      "Seulement \(count) demande\(count == 1 ? "" : "s") : l'historique est trop court pour "
        + "départager ; regardez les intervalles, et restez-en aux poids fournis.")
  }

  /// What is left out one after the other: groups of features, then single ones.
  private static var leftOut: [(name: String, features: Set<FeatureName>)] {
    FeatureGroup.allCases.map { ("all \($0.rawValue)", Set($0.features)) }
      + FeatureName.allCases.map { ($0.rawValue, [$0]) }
  }
}
