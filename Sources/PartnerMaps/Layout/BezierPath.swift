internal import PartnerDOT

/// Lines of cubic Bézier pieces: 1 + 3 *k* control points for *k* pieces.
enum BezierPath {
  /// A straight line.
  static func line(from start: MapPoint, to end: MapPoint) -> [MapPoint] {
    [start, start + (end - start) * (1 / 3.0), start + (end - start) * (2 / 3.0), end]
  }

  /// Points along a line, so many on each piece.
  static func samples(_ path: [MapPoint], perPiece count: Int) -> [MapPoint] {
    stride(from: 0, to: path.count - 3, by: 3).flatMap { start in
      (0...count).map { point(of: path[start...(start + 3)], at: Double($0) / Double(count)) }
    }
  }

  /// The point of one piece at a share 0...1 of the way, by Bernstein's polynomials.
  static func point(of piece: ArraySlice<MapPoint>, at t: Double) -> MapPoint {
    let (first, u) = (piece.startIndex, 1 - t)
    let weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    let (a, b, c, d) = (piece[first], piece[first + 1], piece[first + 2], piece[first + 3])
    return MapPoint(
      x: a.x * weights.0 + b.x * weights.1 + c.x * weights.2 + d.x * weights.3,
      y: a.y * weights.0 + b.y * weights.1 + c.y * weights.2 + d.y * weights.3)
  }

  /// Two pieces that make up one (de Casteljau).
  static func split(_ piece: [MapPoint], at t: Double) -> ([MapPoint], [MapPoint]) {
    func mix(_ a: MapPoint, _ b: MapPoint) -> MapPoint { a * (1 - t) + b * t }
    let (a, b, c) = (mix(piece[0], piece[1]), mix(piece[1], piece[2]), mix(piece[2], piece[3]))
    let (d, e) = (mix(a, b), mix(b, c))
    let middle = mix(d, e)
    return ([piece[0], a, d, middle], [middle, e, c, piece[3]])
  }

  /// The line moved sideways by a distance, to the left of its way.
  static func shifted(_ path: [MapPoint], by distance: Double) -> [MapPoint] {
    guard distance != 0 else { return path }
    return path.indices.map { index in
      // Each control point moves across the way there: from the point before it to that behind.
      let before = path[max(0, index - 1)]
      let after = path[min(path.count - 1, index + 1)]
      return path[index] + (after - before).normal * distance
    }
  }

  /// The part of a line between two convex outlines, one at each of its ends.
  static func clipped(
    _ path: [MapPoint], outside start: [MapPoint], and end: [MapPoint]
  ) -> [MapPoint] {
    let cut = cutFront(path, inside: start)
    let reversed = cutFront(Array(cut.reversed()), inside: end)
    return Array(reversed.reversed())
  }

  /// The line without the part at its beginning that lies in an outline.
  private static func cutFront(_ path: [MapPoint], inside outline: [MapPoint]) -> [MapPoint] {
    var path = path
    while path.count >= 4 {
      let piece = Array(path[0...3])
      guard contains(outline, piece[0]) else { return path }
      let inside =
        (0...16).last { contains(outline, point(of: piece[...], at: Double($0) / 16)) } ?? 0
      if inside == 16 {
        // A line wholly inside keeps its last piece, so that there is one.
        if path.count == 4 { return path }
        path.removeFirst(3)
        continue
      }
      var (low, high) = (Double(inside) / 16, Double(inside + 1) / 16)
      for _ in 0..<20 {
        let middle = (low + high) / 2
        if contains(outline, point(of: piece[...], at: middle)) {
          low = middle
        } else {
          high = middle
        }
      }
      return split(piece, at: high).1 + path[4...]
    }
    return path
  }

  /// The line without some length at its end; at least the half of its last piece stays.
  static func shortened(_ path: [MapPoint], by length: Double) -> [MapPoint] {
    guard path.count >= 4, let end = path.last else { return path }
    let piece = Array(path.suffix(4))
    var (low, high) = (0.5, 1.0)
    for _ in 0..<20 {
      let middle = (low + high) / 2
      if (point(of: piece[...], at: middle) - end).length > length {
        low = middle
      } else {
        high = middle
      }
    }
    return path.dropLast(4) + split(piece, at: low).0
  }

  private static func contains(_ outline: [MapPoint], _ point: MapPoint) -> Bool {
    outline.indices.allSatisfy { index in
      let a = outline[index]
      let b = outline[(index + 1) % outline.count]
      return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) >= 0
    }
  }
}
