internal import PartnerDOT

/// Chooses the part of the globe that a map shows, from what is on it.
struct GlobeExtent {
  /// The points to be seen.
  let points: [GlobePoint]
  /// The ends of the lines to be seen, as indices of points.
  let lines: [(Int, Int)]
  /// The point that the map is about, as an index.
  let centre: Int?

  /// Beyond so many degrees from their middle partners are shown on a map of the world.
  private static let nearby = 38.0
  /// The margin around what is to be seen, as a share of it.
  var margin = 0.12
  /// The width of a map in points.
  var width = 960.0

  /// What a content needs, on a map so many points wide.
  static func of(_ content: MapContent, width: Double = 960) -> Self {
    var pointOfPartner: [Int: Int] = [:]
    var points: [GlobePoint] = []
    var centre: Int?
    for (index, partner) in content.partners.enumerated() {
      guard let coordinate = partner.coordinate else { continue }
      pointOfPartner[index] = points.count
      if partner.emphasis == .centre { centre = points.count }
      points.append(GlobePoint(coordinate))
    }
    let lines = content.links.compactMap { link -> (Int, Int)? in
      guard let from = pointOfPartner[link.from], let to = pointOfPartner[link.to] else {
        return nil
      }
      return (from, to)
    }
    return Self(points: points, lines: lines, centre: centre, width: width)
  }

  func view(_ wanted: MapProjection) -> GlobeView {
    let middle = GlobePoint.middle(of: points) ?? GlobePoint(longitude: 11, latitude: 20)
    let spread = points.map { $0.angle(to: middle) }.max() ?? 180
    switch wanted {
    case .equidistant:
      return equidistant(around: centre.map { points[$0] } ?? middle)
    case .equalArea:
      return region(.equalArea(centre: middle))
    case .auto where spread <= Self.nearby:
      return region(.equalArea(centre: middle))
    case .auto, .equalEarth:
      return world()
    }
  }

  /// The middle of a map whose edge, opposite, crosses fewest lines: at Bering Strait, which cuts no
  /// land but Antarctica, or else in the Atlantic or in Asia.
  private func meridian() -> Double {
    let cuts: [(meridian: Double, crossed: Int)] = [11, 150, -90].map { meridian in
      let crossed = lines.count { start, end in
        let way = points[start].greatCircle(to: points[end], step: 5)
        return zip(way, way.dropFirst()).contains {
          abs($0.longitude(from: meridian) - $1.longitude(from: meridian)) > 180
        }
      }
      return (meridian, crossed)
    }
    let fewest = cuts.map(\.crossed).min() ?? 0
    return cuts.first { $0.crossed == fewest }?.meridian ?? 11
  }

  private func world() -> GlobeView {
    let meridian = meridian()
    let projection = GlobeProjection.equalEarth(centre: meridian)
    let whole = GlobeProjection.equalEarth(east: 180, north: 0).x
    let pole = GlobeProjection.equalEarth(east: 0, north: 90).y
    let all = MapBox(middle: MapPoint(x: 0, y: 0), width: 2 * whole, height: 2 * pole)
    let box =
      points.isEmpty ? all : Self.shaped(box(projection).grown(by: 0.22), from: 1.35, to: 2.15)
    var (left, right) = (box.left, box.right)
    // Rather the whole world than a narrow piece cut off.
    if right - left > whole * 1.7 { (left, right) = (-whole, whole) }
    (left, right) = Self.slid(left, right, within: whole)
    let (bottom, top) = Self.slid(box.bottom, box.top, within: pole)
    let frame = MapBox(left: left, right: right, bottom: bottom, top: top)
    return GlobeView(projection, extent: frame, width: width)
  }

  private func region(_ projection: GlobeProjection) -> GlobeView {
    let box = box(projection)
    let margin = max(box.width, box.height) * self.margin
    let smallest = 0.1  // 640 km, so that a coast or a border tells where it is
    var frame = box.grown(by: margin)
    frame.width = max(frame.width, smallest)
    frame.height = max(frame.height, smallest)
    return GlobeView(projection, extent: Self.shaped(frame, from: 1.3, to: 1.75), width: width)
  }

  private func equidistant(around centre: GlobePoint) -> GlobeView {
    let farthest = points.map { $0.angle(to: centre) }.max() ?? 0
    let radius = min(180, max(farthest * 1.12, 2)) * GlobePoint.radian
    return GlobeView(
      .equidistant(centre: centre),
      extent: MapBox(middle: MapPoint(x: 0, y: 0), width: 2 * radius, height: 2 * radius),
      width: width * 0.85)
  }

  /// The rectangle around points and lines in the plane.
  private func box(_ projection: GlobeProjection) -> MapBox {
    var places = points.map(projection.forward)
    for (start, end) in lines {
      places += points[start].greatCircle(to: points[end], step: 5).map(projection.forward)
    }
    guard let first = places.first else {
      return MapBox(middle: MapPoint(x: 0, y: 0), width: 0, height: 0)
    }
    return places.reduce(MapBox(middle: first, width: 0, height: 0)) {
      $0.united(with: MapBox(middle: $1, width: 0, height: 0))
    }
  }

  /// A range moved, or cut, so that it lies between -`limit` and `limit`.
  private static func slid(
    _ low: Double, _ high: Double, within limit: Double
  ) -> (Double, Double) {
    if high - low >= 2 * limit { return (-limit, limit) }
    let shift = max(0, -limit - low) - max(0, high - limit)
    return (low + shift, high + shift)
  }

  /// A rectangle around another, its width so many times its height.
  private static func shaped(_ box: MapBox, from least: Double, to most: Double) -> MapBox {
    MapBox(
      middle: box.middle, width: max(box.width, box.height * least),
      height: max(box.height, box.width / most))
  }
}
