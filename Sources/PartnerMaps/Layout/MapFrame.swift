internal import PartnerDOT

/// What stands around a network: title above, legend at the right, small print below.
struct MapFrame {
  private(set) var items: [MapArrangement.Item] = []
  /// The box of each item.
  private(set) var boxes: [MapBox] = []

  /// How much larger than usual it is, so that it can be read where the whole is seen at once.
  let scale: Double

  private var gap: Double { 22 * scale }
  private var sampleWidth: Double { 30 * scale }

  /// Sets the frame around a rectangle.
  init(around network: MapBox, _ content: MapContent, _ writer: DOTWriter) throws(MapError) {
    let scale = (max(1, min(2.6, network.width / 1150)) * 10).rounded() / 10
    self.scale = scale
    let legend = MapLegend(of: content)
    let samples = legend.rows.compactMap(\.sample)
    let width = max(network.width + 150 * scale, 320)
    let title = Self.caption(
      "legend.title", .title, content.title, width: width, columnWidth: 14 * scale, maximum: 3)
    let notes = [("legend.omission", content.omission), ("legend.sources", content.sourceLine)]
      .filter { !$0.1.isEmpty }
      .map { Self.caption($0.0, .note, $0.1, width: width, columnWidth: 5.6 * scale, maximum: 4) }
    let captions = [title] + notes + legend.rows.map(\.words) + samples
    let geometry = try MapRenderer.shared.geometry(
      writer.measuringText(for: captions, of: content, scale: scale), layout: .positions)
    func size(_ caption: MapCaption) -> (width: Double, height: Double) {
      let box = geometry.nodes[caption.key]
      return (box?.width ?? 30 * scale, box?.height ?? 14 * scale)
    }
    let titleHeight = size(title).height
    add(title, left: network.left, top: network.top + gap + titleHeight, size(title))
    setLegend(legend, left: network.right + gap * 1.5, top: network.top, size)
    var top = min(network.bottom, boxes.map(\.bottom).min() ?? network.bottom) - gap
    for note in notes {
      add(note, left: network.left, top: top, size(note))
      top -= size(note).height + 3 * scale
    }
  }

  private mutating func setLegend(
    _ legend: MapLegend, left: Double, top: Double,
    _ size: (MapCaption) -> (width: Double, height: Double)
  ) {
    var top = top
    let least = 16 * scale
    for row in legend.rows {
      let height = size(row.words).height
      if let sample = row.sample {
        let box = MapBox(
          middle: MapPoint(x: left + sampleWidth / 2, y: top - max(height, least) / 2),
          width: sampleWidth, height: least)
        items.append(.init(caption: sample, position: box.middle))
        boxes.append(box)
        add(
          row.words, left: left + sampleWidth + 8 * scale, top: top - max(0, least - height) / 2,
          size(row.words))
      } else {
        if row != legend.rows.first { top -= 10 * scale }
        add(row.words, left: left, top: top, size(row.words))
      }
      top -= max(height, least) + 4 * scale
    }
  }

  private mutating func add(
    _ caption: MapCaption, left: Double, top: Double, _ size: (width: Double, height: Double)
  ) {
    let middle = MapPoint(x: left + size.width / 2, y: top - size.height / 2)
    items.append(.init(caption: caption, position: middle))
    boxes.append(MapBox(middle: middle, width: size.width, height: size.height))
  }

  private static func caption(
    _ key: String, _ sign: MapCaption.Sign, _ text: String, width: Double, columnWidth: Double,
    maximum: Int
  ) -> MapCaption {
    let text = LabelText.visible(text, limit: 600)
    return MapCaption(
      key: key, sign: sign,
      lines: LabelText.wrapped(text, width: Int(width / columnWidth), maximum: maximum))
  }
}
