public import PartnerGraph

/// A cooperation of three as a picture tells it.
public struct TriangleSketch: Sendable {
  /// One of the three.
  public struct Corner: Sendable {
    /// Its name.
    public let name: String
    /// What sort of partner it is.
    public let kind: Partner.Kind
    /// What it does in the cooperation, in some words.
    public let role: String
    /// Who would carry the work, the most important first.
    public let carriers: [String]

    /// Makes a corner.
    public init(name: String, kind: Partner.Kind, role: String, carriers: [String]) {
      self.name = name
      self.kind = kind
      self.role = role
      self.carriers = carriers
    }
  }

  /// What joins two of the three.
  public struct Edge: Sendable {
    /// Whether links join them already.
    public let isThere: Bool
    /// What is told of it: since when, what one can give the other.
    public let words: [String]

    /// Makes an edge.
    public init(isThere: Bool, words: [String]) {
      self.isThere = isThere
      self.words = words
    }
  }

  /// The title of the picture.
  public let title: String
  /// What stands under the title.
  public let summary: String
  /// The language of the words.
  public let language: Language
  /// The three, the one that brings the others together first; more are left out.
  public let corners: [Corner]
  /// From the first to the second, from the second to the third, from the third to the first.
  public let edges: [Edge]
  /// What all three work on, the heaviest first.
  public let themes: [String]
  /// The small print.
  public let notes: [String]

  /// Makes a sketch.
  public init(
    title: String, summary: String, language: Language, corners: [Corner], edges: [Edge],
    themes: [String], notes: [String]
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.corners = corners
    self.edges = edges
    self.themes = themes
    self.notes = notes
  }
}
