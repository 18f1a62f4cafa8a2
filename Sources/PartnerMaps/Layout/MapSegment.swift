internal import PartnerDOT

/// A straight line between two points.
struct MapSegment {
  let from: MapPoint
  let to: MapPoint

  /// Whether some of it lies in a box, by clipping it at the four sides.
  ///
  /// Y.-D. Liang, B. A. Barsky, *A new concept and method for line clipping*, ACM Trans. Graph. 3
  /// (1984) 1, doi:10.1145/357332.357333.
  func meets(_ box: MapBox) -> Bool {
    var (enter, leave) = (0.0, 1.0)
    func cut(_ step: Double, _ room: Double) -> Bool {
      if step == 0 { return room >= 0 }
      if step < 0 {
        enter = max(enter, room / step)
      } else {
        leave = min(leave, room / step)
      }
      return enter <= leave
    }
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    return cut(-dx, from.x - box.left) && cut(dx, box.right - from.x)
      && cut(-dy, from.y - box.bottom) && cut(dy, box.top - from.y)
  }
}
