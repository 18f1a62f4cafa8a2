internal import PartnerDOT

/// Where a layout put things, in points.
struct MapGeometry: Sendable {
  /// The rectangle around everything.
  var frame: MapBox
  /// The outline of each node, by its name.
  var nodes: [String: MapBox] = [:]
  /// The text of each node, by its name.
  var labels: [String: MapBox] = [:]
  /// The control points of each edge that has a key, by the key.
  var edges: [String: [MapPoint]] = [:]

  init(frame: MapBox) { self.frame = frame }
}
