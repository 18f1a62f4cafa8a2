/// What a partner is called, and what tells it from others of the same name.
public struct NamedPartner: Hashable, Sendable, Identifiable {
  /// The partner.
  public let id: Partner.ID
  /// What sort of partner it is.
  public let kind: Partner.Kind
  /// Its name.
  public let name: LocalizedText
  /// Other names.
  public let aliases: [String]
  /// The city where it sits, if known.
  public let city: Partner.ID?
  /// How many links it has.
  public let links: Int

  /// Makes a named partner.
  public init(
    id: Partner.ID, kind: Partner.Kind, name: LocalizedText, aliases: [String], city: Partner.ID?,
    links: Int
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.aliases = aliases
    self.city = city
    self.links = links
  }
}
