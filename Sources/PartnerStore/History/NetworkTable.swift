/// A table with a row for each thing of the network.
public enum NetworkTable: String, CaseIterable, Hashable, Sendable {
  /// The partners.
  case partner
  /// The links.
  case link
  /// The themes.
  case theme
  /// The sources.
  case source
  /// The statements.
  case statement
}
