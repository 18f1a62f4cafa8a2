/// How what was found matches what was looked for, the best first.
public enum SearchQuality: String, CaseIterable, Hashable, Sendable {
  /// It is the identifier itself.
  case identifier
  /// It is a whole name.
  case whole
  /// A name begins with it.
  case begins
  /// All its words are there.
  case words
  /// All its words are there, some as the beginning of a word.
  case beginnings
  /// All its words are there but for slips (see ``EditDistance``).
  case mistyped
  /// Some of its words are there: a suggestion, no answer.
  case someWords
}
