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
}
