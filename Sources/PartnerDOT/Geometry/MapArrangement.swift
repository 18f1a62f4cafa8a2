/// Where everything of a picture stands.
package struct MapArrangement: Sendable {
  /// A text, a sample or both that stands beside the network: title, legend, source line.
  package struct Item: Hashable, Sendable {
    /// What it shows.
    package let caption: MapCaption
    /// The middle of its text, or of its sample if it has no text.
    package let position: MapPoint

    package init(caption: MapCaption, position: MapPoint) {
      self.caption = caption
      self.position = position
    }
  }

  /// The middle of each partner, in the order of the content.
  package var partners: [MapPoint]
  /// The line of each link, in the order of the content.
  package var links: [MapCurve]
  /// What stands beside the network.
  package var items: [Item]
  /// How much larger than usual that is.
  package var itemScale: Double

  package init(
    partners: [MapPoint], links: [MapCurve], items: [Item], itemScale: Double = 1
  ) {
    self.partners = partners
    self.links = links
    self.items = items
    self.itemScale = itemScale
  }
}
