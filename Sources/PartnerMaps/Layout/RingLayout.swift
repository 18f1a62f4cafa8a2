internal import PartnerDOT

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Places partners around one in the middle, on one to three ellipses one outside the other.
///
/// Going around, each partner takes the first place where its box meets no other, where the
/// straight line from the middle to it passes between the boxes, and where no such line meets its
/// own box. The ellipses are the smallest on which all have room.
struct RingLayout {
  /// The size of each partner, as indices into the content.
  let boxes: [MapBox]
  /// The partner in the middle.
  let centre: Int
  /// The others, in order around.
  let order: [Int]
  /// How wide the bundle of lines to each partner is.
  let bundles: [Double]
  /// How far apart two ellipses are, sideways and upwards.
  private let step: (x: Double, y: Double)

  init(boxes: [MapBox], centre: Int, order: [Int], bundles: [Double]) {
    (self.boxes, self.centre, self.order, self.bundles) = (boxes, centre, order, bundles)
    func typical(_ values: [Double]) -> Double {
      values.isEmpty ? 0 : values.sorted()[(values.count - 1) * 3 / 4]
    }
    step = (
      typical(order.map { boxes[$0].width }) + 16, typical(order.map { boxes[$0].height }) + 22
    )
  }

  private static let aspect = 1.3
  private static let margin = 5.0

  /// The middle of every partner; the one in the middle is at (0, 0).
  ///
  /// - Complexity: O(*s* × *n*), where *n* is the number of partners and *s* ≤ 40 000 that of
  ///   places tried.
  func positions() -> [MapPoint] {
    var positions = [MapPoint](repeating: MapPoint(x: 0, y: 0), count: boxes.count)
    let placed = smallest()
    for (member, place) in zip(order, placed) { positions[member] = place.box.middle }
    return positions
  }

  /// The places on the smallest ellipses with room for all, found to one part in a hundred.
  private func smallest() -> [Place] {
    var low = 70 + max(boxes[centre].width / Self.aspect, boxes[centre].height) / 2
    var high = low
    var best = place(size: high)
    while best == nil {
      low = high
      high *= 1.3
      best = place(size: high)
    }
    while high - low > high / 100 {
      let middle = (low + high) / 2
      if let placed = place(size: middle) {
        (best, high) = (placed, middle)
      } else {
        low = middle
      }
    }
    return spread(best ?? [], size: high)
  }

  private struct Place {
    let angle: Double
    let ring: Int
    let box: MapBox
    let bundle: Double
  }

  private var ringCount: Int {
    switch order.count {
    case ...12: 1
    case ...60: 2
    default: 3
    }
  }

  private func place(_ member: Int, angle: Double, ring: Int, size: Double) -> Place {
    let radius = (
      x: size * Self.aspect + Double(ring) * step.x, y: size + Double(ring) * step.y
    )
    // From the top, clockwise: where the ray from the middle meets the ellipse.
    let ray = (x: sin(angle), y: cos(angle))
    let (u, v) = (ray.x / radius.x, ray.y / radius.y)
    let middle = MapPoint(x: ray.x, y: ray.y) * (1 / (u * u + v * v).squareRoot())
    return Place(
      angle: angle, ring: ring,
      box: MapBox(middle: middle, width: boxes[member].width, height: boxes[member].height),
      bundle: bundles[member])
  }

  /// Places all on ellipses of some size, or gives nothing if there is no room for them.
  private func place(size: Double) -> [Place]? {
    let turn = 2 * Double.pi
    let stride = 4 / (size * Self.aspect)  // about 4 points
    var placed: [Place] = []
    var angle = 0.0
    for member in order {
      var found: Place?
      while found == nil, angle < turn {
        for ring in 0..<ringCount {
          let place = place(member, angle: angle, ring: ring, size: size)
          if isFree(place, among: placed) {
            found = place
            break
          }
        }
        angle += stride
      }
      guard let found else { return nil }
      placed.append(found)
    }
    return placed
  }

  private func isFree(_ place: Place, among placed: [Place]) -> Bool {
    guard !place.box.grown(by: 24).overlaps(boxes[centre]) else { return false }
    // Only those placed last, and at the end of the turn those placed first, can be in the way.
    for other in placed.suffix(14) where !Self.haveRoom(other, place) { return false }
    guard place.angle > 4 else { return true }
    for other in placed.prefix(14) where !Self.haveRoom(other, place) { return false }
    return true
  }

  private static func haveRoom(_ a: Place, _ b: Place) -> Bool {
    !a.box.grown(by: margin).overlaps(b.box.grown(by: margin))
      && !meets(to: a, b.box) && !meets(to: b, a.box)
  }

  /// Whether the bundle of lines from the middle to a place meets a box.
  private static func meets(to place: Place, _ box: MapBox) -> Bool {
    let origin = MapPoint(x: 0, y: 0)
    let grown = box.grown(by: place.bundle / 2 + 3)
    return MapSegment(from: origin, to: place.box.middle).meets(grown)
  }

  /// Uses up the rest of the turn, if nobody is the worse for it.
  private func spread(_ placed: [Place], size: Double) -> [Place] {
    guard let last = placed.last, placed.count > 1 else { return placed }
    let count = Double(placed.count)
    let used = last.angle * count / (count - 1)
    let factor = max(1, 2 * Double.pi / used)
    let spread = zip(order, placed).map { member, place in
      self.place(member, angle: place.angle * factor, ring: place.ring, size: size)
    }
    let isRight = spread.indices.allSatisfy { first in
      spread.indices.dropFirst(first + 1).allSatisfy { Self.haveRoom(spread[first], spread[$0]) }
    }
    return isRight ? spread : placed
  }
}
