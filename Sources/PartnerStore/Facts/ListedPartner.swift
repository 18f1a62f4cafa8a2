public import PartnerGraph

/// A partner with what a list tells of it beside its row.
public struct ListedPartner: Hashable, Sendable {
  /// The partner.
  public let partner: Partner
  /// The country it is in: its own, else that of the places it lies in.
  public let country: CountryCode?
  /// How many links it has.
  public let links: Int

  /// Makes a listed partner.
  public init(_ partner: Partner, country: CountryCode?, links: Int) {
    self.partner = partner
    self.country = country
    self.links = links
  }
}
