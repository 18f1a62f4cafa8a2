import PartnerDOT
import PartnerMaps
import Testing

@Suite struct `Laying the globe flat` {
  static let brest = GlobePoint(longitude: -4.4863, latitude: 48.3903)

  /// Longitude, latitude, x and y by PROJ 9.5 (pyproj 3.8.0), with R=1.
  @Test(arguments: [
    (
      GlobeProjection.equalEarth(centre: 11),
      [
        (0.0, 0.0, -0.165405166, 0.0), (-4.4863, 48.3903, -0.194566545, 0.915874233),
        (139.667, 35.283, 1.762676281, 0.690476703), (-104.98, 39.74, -1.548201307, 0.770063833),
        (-58.38, -34.61, -0.953915439, -0.678232758), (179.9, -80, 1.567276754, -1.288211196),
      ]
    ),
    (
      .equidistant(centre: brest),
      [
        (0, 0, 0.088427697, -0.842660962), (-4.4863, 48.3903, 0, 0),
        (139.667, 35.283, 0.754529585, 1.386280461), (-104.98, 39.74, -0.963092205, 0.674137555),
        (-58.38, -34.61, -1.118759555, -1.244694581), (179.9, -80, -0.065539519, -2.588425664),
      ]
    ),
    (
      .equalArea(centre: brest),
      [
        (0, 0, 0.085806250, -0.817680200), (6.1757, 49.1193, 0.121319929, 0.021211638),
        (139.667, 35.283, 0.678615745, 1.246805647), (-104.98, 39.74, -0.908584029, 0.635983359),
        (-58.38, -34.61, -0.992691925, -1.104435939), (179.9, -80, -0.048705930, -1.923597847),
      ]
    ),
  ])
  func `places are those of PROJ`(
    _ projection: GlobeProjection, _ places: [(Double, Double, Double, Double)]
  ) {
    for (longitude, latitude, x, y) in places {
      let place = projection.forward(GlobePoint(longitude: longitude, latitude: latitude))
      #expect(abs(place.x - x) < 2e-9 && abs(place.y - y) < 2e-9)
    }
  }

  @Test(arguments: [
    GlobeProjection.equalEarth(centre: 11), .equalEarth(centre: -150),
    .equidistant(centre: brest), .equidistant(centre: GlobePoint(longitude: 0, latitude: 90)),
    .equalArea(centre: brest), .equalArea(centre: GlobePoint(longitude: 170, latitude: -89)),
  ])
  func `back from the plane is where one came from`(_ projection: GlobeProjection) throws {
    for longitude in stride(from: -179.5, to: 180, by: 7.3) {
      for latitude in stride(from: -89.5, to: 90, by: 4.7) {
        let point = GlobePoint(longitude: longitude, latitude: latitude)
        let back = try #require(projection.inverse(projection.forward(point)))
        #expect(back.angle(to: point) < 1e-6)
      }
    }
  }

  @Test func `beyond the edge of the world there is nothing`() {
    let far = MapPoint(x: 3.2, y: 1)
    #expect(GlobeProjection.equalEarth(centre: 0).inverse(far) == nil)
    #expect(GlobeProjection.equidistant(centre: Self.brest).inverse(far) == nil)
    #expect(GlobeProjection.equalArea(centre: Self.brest).inverse(far) == nil)
  }

  @Test func `great circles through the centre of the equidistant map are straight and true`() {
    let projection = GlobeProjection.equidistant(centre: Self.brest)
    for longitude in stride(from: -175.0, to: 180, by: 35) {
      let end = GlobePoint(longitude: longitude, latitude: longitude / 3)
      let places = Self.brest.greatCircle(to: end).map(projection.forward)
      let last = places[places.count - 1]
      #expect(abs(last.length - Self.brest.angle(to: end) * .pi / 180) < 1e-9)
      for place in places {
        #expect(abs(place.x * last.y - place.y * last.x) < 1e-9)
      }
    }
  }

  @Test func `a great circle goes in small steps from end to end, also to the antipode`() {
    let ends = [
      GlobePoint(longitude: 139.7, latitude: 35.3),
      GlobePoint(longitude: 175.5137, latitude: -48.3903),
      GlobePoint(longitude: -4.4863, latitude: 48.3903),
    ]
    for end in ends {
      let way = Self.brest.greatCircle(to: end, step: 2)
      #expect(way.first == Self.brest && way.last == end)
      for (a, b) in zip(way, way.dropFirst()) { #expect(a.angle(to: b) < 2.01) }
      let length = zip(way, way.dropFirst()).reduce(0) { $0 + $1.0.angle(to: $1.1) }
      #expect(abs(length - Self.brest.angle(to: end)) < 0.01)
    }
  }
}
