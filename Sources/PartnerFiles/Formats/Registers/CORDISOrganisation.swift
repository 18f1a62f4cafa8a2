import PartnerGraph

/// An organisation of CORDIS: of each value the first that some row tells.
struct CORDISOrganisation {
  let id: Partner.ID
  /// Its number in the registers of the Union, the participant identification code.
  let pic: String
  let name: String
  private var aliases: [String] = []
  private var activity = ""
  private var isSmall = false
  private var city = ""
  private var region = ""
  private var website = ""
  private(set) var country: CountryCode?
  private(set) var place: Coordinate?
  /// Whether a row has something that is no country, or no place.
  private(set) var hasLostCountry = false
  private(set) var hasLostPlace = false

  /// Which column is which.
  struct Columns {
    let project, organisation, name, shortName, isSmall, activity, city, country: Int?
    let region, place, website, role, amount, ended: Int?

    init(_ table: inout RegisterTable) {
      project = table.column("projectID")
      organisation = table.column("organisationID", "organizationID")
      name = table.column("name")
      shortName = table.column("shortName")
      isSmall = table.column("SME")
      activity = table.column("activityType")
      city = table.column("city")
      country = table.column("country")
      region = table.column("nutsCode")
      place = table.column("geolocation")
      website = table.column("organizationURL", "organisationURL")
      role = table.column("role")
      amount = table.column("ecContribution")
      ended = table.column("endOfParticipation")
    }
  }

  init(id: Partner.ID, pic: String, name: String) {
    self.id = id
    self.pic = pic
    self.name = name
  }

  /// Takes from a row what is not known yet; another name becomes an alias.
  mutating func complete(_ table: RegisterTable, _ columns: Columns, _ name: String) {
    for alias in [table.text(columns.shortName), name]
    where !alias.isEmpty && alias != self.name {
      let element = OneLine.element(alias)
      if !aliases.contains(element) { aliases.append(element) }
    }
    if activity.isEmpty { activity = table.text(columns.activity).uppercased() }
    if Self.isTrue(table.text(columns.isSmall)) { isSmall = true }
    if city.isEmpty { city = table.text(columns.city) }
    if region.isEmpty { region = table.text(columns.region) }
    if website.isEmpty { website = table.text(columns.website) }
    if country == nil {
      let text = table.text(columns.country)
      country = Self.country(text)
      if !text.isEmpty { hasLostCountry = true }
    }
    if place == nil {
      let text = table.text(columns.place)
      place = Self.place(text)
      if !text.isEmpty { hasLostPlace = true }
    }
  }

  /// Whether a cell says yes.
  static func isTrue(_ text: String) -> Bool { ["true", "1"].contains(text.lowercased()) }

  /// The Union writes EL and UK where ISO 3166-1 has GR and GB.
  private static func country(_ text: String) -> CountryCode? {
    switch text {
    case "EL": CountryCode("GR")
    case "UK": CountryCode("GB")
    default: CountryCode(text)
    }
  }

  /// A place written `48.39,-4.49`, perhaps in brackets; where both are 0, none is known.
  private static func place(_ text: String) -> Coordinate? {
    let plain = text.filter { $0 != "(" && $0 != ")" }
    let parts = plain.split(separator: ",", omittingEmptySubsequences: false)
      .map { CellValue.decimal(CSVScanner.trimmed(String($0))) }
    guard parts.count == 2, let latitude = parts[0], let longitude = parts[1],
      latitude != 0 || longitude != 0
    else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  /// The organisation as a partner.
  func partner(sources: [Source.ID]) -> Partner {
    let extra = [("place", city), ("pic", pic), ("nuts", region)]
    return Partner(
      id: id, kind: activity == "PRC" ? .company : .institution, subkind: subkind,
      name: LocalizedText(name), aliases: aliases, country: country, coordinate: place,
      website: website, sources: sources,
      extra: extra.filter { !$0.1.isEmpty }.map { ExtraCell(column: $0.0, value: $0.1) })
  }

  private var subkind: String {
    switch activity {
    case "PRC": isSmall ? "small or medium-sized company" : "large company"
    case "HES": "university"
    case "REC": "research institute"
    case "PUB": "public body"
    case "OTH": "other organisation"
    default: activity.lowercased()
    }
  }
}
