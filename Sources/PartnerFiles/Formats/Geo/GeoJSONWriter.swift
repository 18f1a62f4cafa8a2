import PartnerGraph

/// Writes GeoJSON: partners as points, links as great circles, cells as properties.
///
/// A partner without a coordinate stands at its city; what has no place at all is there without
/// geometry, as the standard allows. Coordinates of lines are rounded to five decimals, about a metre.
///
/// - SeeAlso: H. Butler and others, *The GeoJSON Format*, RFC 7946 (2016),
///   https://www.rfc-editor.org/rfc/rfc7946
enum GeoJSONWriter {
  static func write(
    _ network: Network, to output: inout ByteOutput
  ) throws(PartnerFilesError) -> [FormatLoss] {
    let places = places(of: network.partners)
    var lines = Lines(places: places)
    var text = JSONText(output)
    text.beginObject()
    text.add(.string("FeatureCollection"), "type")
    text.add(.string(network.name), "name")
    text.beginArray("features")
    for partner in network.partners {
      try text.add(
        row: feature(
          partner.id.rawValue, geometry: places[partner.id].map(point),
          [("feature", .string("partner"))] + JSONCells.members(partner, reserved: ["feature"])))
    }
    for link in network.links {
      try text.add(
        row: feature(
          link.id.rawValue, geometry: lines.line(of: link),
          [("feature", .string("link"))] + JSONCells.members(link, reserved: ["feature"])))
    }
    text.end()
    text.end()
    output = text.output
    return FormatLoss.list([
      (.property("title"), network.title.all.isEmpty ? 0 : 1),
      (.property("licence"), network.licence.isEmpty ? 0 : 1),
      (.partnersWithoutPlace, network.partners.count - places.count),
      (.linksWithoutPlace, lines.withoutPlace), (.linksAtOnePlace, lines.atOnePlace),
      (.rows(.themes), network.themes.count), (.rows(.sources), network.sources.count),
      (.rows(.statements), network.statements.count),
    ])
  }

  /// The lines of links, and how many links have none.
  private struct Lines {
    let places: [Partner.ID: Coordinate]
    var atOnePlace = 0
    var withoutPlace = 0

    init(places: [Partner.ID: Coordinate]) { self.places = places }

    mutating func line(of link: Link) -> JSONNode? {
      guard let from = places[link.from], let to = places[link.to] else {
        withoutPlace += 1
        return nil
      }
      let line = GeoJSONWriter.line(GreatCircle.lines(from: from, to: to))
      if line == nil { atOnePlace += 1 }
      return line
    }
  }

  /// Where partners are: at their coordinate, else at that of their city.
  private static func places(of partners: [Partner]) -> [Partner.ID: Coordinate] {
    var places: [Partner.ID: Coordinate] = [:]
    for partner in partners { places[partner.id] = partner.coordinate }
    let own = places
    for partner in partners where partner.coordinate == nil {
      if let city = partner.city, let place = own[city] { places[partner.id] = place }
    }
    return places
  }

  private static func feature(
    _ id: String, geometry: JSONNode?, _ properties: [(key: String, node: JSONNode)]
  ) -> JSONNode {
    .object([
      ("type", .string("Feature")), ("id", .string(id)),
      ("geometry", geometry ?? JSONNode(.null)), ("properties", .object(properties)),
    ])
  }

  private static func point(_ place: Coordinate) -> JSONNode {
    .object([
      ("type", .string("Point")),
      (
        "coordinates",
        .array([
          JSONNode(.number("\(place.longitude)")), JSONNode(.number("\(place.latitude)")),
        ])
      ),
    ])
  }

  private static func line(_ lines: [[GreatCircle.Point]]) -> JSONNode? {
    guard let first = lines.first else { return nil }
    func coordinates(_ line: [GreatCircle.Point]) -> JSONNode {
      .array(
        line.map { point in
          .array([rounded(point.longitude), rounded(point.latitude)].map { JSONNode(.number($0)) })
        })
    }
    if lines.count == 1 {
      return .object([("type", .string("LineString")), ("coordinates", coordinates(first))])
    }
    return .object([
      ("type", .string("MultiLineString")), ("coordinates", .array(lines.map(coordinates))),
    ])
  }

  private static func rounded(_ degrees: Double) -> String {
    let value = (degrees * 100_000).rounded() / 100_000
    return "\(value == 0 ? 0 : value)"
  }
}
