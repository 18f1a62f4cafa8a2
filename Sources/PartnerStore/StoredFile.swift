/// A file of a network folder as a database keeps it: what the rows alone do not say of it.
public struct StoredFile: Hashable, Sendable {
  /// The name in the folder, such as `links.csv`.
  public let name: String
  /// The text.
  public let content: String

  /// Makes a file.
  public init(name: String, content: String) {
    self.name = name
    self.content = content
  }
}
