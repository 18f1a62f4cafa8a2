public import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Two partners that may be the same.
public struct MergeProposal: Hashable, Sendable {
  /// The one that is to stay.
  public let survivor: Partner.ID
  /// The one that is to go into it.
  public let other: Partner.ID
  /// The one that it was compared with: the survivor, or one that goes into it as well.
  public let like: Partner.ID
  /// The natural logarithm of the odds that `other` and `like` are the same.
  public let score: Double
  /// A third that is as like one of the two, and is not the other.
  let rival: Rival?

  /// A third that is as like one of two.
  struct Rival: Hashable, Sendable {
    let partner: Partner.ID
    let to: Partner.ID
    /// Minus the logarithm of 1 and how much more probable all such are than the two.
    let value: Float
  }

  /// The probability that they are the same, 0 to 1: 1/(1 + e^-``score``).
  public var probability: Double { 1 / (1 + exp(-score)) }

  /// The score of a probability.
  static func score(of probability: Double) -> Double {
    log(probability / (1 - probability))
  }

  /// The order of a list: the surest first, then by the one that stays and the other.
  static func precedes(_ a: Self, _ b: Self) -> Bool {
    (b.score, a.survivor, a.other) < (a.score, b.survivor, b.other)
  }
}
