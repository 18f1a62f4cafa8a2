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
  /// French gets the spaces at which no line is broken: before `; : ? ! %` and inside `« »`, where an
  /// ordinary one was typed.
  ///
  /// - Complexity: O(*l*), where *l* is the length of the text.
  public func choose(english: String, french: String) -> String {
    switch self {
    case .english: english
    case .french: Self.withFrenchSpaces(french)
    }
  }

  private static func withFrenchSpaces(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (position, scalar) in scalars.enumerated() {
      let previous = position > 0 ? scalars[position - 1] : nil
      let next = position + 1 < scalars.count ? scalars[position + 1] : nil
      let isTight = next.map { ";:?!%»".unicodeScalars.contains($0) } ?? false
      result.append(scalar == " " && (isTight || previous == "«") ? "\u{a0}" : scalar)
    }
    return String(result)
  }
}
