public import PartnerGraph
public import PartnerText

/// Full-text search in a network that is in memory, with the answers of a database.
///
/// Names, aliases, labels of themes and notes are searched, in any language and without accents; the
/// beginning of a word is enough, and slips are read if nothing else is found. What is typed is words
/// only: there are no operators.
public struct TextSearch: Sendable {
  private let source: MemorySource

  /// Makes an index of the partners of a network.
  ///
  /// - Complexity: O(*b* + *n* log *n*) expected time, with *n* words of *b* bytes in all.
  public init(_ network: Network) { source = MemorySource(network) }

  /// The partners that match a text, the best first (see ``SearchQuality``), ties in order of identifier.
  ///
  /// - Parameters:
  ///   - text: Any text; of a long one the first 16 words count.
  ///   - limit: The greatest number of results; 0 or less gives none.
  /// - Complexity: O(*v* + *p*), where *v* is the number of words that begin as those of the text do
  ///   (of all words, if nothing matches) and *p* that of the partners that have one of them.
  public func matches(for text: String, limit: Int = 10) -> [TextMatch] {
    FullTextSearch(source).matches(for: text, limit: limit)
  }
}
