import PartnerGraph

/// The question as JSON: the partner asked about, or the request as it was read.
struct RequestJSON: Encodable {
  var partner: String?

  init(partner: Partner.ID) { self.partner = partner.rawValue }
}
