import PartnerGraph

/// The cities that organisations of ROR are in, each told by its GeoNames number.
struct RORCities {
  private let cities: [String: (id: Partner.ID, city: RORRecord.City)]

  /// Gathers the cities; of differing names the first in order of text is kept.
  init(_ organisations: [RORRecord], _ ids: inout UniqueIdentifiers) {
    var found: [String: RORRecord.City] = [:]
    for city in organisations.lazy.compactMap(\.city) {
      if let known = found[city.number], known.name <= city.name { continue }
      found[city.number] = city
    }
    var cities: [String: (id: Partner.ID, city: RORRecord.City)] = [:]
    for (number, city) in found.sorted(by: { $0.key < $1.key }) {
      let slug = Slug.of(city.name)
      let id = Partner.ID(ids.next("\(slug.isEmpty ? "city" : slug)-\(number)"))
      cities[number] = (id, city)
    }
    self.cities = cities
  }

  /// The city of an organisation.
  func city(of organisation: RORRecord) -> Partner.ID? {
    organisation.city.flatMap { cities[$0.number]?.id }
  }

  /// The cities as partners, in no stated order.
  func partners(_ source: Source.ID) -> [Partner] {
    cities.values.map { id, city in
      Partner(
        id: id, kind: .city, name: LocalizedText(city.name), country: city.country,
        coordinate: city.place, identifiers: ExternalIdentifiers(geonames: city.number),
        sources: [source])
    }
  }
}
