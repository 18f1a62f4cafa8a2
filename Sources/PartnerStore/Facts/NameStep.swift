/// How far is looked for partners that a text may mean: each step finds those of the steps before it
/// and more.
public enum NameStep: CaseIterable, Hashable, Sendable {
  /// Partners of which the text is a whole name.
  case whole
  /// Partners whose names have all its words, or words that begin with them.
  case words
  /// Partners of which it is nearly a name, or whose names have nearly its words.
  case mistyped
  /// Partners whose names have some of its words, or nearly; of frequent words only so many that they
  /// are known to be frequent.
  case someWords
  /// Partners of which a name begins with the text, or has words that do.
  case completions
}
