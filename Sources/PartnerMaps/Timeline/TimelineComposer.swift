public import PartnerDOT
internal import PartnerGraph

/// Composes the partnerships of a content in time: a bar for each link from its start to its end.
///
/// The colour of a bar is the theme, its fill the state; a bar without a known end leads to the
/// newest date known, as an arrow; a white dot stands where evidence confirms a link last.
public struct TimelineComposer: Sendable {
  private let style: MapStyle

  /// Makes a composer.
  public init(style: MapStyle = MapStyle()) { self.style = style }

  /// The greatest number of bars that a person can read in one picture.
  public static let readableBars = 90

  /// Composes the links of a content in time.
  ///
  /// - Throws: ``MapError``, if Graphviz cannot measure texts.
  /// - Complexity: O(*l* log *l*), where *l* is the number of links.
  public func picture(of content: MapContent) throws(MapError) -> MapSheet {
    let (rows, undated, cut) = TimelineRow.rows(of: content, limit: Self.readableBars)
    let words = TimelineWords(language: content.language)
    let axis = TimelineAxis(rows, newest: content.newestDate)
    let chart = TimelineChart(rows: rows, content: content, style: style, axis: axis)
    let measure = try TextMeasure(chart.samples)
    let (groups, labels, frame) = chart.groups(measure)
    let shown = content.showing(links: rows.map(\.link))
    let geographic = GeographicWords(language: content.language)
    let page = ScenePage(
      title: content.title, summary: words.summary(rows.count, axis.span), style: style,
      frame: frame,
      rows: ScenePage.legend(of: shown, style, without: ["partners", "kind.", "strength"]),
      notes: [
        words.reading, words.leftOut(undated: undated, cut: cut), content.omission,
        [content.sourceLine, content.newestDate.map(geographic.state) ?? ""]
          .filter { !$0.isEmpty }.joined(separator: " "),
      ])
    return MapSheet(
      groups + page.groups(try TextMeasure(page.samples)), frame: frame, style: style,
      words: (
        content.title,
        [words.summary(rows.count, axis.span) + ".", words.leftOut(undated: undated, cut: cut)]
      ), labels: labels)
  }
}

extension MapContent {
  /// The same content with some of its links only, and themes told by these alone.
  fileprivate func showing(links shown: [Int]) -> Self {
    Self(
      name: name, title: title, language: language,
      partners: partners.map {
        MapPartner(
          id: $0.id, kind: $0.kind, name: $0.name,
          theme: shown.first.flatMap { links[$0].theme })
      }, links: shown.map { links[$0] }, themes: themes)
  }
}

/// The years along the top of a chart.
struct TimelineAxis {
  let first: Double
  let last: Double
  /// The years that have a line.
  let ticks: [Int]
  /// Where the present is: the newest date known.
  let now: Double

  init(_ rows: [TimelineRow], newest: PartialDate?) {
    let all = rows.flatMap { [$0.since, $0.until, $0.confirmed].compactMap(\.self) }
    now = max(newest.map { TimelineRow.year($0) } ?? 0, all.max() ?? 2000)
    let start = all.min() ?? now - 10
    let length = max(2, now - start)
    let step = [1, 2, 5, 10, 20, 50, 100].first { length / Double($0) <= 14 } ?? 500
    first = (start / Double(step)).rounded(.down) * Double(step)
    last = now + length * 0.02
    ticks = rows.isEmpty ? [] : Array(stride(from: Int(first), through: Int(last), by: step))
  }

  /// The first and last year, in words.
  var span: String { "\(Int(first))–\(Int(now))" }
}
