public import PartnerGraph

/// A partner that is not linked yet and ought to be, for a picture.
public struct MapSuggestion: Hashable, Sendable {
  /// The partner suggested.
  public let partner: Partner.ID
  /// How strongly, in words that stand behind its name: `87 %`.
  public let words: String
  /// How strongly, 0...1: the width of its line.
  public let strength: Double

  /// Makes a suggestion.
  public init(partner: Partner.ID, words: String, strength: Double) {
    self.partner = partner
    self.words = words
    self.strength = strength
  }
}
