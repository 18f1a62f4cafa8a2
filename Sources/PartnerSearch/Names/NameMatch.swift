public import PartnerGraph

/// A partner found by name.
public struct NameMatch: Hashable, Sendable {
  /// The partner.
  public let partner: Partner.ID
  /// The name, alias or identifier that matched, as it is written.
  public let name: String
  /// How well it matches.
  public let quality: MatchQuality
  /// How many slips lie between the text and the name (for ``MatchQuality/someWords``, how many
  /// words of the text the name does not have).
  public let slips: Int

  /// Makes a match.
  public init(partner: Partner.ID, name: String, quality: MatchQuality, slips: Int = 0) {
    self.partner = partner
    self.name = name
    self.quality = quality
    self.slips = slips
  }
}
