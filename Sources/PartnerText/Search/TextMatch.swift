/// A partner that a full-text search found, and where.
public struct TextMatch: Hashable, Sendable {
  /// A place where words were found.
  public struct Finding: Hashable, Sendable {
    /// What the text is.
    public let field: SearchField
    /// The name or label as it is written, or the part of the note around the word.
    public let text: String
  }

  /// The identifier of the partner.
  public let id: String
  /// How well it matches.
  public let quality: SearchQuality
  /// Where the words were found, the weightiest field first, each text once.
  public let found: [Finding]
}
