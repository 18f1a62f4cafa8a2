internal import PartnerDOT

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The lines of links on rings: straight from the middle, bent between rings, in arcs along one.
struct RingsLines {
  let content: MapContent
  let layout: RingsLayout

  /// One line for each pair, in the colour and state of its strongest link.
  func lines() -> [LinkLine] {
    LinkBundle.pairs(of: content).map { bundle in
      let ends = [bundle.from, bundle.to].sorted {
        (content.partners[$0].degree, $0) < (content.partners[$1].degree, $1)
      }
      return LinkLine(links: bundle.links, lines: [path(ends[0], ends[1])])
    }
  }

  private func path(_ inner: Int, _ outer: Int) -> [MapPoint] {
    let (low, high) = (content.partners[inner].degree, content.partners[outer].degree)
    let (start, end) = (layout.middle(inner, degree: low), layout.middle(outer, degree: high))
    if low == 0 { return [start, end] }
    if low == high { return along(inner, outer, degree: low) }
    let (near, far) = (layout.radii[low - 1], layout.radii[high - 1])
    let pull = (far - near) * 0.45
    return BezierPath.samples(
      [
        start, RingsLayout.point(layout.angles[inner], near + pull),
        RingsLayout.point(layout.angles[outer], far - pull), end,
      ], perPiece: 18)
  }

  /// From partner to partner of one ring, the short way around, inside it.
  private func along(_ a: Int, _ b: Int, degree: Int) -> [MapPoint] {
    let radius = layout.radii[degree - 1]
    let room = radius - (degree > 1 ? layout.radii[degree - 2] : 0)
    let turn = 2 * Double.pi
    let start = layout.angles[a]
    var way = (layout.angles[b] - start).truncatingRemainder(dividingBy: turn)
    if way > .pi { way -= turn }
    if way < -.pi { way += turn }
    let dip = min(room * 0.7, radius * abs(way) * 0.32)
    return (0...24).map { step in
      let share = Double(step) / 24
      return RingsLayout.point(start + way * share, radius - dip * sin(.pi * share))
    }
  }
}
