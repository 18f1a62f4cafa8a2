import PartnerGraph

/// Puts rankers to the test on the time after a cut.
///
/// Candidates are all partners known before the cut but the asker and those already linked to it;
/// all rankers see the same candidates. Equal scores are in order of identifier.
public struct Evaluation: Sendable {
  /// The network, cut in two.
  public let split: TemporalSplit
  private let words: @Sendable (String) -> [String]
  let context: ScoringContext
  let admissible: [Int32]

  /// Makes the past of a split ready for questions.
  ///
  /// - Parameter words: Cuts a text into words.
  /// - Complexity: As ``Recommender/init(_:model:asOf:words:)``.
  public init(
    _ split: TemporalSplit, words: @escaping @Sendable (String) -> [String] = { _ in [] }
  ) {
    self.split = split
    self.words = words
    context = ScoringContext(split.past, asOf: split.cut, words: words)
    admissible = CandidateTables.admissible(in: context)
  }

  /// Puts a question to rankers, all in one run.
  ///
  /// - Parameters:
  ///   - question: Which question.
  ///   - rankers: What is put to the test.
  ///   - limit: The greatest number of queries.
  ///   - seed: The start of the random numbers for drawing queries and intervals.
  /// - Returns: A row for each ranker.
  /// - Complexity: O(*q* · (*f* + *r n*)) time, where *q* is the number of queries, *f* the cost of
  ///   the features of one, *r* the number of rankers and *n* that of candidates, on all cores.
  public func report(
    on question: EvaluationQuestion, rankers: [Ranker], limit: Int = 1500, seed: Int = 1
  ) -> EvaluationReport {
    let queries = split.queries(question, limit: limit, seed: seed, words: words)
    let (context, admissible) = (context, admissible)
    let results = Parallel.map(
      queries.count, state: CandidateTables(context, admissible: admissible)
    ) { index, tables in
      let query = queries[index]
      guard let table = tables.table(for: query) else { return [QueryResult]() }
      return rankers.map { Self.result($0, table, query, context.graph) }
    }.filter { !$0.isEmpty }
    let rows = rankers.indices.map { ranker in
      EvaluationRow(
        name: rankers[ranker].name, results: results.map { $0[ranker] },
        catalogue: admissible.count, seed: seed)
    }
    return EvaluationReport(
      question: question, cut: split.cut, queryCount: results.count,
      coldStartCount: queries.count { $0.isColdStart }, catalogue: admissible.count, rows: rows)
  }

  private static func result(
    _ ranker: Ranker, _ table: CandidateTable, _ query: EvaluationQuery, _ graph: PartnerGraph
  ) -> QueryResult {
    let scores = ranker.scores(table)
    let top = TopPositions.best(scores, limit: 50)
    let ranks = TopPositions.ranks(of: table.answers, in: scores, top: top)
    let first = top.prefix(10)
    let answers = Set(table.answers)
    var probabilities: [Double] = []
    if case .model = ranker {
      probabilities = first.map { ScoringModel.probability(of: scores[$0]) }
    }
    return QueryResult(
      query: query.id, isColdStart: query.isColdStart, answerCount: query.answers.count,
      metrics: RankingMetrics(ranks: ranks, answerCount: query.answers.count),
      best: first.map { graph.partners.id(at: Int(table.candidates[$0])) },
      hits: first.map { answers.contains($0) }, probabilities: probabilities)
  }
}
