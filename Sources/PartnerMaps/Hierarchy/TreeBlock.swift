internal import PartnerDOT

/// A partner at the top and all that belongs to it, in columns from left to right; where very many
/// belong to one and none to these, they stand in a box.
struct TreeBlock {
  struct Entry {
    let partner: Int
    /// The entry it belongs to.
    let parent: Int?
    /// The middle of its sign, told from the upper left corner of the block.
    let sign: MapPoint
    let lines: [String]
    let font: TextFont
    let width: Double
    /// Whether it stands in a box.
    var isListed = false
  }

  /// A box of those who belong to an entry.
  struct List {
    let parent: Int
    /// Told from the upper left corner of the block.
    let box: MapBox
  }

  private(set) var lists: [List] = []
  private(set) var entries: [Entry] = []
  private(set) var width = 0.0
  private(set) var height = 0.0

  static let indent = 10.0
  private static let gutter = 34.0
  /// Beyond so many one below the other a page is too high.
  private static let mostInColumn = 30

  /// The words of a partner so many steps below the top.
  static func words(_ partner: MapPartner, depth: Int) -> (lines: [String], font: TextFont) {
    let isCentre = partner.emphasis == .centre
    let font =
      depth == 0 || isCentre
      ? TextFont(isCentre ? 13 : 10.5, isBold: true) : TextFont(depth == 1 ? 9.5 : 8.5)
    return (LabelText.wrapped(NetworkMarks.name(of: partner), width: 26, maximum: 3), font)
  }

  init(
    _ root: Int, _ belonging: Belonging, _ content: MapContent, depths: [Int],
    measure: TextMeasure
  ) {
    var widths: [Double] = []
    func note(_ partner: Int) {
      let depth = depths[partner]
      while widths.count <= depth { widths.append(0) }
      let words = Self.words(content.partners[partner], depth: depth)
      let width = words.lines.map { measure.width($0, words.font) }.max() ?? 0
      widths[depth] = max(widths[depth], width)
      for child in belonging.children[partner] { note(child) }
    }
    note(root)
    var lefts = [6.0]
    for width in widths { lefts.append((lefts.last ?? 0) + Self.indent + width + Self.gutter) }
    width = (lefts.last ?? 0) - Self.gutter
    set(root, parent: nil, belonging, content, (depths, lefts), measure)
    height += 4
  }

  /// Sets a partner and what belongs to it, and gives how high it stands.
  @discardableResult
  private mutating func set(
    _ partner: Int, parent: Int?, _ belonging: Belonging, _ content: MapContent,
    _ columns: (depths: [Int], lefts: [Double]), _ measure: TextMeasure
  ) -> Double {
    let depth = columns.depths[partner]
    let words = Self.words(content.partners[partner], depth: depth)
    let own = Double(words.lines.count) * words.font.lineHeight + 5
    let number = entries.count
    let width = words.lines.map { measure.width($0, words.font) }.max() ?? 0
    func entry(_ y: Double) -> Entry {
      Entry(
        partner: partner, parent: parent, sign: MapPoint(x: columns.lefts[depth], y: y),
        lines: words.lines, font: words.font, width: width)
    }
    entries.append(entry(0))
    let top = height
    let children = belonging.children[partner]
    let last = children.filter { belonging.children[$0].isEmpty }
    let isList = last.count > Self.mostInColumn
    var places = children.filter { !isList || !belonging.children[$0].isEmpty }.map {
      set($0, parent: number, belonging, content, columns, measure)
    }
    if isList {
      places.append(
        list(last, parent: number, content, (depth + 1, columns.lefts[depth + 1]), measure))
    }
    height = max(height, top + own)
    let middle =
      places.isEmpty
      ? -(top + own / 2)
      : min(-(top + own / 2), ((places.first ?? 0) + (places.last ?? 0)) / 2)
    height = max(height, -middle + own / 2)
    entries[number] = entry(middle)
    return middle
  }

  /// Sets those to whom nobody belongs in a box of several columns, and gives how high its middle is.
  private mutating func list(
    _ partners: [Int], parent: Int, _ content: MapContent, _ column: (depth: Int, left: Double),
    _ measure: TextMeasure
  ) -> Double {
    let words = partners.map { Self.words(content.partners[$0], depth: column.depth) }
    let widths = words.map { words in
      words.lines.map { measure.width($0, words.font) }.max() ?? 0
    }
    let step = (
      x: (widths.max() ?? 0) + Self.indent + 14,
      y: (words.map { Double($0.lines.count) * $0.font.lineHeight }.max() ?? 0) + 4
    )
    let count = Double(partners.count)
    let rows = Int((count / max(2, (count * step.y / step.x).squareRoot().rounded())).rounded(.up))
    let pad = 8.0
    let left = column.left + pad
    for (index, partner) in partners.enumerated() {
      let (x, y) = index.quotientAndRemainder(dividingBy: rows)
      entries.append(
        Entry(
          partner: partner, parent: parent,
          sign: MapPoint(
            x: left + 5 + Double(x) * step.x, y: -(height + pad + (Double(y) + 0.5) * step.y)),
          lines: words[index].lines, font: words[index].font, width: widths[index], isListed: true))
    }
    let columns = (count / Double(rows)).rounded(.up)
    let box = MapBox(
      left: column.left, right: left + columns * step.x + pad,
      bottom: -(height + Double(rows) * step.y + 2 * pad), top: -height)
    lists.append(List(parent: parent, box: box))
    width = max(width, box.right)
    height += box.height + 6
    return box.middle.y
  }
}
