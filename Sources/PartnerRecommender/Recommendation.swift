public import PartnerGraph

/// A partner worth meeting, with the reasons it was chosen.
public struct Recommendation: Hashable, Sendable {
  /// The partner suggested; never the one who asks.
  public let partner: Partner.ID
  /// How strongly it is suggested: ``base`` and the contributions of ``reasons``, added up in
  /// whatever order, without an error of rounding.
  public let score: Double
  /// The score of a candidate for whom nothing speaks.
  public let base: Double
  /// The score of a partner that would be the best of all in every respect: of all that may be suggested
  /// to anybody, those linked to the asker and those left out by a filter as well. Where a request is
  /// answered, it has what the request names, whether anybody has it or not, and is 0 or more.
  public let ideal: Double
  /// Whether it is linked already to the one who asks.
  public let isLinked: Bool
  /// Why it is suggested, the heaviest first.
  public let reasons: [Reason]
  /// What to know before it is approached.
  public let cautions: [Caution]

  /// How near it comes to the best in every respect, 0...1: (score − base) / (ideal − base).
  ///
  /// It tells strong from weak within one answer. It is no probability, and needs no calibration.
  public var fit: Double {
    ideal > base ? max(0, min(1, (score - base) / (ideal - base))) : 0
  }

  /// The score as a probability, 0...1; of use only with weights that were fitted, because those
  /// that are shipped are not calibrated.
  public var probability: Double { ScoringModel.probability(of: score) }

  /// The documents its reasons rest on, each once, in order of identifier.
  public var sources: [Source.ID] { Set(reasons.flatMap(\.sources)).sorted() }
}
