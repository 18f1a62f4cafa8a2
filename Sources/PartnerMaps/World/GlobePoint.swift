package import PartnerGraph

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A point on a globe of radius 1, in degrees.
package struct GlobePoint: Hashable, Sendable {
  /// Degrees east; not kept within -180...180, so that a line can go on beyond.
  package var longitude: Double
  /// Degrees north.
  package var latitude: Double

  package init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  package init(_ coordinate: Coordinate) {
    self.init(longitude: coordinate.longitude, latitude: coordinate.latitude)
  }

  static let radian = Double.pi / 180

  /// The angle between two points, in degrees.
  package func angle(to other: Self) -> Double {
    let (a, b) = (vector, other.vector)
    let cross = Vector(
      x: a.y * b.z - a.z * b.y, y: a.z * b.x - a.x * b.z, z: a.x * b.y - a.y * b.x)
    return atan2(cross.length, a.x * b.x + a.y * b.y + a.z * b.z) / Self.radian
  }

  /// The shortest way to another point, in steps of at most `step` degrees, both ends included.
  ///
  /// Spherical linear interpolation: K. Shoemake, *Animating rotation with quaternion curves*,
  /// SIGGRAPH 1985, doi:10.1145/325334.325242. Between antipodes, where every way is as short, the
  /// way leads over the point of the equator or pole that the first one has a quarter turn away.
  package func greatCircle(to other: Self, step: Double = 2) -> [Self] {
    let angle = angle(to: other)
    if angle > 179.999 {
      let turn = Self(longitude: longitude, latitude: latitude > 0 ? latitude - 90 : latitude + 90)
      return greatCircle(to: turn, step: step) + turn.greatCircle(to: other, step: step).dropFirst()
    }
    let count = max(1, Int((angle / step).rounded(.up)))
    let (a, b) = (vector, other.vector)
    let middle = (1..<count).map { index -> Self in
      let share = Double(index) / Double(count)
      let sine = sin(angle * Self.radian)
      let (near, far) = (
        sin((1 - share) * angle * Self.radian) / sine, sin(share * angle * Self.radian) / sine
      )
      return Self(
        Vector(
          x: a.x * near + b.x * far, y: a.y * near + b.y * far, z: a.z * near + b.z * far))
    }
    return [self] + middle + [other]
  }

  /// The point in the middle of some, by the sum of their directions; nothing if they cancel out.
  package static func middle(of points: [Self]) -> Self? {
    var sum = Vector(x: 0, y: 0, z: 0)
    for vector in points.map(\.vector) {
      sum = Vector(x: sum.x + vector.x, y: sum.y + vector.y, z: sum.z + vector.z)
    }
    return sum.length > 1e-9 * Double(max(1, points.count)) ? Self(sum) : nil
  }

  /// The longitude in -180..<180 as seen from a meridian.
  package func longitude(from centre: Double) -> Double {
    let turn = (longitude - centre + 180) / 360
    return (turn - turn.rounded(.down)) * 360 - 180
  }

  private struct Vector {
    let x: Double
    let y: Double
    let z: Double
    var length: Double { (x * x + y * y + z * z).squareRoot() }
  }

  private var vector: Vector {
    let (east, north) = (longitude * Self.radian, latitude * Self.radian)
    return Vector(x: cos(north) * cos(east), y: cos(north) * sin(east), z: sin(north))
  }

  private init(_ vector: Vector) {
    self.init(
      longitude: atan2(vector.y, vector.x) / Self.radian,
      latitude: atan2(vector.z, (vector.x * vector.x + vector.y * vector.y).squareRoot())
        / Self.radian)
  }
}
