/// The colours of the globe on geographic maps.
public struct MapGround: Hashable, Sendable {
  /// The colour of sea and lakes.
  public let sea: MapColour
  /// The colour of land.
  public let land: MapColour
  /// The colour of the countries that partners are in.
  public let partnerLand: MapColour
  /// The colour of coasts.
  public let coast: MapColour
  /// The colour of borders between countries.
  public let border: MapColour
  /// The colour of meridians and parallels.
  public let graticule: MapColour

  /// Makes a ground.
  public init(
    sea: MapColour, land: MapColour, partnerLand: MapColour, coast: MapColour, border: MapColour,
    graticule: MapColour
  ) {
    self.sea = sea
    self.land = land
    self.partnerLand = partnerLand
    self.coast = coast
    self.border = border
    self.graticule = graticule
  }

  /// Pale blue and sand, for screens.
  public static let light = Self(
    sea: MapColour(0xe6f0f5), land: MapColour(0xfaf8f3), partnerLand: MapColour(0xf2e9d8),
    coast: MapColour(0x8fa9b8), border: MapColour(0xc9c0b0), graticule: MapColour(0xd3e2ea))
}
