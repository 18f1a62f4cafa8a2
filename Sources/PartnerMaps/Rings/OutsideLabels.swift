internal import PartnerDOT

/// Labels in two columns that hug a circle, each with a line to its sign; no two meet, and no two
/// lines cross.
struct OutsideLabels {
  /// The circle, around (0, 0).
  let radius: Double
  /// The labels.
  let labels: [LabelPlacement.Label]

  private static let room = 10.0

  /// Where each label stands.
  func spots() -> [LabelPlacement.Spot] {
    var spots = [LabelPlacement.Spot?](repeating: nil, count: labels.count)
    for isRight in [true, false] {
      let members = labels.indices.filter { (labels[$0].middle.x >= 0) == isRight }
        .sorted { (-labels[$0].middle.y, $0) < (-labels[$1].middle.y, $1) }
      let gaps = members.indices.map { index in
        index == 0
          ? 0 : (labels[members[index - 1]].height + labels[members[index]].height) / 2 + 0.5
      }
      let wanted = members.map { index -> Double in
        let middle = labels[index].middle
        return -middle.y * (1 + Self.room / max(radius, 1))
      }
      for (index, down) in zip(members, Spacing.spaced(wanted, gaps: gaps)) {
        spots[index] = spot(labels[index], y: -down, isRight: isRight)
      }
    }
    return spots.compactMap(\.self)
  }

  private func spot(
    _ label: LabelPlacement.Label, y: Double, isRight: Bool
  ) -> LabelPlacement.Spot {
    let reach = radius + Self.room
    let near = max(0, abs(y) - label.height / 2)
    let hug = (max(0, reach * reach - near * near)).squareRoot()
    let start = max(hug, abs(label.middle.x)) + (hug > 0 ? 2 : 6)
    let side = isRight ? 1.0 : -1
    let foot = MapPoint(x: side * start, y: y)
    let box = MapBox(
      middle: MapPoint(x: side * (start + label.width / 2), y: y), width: label.width,
      height: label.height)
    let way = foot - label.middle
    let edge = label.middle + way * (label.radius / max(way.length, 1e-9))
    return LabelPlacement.Spot(
      box: box, leader: way.length > label.radius + 3 ? [edge, foot] : [], cost: 0)
  }
}
