internal import PartnerDOT

/// What is drawn of a network on a part of the globe: the ground, and labels in their places.
struct GlobeLayer {
  /// The sea, the land and the scale, from the lowest to the highest.
  let ground: [MapScene.Group]
  /// The edge of the map, above everything.
  let edge: MapScene.Group
  /// The labels that have room.
  let labels: [MapScene.Group]
  /// Their boxes.
  let labelBoxes: [MapBox]
  /// Who has a label for which there is no room, as indices of the content.
  let unlabelled: [Int]

  /// Places labels on a part of the globe.
  ///
  /// - Parameters:
  ///   - network: The lines and signs on it.
  ///   - labels: Its labels, the most important first.
  ///   - covered: Boxes that no label may meet.
  init(
    _ network: NetworkMarks, labels: [NetworkMarks.Label], covered: [MapBox] = [],
    in view: GlobeView, _ words: GeographicWords
  ) throws(MapError) {
    let (content, style) = (network.content, network.style)
    let scale = ScaleMarks(
      view: view, style: style, words: words,
      places: content.partners.compactMap { $0.coordinate.map { view.place(of: GlobePoint($0)) } })
    let measure = try TextMeasure(
      scale.samples
        + labels.flatMap { label in label.lines.map { .init(words: $0, font: label.font) } })
    let (scaleGroup, blocked) = scale.marks(measure)
    let spots = LabelPlacement.spots(
      for: network.places(of: labels, measure),
      signs: network.signs.map { ($0.middle, $0.radius) }, blocked: blocked + covered,
      lines: network.lines.flatMap(\.lines), frame: view.frame)
    let marks = GroundMarks(
      view: view, style: style, words: words,
      countries: Set(content.partners.compactMap(\.country)))
    ground = marks.groups() + [scaleGroup]
    edge = marks.edge()
    self.labels = zip(labels, spots).compactMap { label, spot in
      spot.map { network.marks(label, at: $0, measure) }
    }
    labelBoxes = spots.compactMap { $0?.box }
    unlabelled = zip(labels, spots).filter { $1 == nil }.map { network.signs[$0.0.dot].partner }
  }

  /// The network of a content on a part of the globe; groups have thin lines that others show through.
  static func network(
    _ content: MapContent, _ dots: PartnerDots, lines: [LinkLine], _ style: MapStyle
  ) -> NetworkMarks {
    var network = NetworkMarks(
      content: content, style: style, signs: dots.signs, places: dots.places, lines: lines)
    network.isFine = network.isGrouped
    return network.isFine ? network : network.thinned()
  }
}
