/// A wider theme above a theme.
public struct ThemeAncestor: Hashable, Sendable, BitwiseCopyable {
  /// The index of the wider theme.
  public let theme: Int32
  /// How many steps of *broader* lead to it, 1 or more.
  public let steps: Int32
}
