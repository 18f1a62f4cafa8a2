package import PartnerDOT

/// A part of the globe on a page: what lies where, and what is cut off.
package struct GlobeView: Sendable {
  package let projection: GlobeProjection
  /// The rectangle of the page that the map takes, its lower left corner at (0, 0).
  package let frame: MapBox
  /// The edge of what is drawn: the frame, less what lies beyond the edge of the world.
  package let outline: [MapPoint]
  /// How many points a radius of the globe takes.
  package let scale: Double
  private let origin: MapPoint
  /// Everything is cut to it: the frame, or a circle in it.
  private let clip: [MapPoint]

  /// Shows a rectangle of the plane on a page of a width in points.
  package init(_ projection: GlobeProjection, extent: MapBox, width: Double) {
    self.projection = projection
    let scale = width / extent.width
    self.scale = scale
    let origin = MapPoint(x: extent.left, y: extent.bottom)
    self.origin = origin
    let frame = MapBox(left: 0, right: width, bottom: 0, top: extent.height * scale)
    self.frame = frame
    switch projection {
    case .equidistant:
      clip = Self.circle(frame)
      outline = clip
    case .equalArea:
      clip = Self.corners(of: frame)
      outline = clip
    case .equalEarth:
      clip = Self.corners(of: frame)
      let edge = Self.edge.map { ($0 - origin) * scale }
      outline = GlobeLine.area(edge, within: clip)
    }
  }

  /// Where a point lies on the page, be it in the frame or not.
  package func place(of point: GlobePoint) -> MapPoint { page(projection.forward(point)) }

  /// Which point lies at a place of the page.
  package func point(at place: MapPoint) -> GlobePoint? {
    projection.inverse(place * (1 / scale) + origin)
  }

  /// What is seen of a line.
  package func lines(_ points: [GlobePoint]) -> [[MapPoint]] {
    parts(of: points).flatMap { GlobeLine.line($0, within: clip) }
      .map { GlobeLine.thinned($0, distance: 0.4) }
  }

  /// What is seen of a line on the page.
  package func shown(_ line: [MapPoint]) -> [[MapPoint]] { GlobeLine.line(line, within: clip) }

  /// What is seen of an area.
  package func areas(_ ring: WorldShapes.Ring) -> [[MapPoint]] {
    let points = GlobeLine.dense(ring.points + ring.points.prefix(1), step: 2)
    let areas: [[MapPoint]]
    if case .equalEarth(let centre) = projection {
      areas = Self.copies(of: points, around: centre).map { copy in
        let inside = GlobeLine.area(copy, within: Self.band)
        return Self.projected(inside + inside.prefix(1))
      }
    } else {
      if surroundsAntipode(points) {
        // Near the antipode a short way goes around a good part of the rim.
        areas = [around(GlobeLine.dense(points, step: 0.2).map(projection.forward))]
      } else {
        areas = [points.dropLast().map(projection.forward)]
      }
    }
    return areas.map { GlobeLine.thinned($0.map(page), distance: 0.4) }
      .map { GlobeLine.area($0, within: clip) }.filter { !$0.isEmpty }
  }

  private func page(_ place: MapPoint) -> MapPoint { (place - origin) * scale }

  /// A line in the plane, in parts where the edge of the world cuts it.
  private func parts(of points: [GlobePoint]) -> [[MapPoint]] {
    if case .equalEarth(let centre) = projection {
      let dense = GlobeLine.dense(points, step: 2)
      return Self.copies(of: dense, around: centre, closed: false)
        .flatMap { GlobeLine.line($0, within: Self.band) }
        .map { Self.projected($0).map(page) }
    }
    var parts: [[MapPoint]] = [[]]
    for place in GlobeLine.dense(points, step: 2).map(projection.forward) {
      // Two neighbours on two sides of the antipode are far apart in the plane.
      if let last = parts[parts.count - 1].last, (last - place).length > 1 { parts.append([]) }
      parts[parts.count - 1].append(place)
    }
    return parts.map { $0.map(page) }
  }

  /// Whether a closed line has the antipode of the centre inside: its area then comes out outside.
  private func surroundsAntipode(_ points: [GlobePoint]) -> Bool {
    let centre: GlobePoint
    switch projection {
    case .equalEarth: return false
    case .equidistant(let middle), .equalArea(let middle): centre = middle
    }
    // Just beside a pole, for areas around one end at it.
    let antipode = MapPoint(x: 0, y: -max(-89.999, min(89.999, centre.latitude)))
    return Self.copies(of: points, around: centre.longitude + 180).contains { corners in
      var isInside = false
      for (a, b) in zip(corners, corners.dropFirst() + corners.prefix(1))
      where (a.y > antipode.y) != (b.y > antipode.y) {
        if antipode.x < a.x + (antipode.y - a.y) / (b.y - a.y) * (b.x - a.x) { isInside.toggle() }
      }
      return isInside
    }
  }

  /// What lies between a line around the centre and the edge of the world, joined by a slit.
  private func around(_ area: [MapPoint]) -> [MapPoint] {
    let rim = projection.rim
    var circle = Self.circle(
      MapBox(middle: MapPoint(x: 0, y: 0), width: 2 * rim, height: 2 * rim))
    // The other way round than the line, so that what is inside the line is empty.
    let twice = zip(area, area.dropFirst() + area.prefix(1)).reduce(0) {
      $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y
    }
    if twice > 0 { circle.reverse() }
    guard let start = area.first else { return [] }
    let slit = circle.indices.min {
      (circle[$0] - start).length < (circle[$1] - start).length
    }
    let turned = circle[(slit ?? 0)...] + circle[..<(slit ?? 0)]
    return area + [start] + turned + turned.prefix(1)
  }

  /// Longitude and latitude as they are seen from a meridian: from it and from a turn around.
  private static func copies(
    of points: [GlobePoint], around centre: Double, closed: Bool = true
  ) -> [[MapPoint]] {
    var line = GlobeLine.unrolled(points, from: centre)
    guard let first = line.first, let last = line.last else { return [] }
    let turn = last.longitude - first.longitude
    if closed && abs(turn) > 180 {  // around a pole: closed along it
      let pole = first.latitude < 0 ? -90.0 : 90
      let way = (0...180).map {
        GlobePoint(longitude: last.longitude - turn * Double($0) / 180, latitude: pole)
      }
      line += way
    }
    let (west, east) = line.reduce((Double.infinity, -Double.infinity)) {
      (min($0.0, $1.longitude), max($0.1, $1.longitude))
    }
    return [-360.0, 0, 360].filter { west + $0 - centre < 180 && east + $0 - centre > -180 }
      .map { shift in
        line.map { MapPoint(x: $0.longitude + shift - centre, y: $0.latitude) }
      }
  }

  private static let band = corners(of: MapBox(left: -180, right: 180, bottom: -90, top: 90))

  /// Equal Earth of longitudes from the central meridian and latitudes.
  private static func projected(_ points: [MapPoint]) -> [MapPoint] {
    var result: [MapPoint] = []
    result.reserveCapacity(points.count)
    for point in points {
      if let last = result.last, abs(last.y - point.y) > 2 {
        let count = Int((abs(last.y - point.y) / 2).rounded(.up))
        for index in 1..<max(count, 1) {
          result.append(last + (point - last) * (Double(index) / Double(count)))
        }
      }
      result.append(point)
    }
    return result.map { GlobeProjection.equalEarth(east: $0.x, north: $0.y) }
  }

  private static func corners(of box: MapBox) -> [MapPoint] {
    [
      MapPoint(x: box.left, y: box.bottom), MapPoint(x: box.right, y: box.bottom),
      MapPoint(x: box.right, y: box.top), MapPoint(x: box.left, y: box.top),
    ]
  }

  private static func circle(_ box: MapBox) -> [MapPoint] {
    MapMarkShape.circle.corners(at: box.middle, radius: min(box.width, box.height) / 2)
  }

  /// The edge of Equal Earth, counter-clockwise.
  private static let edge: [MapPoint] =
    stride(from: -90.0, through: 90, by: 2).map { GlobeProjection.equalEarth(east: 180, north: $0) }
    + stride(from: 90.0, through: -90, by: -2).map {
      GlobeProjection.equalEarth(east: -180, north: $0)
    }
}
