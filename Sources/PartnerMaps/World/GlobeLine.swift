internal import PartnerDOT

/// Lines on the globe, and lines and areas cut to a part of the plane.
enum GlobeLine {
  /// The same line with longitudes that never jump, the first as seen from a meridian.
  static func unrolled(_ points: [GlobePoint], from centre: Double) -> [GlobePoint] {
    var result: [GlobePoint] = []
    result.reserveCapacity(points.count)
    for point in points {
      let seen = result.last?.longitude ?? centre
      result.append(
        GlobePoint(longitude: seen + point.longitude(from: seen), latitude: point.latitude))
    }
    return result
  }

  /// A line with points between those that are more than `step` degrees apart.
  static func dense(_ points: [GlobePoint], step: Double) -> [GlobePoint] {
    guard let first = points.first else { return [] }
    var result = [first]
    result.reserveCapacity(points.count)
    for (a, b) in zip(points, points.dropFirst()) {
      let east = b.longitude(from: a.longitude)
      let north = b.latitude - a.latitude
      let count = Int((max(abs(east), abs(north)) / step).rounded(.up))
      if count > 1 {
        for index in 1..<count {
          let share = Double(index) / Double(count)
          result.append(
            GlobePoint(
              longitude: a.longitude + east * share, latitude: a.latitude + north * share))
        }
      }
      result.append(b)
    }
    return result
  }

  /// The part of an area inside a convex one, whose corners are counter-clockwise.
  ///
  /// I. E. Sutherland, G. W. Hodgman, *Reentrant polygon clipping*, Commun. ACM 17 (1974) 32,
  /// doi:10.1145/360767.360802. Parts that fall apart stay joined along the border of the convex area,
  /// which a filled area does not show.
  static func area(_ corners: [MapPoint], within convex: [MapPoint]) -> [MapPoint] {
    var area = corners
    for (index, start) in convex.enumerated() {
      let along = convex[(index + 1) % convex.count] - start
      func side(_ point: MapPoint) -> Double {
        along.x * (point.y - start.y) - along.y * (point.x - start.x)
      }
      guard var last = area.last else { return [] }
      var lastSide = side(last)
      var kept: [MapPoint] = []
      kept.reserveCapacity(area.count)
      for point in area {
        let pointSide = side(point)
        if (pointSide >= 0) != (lastSide >= 0) {
          kept.append(last + (point - last) * (lastSide / (lastSide - pointSide)))
        }
        if pointSide >= 0 { kept.append(point) }
        (last, lastSide) = (point, pointSide)
      }
      area = kept
    }
    return area.count > 2 ? area : []
  }

  /// The parts of a line inside a convex area, whose corners are counter-clockwise.
  ///
  /// M. Cyrus, J. Beck, *Generalized two- and three-dimensional clipping*, Computers & Graphics 3
  /// (1978) 23, doi:10.1016/0097-8493(78)90021-3, piece by piece.
  static func line(_ points: [MapPoint], within convex: [MapPoint]) -> [[MapPoint]] {
    var lines: [[MapPoint]] = []
    var current: [MapPoint] = []
    for (a, b) in zip(points, points.dropFirst()) {
      guard let (start, end) = piece(a, b, within: convex) else {
        if current.count > 1 { lines.append(current) }
        current = []
        continue
      }
      if current.isEmpty || start > 0 {
        if current.count > 1 { lines.append(current) }
        current = [a + (b - a) * start]
      }
      current.append(a + (b - a) * end)
      if end < 1 {
        lines.append(current)
        current = []
      }
    }
    if current.count > 1 { lines.append(current) }
    return lines
  }

  /// From where to where, as shares of its length, a straight line is inside.
  private static func piece(
    _ a: MapPoint, _ b: MapPoint, within convex: [MapPoint]
  ) -> (Double, Double)? {
    var (start, end) = (0.0, 1.0)
    for (index, corner) in convex.enumerated() {
      let along = convex[(index + 1) % convex.count] - corner
      let first = along.x * (a.y - corner.y) - along.y * (a.x - corner.x)
      let last = along.x * (b.y - corner.y) - along.y * (b.x - corner.x)
      if first < 0 && last < 0 { return nil }
      if first < 0 { start = max(start, first / (first - last)) }
      if last < 0 { end = min(end, first / (first - last)) }
      if start >= end { return nil }
    }
    return (start, end)
  }

  /// A line without points closer than `distance` to the one before; its ends stay.
  static func thinned(_ points: [MapPoint], distance: Double) -> [MapPoint] {
    guard let first = points.first, let end = points.last else { return [] }
    var result = [first]
    for point in points.dropFirst().dropLast() {
      if let last = result.last, (point - last).length >= distance { result.append(point) }
    }
    if points.count > 1 { result.append(end) }
    return result
  }
}
