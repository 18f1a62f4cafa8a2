/// How a picture looks.
public struct MapStyle: Hashable, Sendable {
  /// The colours of themes.
  public let palette: MapPalette
  /// The colour behind everything.
  public let background: MapColour
  /// The colour of words.
  public let ink: MapColour
  /// The colour of small print.
  public let paleInk: MapColour
  /// The colour of links that are over.
  public let ended: MapColour
  /// The colour of links that are there for orientation only.
  public let faint: MapColour
  /// The colours of the globe on geographic maps.
  public let ground: MapGround

  /// Makes a style.
  public init(
    palette: MapPalette = .colourBlindSafe, background: MapColour = MapColour(0xffffff),
    ink: MapColour = MapColour(0x111111), paleInk: MapColour = MapColour(0x555555),
    ended: MapColour = MapColour(0x8c8c8c), faint: MapColour = MapColour(0xd0d0d0),
    ground: MapGround = .light
  ) {
    self.palette = palette
    self.background = background
    self.ink = ink
    self.paleInk = paleInk
    self.ended = ended
    self.faint = faint
    self.ground = ground
  }

  /// The colour for words on an area: that of words or that of the background, whichever has more
  /// contrast.
  package func ink(on area: MapColour) -> MapColour {
    ink.contrast(to: area) >= background.contrast(to: area) ? ink : background
  }

  /// DejaVu Sans is measured; Verdana has nearly its widths where DejaVu Sans is missing.
  static let font = "DejaVu Sans,Verdana,sans-serif"
}
