import PartnerGraph

/// A partner as JSON; what is not known is left out.
struct PartnerJSON: Encodable {
  let id: String
  let kind: String
  let subkind: String?
  let name: String
  let names: [String: String]?
  let aliases: [String]
  let country: String?
  let city: String?
  let latitude: Double?
  let longitude: Double?
  let geonames: String?
  let wikidata: String?
  let ror: String?
  let themes: [String]
  let offers: [String]
  let seeks: [String]
  let population: Int?
  let since: String?
  let until: String?
  let website: String?
  let sources: [String]
  let note: String?

  init(_ partner: Partner, in language: Language) {
    func text(_ text: String) -> String? { text.isEmpty ? nil : text }
    id = partner.id.rawValue
    kind = partner.kind.rawValue
    subkind = text(partner.subkind)
    name = partner.name.text(in: language)
    names = Dictionary(
      partner.name.translations.map { ($0.language, $0.text) },
      uniquingKeysWith: { first, _ in first })
    aliases = partner.aliases
    country = partner.country?.rawValue
    city = partner.city?.rawValue
    latitude = partner.coordinate?.latitude
    longitude = partner.coordinate?.longitude
    geonames = text(partner.identifiers.geonames)
    wikidata = text(partner.identifiers.wikidata)
    ror = text(partner.identifiers.ror)
    themes = partner.themes.map(\.rawValue)
    offers = partner.offers.map(\.rawValue)
    seeks = partner.seeks.map(\.rawValue)
    population = partner.population
    since = partner.period.since?.description
    until = partner.period.until?.description
    website = text(partner.website)
    sources = partner.sources.map(\.rawValue)
    note = text(partner.note)
  }
}
