internal import PartnerDOT
internal import PartnerGraph

/// What stands around a drawing: title above; legend, lists and small print below.
struct ScenePage {
  /// A line of legend or list.
  struct Row {
    var marks: [MapScene.Mark]
    var lines: [String]
    var font: TextFont
    /// The space above it.
    var gap = 0.0
    var height: Double { gap + max(14, Double(lines.count) * font.lineHeight + 2) }
    var isHeading: Bool { font.isBold }
  }

  private let style: MapStyle
  private let frame: MapBox
  private let title: [String]
  private let summary: String
  private let rows: [Row]
  private let notes: [String]

  private static let titleFont = TextFont(22, isBold: true)
  private static let summaryFont = TextFont(11)
  static let headingFont = TextFont(10.5, isBold: true)
  private static let entryFont = TextFont(9.5)
  static let listFont = TextFont(8.5)
  private static let noteFont = TextFont(8.5)
  private static let columnWidth = 205.0
  private static let indent = 38.0

  /// The page around a frame.
  ///
  /// - Parameters:
  ///   - summary: What stands under the title, in one line.
  ///   - rows: The legend and what follows it.
  ///   - notes: The small print, a paragraph each; empty ones are left out.
  init(
    title: String, summary: String, style: MapStyle, frame: MapBox, rows: [Row] = [],
    notes: [String] = []
  ) {
    (self.style, self.frame, self.rows) = (style, frame, rows)
    self.title = LabelText.wrapped(
      LabelText.visible(title, limit: 200), width: Int(frame.width / 14.5), maximum: 3)
    self.summary = LabelText.visible(summary, limit: 150)
    let width = Int(frame.width / 5.3)
    self.notes = notes.filter { !$0.isEmpty }.flatMap {
      LabelText.wrapped(LabelText.visible($0, limit: 1500), width: width, maximum: 4)
    }
  }

  /// The page of a content: its title, and how many partners and links it has.
  init(
    _ content: MapContent, _ style: MapStyle, frame: MapBox, rows: [Row] = [],
    notes: [String] = []
  ) {
    self.init(
      title: content.title,
      summary: MapWords(content.language)
        .summary(partners: content.partners.count, links: content.links.count),
      style: style, frame: frame, rows: rows, notes: notes)
  }

  /// The texts to be measured.
  var samples: [TextMeasure.Sample] {
    title.map { .init(words: $0, font: Self.titleFont) }
      + [.init(words: summary, font: Self.summaryFont)]
      + rows.flatMap { row in row.lines.map { .init(words: $0, font: row.font) } }
      + notes.map { .init(words: $0, font: Self.noteFont) }
  }

  // MARK: Contents

  /// The signs that occur in a content, with their meanings.
  ///
  /// - Parameter leftOut: Beginnings of the keys of rows that are left out: `partners`, `kind.`,
  ///   `themes`, `theme.`, `links`, `state.`, `strength`.
  static func legend(
    of content: MapContent, _ style: MapStyle, without leftOut: [String] = []
  ) -> [Row] {
    MapLegend(of: content).rows.compactMap { row in
      if leftOut.contains(where: { row.words.key.hasPrefix("legend." + $0) }) { return nil }
      guard let sample = row.sample else {
        return Row(marks: [], lines: row.words.lines, font: headingFont)
      }
      if sample.sign == .direction { return nil }
      return Row(
        marks: Self.sample(sample.sign, content, style), lines: row.words.lines, font: entryFont)
    }
  }

  /// A sign for the legend, its middle at (15, -7) from the upper left corner of its row.
  private static func sample(
    _ sign: MapCaption.Sign, _ content: MapContent, _ style: MapStyle
  ) -> [MapScene.Mark] {
    let middle = MapPoint(x: 15, y: -7)
    let grey = MapPalette.Pair(fill: MapColour(0xeeeeee), line: style.paleInk)
    let line = [[MapPoint(x: 0, y: -7), MapPoint(x: 30, y: -7)]]
    switch sign {
    case .kind(let kind):
      return NetworkMarks.sign(MapMarkShape(kind), grey, at: middle, radius: 4.4, style)
    case .theme(let theme):
      let pair = style.palette.pair(theme.map { content.themes[$0].colour })
      return [
        .lines(line, .init(.init(pair.line), width: 2.2))
      ] + NetworkMarks.sign(.circle, pair, at: middle, radius: 4.4, style)
    case .state(let state):
      let colour = style.palette.neutral.line
      return [.lines(line, NetworkMarks.stroke(state, colour, width: 1.6, style))]
    case .strength:
      return [.lines(line, .init(.init(style.palette.neutral.line), width: 2.8))]
    default: return []
    }
  }

  // MARK: Setting

  /// The groups around the frame.
  func groups(_ measure: TextMeasure) -> [MapScene.Group] {
    var groups = [heading(measure)]
    let columns = columns()
    var lowest = frame.bottom
    for (number, column) in columns.enumerated() {
      let left = frame.left + Double(number) * (Self.columnWidth + 14)
      var top = frame.bottom - 18
      for row in column {
        groups.append(set(row, left: left, top: top, measure))
        top -= row.height
      }
      lowest = min(lowest, top)
    }
    var top = lowest - 14
    let notes = notes.map { line -> MapScene.Mark in
      top -= Self.noteFont.lineHeight
      return text(line, Self.noteFont, style.paleInk, left: frame.left, base: top, measure)
    }
    groups.append(MapScene.Group(id: "legend.notes", classes: "legend notes", marks: notes))
    return groups
  }

  private func heading(_ measure: TextMeasure) -> MapScene.Group {
    var base = frame.top + 16
    var marks = [
      text(summary, Self.summaryFont, style.paleInk, left: frame.left, base: base, measure)
    ]
    base += 20
    for line in title.reversed() {
      marks.append(text(line, Self.titleFont, style.ink, left: frame.left, base: base, measure))
      base += Self.titleFont.lineHeight
    }
    return MapScene.Group(id: "legend.title", classes: "legend title", marks: marks)
  }

  private func set(
    _ row: Row, left: Double, top: Double, _ measure: TextMeasure
  ) -> MapScene.Group {
    let top = top - row.gap
    let origin = MapPoint(x: left, y: top)
    let indent = row.isHeading ? 0 : Self.indent
    let words = row.lines.enumerated().map { number, line in
      text(
        line, row.font, style.ink, left: left + indent,
        base: top - 10.2 - Double(number) * row.font.lineHeight, measure)
    }
    return MapScene.Group(
      classes: row.isHeading ? "legend heading" : "legend entry",
      marks: row.marks.map { $0.shifted(by: origin) } + words)
  }

  private func text(
    _ words: String, _ font: TextFont, _ colour: MapColour, left: Double, base: Double,
    _ measure: TextMeasure
  ) -> MapScene.Mark {
    .text(
      MapScene.Text(
        words: words, start: MapPoint(x: left, y: base), width: measure.width(words, font),
        font: font, colour: colour))
  }

  /// The rows in columns as even as they can be, a heading never at the foot of one; what stands under a
  /// heading together, where that takes little more height.
  private func columns() -> [[Row]] {
    let count = max(1, Int((frame.width + 14) / (Self.columnWidth + 14)))
    let even = even(count)
    let whole = rows.reduce(into: [[Row]]()) { columns, row in
      if row.isHeading || columns.isEmpty { columns.append([]) }
      columns[columns.count - 1].append(row)
    }
    func height(_ columns: [[Row]]) -> Double {
      columns.map { $0.reduce(0) { $0 + $1.height } }.max() ?? 0
    }
    return whole.count <= count && height(whole) <= height(even) + 75 ? whole : even
  }

  private func even(_ count: Int) -> [[Row]] {
    let total = rows.reduce(0) { $0 + $1.height }
    var height = max(total / Double(count), 60)
    while true {
      let columns = filled(height)
      if columns.count <= count { return columns }
      height += 12
    }
  }

  private func filled(_ height: Double) -> [[Row]] {
    var columns: [[Row]] = [[]]
    var used = 0.0
    for (index, next) in rows.enumerated() {
      var row = next
      if row.isHeading && used > 0 { row.gap = 10 }
      let following = row.isHeading && index + 1 < rows.count ? rows[index + 1].height : 0
      if used + row.height + following > height && used > 0 {
        columns.append([])
        used = 0
        row.gap = 0
      }
      columns[columns.count - 1].append(row)
      used += row.height
    }
    return columns
  }
}
