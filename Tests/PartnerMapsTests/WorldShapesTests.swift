import PartnerDOT
import PartnerGraph
import PartnerMaps
import Testing

@Suite struct `Cutting the world` {
  /// Whole worlds: from several meridians, and around points whose antipodes are in sea and on land.
  static let worlds: [GlobeView] =
    [11.0, 150, -90, 180, 0].map {
      GlobeView(
        .equalEarth(centre: $0),
        extent: MapBox(middle: MapPoint(x: 0, y: 0), width: 5.5, height: 2.8), width: 900)
    }
    + [
      GlobePoint(longitude: -4.5, latitude: 48.4), GlobePoint(longitude: -60, latitude: -30),
      GlobePoint(longitude: 0, latitude: 90), GlobePoint(longitude: -79, latitude: -42),
      GlobePoint(longitude: -130, latitude: -42),
    ].map {
      GlobeView(
        .equalArea(centre: $0),
        extent: MapBox(middle: MapPoint(x: 0, y: 0), width: 4.02, height: 4.02), width: 900)
    }

  /// 28.85 % of the globe: its land without ice shelves and small islands, with lakes, as summed up by
  /// another program from the same source.
  @Test(arguments: worlds)
  func `as much land is drawn wherever the world is cut`(_ view: GlobeView) {
    var area = 0.0
    for ring in WorldShapes.forWorld.land {
      let size = view.areas(ring).reduce(0) { $0 + abs(Self.area($1)) }
      area += ring.isHole ? -size : size
    }
    let share = area / (view.scale * view.scale) / (4 * .pi)
    #expect(abs(share - 0.2885) < 0.002, "\(view.projection): \(share)")
  }

  @Test(arguments: worlds)
  func `towns are on land and ships at sea`(_ view: GlobeView) {
    let areas = WorldShapes.forWorld.land.map { (ring: $0, areas: view.areas($0)) }
    func isLand(_ longitude: Double, _ latitude: Double) -> Bool {
      let place = view.place(of: GlobePoint(longitude: longitude, latitude: latitude))
      return areas.reduce(false) { land, ring in
        ring.areas.contains { Self.contains($0, place) } ? !ring.ring.isHole : land
      }
    }
    let towns = [
      (2.35, 48.85), (-104.98, 39.74), (37.6, 55.75), (-58.5, -34.9), (133.9, -23.7), (25, 0.5),
      (170, 66.5), (-172, 66), (1, -80), (179, -86), (-179, -86), (-42, 72), (138.5, 36.2),
    ]
    for town in towns { #expect(isLand(town.0, town.1), "\(town)") }
    let ships = [
      (-30.0, 40.0), (50.5, 42), (180, 0), (-150, -40), (80, -20), (0, 89), (-170, 20), (5, 38.5),
      (175, -55), (-175, 55),
    ]
    for ship in ships { #expect(!isLand(ship.0, ship.1), "\(ship)") }
  }

  @Test(arguments: worlds)
  func `no coast is drawn across the map`(_ view: GlobeView) {
    for coast in WorldShapes.forWorld.coasts + WorldShapes.forWorld.borders {
      for line in view.lines(coast) {
        for (a, b) in zip(line, line.dropFirst()) {
          // Near the rim of a round map one point, the antipode, is drawn out into a circle.
          let isAtRim =
            view.outline.count > 4
            ? false : max((a - view.frame.middle).length, (b - view.frame.middle).length) > 420
          #expect((a - b).length < (isAtRim ? 230 : 60))
        }
      }
    }
  }

  @Test func `countries have codes, and a shared border is drawn once`() throws {
    for shapes in [WorldShapes.forWorld, .forRegion] {
      let codes = shapes.countries.compactMap { $0.code?.rawValue }
      #expect(Set(codes).isSuperset(of: ["FR", "DE", "NO", "US", "JP", "BF", "DZ", "XK"]))
      #expect(codes.count == Set(codes).count)
      let drawn = (shapes.coasts + shapes.borders).map { line in
        line.map { "\($0.longitude) \($0.latitude)" }
      }
      // Sides of a narrow strait may fall together when points are left out.
      let once = Set(drawn.map { min($0.joined(), $0.reversed().joined()) })
      #expect(drawn.count - once.count < 10)
    }
    #expect(WorldShapes.forRegion.land.count > 10 * WorldShapes.forWorld.land.count)
  }

  private static func area(_ corners: [MapPoint]) -> Double {
    var twice = 0.0
    for (index, a) in corners.enumerated() {
      let b = corners[(index + 1) % corners.count]
      twice += a.x * b.y - b.x * a.y
    }
    return twice / 2
  }

  private static func contains(_ corners: [MapPoint], _ point: MapPoint) -> Bool {
    var inside = false
    for (index, a) in corners.enumerated() {
      let b = corners[(index + 1) % corners.count]
      if (a.y > point.y) != (b.y > point.y),
        point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)
      {
        inside.toggle()
      }
    }
    return inside
  }
}
