package import PartnerDOT

/// A geographic map with everything in its place, ready to be drawn in any format.
public struct GeographicPicture: Sendable {
  /// The picture as marks on a page: the same for every format.
  package let scene: MapScene
  /// The rectangle of the page that the map takes.
  package let frame: MapBox
  /// The boxes of the labels on the map.
  package let labelBoxes: [MapBox]
  /// The places of the partners on the page, in the order of the content; nothing without a place.
  package let partnerPlaces: [MapPoint?]

  /// Draws the picture.
  ///
  /// SVG is written here; Graphviz draws the same marks as PNG and PDF. DOT is the text that
  /// Graphviz draws.
  ///
  /// - Returns: A whole file.
  /// - Throws: ``MapError``.
  public func rendered(as format: MapFormat) throws(MapError) -> [UInt8] {
    switch format {
    case .svg: SceneSVG.bytes(of: scene)
    case .png, .pdf, .dot:
      try MapRenderer.shared.render(SceneDOT.text(of: scene), layout: .positions, as: format)
    }
  }
}
