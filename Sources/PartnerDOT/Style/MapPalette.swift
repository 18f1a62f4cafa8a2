/// The colours of themes: one to fill a shape with, one to draw a line in.
///
/// Fourteen pairs found by simulated annealing so that any two fills, and any two lines, differ as
/// much as possible in Oklab for normal sight and, half as much, as seen with protanopia and
/// deuteranopia (G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, *A physiologically-based model
/// for simulation of color vision deficiency*, IEEE Trans. Vis. Comput. Graph. 15 (2009) 1291,
/// doi:10.1109/TVCG.2009.113). Dark text on a fill has a contrast of at least 4.5, and a line on
/// white one of at least 3 (WCAG 2.1, 1.4.3 and 1.4.11).
public struct MapPalette: Hashable, Sendable {
  /// A fill and a line that go together.
  public struct Pair: Hashable, Sendable {
    /// The colour of a shape.
    public let fill: MapColour
    /// The colour of its border, and of a line.
    public let line: MapColour

    /// Makes a pair.
    public init(fill: MapColour, line: MapColour) {
      self.fill = fill
      self.line = line
    }
  }

  /// The pairs, in the order in which themes get them.
  public let pairs: [Pair]
  /// What has no theme, or one beyond the pairs.
  public let neutral: Pair

  /// Makes a palette.
  public init(pairs: [Pair], neutral: Pair) {
    self.pairs = pairs
    self.neutral = neutral
  }

  /// The pair of a theme's colour; the neutral one for none.
  public func pair(_ colour: Int?) -> Pair {
    guard let colour, pairs.indices.contains(colour) else { return neutral }
    return pairs[colour]
  }

  /// The palette for everybody, also the colour-blind.
  public static let colourBlindSafe = Self(
    pairs: [
      (0x70a855, 0x016f38), (0xe4acff, 0x87478d), (0x97ebff, 0x0399d7), (0xe5af48, 0xda7808),
      (0xffcecc, 0xa23b00), (0xffe97e, 0x947200), (0x96e298, 0x21a637), (0x9775cd, 0x432597),
      (0xb69d9b, 0x8a0740), (0x05cbc8, 0x009283), (0x51a5ed, 0x1360ce), (0xcb6479, 0xd45e9d),
      (0xaf7b0b, 0x5b340a), (0x23929a, 0x035368),
    ].map { Pair(fill: MapColour($0), line: MapColour($1)) },
    neutral: Pair(fill: MapColour(0xffffff), line: MapColour(0x6b6b6b)))
}
