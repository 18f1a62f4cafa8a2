/// An upright rectangle in a picture, in points.
package struct MapBox: Hashable, Sendable {
  package var middle: MapPoint
  package var width: Double
  package var height: Double

  package init(middle: MapPoint, width: Double, height: Double) {
    self.middle = middle
    self.width = width
    self.height = height
  }

  package var left: Double { middle.x - width / 2 }
  package var right: Double { middle.x + width / 2 }
  package var bottom: Double { middle.y - height / 2 }
  package var top: Double { middle.y + height / 2 }

  /// Its corners, counter-clockwise from the lower left.
  package var corners: [MapPoint] {
    [
      MapPoint(x: left, y: bottom), MapPoint(x: right, y: bottom), MapPoint(x: right, y: top),
      MapPoint(x: left, y: top),
    ]
  }

  /// The rectangle with a margin on all four sides.
  package func grown(by margin: Double) -> Self {
    Self(middle: middle, width: width + 2 * margin, height: height + 2 * margin)
  }

  /// Whether a point lies in it or on its border.
  package func contains(_ point: MapPoint) -> Bool {
    abs(point.x - middle.x) <= width / 2 && abs(point.y - middle.y) <= height / 2
  }

  /// Whether the two share an area.
  package func overlaps(_ other: Self) -> Bool {
    abs(middle.x - other.middle.x) < (width + other.width) / 2
      && abs(middle.y - other.middle.y) < (height + other.height) / 2
  }

  /// The smallest rectangle around both.
  package func united(with other: Self) -> Self {
    Self(
      left: min(left, other.left), right: max(right, other.right),
      bottom: min(bottom, other.bottom), top: max(top, other.top))
  }

  package init(left: Double, right: Double, bottom: Double, top: Double) {
    self.init(
      middle: MapPoint(x: (left + right) / 2, y: (bottom + top) / 2),
      width: right - left, height: top - bottom)
  }
}
