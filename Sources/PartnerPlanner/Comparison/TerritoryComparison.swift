public import PartnerGraph

/// What two territories have in common, and what each could give the other.
public struct TerritoryComparison: Hashable, Sendable {
  /// A theme that one could bring to the other.
  public struct Gift: Hashable, Sendable {
    /// The theme that is sought.
    public let theme: Theme.ID
    /// Who on the giving side offers it, or a narrower one: members first, then who sits there.
    public let givers: [Partner.ID]
    /// Its rarity.
    public let weight: Double
  }

  /// Two institutions that would work together.
  public struct Pair: Hashable, Sendable {
    /// The one of the first territory.
    public let first: Partner.ID
    /// The one of the second territory.
    public let second: Partner.ID
    /// The sum of the weights of shared themes and the rarities of what either offers and the other seeks.
    public let weight: Double
    /// What both hold, the heaviest first.
    public let themes: [Triple.SharedTheme]
    /// What either offers and the other seeks, in order of theme and giver.
    public let exchanges: [Triple.Exchange]
  }

  /// The first territory.
  public let first: Partner.ID
  /// The second territory.
  public let second: Partner.ID
  /// What both work on, the heaviest first; the weight is the rarity times the lesser weight.
  public let themes: [Triple.SharedTheme]
  /// How alike their themes are, 0...1: Σ rarity × the lesser weight / Σ rarity × the greater weight.
  public let likeness: Double
  /// Partners that both are linked with, in order of identifier.
  public let sharedPartners: [Partner.ID]
  /// The links that join the two, in order of identifier.
  public let links: [Link.ID]
  /// What the first could give: what the second seeks, the rarest first.
  public let firstGives: [Gift]
  /// What the second could give: what the first seeks, the rarest first.
  public let secondGives: [Gift]
}
