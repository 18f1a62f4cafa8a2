package import PartnerDOT

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How the globe is laid flat; lengths are in radii of the globe, x to the right, y upwards.
package enum GlobeProjection: Hashable, Sendable {
  /// The whole world, areas true.
  ///
  /// B. Šavrič, T. Patterson, B. Jenny, *The Equal Earth map projection*, Int. J. Geogr. Inf. Sci.
  /// 33 (2019) 454, doi:10.1080/13658816.2018.1504949.
  case equalEarth(centre: Double)
  /// Distances and directions from one point true, so great circles through it are straight.
  ///
  /// J. P. Snyder, *Map projections: a working manual*, USGS Prof. Paper 1395 (1987) 191,
  /// doi:10.3133/pp1395.
  case equidistant(centre: GlobePoint)
  /// Areas true, with little distortion near the centre: Lambert's of 1772 (Snyder, page 182).
  case equalArea(centre: GlobePoint)

  /// Where a point lies in the plane.
  package func forward(_ point: GlobePoint) -> MapPoint {
    switch self {
    case .equalEarth(let centre):
      Self.equalEarth(east: point.longitude(from: centre), north: point.latitude)
    case .equidistant(let centre):
      Self.azimuthal(point, centre) { $0 }
    case .equalArea(let centre):
      Self.azimuthal(point, centre) { 2 * sin($0 / 2) }
    }
  }

  /// Which point lies at a place of the plane; nothing beyond the edge of the world.
  package func inverse(_ place: MapPoint) -> GlobePoint? {
    switch self {
    case .equalEarth(let centre):
      return Self.inverseEqualEarth(place, centre)
    case .equidistant(let centre):
      return place.length <= .pi ? Self.inverseAzimuthal(place, centre, angle: place.length) : nil
    case .equalArea(let centre):
      return place.length <= 2
        ? Self.inverseAzimuthal(place, centre, angle: 2 * asin(place.length / 2)) : nil
    }
  }

  /// How far the edge of the world is from the middle.
  var rim: Double {
    switch self {
    case .equalEarth: Self.equalEarth(east: 180, north: 0).x
    case .equidistant: .pi
    case .equalArea: 2
    }
  }

  private static let a = (1.340264, -0.081106, 0.000893, 0.003796)
  private static let m = 3.0.squareRoot() / 2

  /// Equal Earth of a longitude from the central meridian, which may be 180 at the right edge.
  static func equalEarth(east: Double, north: Double) -> MapPoint {
    let t = asin(m * sin(max(-90, min(90, north)) * GlobePoint.radian))
    let (t2, t6) = (t * t, t * t * t * t * t * t)
    return MapPoint(
      x: east * GlobePoint.radian * cos(t)
        / (m * (a.0 + 3 * a.1 * t2 + t6 * (7 * a.2 + 9 * a.3 * t2))),
      y: t * (a.0 + a.1 * t2 + t6 * (a.2 + a.3 * t2)))
  }

  /// The parametric latitude by Newton's method, which converges from y itself.
  private static func inverseEqualEarth(_ place: MapPoint, _ centre: Double) -> GlobePoint? {
    var t = place.y
    for _ in 0..<20 {
      let (t2, t6) = (t * t, t * t * t * t * t * t)
      let value = t * (a.0 + a.1 * t2 + t6 * (a.2 + a.3 * t2)) - place.y
      let slope = a.0 + 3 * a.1 * t2 + t6 * (7 * a.2 + 9 * a.3 * t2)
      t -= value / slope
      if abs(value) < 1e-14 { break }
    }
    let sine = sin(t) / m
    guard abs(sine) <= 1 + 1e-12 else { return nil }
    let (t2, t6) = (t * t, t * t * t * t * t * t)
    let east = m * place.x * (a.0 + 3 * a.1 * t2 + t6 * (7 * a.2 + 9 * a.3 * t2)) / cos(t)
    guard abs(east) <= .pi + 1e-9 else { return nil }
    let point = GlobePoint(
      longitude: centre + east / GlobePoint.radian,
      latitude: asin(max(-1, min(1, sine))) / GlobePoint.radian)
    return GlobePoint(longitude: point.longitude(from: 0), latitude: point.latitude)
  }

  private static func azimuthal(
    _ point: GlobePoint, _ centre: GlobePoint, radius: (Double) -> Double
  ) -> MapPoint {
    let east = (point.longitude - centre.longitude) * GlobePoint.radian
    let (north, middle) = (
      point.latitude * GlobePoint.radian, centre.latitude * GlobePoint.radian
    )
    let x = cos(north) * sin(east)
    let y = cos(middle) * sin(north) - sin(middle) * cos(north) * cos(east)
    let z = sin(middle) * sin(north) + cos(middle) * cos(north) * cos(east)
    let sine = (x * x + y * y).squareRoot()
    // At the antipode every direction is right.
    guard sine > 1e-15 else { return MapPoint(x: z > 0 ? 0 : radius(.pi), y: 0) }
    let factor = radius(atan2(sine, z)) / sine
    return MapPoint(x: x * factor, y: y * factor)
  }

  private static func inverseAzimuthal(
    _ place: MapPoint, _ centre: GlobePoint, angle: Double
  ) -> GlobePoint {
    let radius = place.length
    guard radius > 1e-15 else { return centre }
    let middle = centre.latitude * GlobePoint.radian
    let north =
      cos(angle) * sin(middle) + place.y * sin(angle) * cos(middle) / radius
    let east = atan2(
      place.x * sin(angle),
      radius * cos(middle) * cos(angle) - place.y * sin(middle) * sin(angle))
    let point = GlobePoint(
      longitude: centre.longitude + east / GlobePoint.radian,
      latitude: asin(max(-1, min(1, north))) / GlobePoint.radian)
    return GlobePoint(longitude: point.longitude(from: 0), latitude: point.latitude)
  }
}
