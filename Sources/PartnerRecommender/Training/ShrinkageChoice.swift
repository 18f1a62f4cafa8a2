/// How strongly a fit is drawn to the shipped weights, and why so strongly.
///
/// Fits of several strengths learn from the time before the inner cut, and all of them, with the
/// shipped weights, are put to the questions that came after it. The one with the highest nDCG@10 is
/// taken if the mean of the differences to the shipped weights, query by query, is above 0 by 1.28 standard
/// errors, which chance alone gives once in ten times for one fit, and somewhat oftener for the best of four.
/// Else, and where there are fewer than thirty questions to choose by, the shipped weights are kept.
public struct ShrinkageChoice: Hashable, Sendable {
  /// The strengths that are tried, the strongest first.
  public static let strengths: [Double] = [1000, 200, 40, 8]
  /// With fewer questions to choose by, the shipped weights are kept.
  public static let leastQuestions = 30

  /// How strongly the fit is drawn to the shipped weights; nothing where those are kept.
  public let strength: Double?
  /// By how much the best fit was above the shipped weights in nDCG@10, whether it was taken or not;
  /// nothing where there was nothing to choose by.
  public let gain: MetricEstimate?
  /// How all did on the questions that were chosen by: `fitted`, which is the best fit, then `shipped`,
  /// then the simple rules.
  public let report: EvaluationReport

  /// Makes a choice.
  public init(strength: Double?, gain: MetricEstimate?, report: EvaluationReport) {
    self.strength = strength
    self.gain = gain
    self.report = report
  }
}

extension Training {
  /// Chooses how strongly a fit is drawn to the shipped weights.
  func choice(_ question: EvaluationQuestion, limit: Int, seed: Int) -> ShrinkageChoice {
    let strengths = ShrinkageChoice.strengths
    let fitter = Fitter(question, samples(question, former.value, limit: limit, seed: seed))
    var start: [Double]?
    let fits = strengths.map { strength in
      let fit = fitter.fit(strength, from: start)
      start = fit.weights
      return fit.model
    }
    let shipped = Ranker.model(name: "shipped", .shipped(for: question))
    let rules = Baseline.allCases.map { Ranker.baseline($0) }
    let report = evaluation.report(
      on: question, rankers: [shipped] + rules + fits.map { .model(name: "fitted", $0) },
      limit: limit, seed: seed)
    let known = report.rows[0]
    let tried = Array(report.rows.suffix(fits.count))
    var best = 0
    for place in tried.indices where tried[place].ndcg10.value > tried[best].ndcg10.value {
      best = place
    }
    let gain = report.queryCount == 0 ? nil : tried[best].gain(over: known)
    // The interval of 95 % is 3.92 standard errors wide.
    let isSure =
      gain.map { $0.value > 1.28 * ($0.high - $0.low) / 3.92 } ?? false
      && report.queryCount >= ShrinkageChoice.leastQuestions
    return ShrinkageChoice(
      strength: isSure ? strengths[best] : nil, gain: gain,
      report: EvaluationReport(
        question: question, cut: report.cut, queryCount: report.queryCount,
        coldStartCount: report.coldStartCount, catalogue: report.catalogue,
        rows: [tried[best], known] + report.rows[1...rules.count]))
  }
}
