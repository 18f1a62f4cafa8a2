/// Where a full-text search stops, so that no text is slow to look for.
enum SearchLimits {
  /// How many partners are ranked of those that match in their names, and of those that match at all.
  static let most = 500
  /// How many words that begin with a word stand for it.
  static let completions = 50
  /// How many words with slips stand for a word.
  static let corrections = 20
  /// How many words of a text are looked for.
  static let longest = 16
}
