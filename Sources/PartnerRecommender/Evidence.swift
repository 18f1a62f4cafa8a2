public import PartnerGraph

/// What a reason rests on.
public enum Evidence: Hashable, Sendable {
  /// A theme of both, and the links by which each came to it (none where it is its own).
  case theme(Theme.ID, askerLinks: [Link.ID], partnerLinks: [Link.ID], sources: [Source.ID])
  /// A theme that the first offers and the second seeks; no identifier stands for the one who asks.
  ///
  /// `widerThan` is what it is wider than, if it only meets the other side as a wider theme.
  case offer(
    Theme.ID, widerThan: Theme.ID?, by: Partner.ID?, to: Partner.ID?, sources: [Source.ID])
  /// A partner both know, and the links that join it with either.
  case commonPartner(Partner.ID, links: [Link.ID], sources: [Source.ID])
  /// A way from the one who asks to the partner along those who know each other, with a link for
  /// each step, or two where a common project joins them.
  case path([Partner.ID], links: [Link.ID], sources: [Source.ID])
  /// Links of the partner.
  case links([Link.ID], sources: [Source.ID])
  /// A distance in km to a partner.
  case distance(kilometres: Double, to: Partner.ID)
  /// Two countries and the number of links that join partners in them.
  case countries(CountryCode, CountryCode, links: Int)
  /// Two kinds and the number of links that join partners of them.
  case kinds(Partner.Kind, Partner.Kind, links: Int)
  /// The kind of the partner, which was asked for.
  case kind(Partner.Kind)
  /// The numbers of inhabitants of two partners.
  case populations(Int, Int)
  /// A place the partner is in.
  case place(Partner.ID)
  /// Words that stand in the partner's names or note.
  case words([String])
  /// A share, 0...1: of the visits of a walk, of what two profiles have in common.
  case share(Double)
  /// How many of the partner's common works have a mark of the request.
  case markedProjects(Request.Mark, projects: Int, of: Int)
  /// How many of the partner's common works are about a theme or one narrower.
  case themeProjects(Theme.ID, projects: Int, of: Int)
  /// How many times as often as in all projects those of a country are met in projects like this.
  case countryFrequency(CountryCode, times: Double)
  /// How many times as often as in all projects those of a sort are met in projects like this.
  case kindFrequency(Partner.Kind, subkind: String, times: Double)

  /// The documents it was taken from, in order of identifier.
  public var sources: [Source.ID] {
    switch self {
    case .theme(_, _, _, let sources), .offer(_, _, _, _, let sources),
      .commonPartner(_, _, let sources), .path(_, _, let sources), .links(_, let sources):
      sources
    default: []
    }
  }
}
