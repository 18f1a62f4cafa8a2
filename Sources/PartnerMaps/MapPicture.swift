public import PartnerDOT

/// A picture with everything in its place, ready to be drawn in any format.
public struct MapPicture: Sendable {
  /// The whole picture as DOT text with positions: the same picture in every format.
  public let dot: DOTText
  /// Where everything stands.
  package let arrangement: MapArrangement
  /// The box of each partner, in the order of the content.
  package let partnerBoxes: [MapBox]
  /// The box of each caption, in the order of the arrangement's items.
  package let itemBoxes: [MapBox]

  /// Draws the picture.
  ///
  /// - Returns: A whole file.
  /// - Throws: ``MapError``.
  public func rendered(as format: MapFormat) throws(MapError) -> [UInt8] {
    try MapRenderer.shared.render(dot, layout: .positions, as: format)
  }
}
