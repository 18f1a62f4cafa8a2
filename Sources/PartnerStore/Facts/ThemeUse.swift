/// How much a theme is used.
public struct ThemeUse: Hashable, Sendable {
  /// How many partners have, offer or seek it.
  public var partners: Int
  /// How often a link names it.
  public var links: Int

  /// Makes a use.
  public init(partners: Int = 0, links: Int = 0) {
    self.partners = partners
    self.links = links
  }
}
