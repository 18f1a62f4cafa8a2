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
      Nothing dated on or after the cut is seen; without a cut it is the day that holds out the newest \
      three tenths of the dated links. The row 'fitted' learns from what came before, as 'partners \
      train' does; beside it stand the shipped weights and simple rules. Question a: who next for a \
      partner that found new partners after the cut? Question b: who for a project begun after the \
      cut, asked by its coordinator (where there are no projects: for links on one theme begun \
      together, asked by where they start)? All rankers have the same candidates: whoever was known \
      and not yet a partner.

      The simple rules: popularity (who has most partners), common-partners, adamic-adar and \
      resource-allocation (of them those who know few count more; weighted: and strong links), \
      personalised-pagerank (a walk from the one who asks), theme-cosine, theme-tf-idf (shared \
      themes), word-tf-idf (shared words). Below the table: by how much 'fitted' is above the others, \
      query by query.

      nDCG@10: how high the new partners stand among the first ten, 1 at best. hit@10: the share of \
      queries in which one of them is there. MRR: 1 divided by the rank of the first. recall@50: the \
      share of them among the first fifty. precision@10: their share of the first ten. coverage: the \
      share of all candidates that are among anybody's first ten. Brier and reliability: what \
      probability the first ten were given, in tenths from the lowest to the highest, and -> what \
      share of them came true. cold: queries of partners who knew nobody. In brackets: 95% \
      intervals, by bootstrap over the queries.
      """)

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The first day that is not known.", valueName: "date"),
    transform: Choice.date)
  var cut: PartialDate?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Instead of a date: the share of the dated links, the newest, that is not known, such as 0.3.",
      valueName: "share"))
  var share: Double?

  @Option(help: "a: who next; b: a request. Without it, a.", transform: Choice.value)
  var question: EvaluationQuestion = .next

  @Option(
    parsing: .unconditional,
    help: "The greatest number of queries; 1500 for a, 1200 for b without it.")
  var queries: Int?

  @Option(
    parsing: .unconditional,
    help: "The start of the random numbers by which queries are drawn.")
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
    if let share, cut != nil || !(share > 0 && share < 1) {
      throw CommandFailure.wrongUse(
        "--share \(share): give a share between 0 and 1, such as 0.3, and no --cut beside it")
    }
    let network = try networkOptions.open()
    guard
      let cut = cut ?? TemporalSplit.cut(of: network.graph, holdingOut: share ?? Self.usualShare)
    else { throw Self.undated(network) }
    let split = try network.answering { () throws(PartnerGraphError) in
      try TemporalSplit(network.graph, at: cut)
    }
    guard !split.queries(question, limit: 1, seed: seed).isEmpty else {
      throw Self.nothing(question, split, network)
    }
    let evaluation = Evaluation(split) { Folding.stems(of: $0) }
    let fits = try fits(split, network)
    let rankers = try rankers(fits, cut, network)
    let report = evaluation.report(on: question, rankers: rankers, limit: limit, seed: seed)
    try EvaluationTable(report: report, network: network, choice: fits.choice).print(format.format)
    if report.queryCount < 30 {
      Terminal.complain(Self.few(report.queryCount, network), prefix: "")
    }
    guard timing, case .model(_, let model)? = rankers.first else { return }
    let answers = try network.answering { () throws(PartnerGraphError) in
      try AnswerTiming(question, split, model, network, seed: seed)
    }
    Terminal.complain(answers.line(network), prefix: "")
  }

  /// What was fitted on the past.
  private struct Fits {
    let whole: ScoringModel
    let choice: ShrinkageChoice?
    /// The models without some features, each with what it lacks.
    var less: [(name: String, features: Set<FeatureName>, model: ScoringModel)] = []
  }

  private func fits(
    _ split: TemporalSplit, _ network: OpenNetwork
  ) throws(CommandFailure) -> Fits {
    let training = try network.answering { () throws(PartnerGraphError) in
      try Training(split.past, cut: split.cut) { Folding.stems(of: $0) }
    }
    let left = ablate ? Self.leftOut : []
    let fits = training.fit(question, seed: seed, without: [[]] + left.map(\.features))
    return Fits(
      whole: fits[0].model, choice: fits[0].choice,
      less: zip(left, fits.dropFirst()).map { ($0.name, $0.features, $1.model) })
  }

  /// The shipped model, one fitted on the past, and the simple rules.
  private func rankers(
    _ fits: Fits, _ cut: PartialDate, _ network: OpenNetwork
  ) throws(CommandFailure) -> [Ranker] {
    var rankers = [
      Ranker.model(name: "fitted", fits.whole),
      Ranker.model(name: "shipped", .shipped(for: question)),
    ]
    if let known = try WeightsFile(networkAt: networkOptions.path)?[question] {
      if known.cut.firstDay <= cut.firstDay {
        rankers.insert(.model(name: WeightsFile.name, known.model), at: 1)
      } else {
        Terminal.complain(
          network.say(
            "\(WeightsFile.name) has learned from what came until \(known.cut), after the cut, and is "
              + "left out; to compare it, train with --cut \(cut)",
            "\(WeightsFile.name) a appris de ce qui est venu jusqu'à \(known.cut), après la coupure : "
              + "il est laissé de côté ; pour le comparer, entraînez avec --cut \(cut)"),
          prefix: network.say("note: ", "note : "))
      }
    }
    for less in fits.less
    where less.features.contains(where: { fits.whole.weights[$0]?.weight ?? 0 != 0 }) {
      rankers.append(.model(name: "fitted - \(less.name)", less.model))
    }
    return rankers + Baseline.allCases.map { .baseline($0) }
  }

  /// The share that is held out where neither a day nor a share is given.
  private static let usualShare = 0.3

  /// That there is no date to cut at.
  static func undated(_ network: OpenNetwork) -> CommandFailure {
    .noAnswer(
      network.say(
        "no link is dated, so nobody can tell what came before and what after; add 'since' to links "
          + "or projects",
        "aucun lien n'est daté : rien ne dit ce qui précède et ce qui suit ; ajoutez « since » aux "
          + "liens ou aux projets"))
  }

  /// Why there is nothing to evaluate on.
  private static func nothing(
    _ question: EvaluationQuestion, _ split: TemporalSplit, _ network: OpenNetwork
  ) -> CommandFailure {
    guard let oldest = TemporalSplit.cut(of: network.graph, holdingOut: 1),
      let newest = TemporalSplit.cut(of: network.graph, holdingOut: 0)
    else { return undated(network) }
    if oldest == newest {
      return .noAnswer(
        network.say(
          "all dates are \(newest), so nobody can tell what came before and what after; give 'since' "
            + "of links or projects more exactly",
          "toutes les dates sont \(newest) : rien ne dit ce qui précède et ce qui suit ; précisez "
            + "« since » des liens ou des projets"))
    }
    if newest.lastDay < split.cut.firstDay {
      return .noAnswer(
        network.say(
          "nothing began on or after \(split.cut); the newest date is \(newest): give an earlier day",
          "rien n'a commencé le \(split.cut) ou après ; la date la plus récente est \(newest) : "
            + "donnez un jour plus ancien"))
    }
    if oldest.lastDay >= split.cut.firstDay {
      return nothing(before: split.cut, oldest, network)
    }
    let count = split.undatedLinks
    let undated =
      count == 0
      ? ""
      : network.say(
        count == 1 ? "; 1 undated link is left out" : "; \(count) undated links are left out",
        count == 1
          ? " ; 1 lien sans date est laissé de côté"
          : " ; \(count) liens sans date sont laissés de côté")
    return .noAnswer(
      lack(question, split.cut, network) + undated
        + network.say("; give another --cut", " ; donnez un autre --cut"))
  }

  /// That nothing is dated before a day.
  static func nothing(
    before cut: PartialDate, _ oldest: PartialDate, _ network: OpenNetwork
  ) -> CommandFailure {
    .noAnswer(
      network.say(
        "nothing is known from before \(cut); the oldest date is \(oldest): give a later day",
        "rien n'est connu d'avant \(cut) ; la date la plus ancienne est \(oldest) : "
          + "donnez un jour plus tardif"))
  }

  /// What a network lacks after a day that gives no question.
  static func lack(
    _ question: EvaluationQuestion, _ cut: PartialDate, _ network: OpenNetwork
  ) -> String {
    question == .next
      ? network.say(
        "no partner that was known found a new one among those known after \(cut)",
        "aucun partenaire connu n'en a trouvé un nouveau parmi les connus après \(cut)")
      : network.say(
        "no project begun after \(cut) has a leader and members who were known (links name the "
          + "leader in a column 'role'), and no link on a theme joins two who were",
        "aucun projet commencé après \(cut) n'a de chef de file et de membres connus (les liens "
          + "nomment le chef de file dans une colonne « role »), et aucun lien sur un thème n'en "
          + "joint deux")
  }

  /// That there is too little to tell rankers apart.
  private static func few(_ count: Int, _ network: OpenNetwork) -> String {
    network.say(
      "Only \(count) \(count == 1 ? "query" : "queries"): the history is too short to tell rankers "
        + "apart; go by the intervals. 'partners train' keeps the shipped weights in such a case.",
      "Seulement \(count) demande\(count == 1 ? "" : "s") : l'historique est trop court pour "
        + "départager ; regardez les intervalles. « partners train » garde alors les poids fournis."
    )
  }

  /// What is left out one after the other: groups of features, then single ones.
  private static var leftOut: [(name: String, features: Set<FeatureName>)] {
    FeatureGroup.allCases.map { ("all \($0.rawValue)", Set($0.features)) }
      + FeatureName.allCases.map { ($0.rawValue, [$0]) }
  }
}
