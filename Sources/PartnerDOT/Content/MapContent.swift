public import PartnerGraph

/// What a picture shows, in words and indices; how it looks is the business of a ``MapStyle``.
public struct MapContent: Hashable, Sendable {
  /// A short name, such as `brest`.
  public let name: String
  /// The title above the picture.
  public let title: String
  /// The language of the words in it.
  public let language: Language
  /// The partners, in order of degree, then of identifier.
  public let partners: [MapPartner]
  /// The links, in order of identifier; each joins two of the partners.
  public let links: [MapLink]
  /// The themes that have a colour, in order of identifier; not all need occur.
  public let themes: [MapTheme]
  /// Where the facts are from, in one sentence; empty if nobody says.
  public let sourceLine: String
  /// What had to be left out, in one sentence; empty if nothing.
  public let omission: String
  /// The newest date of what is known, if there is one.
  public let newestDate: PartialDate?

  /// Makes a content; a link that does not join two different partners of the list is left out, and
  /// an index of a theme beyond the list means none.
  public init(
    name: String, title: String, language: Language, partners: [MapPartner], links: [MapLink],
    themes: [MapTheme] = [], sourceLine: String = "", omission: String = "",
    newestDate: PartialDate? = nil
  ) {
    self.name = name
    self.title = title
    self.language = language
    self.partners = partners
    self.links = links.filter {
      partners.indices.contains($0.from) && partners.indices.contains($0.to) && $0.from != $0.to
    }
    self.themes = themes
    self.sourceLine = sourceLine
    self.omission = omission
    self.newestDate = newestDate
  }

  /// The index of the partner that the picture is about, if there is one.
  public var centre: Int? { partners.firstIndex { $0.emphasis == .centre } }

  /// The colour of a theme, as an index into a palette; nothing without a theme.
  func colour(of theme: Int?) -> Int? {
    guard let theme, themes.indices.contains(theme) else { return nil }
    return themes[theme].colour
  }
}
