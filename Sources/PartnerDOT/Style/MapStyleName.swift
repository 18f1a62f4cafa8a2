/// A way for pictures to look, by name.
public enum MapStyleName: String, CaseIterable, Hashable, Sendable {
  /// Soft colours on white.
  case screen
  /// White sea and dark words, for ink on paper.
  case print
  /// Light on dark, for walls and slides.
  case dark
  /// Grey ground, so that the colours of themes stand alone.
  case colourBlind = "colour-blind"
  /// Without colours: themes are not told, states are told by dashes.
  case blackAndWhite = "black-and-white"

  /// How pictures of the name look.
  ///
  /// Words have a contrast of at least 4.5 to what is behind them, and lines of themes one of 3 to
  /// the background (WCAG 2.1, 1.4.3 and 1.4.11).
  public var style: MapStyle {
    switch self {
    case .screen: MapStyle()
    case .print: MapStyle(ink: MapColour(0), ground: Self.paper)
    case .dark: Self.darkStyle
    case .colourBlind: MapStyle(ground: Self.grey)
    case .blackAndWhite:
      MapStyle(
        palette: MapPalette(
          pairs: [], neutral: .init(fill: MapColour(0xffffff), line: MapColour(0x000000))),
        ink: MapColour(0), ended: MapColour(0x767676), ground: Self.paper)
    }
  }

  /// Whether themes are told by colours.
  public var hasColours: Bool { self != .blackAndWhite }

  private static let paper = MapGround(
    sea: MapColour(0xffffff), land: MapColour(0xf3f3f1), partnerLand: MapColour(0xe4e4e0),
    coast: MapColour(0x8a8a8a), border: MapColour(0xb4b4b4), graticule: MapColour(0xe6e6e6))

  private static let grey = MapGround(
    sea: MapColour(0xf4f6f7), land: MapColour(0xe9e9e9), partnerLand: MapColour(0xdedede),
    coast: MapColour(0x9a9a9a), border: MapColour(0xbcbcbc), graticule: MapColour(0xe2e6e8))

  /// The bright colour of each pair is the line on dark ground.
  private static let darkStyle = MapStyle(
    palette: MapPalette(
      pairs: MapPalette.colourBlindSafe.pairs.map { .init(fill: $0.fill, line: $0.fill) },
      neutral: .init(fill: MapColour(0x2b3844), line: MapColour(0xc8d0d6))),
    background: MapColour(0x10181f), ink: MapColour(0xf2f4f5), paleInk: MapColour(0xb3bec6),
    ended: MapColour(0x7d8a94), faint: MapColour(0x4a5762),
    ground: MapGround(
      sea: MapColour(0x15212b), land: MapColour(0x243440), partnerLand: MapColour(0x334654),
      coast: MapColour(0x5f7687), border: MapColour(0x4b5f6e), graticule: MapColour(0x20303c)))
}
