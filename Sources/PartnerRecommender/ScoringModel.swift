#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the features of a candidate become its score.
///
/// score = intercept + Σ *w*ᵢ (ln(1 + *f*ᵢ) − *mean*ᵢ) / *sd*ᵢ. What does not depend on the candidate is
/// drawn together in ``base``, so that a feature that is zero gives no reason:
/// score = base + Σ *c*ᵢ with *c*ᵢ = (*w*ᵢ / *sd*ᵢ) ln(1 + *f*ᵢ).
public struct ScoringModel: Hashable, Sendable {
  /// The weight of one feature, with the mean and deviation of ln(1 + *f*) by which it is scaled.
  public struct Weight: Hashable, Sendable {
    /// The weight of the scaled feature.
    public let weight: Double
    /// The mean of ln(1 + *f*) over candidates.
    public let mean: Double
    /// The standard deviation of ln(1 + *f*) over candidates, more than 0.
    public let deviation: Double

    /// Makes a weight.
    public init(weight: Double, mean: Double = 0, deviation: Double = 1) {
      self.weight = weight
      self.mean = mean
      self.deviation = deviation
    }
  }

  /// The score of a candidate whose features are all at their mean.
  public let intercept: Double
  /// The weights; a feature without one plays no part.
  public let weights: [FeatureName: Weight]
  /// The score of a candidate without any feature.
  public let base: Double

  /// Makes a model.
  public init(intercept: Double, weights: [FeatureName: Weight]) {
    self.intercept = intercept
    self.weights = weights
    base = Self.exact(
      FeatureName.allCases.reduce(intercept) { sum, feature in
        guard let weight = weights[feature] else { return sum }
        return sum - weight.weight * weight.mean / weight.deviation
      })
  }

  /// The part of the score that a feature of a value gives.
  ///
  /// A whole number of 2⁻³²: such parts add up without an error, in whatever order (as long as
  /// the sum stays below 2²⁰), so that a score is the sum of its reasons to the last bit.
  ///
  /// - Complexity: O(1).
  public func contribution(of feature: FeatureName, value: Double) -> Double {
    Self.exact(slope(of: feature) * log1p(value))
  }

  /// The nearest whole number of 2⁻³².
  static func exact(_ part: Double) -> Double { (part * 0x1p32).rounded() * 0x1p-32 }

  /// By what ln(1 + *f*) of a feature is multiplied.
  func slope(of feature: FeatureName) -> Double {
    weights[feature].map { $0.weight / $0.deviation } ?? 0
  }

  /// The score as a probability, by the logistic function 1 / (1 + e^(−score)).
  ///
  /// - Complexity: O(1).
  public static func probability(of score: Double) -> Double { 1 / (1 + exp(-score)) }

  /// The weights of question A for a network too small to learn from.
  ///
  /// What they say of projects is near what was fitted on networks of projects at several cuts; the others
  /// are a judgement.
  public static let shipped = ScoringModel(intercept: -4, weights: general)

  /// The weights of question B, a request, for a network too small to learn from; see ``shipped``.
  ///
  /// The words and marks of a request say what is asked, those of the asker's own projects what it did: they
  /// count for more here.
  public static let shippedForRequests = ScoringModel(
    intercept: -4,
    weights: general.merging([
      .similarProjects: Weight(weight: 0.8),
      .profileWords: Weight(weight: 0.5),
      .programmeShare: Weight(weight: 0.5),
      .markLift: Weight(weight: 0.2),
      .similarMarks: Weight(weight: 0.1),
      .countryLift: Weight(weight: 1),
      .kindLift: Weight(weight: 1),
    ]) { _, own in own })

  /// The weights that are shipped for a question.
  ///
  /// - Complexity: O(1).
  public static func shipped(for question: EvaluationQuestion) -> ScoringModel {
    question == .next ? shipped : shippedForRequests
  }

  private static let general: [FeatureName: Weight] = [
    .sharedThemes: Weight(weight: 0.7),
    .themeFocus: Weight(weight: 1.2),
    .complementarity: Weight(weight: 0.6),
    .sharedWords: Weight(weight: 0.4),
    .adamicAdar: Weight(weight: 0.5),
    .resourceAllocation: Weight(weight: 0.5),
    .introduction: Weight(weight: 0.5),
    .experience: Weight(weight: 0.1),
    .recency: Weight(weight: 0.3),
    .countryAffinity: Weight(weight: 0.5),
    .kindAffinity: Weight(weight: 1),
    .proximity: Weight(weight: 0.3),
    .similarSize: Weight(weight: 0.3),
    .requestedPlace: Weight(weight: 2.5),
    .requestedKind: Weight(weight: 4),
    .askerCountry: Weight(weight: 0.5),
    .similarProjects: Weight(weight: 0.4),
    .markLift: Weight(weight: 0.3),
    .themeLift: Weight(weight: 0.3),
    .similarMarks: Weight(weight: 0.2),
    .nearWalk: Weight(weight: 0.4),
  ]
}
