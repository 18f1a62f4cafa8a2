public import PartnerGraph

/// Why a partner is not among the candidates of a question.
public enum Exclusion: Hashable, Sendable {
  /// It is the one who asks, or the place where that one sits.
  case asker
  /// It is already linked to the one who asks, and new partners are asked for.
  case alreadyLinked
  /// It is not of a kind that is wanted.
  case kind(Partner.Kind)
  /// It is an event, a project or a country, which are listed only where their kind is asked for.
  case listedOnRequest
  /// It is not in a country that is wanted; where it is, if that is known.
  case country(CountryCode?)
  /// It is neither in a place that is wanted nor near one, or is no partner of whom those are wanted.
  case place
  /// The request says that its kind, its country or its place is not wanted.
  case refused
  /// It does not exist on the day asked for.
  case notExisting
  /// It has no evidence as new as is wanted; the newest, if any is dated.
  case evidence(newest: PartialDate?)
  /// It has none of the themes that are wanted.
  case theme
  /// It works on what is not wanted, and on nothing that is.
  case unwantedTheme
  /// It is farther away than is wanted; how far in km, if that is known.
  case distance(kilometres: Double?)
}
