/// A smooth line: cubic Bézier pieces joined end to end, with an arrow tip if it leads somewhere.
package struct MapCurve: Hashable, Sendable {
  /// The control points: 1 + 3 for each piece.
  package var points: [MapPoint]
  /// Where the arrow's point is; the line itself ends at the arrow's foot.
  package var tip: MapPoint?

  package init(points: [MapPoint], tip: MapPoint? = nil) {
    self.points = points
    self.tip = tip
  }
}
