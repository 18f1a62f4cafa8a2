public import PartnerGraph

/// Something to know before a partner is approached.
public enum Caution: Hashable, Sendable {
  /// A link with the one who asks sleeps.
  case dormantLink(Link.ID)
  /// A link with the one who asks is over.
  case endedLink(Link.ID)
  /// Sources contradict each other about the partner.
  case contradicted(property: String, values: [String], sources: [Source.ID])
  /// The newest evidence about the partner is older than five years.
  case oldEvidence(newest: PartialDate)
  /// Nothing about the partner is dated.
  case undated
  /// The partner, an event or a project, is over.
  case over(PartialDate)
  /// No document is named for the partner.
  case unsourced
  /// The partner is not of a kind that was asked for.
  case otherKind(Partner.Kind)
  /// Nothing on record says that the partner works on any theme that was asked for.
  case themesUnknown([Theme.ID])
  /// The partner is in none of the countries asked for, and stands for one of them.
  case elsewhere(standsFor: CountryCode)
  /// The partner has links, and none of them is active or proposed.
  case asleep
  /// The partner knows far more others than is usual in the network, and so may have no time; how many.
  case saturated(partners: Int)
  /// The partner is more than 5 000 km from the one who asks.
  case farAway(kilometres: Double)
  /// The one who asks, a partner of the network, knows nobody who knows the partner.
  case noIntroduction

  /// The documents it was taken from, in order of identifier.
  public var sources: [Source.ID] {
    if case .contradicted(_, _, let sources) = self { sources } else { [] }
  }
}
