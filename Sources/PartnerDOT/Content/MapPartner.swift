public import PartnerGraph

/// A partner as a picture shows it.
public struct MapPartner: Hashable, Sendable {
  /// The partner.
  public let id: Partner.ID
  /// What sort of partner it is: its shape.
  public let kind: Partner.Kind
  /// Its name in the language of the picture.
  public let name: String
  /// What is told when one points at it: kind, country, themes.
  public let details: String
  /// Its dominant theme, an index into the themes of the content: its colour.
  public let theme: Int?
  /// How many links lie between it and the one in the middle; 0 where there is none in the middle.
  public let degree: Int
  /// How much it asks for attention.
  public let emphasis: MapEmphasis
  /// Where it is on the globe, if that is known.
  public let coordinate: Coordinate?
  /// The country it is in, if that is known.
  public let country: CountryCode?
  /// How many partners it stands for.
  public let count: Int
  /// The city it sits in, if that is known.
  public let city: Partner.ID?

  /// Makes a partner of a picture.
  public init(
    id: Partner.ID, kind: Partner.Kind, name: String, details: String = "", theme: Int? = nil,
    degree: Int = 0, emphasis: MapEmphasis = .normal, coordinate: Coordinate? = nil,
    country: CountryCode? = nil, count: Int = 1, city: Partner.ID? = nil
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.details = details
    self.theme = theme
    self.degree = degree
    self.emphasis = emphasis
    self.coordinate = coordinate
    self.country = country
    self.count = count
    self.city = city
  }
}
