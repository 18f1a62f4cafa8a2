/// A place in a picture, in points (1/72 inch); x grows to the right and y upwards.
package struct MapPoint: Hashable, Sendable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  package static func + (a: Self, b: Self) -> Self { Self(x: a.x + b.x, y: a.y + b.y) }
  package static func - (a: Self, b: Self) -> Self { Self(x: a.x - b.x, y: a.y - b.y) }
  package static func * (a: Self, factor: Double) -> Self {
    Self(x: a.x * factor, y: a.y * factor)
  }

  /// The distance from (0, 0).
  package var length: Double { (x * x + y * y).squareRoot() }

  /// The direction a quarter turn to the left of this one, of length 1; none has none.
  package var normal: Self { length > 0 ? Self(x: -y / length, y: x / length) : Self(x: 0, y: 0) }
}
