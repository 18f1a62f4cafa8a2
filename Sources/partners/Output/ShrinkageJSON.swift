import PartnerRecommender

/// How strongly fitted weights are drawn to the shipped ones, as JSON.
struct ShrinkageJSON: Codable {
  /// `shipped` where those are kept, else `fitted`.
  let kept: String
  /// How strongly the fit is drawn to the shipped weights; none where those are kept.
  let strength: Double?
  /// The number of questions that were chosen by.
  let questions: Int
  /// The first day of what they ask about.
  let since: String
  /// By how much nDCG@10 of the best fit was above that of the shipped weights, with its interval.
  let gain: Double?
  let gainLow: Double?
  let gainHigh: Double?

  enum CodingKeys: String, CodingKey {
    case kept, strength, questions, since, gain
    case gainLow = "gain_low"
    case gainHigh = "gain_high"
  }

  init(_ choice: ShrinkageChoice) {
    kept = choice.strength == nil ? "shipped" : "fitted"
    strength = choice.strength
    questions = choice.report.queryCount
    since = choice.report.cut.description
    gain = choice.gain?.value
    gainLow = choice.gain?.low
    gainHigh = choice.gain?.high
  }
}
