/// Where in what is known of a partner a text was found, the weightiest first.
public enum SearchField: String, CaseIterable, Hashable, Sendable {
  /// The name, in any language.
  case name
  /// Another name.
  case alias
  /// The label of a theme, in any language.
  case theme
  /// The remark.
  case note

  /// How much a word found here counts.
  var weight: Double {
    switch self {
    case .name: 8
    case .alias: 5
    case .theme: 3
    case .note: 1
    }
  }

  /// How many words a text here has that is neither short nor long.
  var usualLength: Double {
    switch self {
    case .name, .alias: 4
    case .theme: 2
    case .note: 20
    }
  }
}
