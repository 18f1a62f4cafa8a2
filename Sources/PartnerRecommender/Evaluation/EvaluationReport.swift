public import PartnerGraph

/// How rankers did on questions of which the time after a cut knows the answers.
public struct EvaluationReport: Hashable, Sendable {
  /// Which question was put.
  public let question: EvaluationQuestion
  /// The first day that was not known.
  public let cut: PartialDate
  /// How many queries there are.
  public let queryCount: Int
  /// How many of them come from partners who knew nobody.
  public let coldStartCount: Int
  /// How many partners can be suggested at all.
  public let catalogue: Int
  /// One row for each ranker, in the order given.
  public let rows: [EvaluationRow]
}

extension EvaluationReport {
  /// The row of the simple rule with the highest nDCG@10, the first of equals; nothing without any.
  ///
  /// - Complexity: O(*r*), where *r* is the number of rows.
  public var bestRule: EvaluationRow? {
    let names = Set(Baseline.allCases.map(\.rawValue))
    return rows.filter { names.contains($0.name) }.reduce(nil as EvaluationRow?) { best, row in
      best.map { $0.ndcg10.value < row.ndcg10.value } ?? true ? row : best
    }
  }
}
