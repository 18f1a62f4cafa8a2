public import PartnerDOT

/// Composes the table of partners by themes: what each does, offers and seeks.
///
/// The names of themes stand level above their columns like flags on masts, so that nobody turns the
/// head; partners of one main theme stand together.
public struct MatrixComposer: Sendable {
  private let style: MapStyle

  /// Makes a composer.
  public init(style: MapStyle = MapStyle()) { self.style = style }

  private static let cell = (width: 17.0, height: 14.0)
  private static let rowFont = TextFont(9)
  private static let flagFont = TextFont(8.5)
  private static let flagHeight = 11.5

  /// Composes a table.
  ///
  /// - Throws: ``MapError``, if Graphviz cannot measure texts.
  /// - Complexity: O(*r* × *c*), where *r* is the number of rows and *c* that of columns.
  public func picture(of table: ThemeTable) throws(MapError) -> MapSheet {
    let content = table.content
    let words = MatrixWords(language: content.language)
    let names = table.rows.map {
      LabelText.visible(NetworkMarks.name(of: content.partners[$0]), limit: 46)
    }
    let flags = table.columns.map { LabelText.visible($0.label, limit: 46) }
    let measure = try TextMeasure(
      names.map { .init(words: $0, font: Self.rowFont) }
        + flags.map { .init(words: $0, font: Self.flagFont) })
    let width = Double(table.columns.count) * Self.cell.width
    let bottom = -Double(table.rows.count) * Self.cell.height
    let (masts, flagBoxes) = masts(flags, table, bottom: bottom, measure)
    var groups = [masts]
    var boxes = flagBoxes
    for (number, row) in table.rows.enumerated() {
      let (group, box) = self.row(number, row, names[number], table, measure)
      groups.append(group)
      boxes.append(box)
    }
    let frame = boxes.reduce(MapBox(left: 0, right: width, bottom: bottom, top: 10)) {
      $0.united(with: $1)
    }.grown(by: 4)
    let wide = MapBox(
      left: frame.left, right: max(frame.right, frame.left + 620), bottom: frame.bottom,
      top: frame.top)
    let page = ScenePage(
      title: content.title, summary: words.summary(table), style: style, frame: wide,
      rows: legend(table, words),
      notes: [words.reading, words.leftOut(table), content.omission, content.sourceLine])
    return MapSheet(
      groups + page.groups(try TextMeasure(page.samples)), frame: wide, style: style,
      words: (content.title, [words.summary(table) + ".", content.sourceLine]), labels: boxes)
  }

  private func pair(_ theme: Int?, _ content: MapContent) -> MapPalette.Pair {
    style.palette.pair(
      theme.flatMap { content.themes.indices.contains($0) ? content.themes[$0].colour : nil })
  }

  /// The names of the themes, those of the left half to the left of their masts, the others to the
  /// right, the outermost lowest.
  private func masts(
    _ flags: [String], _ table: ThemeTable, bottom: Double, _ measure: TextMeasure
  ) -> (MapScene.Group, [MapBox]) {
    var marks: [MapScene.Mark] = []
    var boxes: [MapBox] = []
    let half = flags.count / 2
    for (column, words) in flags.enumerated() {
      let x = (Double(column) + 0.5) * Self.cell.width
      let isLeft = column < half
      let step = Double(isLeft ? column : flags.count - 1 - column)
      let y = 12 + step * Self.flagHeight
      let line = pair(table.columns[column].theme, table.content).line
      marks.append(
        .lines(
          [[MapPoint(x: x, y: bottom), MapPoint(x: x, y: 0)]],
          .init(.init(style.ground.coast, opacity: 0.35), width: 0.5)))
      marks.append(
        .lines([[MapPoint(x: x, y: 1), MapPoint(x: x, y: y + 3)]], .init(.init(line), width: 1)))
      let width = measure.width(words, Self.flagFont)
      let text = MapScene.Text(
        words: words, start: MapPoint(x: isLeft ? x - 4 - width : x + 4, y: y), width: width,
        font: Self.flagFont, colour: style.ink)
      boxes.append(text.box)
      marks.append(.text(text))
    }
    return (MapScene.Group(id: "themes", classes: "themes", marks: marks), boxes)
  }

  private func row(
    _ number: Int, _ partner: Int, _ name: String, _ table: ThemeTable, _ measure: TextMeasure
  ) -> (MapScene.Group, MapBox) {
    let content = table.content
    let shown = content.partners[partner]
    let y = -(Double(number) + 0.5) * Self.cell.height
    let width = measure.width(name, Self.rowFont)
    var marks: [MapScene.Mark] = []
    if number.isMultiple(of: 2) {
      let band = MapBox(
        left: -width - 24, right: Double(table.columns.count) * Self.cell.width,
        bottom: y - Self.cell.height / 2, top: y + Self.cell.height / 2)
      marks.append(
        .areas([band.corners], fill: .init(style.ground.sea, opacity: 0.7), stroke: nil))
    }
    marks += NetworkMarks.sign(
      MapMarkShape(shown.kind), pair(shown.theme, content), at: MapPoint(x: -9, y: y), radius: 3.6,
      style)
    for (column, cell) in table.cells[number].enumerated() where !cell.isEmpty {
      let middle = MapPoint(x: (Double(column) + 0.5) * Self.cell.width, y: y)
      marks += Self.marks(cell, pair(table.columns[column].theme, content), at: middle, style)
    }
    let text = MapScene.Text(
      words: name, start: MapPoint(x: -18 - width, y: y - 3.2), width: width, font: Self.rowFont,
      colour: style.ink)
    marks.append(.text(text))
    return (
      MapScene.Group(
        id: DOTSyntax.name(shown.id.rawValue), classes: "partner \(shown.kind.rawValue)",
        tooltip: [shown.name, shown.details].map { LabelText.visible($0, limit: 400) }
          .filter { !$0.isEmpty }.joined(separator: " · "), marks: marks), text.box
    )
  }

  /// A square for what is done, a triangle up for what is offered, one down for what is sought.
  static func marks(
    _ cell: ThemeTable.Cell, _ pair: MapPalette.Pair, at middle: MapPoint, _ style: MapStyle
  ) -> [MapScene.Mark] {
    var marks: [MapScene.Mark] = []
    if cell.does {
      let box = MapBox(middle: middle, width: 13, height: 10.5)
      marks.append(
        .areas([box.corners], fill: .init(pair.fill), stroke: .init(.init(pair.line), width: 0.7)))
    }
    let isBoth = cell.offers && cell.seeks
    if cell.offers {
      let place = middle + MapPoint(x: isBoth ? -3.1 : 0, y: -0.7)
      marks.append(
        .areas(
          [MapMarkShape.triangle.corners(at: place, radius: 3)], fill: .init(style.ink),
          stroke: nil))
    }
    if cell.seeks {
      let place = middle + MapPoint(x: isBoth ? 3.1 : 0, y: 0.7)
      marks.append(
        .areas(
          [MapMarkShape.hangingTriangle.corners(at: place, radius: 2.8)],
          fill: .init(style.background), stroke: .init(.init(style.ink), width: 0.9)))
    }
    return marks
  }

  private func legend(_ table: ThemeTable, _ words: MatrixWords) -> [ScenePage.Row] {
    let content = table.content
    let rows = MapContent(
      name: content.name, title: "", language: content.language,
      partners: table.rows.map { content.partners[$0] }, links: [], themes: content.themes)
    func row(_ text: String, _ change: (inout ThemeTable.Cell) -> Void) -> ScenePage.Row {
      var cell = ThemeTable.Cell()
      change(&cell)
      return ScenePage.Row(
        marks: Self.marks(
          cell, style.palette.neutral, at: MapPoint(x: 15, y: -7), style), lines: [text],
        font: TextFont(9.5))
    }
    return [ScenePage.Row(marks: [], lines: [words.cells], font: ScenePage.headingFont)]
      + [
        row(words.does) { $0.does = true }, row(words.offers) { $0.offers = true },
        row(words.seeks) { $0.seeks = true },
      ] + ScenePage.legend(of: rows, style)
  }
}
