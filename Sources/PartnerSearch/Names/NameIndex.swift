public import PartnerGraph
import PartnerText
import Synchronization

/// Finds partners by what people type for them: in any language, without accents, with slips.
///
/// The names of a partner are its name in all languages, its aliases and its identifier. The index
/// proper is made at the first question that needs it, and once.
public final class NameIndex: Sendable {
  /// The longest name that is looked up, in bytes of UTF-8.
  public static let longestName = 1_000

  private let rows: any NamedRows
  private let made: Mutex<TextIndex?> = Mutex(nil)
  private let wasNarrowed = Mutex(false)

  /// Prepares an index of the partners of a graph.
  public init(_ graph: PartnerGraph) { rows = GraphRows(graph: graph) }

  /// Prepares an index of some partners.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of partners.
  public init(_ partners: [NamedPartner]) { rows = ListedRows(partners) }

  private init(rows: any NamedRows) { self.rows = rows }

  /// An index of those names that have one of some folded words, and of all names of some rows.
  ///
  /// Whatever is asked of it in these words alone has the answer of the whole index, at a fraction of the
  /// cost of making that. It is the whole index where that was made already, and from the second time on,
  /// when that is worth its cost.
  ///
  /// - Complexity: O(*b*) expected, where *b* is the number of bytes of all names.
  func narrowed(to words: Set<String>, and whole: Set<Int32>) -> NameIndex {
    let isFirst = wasNarrowed.withLock { was in
      defer { was = true }
      return !was
    }
    if !isFirst || made.withLock({ $0 != nil }) { return self }
    return NameIndex(rows: NarrowedRows(rows, words: words, whole: whole))
  }

  /// The one partner a text means.
  ///
  /// The identifier itself always wins. Otherwise the best quality (and then the fewest slips) wins
  /// if one partner alone has it, and a partner whose identifier, folded, is the text wins over
  /// others of the same name. Names that have only some of the words are never an answer, nor is
  /// one of several words for a single word with more than one slip.
  ///
  /// - Throws: ``PartnerSearchError/unknownPartner(_:suggestions:)`` with up to five suggestions,
  ///   ``PartnerSearchError/ambiguousPartner(_:candidates:)`` with up to ten candidates, or
  ///   ``PartnerSearchError/textTooLong(length:limit:)``.
  /// - Complexity: O(log *n*) for an identifier; else as ``matches(for:limit:)``.
  public func resolve(_ text: String) throws(PartnerSearchError) -> Partner.ID {
    if rows.row(of: Partner.ID(text)) != nil { return Partner.ID(text) }
    try Self.refuseTooLong(text)
    return try meaning(of: text, among: index.hits(for: text))
  }

  /// The one partner a text means, if what matches best is at least of a quality.
  ///
  /// So partners need not all be looked through: where those that match so well are among the ones
  /// given, the answer is that of an index of everyone, and otherwise more of them are to be given.
  ///
  /// - Returns: Nothing if the best is worse; never where `quality` is ``MatchQuality/someWords``.
  /// - Throws: As ``resolve(_:)``.
  /// - Complexity: As ``resolve(_:)``.
  public func resolve(
    _ text: String, noWorseThan quality: MatchQuality
  ) throws(PartnerSearchError) -> Partner.ID? {
    if rows.row(of: Partner.ID(text)) != nil { return Partner.ID(text) }
    try Self.refuseTooLong(text)
    let hits = index.hits(for: text)
    if quality < .someWords, !hits.contains(where: { $0.quality <= quality }) { return nil }
    return try meaning(of: text, among: hits)
  }

  private func meaning(
    of text: String, among hits: [TextIndex.Hit]
  ) throws(PartnerSearchError) -> Partner.ID {
    let best = hits.min { ($0.quality, $0.slips) < ($1.quality, $1.slips) }
    guard let best, best.answers(text) else {
      throw .unknownPartner(text, suggestions: candidates(ranked(hits, limit: 5)))
    }
    let winners = hits.filter { ($0.quality, $0.slips) == (best.quality, best.slips) }
    if winners.count == 1 { return rows.id(of: Int(best.row)) }
    let folded = Folding.folded(text)
    let named = winners.map { rows.id(of: Int($0.row)) }
      .filter { Folding.folded($0.rawValue) == folded }
    if named.count == 1 { return named[0] }
    throw .ambiguousPartner(text, candidates: candidates(ranked(winners, limit: 10)))
  }

  /// The partners whose names match a text: the best quality first, then the fewest slips, then the
  /// most links, then in order of identifier.
  ///
  /// - Complexity: O(*p* + *v* + *m* log *m*), where *p* is the number of names that have the rarest
  ///   word of the text, *v* that of the beginnings of names within the limit of slips and *m* that
  ///   of matches.
  public func matches(
    for text: String, limit: Int
  ) throws(PartnerSearchError) -> [NameMatch] {
    try Self.refuseTooLong(text)
    guard limit > 0 else { return [] }
    return ranked(index.hits(for: text, thorough: true), limit: limit).map(match)
  }

  /// The partners of which a name, or a word of a name, begins with a text: names that begin with it
  /// first, then the most links, then in order of identifier. Nothing typed completes to everyone.
  ///
  /// - Complexity: O(*m* log *m*), where *m* is the number of names found.
  public func completions(
    of prefix: String, limit: Int
  ) throws(PartnerSearchError) -> [NameMatch] {
    try Self.refuseTooLong(prefix)
    guard limit > 0 else { return [] }
    return ranked(index.completions(of: prefix, limit: limit), limit: limit).map(match)
  }

  /// The partners that bear exactly a folded name, in order of identifier.
  func rows(named folded: String) -> ArraySlice<Int32> {
    let index = index
    guard let name = index.names.number(of: Array(folded.utf8)) else { return [] }
    return index.rowsOfName[name]
  }

  /// The partners of which a name begins with folded words and goes on, in order of identifier.
  func rows(beginningWith folded: String) -> [Int32] {
    let index = index
    let range = index.names.numbers(withPrefix: Array((folded + " ").utf8))
    guard range.count <= 20 else { return [] }
    return Set(range.flatMap { index.rowsOfName[$0] }).sorted()
  }

  /// The partners of which a name has the words of a folded text and no others, little words
  /// excepted, in order of identifier.
  func rows(withWordsOf folded: String) -> [Int32] {
    let index = index
    return Set(index.names(withWords: folded).flatMap { index.rowsOfName[$0] }).sorted()
  }

  /// Whether a folded word is one of a name.
  func hasWord(_ folded: String) -> Bool { index.words.number(of: Array(folded.utf8)) != nil }

  /// The index, made if it was not yet.
  var index: TextIndex {
    made.withLock { made in
      if let made { return made }
      let index = TextIndex(count: rows.count) { rows.names(of: $0) }
      made = index
      return index
    }
  }

  static func names(of partner: PartnerNaming) -> [String] {
    partner.name.all + partner.aliases + [partner.id.rawValue]
  }

  static func refuseTooLong(_ text: String) throws(PartnerSearchError) {
    let length = text.utf8.count
    if length > longestName { throw .textTooLong(length: length, limit: longestName) }
  }

  /// The best of what is found, in order.
  ///
  /// - Complexity: O(*m* log *m*), where *m* is the number of hits.
  private func ranked(_ hits: [TextIndex.Hit], limit: Int) -> [TextIndex.Hit] {
    hits.map { (hit: $0, links: rows.linkCount(of: Int($0.row))) }
      .sorted(by: precedes).prefix(limit).map(\.hit)
  }

  /// The order of what is found, written once.
  private func precedes(
    _ a: (hit: TextIndex.Hit, links: Int), _ b: (hit: TextIndex.Hit, links: Int)
  ) -> Bool {
    (a.hit.quality.rawValue, a.hit.slips, b.links, a.hit.row)
      < (b.hit.quality.rawValue, b.hit.slips, a.links, b.hit.row)
  }

  private func candidates(_ hits: [TextIndex.Hit]) -> [PartnerCandidate] {
    hits.map { rows.candidate(of: Int($0.row)) }
  }

  private func match(_ hit: TextIndex.Hit) -> NameMatch {
    let id = rows.id(of: Int(hit.row))
    let folded = index.names.text(Int(hit.name))
    let name = rows.names(of: Int(hit.row)).first { Folding.folded($0) == folded }
    return NameMatch(
      partner: id, name: name ?? id.rawValue, quality: hit.quality, slips: hit.slips)
  }
}
