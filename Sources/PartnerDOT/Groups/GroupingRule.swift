/// By what partners of a picture are put together.
public enum GroupingRule: String, CaseIterable, Hashable, Sendable {
  /// The country they are in.
  case country
  /// The city they sit in.
  case city
  /// What sort of partner they are.
  case kind
  /// Who is linked with whom.
  case community
}
