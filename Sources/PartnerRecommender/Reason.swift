public import PartnerGraph

/// One part of a score, with what it rests on.
public struct Reason: Hashable, Sendable {
  /// What it is about.
  public let feature: FeatureName
  /// The part of the score it gives.
  public let contribution: Double
  /// The feature's value before weighting.
  public let value: Double
  /// What it rests on, the most telling first; a part of it where there is much.
  public let evidence: [Evidence]

  /// Makes a reason.
  public init(
    feature: FeatureName, contribution: Double, value: Double, evidence: [Evidence]
  ) {
    self.feature = feature
    self.contribution = contribution
    self.value = value
    self.evidence = evidence
  }

  /// The documents it rests on, each once, in order of identifier.
  public var sources: [Source.ID] { Set(evidence.flatMap(\.sources)).sorted() }
}
