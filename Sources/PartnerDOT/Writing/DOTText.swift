/// The text of a graph in the DOT language, written by ``DOTWriter`` and by nobody else.
///
/// Drawing text of others could hang or end the process, or read files; so what is to be drawn is
/// of this type, which only this package can make.
public struct DOTText: Hashable, Sendable {
  /// The text, UTF-8 when it is written to a file.
  public let text: String
  /// The title of the picture, in words.
  public let title: String
  /// What the picture shows, in one or two sentences.
  public let summary: String
  /// How many nodes it has, for limits.
  public let nodeCount: Int
  /// How many edges it has, for limits.
  public let edgeCount: Int
  /// How many times larger than the picture everything in the text is.
  package let enlargement: Double

  package init(
    text: String, title: String = "", summary: String = "", nodeCount: Int = 0, edgeCount: Int = 0,
    enlargement: Double = 1
  ) {
    self.text = text
    self.title = title
    self.summary = summary
    self.nodeCount = nodeCount
    self.edgeCount = edgeCount
    self.enlargement = enlargement
  }
}
