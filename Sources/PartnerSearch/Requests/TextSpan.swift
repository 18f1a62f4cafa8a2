/// A piece of a text.
public struct TextSpan: Hashable, Sendable {
  /// The piece as it is written.
  public let text: String
  /// Where it stands, in bytes of UTF-8 from the beginning of the text.
  public let range: Range<Int>

  /// Makes a piece.
  public init(text: String, range: Range<Int>) {
    self.text = text
    self.range = range
  }
}
