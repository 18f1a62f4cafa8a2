internal import PartnerDOT

/// The lines of links on a geographic map: great circles, those of one pair side by side.
struct LinkArcs {
  private(set) var arcs: [LinkLine] = []
  /// How many links join partners of one place, which no line shows.
  private(set) var withinPlaces = 0

  init(_ content: MapContent, _ dots: PartnerDots, in view: GlobeView) {
    var placeOfDot = [Int](repeating: 0, count: dots.dots.count)
    for (index, place) in dots.places.enumerated() {
      for dot in place { placeOfDot[dot] = index }
    }
    // Dots of no size are at no place.
    for dot in dots.dots.indices where dots.dots[dot].radius == 0 { placeOfDot[dot] = -1 - dot }
    for bundle in LinkBundle.bundles(of: content) {
      guard let from = dots.dotOfPartner[bundle.from], let to = dots.dotOfPartner[bundle.to] else {
        continue
      }
      if placeOfDot[from] == placeOfDot[to] {
        withinPlaces += bundle.links.count
        continue
      }
      arcs.append(
        LinkLine(
          links: bundle.links,
          lines: Self.lines(
            dots.dots[from], dots.dots[to], offset: bundle.lane * Self.lane, in: view
          ).flatMap(view.shown)))
    }
  }

  /// From line to line of one pair.
  private static let lane = 3.2

  private static func lines(
    _ from: PartnerDots.Dot, _ to: PartnerDots.Dot, offset: Double, in view: GlobeView
  ) -> [[MapPoint]] {
    var lines = view.lines(from.point.greatCircle(to: to.point, step: 1.5))
    guard let last = lines.indices.last else { return [] }
    if lines.count == 1 && lines[0].count == 2 {  // so that the middle can bend
      lines[0] = (0...8).map { lines[0][0] + (lines[0][1] - lines[0][0]) * (Double($0) / 8) }
    }
    let total = Double(max(1, lines.reduce(0) { $0 + $1.count } - 1))
    var done = 0
    let (start, end) = (from.middle - from.anchor, to.middle - to.anchor)
    for part in lines.indices {
      let line = lines[part]
      for index in line.indices {
        let share = Double(done + index) / total
        let near = line[max(0, index - 1)]
        let far = line[min(line.count - 1, index + 1)]
        // Lines of one pair part where they leave a sign, and are apart at the edge of a detail.
        let (sinceStart, untilEnd) = (from.radius > 0 ? share : 1, to.radius > 0 ? 1 - share : 1)
        let bend = min(1, min(sinceStart, untilEnd) * 6)
        var shift = (far - near).normal * (offset * bend)
        if part == 0 { shift = shift + start * (1 - share) }
        if part == last { shift = shift + end * share }
        lines[part][index] = line[index] + shift
      }
      done += line.count
    }
    return lines
  }
}
