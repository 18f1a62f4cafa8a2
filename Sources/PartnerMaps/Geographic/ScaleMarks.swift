internal import PartnerDOT

/// How far things are: a bar on the map of a region, circles around the middle of an equidistant one.
struct ScaleMarks {
  let view: GlobeView
  let style: MapStyle
  let words: GeographicWords
  /// Where partners are, for words to keep away from the lines to them.
  let places: [MapPoint]

  /// The radius of the globe in km.
  private static let globe = 6371.0088
  static let font = TextFont(8)

  /// The lengths told, in km; none on a map of the world, where no bar is right.
  var lengths: [Int] {
    let radius = view.frame.width / view.scale * Self.globe
    switch view.projection {
    case .equalEarth: return []
    case .equalArea: return [round(radius / 5)]
    case .equidistant:
      let step = round(radius / 7)
      return (1...4).map { $0 * step }.filter { Double($0) < radius * 0.49 }
    }
  }

  var samples: [TextMeasure.Sample] {
    lengths.map { TextMeasure.Sample(words: words.kilometres($0), font: Self.font) }
  }

  /// The marks, and the boxes that no label may meet.
  func marks(_ measure: TextMeasure) -> (group: MapScene.Group, boxes: [MapBox]) {
    var marks: [MapScene.Mark] = []
    var boxes: [MapBox] = []
    for length in lengths {
      let width = measure.width(words.kilometres(length), Self.font)
      let size = Double(length) / Self.globe * view.scale
      let start: MapPoint
      if case .equidistant = view.projection {
        let middle = view.frame.middle
        let circle = MapMarkShape.circle.corners(at: middle, radius: size)
        marks.append(
          .lines([circle + circle.prefix(1)], stroke(width: 0.6, dashes: [2, 3])))
        let way = quietDirection * size
        start = middle + way + MapPoint(x: -width / 2, y: -3)
      } else {
        let left = MapPoint(x: view.frame.left + 14, y: view.frame.bottom + 13)
        let right = left + MapPoint(x: size, y: 0)
        let up = MapPoint(x: 0, y: 5)
        marks.append(.lines([[left + up, left, right, right + up]], stroke(width: 1.2)))
        start = left + MapPoint(x: (size - width) / 2, y: 5)
        boxes.append(MapBox(left: left.x, right: right.x, bottom: left.y, top: left.y + 14))
      }
      let text = MapScene.Text(
        words: words.kilometres(length), start: start, width: width, font: Self.font,
        colour: style.paleInk)
      marks += [pill(text), .text(text)]
      boxes.append(text.box)
    }
    return (MapScene.Group(id: "map-scale", classes: "scale", marks: marks), boxes)
  }

  /// The direction from the middle that is furthest from those of all partners.
  private var quietDirection: MapPoint {
    let middle = view.frame.middle
    let ways = places.map { $0 - middle }.filter { $0.length > 1 }
    func nearness(_ direction: MapPoint) -> Double {
      ways.map { ($0.x * direction.x + $0.y * direction.y) / $0.length }.max() ?? -1
    }
    let directions = MapMarkShape.circle.corners(at: MapPoint(x: 0, y: 0), radius: 1)
    let best = directions.indices.min {
      (nearness(directions[$0]), $0) < (nearness(directions[$1]), $1)
    }
    return best.map { directions[$0] } ?? MapPoint(x: 0, y: -1)
  }

  private func stroke(width: Double, dashes: [Double] = []) -> MapScene.Stroke {
    .init(.init(style.paleInk), width: width, dashes: dashes)
  }

  private func pill(_ text: MapScene.Text) -> MapScene.Mark {
    .areas([text.box.corners], fill: .init(style.ground.sea, opacity: 0.6), stroke: nil)
  }

  /// 1, 2 or 5 times a power of ten, the greatest that is not larger.
  private func round(_ length: Double) -> Int {
    var power = 1
    while Double(power * 10) <= length { power *= 10 }
    return ([5, 2].first { Double($0 * power) <= length } ?? 1) * power
  }
}
