import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The shortest way between two places on the globe, as lines on a map.
///
/// - SeeAlso: E. Williams, *Aviation Formulary*, "Intermediate points on a great circle",
///   http://www.edwilliams.org/avform147.htm
struct GreatCircle {
  /// A point on a map, in degrees.
  struct Point: Hashable, Sendable {
    let longitude: Double
    let latitude: Double
  }

  /// The greatest distance between two points of a line, in km.
  static let greatestStep = 200.0

  /// The lines, each of two points or more: two where the way crosses the antimeridian, which both
  /// then end at, else one. Empty if the places are the same.
  ///
  /// Between places on opposite sides of the globe, of all the shortest ways, the line takes the
  /// one over the north pole.
  ///
  /// - Complexity: O(*d*), where *d* is the distance in units of ``greatestStep``.
  static func lines(from a: Coordinate, to b: Coordinate) -> [[Point]] {
    guard a != b else { return [] }
    let count = max(1, Int((a.distance(to: b) / greatestStep).rounded(.up)))
    let points = (0...count).map { point(from: a, to: b, at: Double($0) / Double(count)) }
    return split(points)
  }

  /// The point at a share of the way, 0...1.
  private static func point(from a: Coordinate, to b: Coordinate, at share: Double) -> Point {
    if share == 0 { return Point(longitude: a.longitude, latitude: a.latitude) }
    if share == 1 { return Point(longitude: b.longitude, latitude: b.latitude) }
    let from = vector(a)
    let to = vector(b)
    var side = perpendicular(from, to)
    let length = (side[0] * side[0] + side[1] * side[1] + side[2] * side[2]).squareRoot()
    if length < 1e-9 {
      // Opposite or nearly the same: over the north pole, or, from a pole, along Greenwich.
      side = perpendicular(from, abs(a.latitude) > 89.999 ? [1, 0, 0] : [0, 0, 1])
    }
    let norm = (side[0] * side[0] + side[1] * side[1] + side[2] * side[2]).squareRoot()
    let dot = from[0] * to[0] + from[1] * to[1] + from[2] * to[2]
    let angle = atan2(length, dot) * share
    let place = (0..<3).map { from[$0] * cos(angle) + side[$0] / norm * sin(angle) }
    let degree = 180 / Double.pi
    return Point(
      longitude: atan2(place[1], place[0]) * degree,
      latitude: atan2(place[2], (place[0] * place[0] + place[1] * place[1]).squareRoot()) * degree)
  }

  private static func vector(_ place: Coordinate) -> [Double] {
    let latitude = place.latitude * Double.pi / 180
    let longitude = place.longitude * Double.pi / 180
    return [cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude)]
  }

  /// The part of `b` that is perpendicular to the unit vector `a`.
  private static func perpendicular(_ a: [Double], _ b: [Double]) -> [Double] {
    let dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
    return (0..<3).map { b[$0] - dot * a[$0] }
  }

  /// Cuts a line where it jumps from one edge of the map to the other.
  ///
  /// - SeeAlso: H. Butler and others, *The GeoJSON Format*, RFC 7946 (2016), section 3.1.9.
  private static func split(_ points: [Point]) -> [[Point]] {
    var lines: [[Point]] = []
    var line: [Point] = []
    for point in points {
      if let last = line.last, abs(point.longitude - last.longitude) > 180 {
        let edge: Double = last.longitude > 0 ? 180 : -180
        let latitude = antimeridianLatitude(last, point)
        let end = Point(longitude: edge, latitude: latitude)
        if last != end { line.append(end) }
        lines.append(line)
        let start = Point(longitude: -edge, latitude: latitude)
        line = point == start ? [] : [start]
      }
      line.append(point)
    }
    lines.append(line)
    return lines.filter { $0.count > 1 }
  }

  /// The latitude at which the great circle through two points meets the antimeridian.
  ///
  /// The meridian plane is *y* = 0, so it meets the plane of the circle, whose normal is *n*, in
  /// the direction *n* × (0, 1, 0) or its opposite, whichever has *x* < 0.
  private static func antimeridianLatitude(_ a: Point, _ b: Point) -> Double {
    guard let from = Coordinate(latitude: a.latitude, longitude: a.longitude),
      let to = Coordinate(latitude: b.latitude, longitude: b.longitude)
    else { return a.latitude }
    let (p, q) = (vector(from), vector(to))
    let (x, z) = (p[1] * q[0] - p[0] * q[1], p[1] * q[2] - p[2] * q[1])
    guard x != 0 || z != 0 else { return a.latitude }
    return atan2(x > 0 ? -z : z, abs(x)) * 180 / Double.pi
  }
}
