#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A place on the globe, in degrees of WGS 84.
public struct Coordinate: Hashable, Sendable {
  /// Degrees north of the equator, -90 to 90.
  public let latitude: Double
  /// Degrees east of Greenwich, -180 to 180.
  public let longitude: Double

  /// Makes a place, or nothing if there is none with these degrees.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The great-circle distance to another place in km, on a sphere of radius 6 371.0088 km.
  ///
  /// The haversine formula: R. W. Sinnott, *Virtues of the Haversine*, Sky and Telescope 68 (1984) 159.
  ///
  /// - Complexity: O(1).
  public func distance(to other: Self) -> Double {
    let radian = Double.pi / 180
    let dLatitude = sin((other.latitude - latitude) * radian / 2)
    let dLongitude = sin((other.longitude - longitude) * radian / 2)
    let a =
      dLatitude * dLatitude
      + cos(latitude * radian) * cos(other.latitude * radian) * dLongitude * dLongitude
    return 2 * 6371.0088 * asin(min(1, a.squareRoot()))
  }
}
