internal import PartnerDOT
internal import PartnerGraph

/// A link as a bar from its start to its end.
struct TimelineRow {
  /// The link, as an index of the content.
  let link: Int
  /// Whom it is with; empty where the row above says it.
  var name: String
  let kind: String
  /// Its first and its last year, as far as they are known.
  let since: Double?
  let until: Double?
  let confirmed: Double?

  /// The rows of a content, those of one partner together, by their starts; links without a start
  /// or an end are left out.
  ///
  /// - Parameter limit: The greatest number of rows; beyond it the strongest are shown.
  static func rows(of content: MapContent, limit: Int) -> (rows: [Self], undated: Int, cut: Int) {
    let dated = content.links.indices.filter { Self.isDated(content.links[$0]) }
    // When it was confirmed says little; it counts where nothing more is known of any link.
    let all =
      dated.isEmpty ? content.links.indices.filter { content.links[$0].confirmed != nil } : dated
    let shown = all.sorted {
      (-content.links[$0].strength, $0) < (-content.links[$1].strength, $1)
    }.prefix(limit)
    let groups = Dictionary(grouping: shown) { Self.pair(content.links[$0], content) }
    let ordered = groups.map { pair, links in
      (
        pair: pair,
        rows: links.sorted { Self.precedes($0, $1, content) }.map { Self(content, $0) }
      )
    }.sorted { a, b in
      let (first, second) = (Self.start(a.rows), Self.start(b.rows))
      return first != second
        ? first < second : a.pair.lexicographicallyPrecedes(b.pair)
    }
    let rows = ordered.flatMap { group in
      group.rows.enumerated().map { number, row in
        var row = row
        if number > 0 { row.name = "" }
        return row
      }
    }
    return (rows, content.links.count - all.count, all.count - shown.count)
  }

  private init(_ content: MapContent, _ link: Int) {
    let shown = content.links[link]
    self.link = link
    let names = Self.pair(shown, content).map {
      NetworkMarks.name(of: content.partners[$0])
    }
    name = names.joined(separator: " – ")
    kind = shown.kind.label(in: content.language)
    since = shown.period.since.map(Self.year)
    until = shown.period.until.map { Self.year($0) + Self.length($0) }
    confirmed = shown.confirmed.map { Self.year($0) + Self.length($0) / 2 }
  }

  private static func isDated(_ link: MapLink) -> Bool {
    link.period.since != nil || link.period.until != nil
  }

  /// Whom a link is with: the other end seen from the middle, or both ends.
  private static func pair(_ link: MapLink, _ content: MapContent) -> [Int] {
    let centre = content.centre
    if link.from == centre { return [link.to] }
    return link.to == centre ? [link.from] : [link.from, link.to]
  }

  private static func start(_ rows: [Self]) -> Double {
    rows.compactMap { $0.since }.min() ?? 10_000
  }

  private static func precedes(_ a: Int, _ b: Int, _ content: MapContent) -> Bool {
    let (first, second) = (content.links[a].period.since, content.links[b].period.since)
    return (first.map(year) ?? 10_000, a) < (second.map(year) ?? 10_000, b)
  }

  static func year(_ date: PartialDate) -> Double {
    Double(date.year) + Double((date.month ?? 1) - 1) / 12 + Double((date.day ?? 1) - 1) / 372
  }

  /// How long what the date names lasts, in years.
  private static func length(_ date: PartialDate) -> Double {
    date.day != nil ? 1.0 / 372 : date.month != nil ? 1.0 / 12 : 1
  }
}
