/// A colour of the screen: red, green and blue of sRGB.
public struct MapColour: Hashable, Sendable {
  /// The three parts, 8 bits each: `0xRRGGBB`.
  public let rgb: UInt32

  /// Makes a colour of `0xRRGGBB`; higher bits are ignored.
  public init(_ rgb: UInt32) { self.rgb = rgb & 0xff_ffff }

  /// The colour as it is written in DOT and SVG: `#rrggbb`.
  public var hex: String {
    let digits = String(rgb, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// How much light it gives, 0...1, by an exponent of 2, near enough to that of sRGB.
  private var light: Double {
    let parts = [(16, 0.2126), (8, 0.7152), (0, 0.0722)].map { shift, weight in
      let part = Double((rgb >> UInt32(shift)) & 255) / 255
      return part * part * weight
    }
    return parts.reduce(0, +)
  }

  /// The contrast of two colours, 1...21 (WCAG 2.1).
  func contrast(to other: Self) -> Double {
    (max(light, other.light) + 0.05) / (min(light, other.light) + 0.05)
  }
}
