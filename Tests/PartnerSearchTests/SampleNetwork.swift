import PartnerGraph

/// A small network with the names that people spell in many ways.
enum SampleNetwork {
  static func graph() throws -> PartnerGraph {
    try PartnerGraph(Network(name: "sample", partners: partners, links: links))
  }

  private static func partner(
    _ id: Partner.ID, _ kind: Partner.Kind, _ name: String, _ translations: [String: String] = [:],
    aliases: [String] = [], country: String = "FR", city: Partner.ID? = nil
  ) -> Partner {
    Partner(
      id: id, kind: kind,
      name: LocalizedText(
        name, translations: translations.map { .init(language: $0.key, text: $0.value) }),
      aliases: aliases, country: CountryCode(country), city: city)
  }

  private static let partners: [Partner] = [
    partner("brest", .city, "Brest"),
    partner("brest-metropole", .region, "Brest métropole", ["en": "Brest Metropole"]),
    partner("kiel", .city, "Kiel", country: "DE"),
    partner("plymouth", .city, "Plymouth", country: "GB"),
    partner("cadiz", .city, "Cádiz", ["fr": "Cadix"], country: "ES"),
    partner("constanta", .city, "Constanța", ["fr": "Constantza"], country: "RO"),
    partner("denver", .city, "Denver", country: "US"),
    partner("dun-laoghaire", .city, "Dún Laoghaire", country: "IE"),
    partner("yokosuka", .city, "横須賀市", ["en": "Yokosuka"], country: "JP"),
    partner("bejaia", .city, "Béjaïa", ["ar": "بجاية"], country: "DZ"),
    partner("qingdao", .city, "青岛", ["en": "Qingdao"], aliases: ["Tsingtao"], country: "CN"),
    partner("veracruz", .region, "Veracruz", ["fr": "État de Veracruz"], country: "MX"),
    partner("veracruz-city", .city, "Veracruz", ["fr": "Veracruz (ville)"], country: "MX"),
    partner("haiphong", .city, "Hải Phòng", ["fr": "Haïphong"], country: "VN"),
    partner(
      "tierra-del-fuego", .region, "Provincia de Tierra del Fuego",
      ["fr": "Province de Terre de Feu"], country: "AR"),
    partner("quebec", .region, "Québec", country: "CA"),
    partner("rimouski", .city, "Rimouski", country: "CA"),
    partner("technopole-brest-iroise", .institution, "Technopôle Brest-Iroise", city: "brest"),
    partner(
      "technopole-maritime-du-quebec", .institution, "Technopole maritime du Québec",
      country: "CA", city: "rimouski"),
    partner(
      "universite-de-bretagne-occidentale", .institution, "Université de Bretagne Occidentale",
      aliases: ["UBO"], city: "brest"),
    partner(
      "christian-albrechts-universitat", .institution, "Christian-Albrechts-Universität zu Kiel",
      ["en": "Kiel University"], aliases: ["CAU"], country: "DE", city: "kiel"),
    partner("jamstec", .institution, "JAMSTEC", country: "JP", city: "yokosuka"),
    partner("ifremer-brest", .institution, "Centre Ifremer de Brest", city: "brest"),
    partner("sabella", .company, "Sabella", city: "brest"),
    partner("wtc-brest", .club, "World Trade Center Brest", aliases: ["WTC Brest"]),
    partner(
      "wtc-metz-sarrebruck", .club, "World Trade Center Metz-Sarrebruck",
      aliases: ["WTC Metz-Saarbrücken", "WTC Metz-Sarrebruck"]),
    partner("metz", .city, "Metz"),
    partner("sarrebruck", .city, "Saarbrücken", ["fr": "Sarrebruck"], country: "DE"),
    partner("lodz", .city, "Łódź", country: "PL"),
    partner("guangdong", .region, "Guǎngdōng", ["ru": "Гуандун"], country: "CN"),
  ]

  private static let links: [Link] = [
    ("brest", "kiel"), ("brest", "plymouth"), ("brest", "cadiz"), ("brest", "wtc-brest"),
    ("brest", "technopole-brest-iroise"), ("brest", "universite-de-bretagne-occidentale"),
    ("technopole-brest-iroise", "technopole-maritime-du-quebec"), ("brest", "quebec"),
    ("quebec", "technopole-maritime-du-quebec"), ("quebec", "rimouski"),
  ].map { from, to in
    Link(
      id: Identifier("\(from)--\(to)"), from: Identifier(from), to: Identifier(to), kind: .contact)
  }
}
