import PartnerRecommender

/// An evaluation as JSON: the means with their intervals, and every query.
struct EvaluationJSON: Encodable {
  let question: String
  let cut: String
  let queries: Int
  let coldStart: Int
  let candidates: Int
  let shrinkage: ShrinkageJSON?
  let rankers: [Row]

  enum CodingKeys: String, CodingKey {
    case question, cut, queries, candidates, shrinkage, rankers
    case coldStart = "cold_start"
  }

  struct Estimate: Encodable {
    let value: Double
    let low: Double
    let high: Double

    init(_ estimate: MetricEstimate) {
      value = estimate.value
      low = estimate.low
      high = estimate.high
    }
  }

  struct Bin: Encodable {
    let count: Int
    let predicted: Double
    let observed: Double
  }

  struct Query: Encodable {
    let query: String
    let answers: Int
    let ndcg10: Double
    let hit10: Double
    let reciprocalRank: Double
    let recall50: Double
    let precision10: Double
    let best: [String]
    let hits: [Bool]

    enum CodingKeys: String, CodingKey {
      case query, answers, ndcg10, hit10, recall50, precision10, best, hits
      case reciprocalRank = "reciprocal_rank"
    }
  }

  struct Row: Encodable {
    let ranker: String
    let metrics: [String: Estimate]
    /// By how much nDCG@10 is above that of the first ranker, query by query.
    let gain: Estimate
    let reliability: [Bin]
    let queries: [Query]
  }

  init(_ report: EvaluationReport, _ choice: ShrinkageChoice?) {
    shrinkage = choice.map { ShrinkageJSON($0) }
    question = report.question.rawValue
    cut = report.cut.description
    queries = report.queryCount
    coldStart = report.coldStartCount
    candidates = report.catalogue
    rankers = report.rows.map { Self.row($0, report.rows[0]) }
  }

  private static func row(_ row: EvaluationRow, _ first: EvaluationRow) -> Row {
    var metrics = [
      "ndcg10": row.ndcg10, "hit10": row.hit10, "reciprocal_rank": row.reciprocalRank,
      "recall50": row.recall50, "precision10": row.precision10, "coverage": row.coverage,
    ]
    metrics["brier"] = row.brier
    metrics["cold_start_ndcg10"] = row.coldStartNDCG10
    return Row(
      ranker: row.name, metrics: metrics.mapValues { Estimate($0) },
      gain: Estimate(row.gain(over: first)),
      reliability: row.reliability.map {
        Bin(count: $0.count, predicted: $0.predicted, observed: $0.observed)
      },
      queries: row.results.map {
        Query(
          query: $0.query.rawValue, answers: $0.answerCount, ndcg10: $0.metrics.ndcg10,
          hit10: $0.metrics.hit10,
          reciprocalRank: $0.metrics.reciprocalRank, recall50: $0.metrics.recall50,
          precision10: $0.metrics.precision10, best: $0.best.map(\.rawValue), hits: $0.hits)
      })
  }
}
