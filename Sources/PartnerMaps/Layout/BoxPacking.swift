internal import PartnerDOT

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Places boxes close together without overlap, those that belong together near each other.
///
/// One after the other, the one most tied to those placed first, each takes the free place where the
/// sum of its ties times distances, and a little of the distance from the middle, is least. Places
/// tried lie where the box touches one of those placed, and in a few directions beyond.
enum BoxPacking {
  /// The middles of boxes.
  ///
  /// - Parameters:
  ///   - sizes: How large they are.
  ///   - pairs: Two boxes, as indices, and how strongly they are tied.
  ///   - apart: The least distance between two boxes.
  /// - Complexity: O(*n*³) for *n* boxes.
  static func middles(
    of sizes: [(width: Double, height: Double)], pairs: [(from: Int, to: Int, weight: Double)],
    apart: Double
  ) -> [MapPoint] {
    guard !sizes.isEmpty else { return [] }
    var ties = [[Double]](
      repeating: Array(repeating: 0, count: sizes.count), count: sizes.count)
    for pair in pairs {
      ties[pair.from][pair.to] += pair.weight
      ties[pair.to][pair.from] += pair.weight
    }
    let most = ties.joined().max() ?? 0
    if most > 0 { ties = ties.map { $0.map { ($0 / most).squareRoot() } } }
    var placed: [(index: Int, box: MapBox)] = []
    var left = Set(sizes.indices)
    while let next = nextBox(left, placed.map(\.index), ties, sizes) {
      let size = sizes[next]
      let place = best(size, placed, ties[next], apart: apart)
      placed.append(
        (next, MapBox(middle: place, width: size.width + apart, height: size.height + apart)))
      left.remove(next)
    }
    var middles = [MapPoint](repeating: MapPoint(x: 0, y: 0), count: sizes.count)
    for (index, box) in placed { middles[index] = box.middle }
    return middles
  }

  /// First the largest; then the one most tied to those placed, of equals the largest.
  private static func nextBox(
    _ left: Set<Int>, _ placed: [Int], _ ties: [[Double]],
    _ sizes: [(width: Double, height: Double)]
  ) -> Int? {
    func rank(_ box: Int) -> (Double, Double, Int) {
      let tie = placed.reduce(0) { $0 + ties[box][$1] }
      return (-tie, -sizes[box].width * sizes[box].height, box)
    }
    return left.min { rank($0) < rank($1) }
  }

  private static func best(
    _ size: (width: Double, height: Double), _ placed: [(index: Int, box: MapBox)],
    _ ties: [Double], apart: Double
  ) -> MapPoint {
    if placed.isEmpty { return MapPoint(x: 0, y: 0) }
    let (width, height) = (size.width + apart, size.height + apart)
    var best: (cost: Double, place: MapPoint)?
    for (_, box) in placed {
      for place in places(around: box, width: width, height: height) {
        let candidate = MapBox(middle: place, width: width - 0.01, height: height - 0.01)
        if placed.contains(where: { $0.box.overlaps(candidate) }) { continue }
        // Pages are broader than high, so a step up costs more than one aside.
        func length(_ way: MapPoint) -> Double { MapPoint(x: way.x, y: way.y * 1.4).length }
        let cost = placed.reduce(0.6 * length(place)) { cost, other in
          cost + ties[other.index] * length(place - other.box.middle)
        }
        if cost < (best?.cost ?? .infinity) - 1e-9 { best = (cost, place) }
      }
    }
    let right = placed.map(\.box.right).max() ?? 0
    return best?.place ?? MapPoint(x: right + width / 2, y: 0)
  }

  /// Where a box touches another: along its four sides.
  private static func places(
    around box: MapBox, width: Double, height: Double
  ) -> [MapPoint] {
    let (reachX, reachY) = ((box.width + width) / 2, (box.height + height) / 2)
    return (-4...4).flatMap { step -> [MapPoint] in
      let share = Double(step) / 4
      return [
        MapPoint(x: reachX, y: share * reachY), MapPoint(x: -reachX, y: share * reachY),
        MapPoint(x: share * reachX, y: reachY), MapPoint(x: share * reachX, y: -reachY),
      ].map { box.middle + $0 }
    }
  }
}
