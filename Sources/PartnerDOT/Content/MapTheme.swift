public import PartnerGraph

/// A theme that has a colour in a picture.
public struct MapTheme: Hashable, Sendable {
  /// The theme; always one without a wider theme.
  public let id: Theme.ID
  /// Its label in the language of the picture.
  public let label: String
  /// Which colour of the palette it has, from 0.
  public let colour: Int

  /// Makes a theme of a picture.
  public init(id: Theme.ID, label: String, colour: Int) {
    self.id = id
    self.label = label
    self.colour = colour
  }
}
