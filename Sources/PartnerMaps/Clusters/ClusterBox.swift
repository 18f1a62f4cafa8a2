internal import PartnerDOT

/// A box with a caption and the names of partners, in columns, each behind its sign.
struct ClusterBox {
  /// A partner in the box: its sign and its words, told from the middle of the box.
  struct Entry {
    let partner: Int
    let column: Int
    let sign: MapPoint
    let lines: [String]
    let font: TextFont
  }

  let cluster: MapCluster
  private(set) var caption: [String] = []
  private(set) var entries: [Entry] = []
  private(set) var size = (width: 0.0, height: 0.0)
  /// Where the caption ends, told from the middle of the box.
  private(set) var captionRight = 0.0

  static let captionFont = TextFont(11, isBold: true)
  private static let padding = 11.0
  private static let indent = 14.0
  private static let gutter = 16.0

  /// The words of a partner in a box.
  static func words(_ partner: MapPartner) -> (lines: [String], font: TextFont) {
    let isCentre = partner.emphasis == .centre
    return (
      LabelText.wrapped(NetworkMarks.name(of: partner), width: 28, maximum: 2),
      isCentre ? TextFont(12, isBold: true) : TextFont(8.5)
    )
  }

  static func caption(_ cluster: MapCluster, none: String) -> [String] {
    let name = LabelText.visible(cluster.caption.isEmpty ? none : cluster.caption, limit: 80)
    var lines = LabelText.wrapped(name, width: 26, maximum: 2)
    lines[lines.count - 1] += " · \(cluster.members.count)"
    return lines
  }

  init(_ cluster: MapCluster, of content: MapContent, none: String, measure: TextMeasure) {
    self.cluster = cluster
    caption = Self.caption(cluster, none: none)
    let words = cluster.members.map { Self.words(content.partners[$0]) }
    let heights = words.map { Double($0.lines.count) * $0.font.lineHeight + 4 }
    let columns = Self.columns(heights)
    let widths = columns.map { column in
      Self.indent
        + (column.flatMap { index in
          words[index].lines.map { measure.width($0, words[index].font) }
        }.max() ?? 0)
    }
    let captionWidth = caption.map { measure.width($0, Self.captionFont) }.max() ?? 0
    let captionHeight = Double(caption.count) * Self.captionFont.lineHeight + 5
    let inside = max(
      widths.reduce(0, +) + Self.gutter * Double(max(0, columns.count - 1)), captionWidth)
    let tallest = columns.map { $0.reduce(0) { $0 + heights[$1] } }.max() ?? 0
    size = (inside + 2 * Self.padding, tallest + captionHeight + 2 * Self.padding)
    var left = -size.width / 2 + Self.padding
    captionRight = left + captionWidth
    for (number, (column, width)) in zip(columns, widths).enumerated() {
      var top = size.height / 2 - Self.padding - captionHeight
      for index in column {
        entries.append(
          Entry(
            partner: cluster.members[index], column: number,
            sign: MapPoint(x: left + 4.5, y: top - 6),
            lines: words[index].lines, font: words[index].font))
        top -= heights[index]
      }
      left += width + Self.gutter
    }
  }

  /// Indices in columns of nearly one height, as many as give a box of pleasant shape.
  private static func columns(_ heights: [Double]) -> [[Int]] {
    let total = heights.reduce(0, +)
    let count = max(1, Int((total / 190).squareRoot().rounded()))
    var columns: [[Int]] = [[]]
    var used = 0.0
    for (index, height) in heights.enumerated() {
      if used >= total / Double(count) - height / 2 && columns.count < count {
        columns.append([])
        used = 0
      }
      columns[columns.count - 1].append(index)
      used += height
    }
    return columns.filter { !$0.isEmpty }
  }

  /// Where the words of an entry stand, for a box at some place.
  static func texts(
    _ entry: Entry, at middle: MapPoint, colour: MapColour, _ measure: TextMeasure
  ) -> [MapScene.Text] {
    entry.lines.enumerated().map { number, line in
      MapScene.Text(
        words: line,
        start: middle + entry.sign
          + MapPoint(
            x: indent - 4.5, y: -entry.font.size * 0.36 - Double(number) * entry.font.lineHeight),
        width: measure.width(line, entry.font), font: entry.font, colour: colour)
    }
  }

  func captionTexts(
    at middle: MapPoint, colour: MapColour, _ measure: TextMeasure
  ) -> [MapScene.Text] {
    caption.enumerated().map { number, line in
      MapScene.Text(
        words: line,
        start: middle
          + MapPoint(
            x: -size.width / 2 + Self.padding,
            y: size.height / 2 - Self.padding - 9 - Double(number) * Self.captionFont.lineHeight),
        width: measure.width(line, Self.captionFont), font: Self.captionFont, colour: colour)
    }
  }
}
