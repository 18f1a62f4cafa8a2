public import PartnerGraph

/// Territories of several countries that would answer a call together.
public struct Consortium: BoundedChoice, Hashable, Sendable {
  /// A member, and what it brings.
  public struct Member: Hashable, Sendable {
    /// The territory.
    public let partner: Partner.ID
    /// Its country.
    public let country: CountryCode
    /// The themes of the call of which it holds most, in order of identifier.
    public let brings: [Theme.ID]
    /// Its institutions and clubs with a theme of the call, in order of identifier.
    public let carriers: [Partner.ID]
  }

  /// Two members that know each other.
  public struct Tie: Hashable, Sendable {
    /// The one.
    public let first: Partner.ID
    /// The other.
    public let second: Partner.ID
    /// The links between them, in order of identifier.
    public let links: [Link.ID]
  }

  /// The members, in order of identifier.
  public let members: [Member]
  /// The pairs of members that are linked, in order of identifier.
  public let ties: [Tie]
  /// What it is worth: the sum of the three parts.
  public let value: Double
  /// The part of the themes: Σ rarity × the greatest weight among the members.
  public let themesValue: Double
  /// The part of the carriers: Σ ln(1 + carriers of a member) / 2.
  public let carriersValue: Double
  /// The part of the ties: Σ ln(1 + strength of the links of a pair) / 2.
  public let tiesValue: Double
  /// No consortium of the candidates is worth more.
  public let bound: Double
  /// How many territories were considered.
  public let candidates: Int
}
