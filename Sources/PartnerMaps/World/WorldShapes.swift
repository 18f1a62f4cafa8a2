package import PartnerGraph

/// Land, lakes, coasts and borders of the world, from Natural Earth (public domain).
///
/// Made by Tools/world-shapes, where the bytes are explained. What two countries share is one arc.
/// Rings close on the sphere: they have no seam at 180 degrees or at the pole.
package struct WorldShapes: Sendable {
  /// A closed line; the last point is joined to the first.
  package struct Ring: Sendable {
    package let points: [GlobePoint]
    /// Whether it is a hole in what it belongs to, such as the Caspian Sea in the land.
    package let isHole: Bool
    /// The area that it takes on a plate of degrees, for drawing what contains others first.
    let extent: Double
  }

  /// A country with its rings, the largest first.
  package struct Country: Sendable {
    /// Its code; nothing for the few areas that have none.
    package let code: CountryCode?
    package let rings: [Ring]
  }

  /// The land, the largest rings first, holes after what they are in.
  package let land: [Ring]
  /// The lakes.
  package let lakes: [Ring]
  /// Where land meets sea.
  package let coasts: [[GlobePoint]]
  /// Where countries meet.
  package let borders: [[GlobePoint]]
  /// The countries, in the order of the source.
  package let countries: [Country]

  /// For maps of the world: Natural Earth at 1:110 million.
  package static let forWorld = WorldShapes(coarse)
  /// For maps of continents and regions: Natural Earth at 1:50 million.
  package static let forRegion = WorldShapes(fine)

  private init(_ text: StaticString) {
    var reader = Reader(Self.bytes(of: text))
    let steps = Double(reader.number())
    var arcs: [(kind: Int, points: [GlobePoint])] = []
    var (x, y) = (0, 0)
    for _ in 0..<reader.number() {
      let kind = reader.number()
      let points = (0..<reader.number()).map { _ in
        x += reader.signed()
        y += reader.signed()
        return GlobePoint(longitude: Double(x) / steps, latitude: Double(y) / steps)
      }
      arcs.append((kind, points))
    }
    let pieces = arcs.map(\.points)
    land = reader.rings(of: pieces)
    lakes = reader.rings(of: pieces)
    countries = (0..<reader.number()).map { _ in
      let letters = [reader.number(), reader.number()].compactMap { Unicode.Scalar(UInt32($0)) }
      var code = ""
      code.unicodeScalars.append(contentsOf: letters)
      return Country(code: CountryCode(code), rings: reader.rings(of: pieces))
    }
    coasts = arcs.filter { $0.kind != 2 }.map(\.points)
    borders = arcs.filter { $0.kind == 2 }.map(\.points)
  }

  /// Decodes base64 that is known to be right: it is part of the program.
  private static func bytes(of text: StaticString) -> [UInt8] {
    text.withUTF8Buffer { letters in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(letters.count / 4 * 3)
      var (word, bits): (UInt32, UInt32) = (0, 0)
      for letter in letters {
        let value: UInt8
        switch letter {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = letter - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): value = letter - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): value = letter - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): value = 62
        case UInt8(ascii: "/"): value = 63
        default: continue
        }
        word = word << 6 | UInt32(value)
        bits += 6
        if bits >= 8 {
          bits -= 8
          bytes.append(UInt8(truncatingIfNeeded: word >> bits))
        }
      }
      return bytes
    }
  }

  private struct Reader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func number() -> Int {
      var (value, shift) = (0, 0)
      while position < bytes.count {
        let byte = Int(bytes[position])
        position += 1
        value |= (byte & 127) << shift
        if byte < 128 { break }
        shift += 7
      }
      return value
    }

    mutating func signed() -> Int {
      let value = number()
      return value & 1 == 0 ? value >> 1 : -((value + 1) >> 1)
    }

    mutating func rings(of arcs: [[GlobePoint]]) -> [Ring] {
      let rings = (0..<number()).map { _ -> Ring in
        var last = 0
        var points: [GlobePoint] = []
        for _ in 0..<number() {
          last += signed()
          let arc = arcs[last >> 1]
          points += last & 1 == 0 ? arc.dropLast() : arc.reversed().dropLast()
        }
        return Ring(points)
      }
      return rings.sorted { $0.extent > $1.extent }
    }
  }
}

extension WorldShapes.Ring {
  /// Natural Earth has land at the right of its rings, so a ring that turns left is a hole.
  init(_ points: [GlobePoint]) {
    self.points = points
    let line = GlobeLine.unrolled(points + points.prefix(1), from: points.first?.longitude ?? 0)
    let turn = (line.last?.longitude ?? 0) - (line.first?.longitude ?? 0)
    if abs(turn) > 180 {  // around a pole
      isHole = false
      extent = 360 * 90
      return
    }
    var area = 0.0
    for (a, b) in zip(line, line.dropFirst()) {
      area += (a.longitude * b.latitude - b.longitude * a.latitude) / 2
    }
    isHole = area > 0
    extent = abs(area)
  }
}
