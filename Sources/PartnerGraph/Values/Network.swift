/// Partners, links, themes, sources and statements together, as they stand in the tables.
///
/// A network is a plain value and may be faulty; ``problems()`` lists what is wrong with it, and a
/// ``PartnerGraph`` is only made of a network without problems.
public struct Network: Hashable, Sendable {
  /// A short name, such as `brest`.
  public let name: String
  /// The title for people.
  public let title: LocalizedText
  /// The licence of the data, such as `CC-BY-4.0`; empty if not said.
  public let licence: String
  /// The partners, in order of the table.
  public internal(set) var partners: [Partner]
  /// The links, in order of the table.
  public internal(set) var links: [Link]
  /// The themes, in order of the table.
  public internal(set) var themes: [Theme]
  /// The sources, in order of the table.
  public internal(set) var sources: [Source]
  /// The statements, in order of the table.
  public let statements: [Statement]

  /// Makes a network of whatever is given.
  public init(
    name: String, title: LocalizedText = "", licence: String = "", partners: [Partner] = [],
    links: [Link] = [], themes: [Theme] = [], sources: [Source] = [],
    statements: [Statement] = []
  ) {
    self.name = name
    self.title = title
    self.licence = licence
    self.partners = partners
    self.links = links
    self.themes = themes
    self.sources = sources
    self.statements = statements
  }
}
