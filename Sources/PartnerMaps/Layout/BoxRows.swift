internal import PartnerDOT

/// Sets boxes in rows: a layout for any number of them that takes no time.
enum BoxRows {
  /// The gap between two boxes and between two rows.
  private static let gap = 28.0

  /// The boxes in their order, in rows of nearly one length that are half as high as they are long.
  ///
  /// - Complexity: O(*n*) for *n* boxes.
  static func placed(_ boxes: [MapBox]) -> [MapBox] {
    let area = boxes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
    let length = (2 * area).squareRoot()
    var placed: [MapBox] = []
    var (left, top, height) = (0.0, 0.0, 0.0)
    for box in boxes {
      if left > 0 && left + box.width > length {
        top -= height + gap
        (left, height) = (0, 0)
      }
      placed.append(
        MapBox(
          middle: MapPoint(x: left + box.width / 2, y: top - box.height / 2), width: box.width,
          height: box.height))
      left += box.width + gap
      height = max(height, box.height)
    }
    return placed
  }
}
