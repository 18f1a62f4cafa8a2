/// How much a partner or a link of a picture asks for attention.
public enum MapEmphasis: String, CaseIterable, Hashable, Sendable {
  /// The one that the picture is about.
  case centre
  /// As most are.
  case normal
  /// There for orientation only.
  case faint
}
