public import PartnerGraph
import PartnerText
import Synchronization

/// Finds themes by their labels and alternative labels in any language, without accents, with slips.
public final class ThemeIndex: Sendable {
  private let themes: [Theme]
  private let made: Mutex<TextIndex?> = Mutex(nil)

  /// Prepares an index of the themes of a graph.
  public init(_ graph: PartnerGraph) { themes = graph.themes }

  /// Prepares an index of themes.
  ///
  /// - Complexity: O(*t* log *t*), where *t* is the number of themes.
  public init(_ themes: [Theme]) { self.themes = themes.sorted { $0.id < $1.id } }

  /// The one theme a text means; the rule is that of ``NameIndex/resolve(_:)``.
  ///
  /// - Throws: ``PartnerSearchError/unknownTheme(_:suggestions:)`` with up to five suggestions,
  ///   ``PartnerSearchError/ambiguousTheme(_:candidates:)`` with up to ten candidates, or
  ///   ``PartnerSearchError/textTooLong(length:limit:)``.
  /// - Complexity: As ``NameIndex/resolve(_:)``, with labels for names.
  public func resolve(_ text: String) throws(PartnerSearchError) -> Theme.ID {
    if let theme = themes.first(where: { $0.id.rawValue == text }) { return theme.id }
    try NameIndex.refuseTooLong(text)
    let hits = index.hits(for: text)
    let best = hits.min { ($0.quality, $0.slips) < ($1.quality, $1.slips) }
    guard let best, best.answers(text) else {
      throw .unknownTheme(text, suggestions: candidates(ranked(hits), limit: 5))
    }
    let winners = hits.filter { ($0.quality, $0.slips) == (best.quality, best.slips) }
    if winners.count == 1 { return themes[Int(best.row)].id }
    let folded = Folding.folded(text)
    let named = winners.map { themes[Int($0.row)] }.filter { theme in
      theme.label.all.contains { Folding.folded($0) == folded }
    }
    if named.count == 1 { return named[0].id }
    throw .ambiguousTheme(text, candidates: candidates(ranked(winners), limit: 10))
  }

  /// The themes whose labels match a text: the best quality first, then the fewest slips, then in
  /// order of identifier.
  ///
  /// - Complexity: As ``NameIndex/matches(for:limit:)``, with labels for names.
  public func matches(
    for text: String, limit: Int
  ) throws(PartnerSearchError) -> [ThemeCandidate] {
    try NameIndex.refuseTooLong(text)
    return candidates(ranked(index.hits(for: text, thorough: true)), limit: max(0, limit))
  }

  /// The themes of which a label, or a word of a label, begins with a text.
  ///
  /// - Complexity: As ``NameIndex/completions(of:limit:)``, with labels for names.
  public func completions(
    of prefix: String, limit: Int
  ) throws(PartnerSearchError) -> [ThemeCandidate] {
    try NameIndex.refuseTooLong(prefix)
    return candidates(ranked(index.completions(of: prefix, limit: limit)), limit: max(0, limit))
  }

  private var index: TextIndex {
    made.withLock { made in
      if let made { return made }
      let index = TextIndex(count: themes.count) { Self.labels(of: themes[$0]) }
      made = index
      return index
    }
  }

  static func labels(of theme: Theme) -> [String] {
    theme.label.all + theme.aliases.map(\.text) + [theme.id.rawValue]
  }

  private func ranked(_ hits: [TextIndex.Hit]) -> [TextIndex.Hit] {
    hits.sorted { ($0.quality, $0.slips, $0.row) < ($1.quality, $1.slips, $1.row) }
  }

  private func candidates(_ hits: [TextIndex.Hit], limit: Int) -> [ThemeCandidate] {
    hits.prefix(limit).map { ThemeCandidate(themes[Int($0.row)]) }
  }
}
