import PartnerGraph

/// A town of Wikidata: of each value the first that some row tells.
struct WikidataTown {
  /// The item, such as `Q12193`.
  let item: String
  private var labels: [String: String] = [:]
  private var country: CountryCode?
  private var place: Coordinate?
  private var geonames = ""
  private var population: Int?

  init(item: String) { self.item = item }

  /// The item that a value names; nothing if it is none, as where a value is unknown.
  static func item(_ text: String) -> String? {
    let last = text.split(separator: "/").last ?? ""
    guard last.utf8.first == UInt8(ascii: "Q"), last.utf8.count > 1, last.utf8.count < 20,
      last.utf8.dropFirst().allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return String(last)
  }

  /// The order of items: by their number.
  static func precedes(_ a: String, _ b: String) -> Bool {
    (a.utf8.count, a) < (b.utf8.count, b)
  }

  /// Takes from a row what is not known yet; `name` is the variable of the town.
  mutating func complete(_ values: [String: String], _ name: String) {
    for (ending, language) in [
      ("fr", "fr"), ("labelfr", "fr"), ("_fr", "fr"), ("en", "en"), ("labelen", "en"),
      ("_en", "en"), ("label", ""), ("name", ""),
    ] {
      guard labels[language] == nil, let text = values[name + ending] else { continue }
      let label = OneLine.of(text)
      // The label service writes the item where there is no label.
      if !label.isEmpty, Self.item(label) == nil { labels[language] = label }
    }
    func first(_ endings: [String]) -> String? {
      endings.lazy.compactMap { values[name + $0] }.first
    }
    if country == nil {
      country = first(["country", "countrycode", "iso2"]).flatMap { CountryCode($0) }
    }
    if place == nil {
      place = first(["place", "coord", "coordinates", "location"]).flatMap(Self.place)
    }
    if geonames.isEmpty, let number = first(["geonames", "geonamesid"]),
      CellValue.count(number) != nil
    {
      geonames = number
    }
    if population == nil { population = first(["population"]).flatMap(CellValue.count) }
  }

  /// A place written `Point(-4.49 48.39)`: degrees east, then degrees north.
  private static func place(_ text: String) -> Coordinate? {
    guard let start = text.firstIndex(of: "("), let end = text.lastIndex(of: ")"), start < end,
      text[..<start].lowercased().hasSuffix("point")
    else { return nil }
    let numbers = text[text.index(after: start)..<end].split(separator: " ")
      .map { CellValue.decimal(String($0)) }
    guard numbers.count == 2, let longitude = numbers[0], let latitude = numbers[1] else {
      return nil
    }
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  private var name: String { labels["en"] ?? labels[""] ?? labels["fr"] ?? item }

  /// The identifier: the name and the item.
  var id: Partner.ID {
    let slug = Slug.of(name)
    let number = item.lowercased()
    return .init(slug.isEmpty || slug == number ? number : "\(slug)-\(number)")
  }

  /// The town as a partner.
  func partner(_ source: Source.ID) -> Partner {
    Partner(
      id: id, kind: .city,
      name: LocalizedText(
        name,
        translations: ["en", "fr"].compactMap { language in
          labels[language].map { .init(language: language, text: $0) }
        }),
      country: country, coordinate: place,
      identifiers: ExternalIdentifiers(geonames: geonames, wikidata: item), population: population,
      sources: [source])
  }
}
