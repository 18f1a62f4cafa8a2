import Foundation
import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Networks as GeoJSON` {
  private func city(_ id: Partner.ID, _ latitude: Double, _ longitude: Double) -> Partner {
    Partner(
      id: id, kind: .city, name: LocalizedText(id.rawValue),
      coordinate: Coordinate(latitude: latitude, longitude: longitude))
  }

  /// The lines of the only link of a network, read by Foundation.
  private func lines(_ a: Partner, _ b: Partner) throws -> [[[Double]]] {
    let network = Network(
      name: "n", partners: [a, b],
      links: [Link(id: "l", from: a.id, to: b.id, kind: .twinning, sources: [])])
    let bytes = try NetworkFormat.geoJSON.encode(network).bytes
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let features = try #require(root["features"] as? [[String: Any]])
    let geometry = try #require(features.last?["geometry"] as? [String: Any])
    if geometry["type"] as? String == "LineString" {
      return [try #require(geometry["coordinates"] as? [[Double]])]
    }
    return try #require(geometry["coordinates"] as? [[[Double]]])
  }

  private func length(_ lines: [[[Double]]]) -> Double {
    lines.reduce(0) { sum, line in
      sum
        + zip(line, line.dropFirst()).reduce(0) { part, pair in
          guard
            let from = Coordinate(latitude: pair.0[1], longitude: pair.0[0]),
            let to = Coordinate(latitude: pair.1[1], longitude: pair.1[0])
          else { return .infinity }
          return part + from.distance(to: to)
        }
    }
  }

  @Test func `a line over the Pacific is cut at the antimeridian`() throws {
    let lines = try lines(city("auckland", -36.85, 174.76), city("vancouver", 49.28, -123.12))
    #expect(lines.count == 2)
    #expect(lines[0].first == [174.76, -36.85] && lines[0].last?[0] == 180)
    #expect(lines[1].first?[0] == -180 && lines[1].last == [-123.12, 49.28])
    #expect(lines[0].last?[1] == lines[1].first?[1])
    // 11 363 km by the haversine formula.
    let a = try #require(Coordinate(latitude: -36.85, longitude: 174.76))
    let b = try #require(Coordinate(latitude: 49.28, longitude: -123.12))
    #expect(abs(length(lines) - a.distance(to: b)) < 1)
  }

  @Test(arguments: 0..<200)
  func `a line is as long as the way, and never jumps`(_ seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    func place() -> (Double, Double) {
      let isRound = Int.random(in: 0..<4, using: &random) == 0
      return isRound
        ? (
          [-90, 0, 90].randomElement(using: &random) ?? 0,
          [-180, -90, 0, 90, 180].randomElement(using: &random) ?? 0
        )
        : (
          Double.random(in: -90...90, using: &random), Double.random(in: -180...180, using: &random)
        )
    }
    let (from, to) = (place(), place())
    guard from != to else { return }
    let a = try #require(Coordinate(latitude: from.0, longitude: from.1))
    let b = try #require(Coordinate(latitude: to.0, longitude: to.1))
    guard a.distance(to: b) > 1 else { return }
    let lines = try lines(city("a", from.0, from.1), city("b", to.0, to.1))
    #expect(abs(length(lines) - a.distance(to: b)) < 0.01 * a.distance(to: b) + 1)
    for line in lines {
      #expect(line.count > 1)
      for (p, q) in zip(line, line.dropFirst()) { #expect(abs(p[0] - q[0]) <= 180) }
    }
  }

  @Test func `what has no place is there without geometry and told`() throws {
    let encoded = try NetworkFormat.geoJSON.encode(SampleNetworks.fiveCities())
    #expect(
      encoded.losses.map(\.description) == [
        "the title of the network is not carried",
        "6 partners have no point, because no coordinate is known",
        "3 links have no line, because an end has no coordinate",
        "5 rows of themes are not carried", "1 row of sources is not carried",
        "2 rows of statements are not carried",
      ])
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(encoded.bytes)) as? [String: Any])
    #expect((root["features"] as? [Any])?.count == 9)
  }
}
