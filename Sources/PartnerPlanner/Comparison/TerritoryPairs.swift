public import PartnerGraph

/// The best pairs of some territories.
public struct TerritoryPairs: Hashable, Sendable {
  /// Two territories that should work together.
  public struct Pair: Hashable, Sendable {
    /// What they have in common, and what each could give the other; the first is the one named first.
    public let comparison: TerritoryComparison
    /// The sum of the weights of the common themes and of what either could give the other.
    public let weight: Double
  }

  /// Why a territory is in no pair.
  public enum Solitude: String, CaseIterable, Hashable, Sendable {
    /// It shares nothing with any of the others, and none could give it anything.
    case nothingShared = "nothing_shared"
    /// Those with whom it shares something work with it already.
    case joined
    /// The others are worth more in other pairs.
    case othersPaired = "others_paired"
  }

  /// A territory that stays alone.
  public struct Alone: Hashable, Sendable {
    /// The territory.
    public let partner: Partner.ID
    /// Why.
    public let reason: Solitude
  }

  /// Two territories that are not paired, as they work together already.
  public struct Joined: Hashable, Sendable {
    /// The one that was named first.
    public let first: Partner.ID
    /// The other.
    public let second: Partner.ID
    /// The links by which they do, in order of identifier.
    public let links: [Link.ID]
  }

  /// The pairs, the heaviest first, then in order of identifier; each territory is in one at most.
  public let pairs: [Pair]
  /// Those in no pair, in the order in which they were named.
  public let alone: [Alone]
  /// Those who work together already, in the order in which they were named.
  public let joined: [Joined]
  /// The sum of the weights of the pairs; no pairing reaches more.
  public let value: Double
}
