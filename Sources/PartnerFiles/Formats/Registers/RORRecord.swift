import PartnerGraph

/// An organisation as a record of ROR tells it.
struct RORRecord {
  /// A relation to another organisation.
  struct Relation {
    /// `parent`, `child`, `related`, `successor` or `predecessor`.
    let type: String
    /// The identifier of the other organisation.
    let key: String
  }

  /// The city it is in.
  struct City {
    let number: String
    let name: String
    let country: CountryCode?
    let place: Coordinate?
  }

  /// The identifier without the address before it, such as `01b8h3982`.
  let key: String
  private(set) var name = ""
  private(set) var modified: PartialDate?
  let isWithdrawn: Bool
  private(set) var relations: [Relation] = []
  private(set) var city: City?
  private var translations: [LocalizedText.Translation] = []
  private var aliases: [String] = []
  private let types: [String]
  private let isInactive: Bool
  private let established: PartialDate?
  private var country: CountryCode?
  private var wikidata = ""
  private var website = ""

  /// Reads a record; nothing if it is none.
  init?(_ node: JSONNode, _ left: inout ImportTally) {
    guard let id = node["id"]?.text else { return nil }
    key = Self.key(id)
    let status = node["status"]?.text ?? "active"
    isWithdrawn = status == "withdrawn"
    isInactive = status == "inactive"
    types = (node["types"]?.elements ?? []).compactMap { $0.text?.lowercased() }.sorted()
    established = node["established"]?.number.flatMap { PartialDate($0.paddedYear) }
    modified = node["admin"]?["last_modified"]?["date"]?.text.flatMap { PartialDate($0) }
    readNames(node)
    readPlace(node, &left)
    readIdentifiers(node, &left)
    for relation in node["relationships"]?.elements ?? [] {
      guard let type = relation["type"]?.text?.lowercased(), let other = relation["id"]?.text else {
        continue
      }
      relations.append(Relation(type: OneLine.of(type), key: Self.key(other)))
    }
    left.leaveOut(.domains, count: node["domains"]?.elements?.count ?? 0)
  }

  /// The last part of an address.
  private static func key(_ address: String) -> String {
    Slug.of(String(address.split(separator: "/").last ?? ""))
  }

  private mutating func readNames(_ node: JSONNode) {
    if let names = node["names"]?.elements {
      let display = names.first { $0.types.contains("ror_display") } ?? names.first
      name = OneLine.of(display?["value"]?.text ?? "")
      for entry in names {
        let isLabel = entry.types.contains("label")
        add(entry["value"]?.text, language: isLabel ? entry["lang"]?.text : nil)
      }
    } else {
      name = OneLine.of(node["name"]?.text ?? "")
      for label in node["labels"]?.elements ?? [] {
        add(label["label"]?.text, language: label["iso639"]?.text)
      }
      for list in ["aliases", "acronyms"] {
        for alias in node[list]?.elements ?? [] { add(alias.text, language: nil) }
      }
    }
  }

  /// Adds a name: the first of a language is its translation, every other one an alias.
  private mutating func add(_ text: String?, language: String?) {
    let text = OneLine.of(text ?? "")
    guard !text.isEmpty else { return }
    if let language, ColumnMap.isLanguageTag(language) {
      let tag = ColumnMap.canonical(language[...])
      if !translations.contains(where: { $0.language == tag }) {
        translations.append(.init(language: tag, text: text))
        return
      }
    }
    let alias = OneLine.element(text)
    guard text != name, !aliases.contains(alias) else { return }
    aliases.append(alias)
  }

  /// Reads the first place; a record of version 1 keeps it in `addresses` and `country`.
  private mutating func readPlace(_ node: JSONNode, _ left: inout ImportTally) {
    let places = node["locations"]?.elements ?? node["addresses"]?.elements ?? []
    if places.count > 1 { left.leaveOut(.furtherPlaces, count: places.count - 1) }
    let place = places.first
    let details = place?["geonames_details"] ?? place
    let code =
      details?["country_code"]?.text ?? node["country"]?["country_code"]?.text ?? ""
    country = CountryCode(code)
    let number = place?["geonames_id"]?.number ?? place?["geonames_city"]?["id"]?.number ?? ""
    let name = OneLine.of(details?["name"]?.text ?? details?["city"]?.text ?? "")
    let latitude = details?["lat"]?.number.flatMap(CellValue.decimal)
    let longitude = details?["lng"]?.number.flatMap(CellValue.decimal)
    var coordinate: Coordinate?
    if let latitude, let longitude {
      coordinate = Coordinate(latitude: latitude, longitude: longitude)
    }
    guard !name.isEmpty, CellValue.count(number) != nil, !number.isEmpty else { return }
    city = City(number: number, name: name, country: country, place: coordinate)
  }

  private mutating func readIdentifiers(_ node: JSONNode, _ left: inout ImportTally) {
    for entry in node["external_ids"]?.elements ?? [] {
      let type = entry["type"]?.text ?? ""
      if type == "wikidata" {
        wikidata = OneLine.of(entry["preferred"]?.text ?? entry["all"]?.firstText ?? "")
      } else {
        left.leaveOut(.identifiers(OneLine.of(type)))
      }
    }
    for (type, entry) in node["external_ids"]?.members ?? [] {
      if type == "Wikidata" {
        wikidata = OneLine.of(entry["preferred"]?.text ?? entry["all"]?.firstText ?? "")
      } else {
        left.leaveOut(.identifiers(OneLine.of(type).lowercased()))
      }
    }
    for link in node["links"]?.elements ?? [] {
      if let address = link.text ?? (link["type"]?.text == "website" ? link["value"]?.text : nil) {
        if website.isEmpty { website = OneLine.of(address) }
      } else {
        left.leaveOut(.encyclopediaLinks)
      }
    }
  }

  /// The organisation as a partner.
  func partner(_ id: Partner.ID, city: Partner.ID?, source: Source.ID) -> Partner {
    let extra = [
      ("types", types.joined(separator: ", ")), ("status", isInactive ? "inactive" : ""),
    ]
    return Partner(
      id: id, kind: types.contains("company") ? .company : .institution, subkind: subkind,
      name: LocalizedText(name, translations: translations), aliases: aliases, country: country,
      city: city, coordinate: nil,
      identifiers: ExternalIdentifiers(wikidata: wikidata, ror: key),
      period: Period(since: established), website: website, sources: [source],
      extra: extra.filter { !$0.1.isEmpty }.map { ExtraCell(column: $0.0, value: $0.1) })
  }

  /// What each type is called, the one that says most first; most funders are something else too.
  private static let sorts = [
    ("education", "university"), ("facility", "research institute"), ("healthcare", "hospital"),
    ("archive", "archive or museum"), ("government", "public body"), ("company", "company"),
    ("nonprofit", "non-profit organisation"), ("funder", "funding body"),
    ("other", "other organisation"),
  ]

  private var subkind: String {
    Self.sorts.first { types.contains($0.0) }?.1 ?? types.first.map(OneLine.of) ?? ""
  }
}

extension JSONNode {
  /// The texts of the list `types`.
  fileprivate var types: [String] { self["types"]?.elements?.compactMap(\.text) ?? [] }

  /// The text of a number, or of a string that stands for one.
  fileprivate var number: String? {
    switch value {
    case .number(let text), .string(let text): text
    default: nil
    }
  }

  /// The text itself, or the first of a list.
  fileprivate var firstText: String? { text ?? elements?.first?.text }
}

extension String {
  /// A year in four digits.
  fileprivate var paddedYear: String {
    String(repeating: "0", count: max(0, 4 - utf8.count)) + self
  }
}
