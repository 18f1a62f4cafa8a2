/// A language in which results are shown.
///
/// Names and labels may be in any language; these are the ones in which Partners itself speaks.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// English, the default.
  case english = "en"
  /// French.
  case french = "fr"

  /// One of two texts, the one in this language.
  ///
  /// - Complexity: O(1).
  public func choose(english: String, french: String) -> String {
    switch self {
    case .english: english
    case .french: french
    }
  }
}
