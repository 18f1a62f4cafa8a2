/// What other registers call a partner; each empty if not known.
public struct ExternalIdentifiers: Hashable, Sendable {
  /// The GeoNames number, such as `3030300`.
  public let geonames: String
  /// The Wikidata item, such as `Q12193`.
  public let wikidata: String
  /// The Research Organization Registry identifier, such as `01b8h3982`.
  public let ror: String

  /// Makes a set of identifiers.
  public init(geonames: String = "", wikidata: String = "", ror: String = "") {
    self.geonames = geonames
    self.wikidata = wikidata
    self.ror = ror
  }
}
