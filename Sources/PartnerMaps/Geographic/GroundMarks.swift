internal import PartnerDOT
internal import PartnerGraph

/// What lies below the network on a geographic map: sea, land, coasts, borders, graticule.
struct GroundMarks {
  let view: GlobeView
  let style: MapStyle
  let words: GeographicWords
  /// The countries that partners are in.
  let countries: Set<CountryCode>

  /// From here on, in points for a radius of the globe, the finer shapes are drawn.
  private static let finer = 330.0

  private var ground: MapGround { style.ground }

  /// The groups from the lowest to the highest.
  func groups() -> [MapScene.Group] {
    let shapes = view.scale > Self.finer ? WorldShapes.forRegion : WorldShapes.forWorld
    let tinted = shapes.countries.filter { $0.code.map(countries.contains) ?? false }
    return [
      group("sea", [.areas([view.outline], fill: .init(ground.sea), stroke: nil)]),
      group("land", areas(shapes.land, fill: ground.land)),
      group("countries", areas(tinted.flatMap(\.rings), fill: ground.partnerLand)),
      group(
        "lakes", [.areas(shapes.lakes.flatMap(view.areas), fill: .init(ground.sea), stroke: nil)]),
      group("graticule", [lines(graticule(), ground.graticule, 0.5)]),
      group("borders", [lines(shapes.borders, ground.border, 0.5)]),
      group("coasts", [lines(shapes.coasts, ground.coast, view.scale > Self.finer ? 0.7 : 0.55)]),
    ]
  }

  /// The edge of the map.
  func edge() -> MapScene.Group {
    let line = view.outline + view.outline.prefix(1)
    return group("edge", [.lines([line], .init(.init(ground.coast), width: 1))])
  }

  private func group(_ name: String, _ marks: [MapScene.Mark]) -> MapScene.Group {
    MapScene.Group(id: "map-\(name)", classes: "ground \(name)", marks: marks)
  }

  /// Rings from the largest to the smallest, holes in the colour of what is around them.
  private func areas(_ rings: [WorldShapes.Ring], fill: MapColour) -> [MapScene.Mark] {
    var marks: [MapScene.Mark] = []
    var run: (isHole: Bool, areas: [[MapPoint]]) = (false, [])
    func close() {
      guard !run.areas.isEmpty else { return }
      let isLand = fill == ground.land
      let colour = run.isHole ? (isLand ? ground.sea : ground.land) : fill
      marks.append(.areas(run.areas, fill: .init(colour), stroke: nil))
    }
    for ring in rings.sorted(by: { $0.extent > $1.extent }) {
      if ring.isHole != run.isHole {
        close()
        run = (ring.isHole, [])
      }
      run.areas += view.areas(ring)
    }
    close()
    return marks
  }

  private func lines(
    _ lines: [[GlobePoint]], _ colour: MapColour, _ width: Double
  ) -> MapScene.Mark {
    .lines(lines.flatMap(view.lines), .init(.init(colour), width: width))
  }

  /// Meridians and parallels at a round distance, so that some are seen on every map.
  private func graticule() -> [[GlobePoint]] {
    let degrees = view.frame.width / view.scale / GlobePoint.radian
    let step = [1.0, 2, 5, 10, 15, 20].first { degrees / $0 <= 9 } ?? 30
    let meridians = stride(from: -180.0, to: 180, by: step).map { east in
      let end = east.truncatingRemainder(dividingBy: 90) == 0 ? 90.0 : 90 - step
      return stride(from: -end, through: end, by: 1).map {
        GlobePoint(longitude: east, latitude: $0)
      }
    }
    let parallels = stride(from: step - 90, through: 90 - step, by: step).map { north in
      stride(from: -180.0, through: 180, by: 1).map {
        GlobePoint(longitude: $0, latitude: north)
      }
    }
    return meridians + parallels
  }
}
