public import PartnerGraph

/// A theme that may be meant.
public struct ThemeCandidate: Hashable, Sendable {
  /// The theme.
  public let id: Theme.ID
  /// Its preferred labels.
  public let label: LocalizedText

  /// Makes a candidate of a theme.
  public init(_ theme: Theme) {
    id = theme.id
    label = theme.label
  }
}

extension ThemeCandidate: CustomStringConvertible {
  /// The identifier, and the label for people, in English.
  public var description: String { sentence(in: .english) }

  /// The identifier, and the label for people.
  public func sentence(in language: Language) -> String { "\(id) (\(label.text(in: language)))" }
}
