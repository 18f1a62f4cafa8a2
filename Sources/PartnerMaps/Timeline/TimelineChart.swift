internal import PartnerDOT
internal import PartnerGraph

/// The bars of a timeline, with names at the left and years above.
struct TimelineChart {
  let rows: [TimelineRow]
  let content: MapContent
  let style: MapStyle
  let axis: TimelineAxis

  private static let rowHeight = 15.0
  /// How long a bar is of which one end is not known.
  private static let stub = 22.0
  private static let chartWidth = 620.0
  private static let nameFont = TextFont(9, isBold: true)
  private static let kindFont = TextFont(8.5)
  private static let yearFont = TextFont(8.5)

  var samples: [TextMeasure.Sample] {
    rows.flatMap {
      [
        TextMeasure.Sample(words: $0.name.isEmpty ? "" : short($0.name), font: Self.nameFont),
        TextMeasure.Sample(words: $0.kind, font: Self.kindFont),
      ]
    } + axis.ticks.map { TextMeasure.Sample(words: String($0), font: Self.yearFont) }
  }

  private func short(_ name: String) -> String { LabelText.visible(name, limit: 60) }

  /// Where a year is; the chart begins at x = 0.
  private func x(_ year: Double) -> Double {
    (year - axis.first) / (axis.last - axis.first) * Self.chartWidth
  }

  private func y(_ row: Int) -> Double { -Double(row) * Self.rowHeight - Self.rowHeight / 2 }

  func groups(
    _ measure: TextMeasure
  ) -> (groups: [MapScene.Group], labels: [MapBox], frame: MapBox) {
    let bottom = -Double(max(rows.count, 1)) * Self.rowHeight
    let kindWidth = rows.map { measure.width($0.kind, Self.kindFont) }.max() ?? 0
    let nameWidth = rows.map { measure.width(short($0.name), Self.nameFont) }.max() ?? 0
    let left = -(kindWidth + nameWidth + 34)
    var groups = [grid(bottom: bottom, left: left, measure)]
    var labels: [MapBox] = []
    for (number, row) in rows.enumerated() {
      let link = content.links[row.link]
      var marks = bar(row, link, at: y(number))
      let base = y(number) - 3.1
      for (words, font, right) in [
        (row.name.isEmpty ? "" : short(row.name), Self.nameFont, -(kindWidth + 22)),
        (row.kind, Self.kindFont, -12),
      ] where !words.isEmpty {
        let width = measure.width(words, font)
        let text = MapScene.Text(
          words: words, start: MapPoint(x: right - width, y: base), width: width, font: font,
          colour: font == Self.nameFont ? style.ink : style.paleInk)
        labels.append(text.box)
        marks.append(.text(text))
      }
      groups.append(
        MapScene.Group(
          id: "link." + DOTSyntax.name(link.id.rawValue),
          classes: "link \(link.kind.rawValue) \(link.state.rawValue)",
          tooltip: LabelText.visible(link.details, limit: 300), marks: marks))
    }
    let frame = MapBox(left: left, right: Self.chartWidth + 8, bottom: bottom - 4, top: 26)
    return (groups, labels, frame)
  }

  private func grid(bottom: Double, left: Double, _ measure: TextMeasure) -> MapScene.Group {
    var marks: [MapScene.Mark] = []
    // A pale band behind every other partner leads the eye.
    var isPale = false
    for (number, row) in rows.enumerated() {
      if !row.name.isEmpty { isPale.toggle() }
      guard isPale else { continue }
      let band = MapBox(
        left: left, right: Self.chartWidth, bottom: y(number) - Self.rowHeight / 2,
        top: y(number) + Self.rowHeight / 2)
      marks.append(
        .areas([band.corners], fill: .init(style.ground.sea, opacity: 0.6), stroke: nil))
    }
    for tick in axis.ticks {
      let place = x(Double(tick))
      marks.append(
        .lines(
          [[MapPoint(x: place, y: bottom), MapPoint(x: place, y: 4)]],
          .init(.init(style.ground.coast, opacity: 0.6), width: 0.5)))
      let width = measure.width(String(tick), Self.yearFont)
      marks.append(
        .text(
          MapScene.Text(
            words: String(tick), start: MapPoint(x: place - width / 2, y: 9), width: width,
            font: Self.yearFont, colour: style.paleInk)))
    }
    return MapScene.Group(id: "years", classes: "years", marks: marks)
  }

  private func bar(_ row: TimelineRow, _ link: MapLink, at y: Double) -> [MapScene.Mark] {
    let colour = style.palette.pair(
      link.theme.flatMap { content.themes.indices.contains($0) ? content.themes[$0].colour : nil }
    )
    guard row.since != nil || row.until != nil else {
      // Only that there was evidence then is known.
      return row.confirmed.map { dot(x($0), y, colour.line) } ?? []
    }
    let isOpen = row.until == nil && link.state != .ended
    let isEndless = row.until == nil && !isOpen
    let start = row.since.map(x) ?? x(row.until ?? axis.first) - Self.stub
    let end = row.until.map { max(x($0), start + 3) } ?? (isOpen ? x(axis.now) : start + Self.stub)
    let half = 4.2
    let point = isOpen ? 5.0 : 0
    let shape = [
      MapPoint(x: start, y: y - half), MapPoint(x: end, y: y - half),
      MapPoint(x: end + point, y: y), MapPoint(x: end, y: y + half),
      MapPoint(x: start, y: y + half),
    ]
    var marks = [area(shape, link.state, colour)]
    if row.since == nil || isEndless {
      // That end is not known: there the bar is in pieces.
      let gaps = [3.0, 8, 13].map { at in
        let left = row.since == nil ? start + at : end - at - 2.2
        return MapBox(left: left, right: left + 2.2, bottom: y - half - 1, top: y + half + 1)
          .corners
      }
      marks.append(.areas(gaps, fill: .init(style.background), stroke: nil))
    }
    if let confirmed = row.confirmed, x(confirmed) >= start, x(confirmed) <= end + point {
      marks += dot(min(x(confirmed), end - 1), y, colour.line)
    }
    return marks
  }

  private func area(
    _ shape: [MapPoint], _ state: Link.State, _ colour: MapPalette.Pair
  ) -> MapScene.Mark {
    switch state {
    case .active:
      .areas([shape], fill: .init(colour.line, opacity: 0.9), stroke: nil)
    case .dormant:
      .areas(
        [shape], fill: .init(colour.line, opacity: 0.3),
        stroke: .init(.init(colour.line), width: 0.9, dashes: [6, 3]))
    case .proposed:
      .areas(
        [shape], fill: .init(style.background, opacity: 0.8),
        stroke: .init(.init(colour.line), width: 1.1, dashes: [1.5, 2.5]))
    case .ended:
      .areas(
        [shape], fill: .init(colour.line, opacity: 0.18),
        stroke: .init(.init(style.ended), width: 0.8, dashes: [4, 3]))
    }
  }

  private func dot(_ x: Double, _ y: Double, _ colour: MapColour) -> [MapScene.Mark] {
    [
      .areas(
        [MapMarkShape.circle.corners(at: MapPoint(x: x, y: y), radius: 2.4)],
        fill: .init(style.background), stroke: .init(.init(colour), width: 1))
    ]
  }
}
