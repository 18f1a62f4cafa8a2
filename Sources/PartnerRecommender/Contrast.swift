/// What sets one score apart from another: a difference for each reason.
///
/// The score being a sum, so is the difference of two: Σ (*a*ᵢ − *b*ᵢ). On explaining by contrast:
/// T. Miller, *Explanation in artificial intelligence: insights from the social sciences*, Artificial
/// Intelligence 267 (2019) 1, doi:10.1016/j.artint.2018.07.007.
public struct Contrast: Hashable, Sendable {
  /// What one feature says of the two.
  public struct Part: Hashable, Sendable {
    /// What it is about.
    public let feature: FeatureName
    /// The reason of the first, if it has one.
    public let first: Reason?
    /// The reason of the second, if it has one.
    public let second: Reason?
    /// By how much the first has more of it.
    public let difference: Double
  }

  /// The first.
  public let first: Recommendation
  /// The second.
  public let second: Recommendation
  /// The score of the first less that of the second: the differences of ``parts``, added up in
  /// whatever order, without an error of rounding.
  public let difference: Double
  /// The features in which they differ, the greatest difference first, equal ones in order of feature.
  public let parts: [Part]

  /// Compares two answers to the same question.
  ///
  /// - Complexity: O(*f* log *f*), where *f* is the number of features.
  public init(_ first: Recommendation, _ second: Recommendation) {
    self.first = first
    self.second = second
    difference = first.score - second.score
    func reason(_ recommendation: Recommendation, _ feature: FeatureName) -> Reason? {
      recommendation.reasons.first { $0.feature == feature }
    }
    let parts = FeatureName.allCases.compactMap { feature -> Part? in
      let (a, b) = (reason(first, feature), reason(second, feature))
      let difference = (a?.contribution ?? 0) - (b?.contribution ?? 0)
      if difference == 0 { return nil }
      return Part(feature: feature, first: a, second: b, difference: difference)
    }
    // A stable sort, so that equal differences stay in order of feature.
    self.parts = parts.enumerated().sorted {
      (abs($1.element.difference), $0.offset) < (abs($0.element.difference), $1.offset)
    }.map(\.element)
  }
}
