/// A size and weight of the one family of letters that pictures are set in.
package struct TextFont: Hashable, Sendable {
  /// The size in points.
  package var size: Double
  package var isBold: Bool

  init(_ size: Double, isBold: Bool = false) {
    self.size = size
    self.isBold = isBold
  }

  /// The height of a line of it.
  var lineHeight: Double { (size * 1.25).rounded(.up) }
}
