import PartnerText

/// How well a text matches a name, from best to worst.
public enum MatchQuality: Int, CaseIterable, Comparable, Hashable, Sendable {
  /// The text is the identifier itself.
  case identifier
  /// It is a whole name.
  case whole
  /// It has all words of a name in another order.
  case reordered
  /// A name begins with its words.
  case firstWords
  /// A name has all its words.
  case words
  /// A name has words that begin with its words: `christian albrecht`.
  case beginnings
  /// It is a whole name but for slips (see ``EditDistance``).
  case mistyped
  /// A name has all its words but for slips.
  case mistypedWords
  /// A name has some of its words; enough for a suggestion, not for an answer.
  case someWords

  /// Tells whether one quality is the better.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
