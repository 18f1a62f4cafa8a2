import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `The register of research organisations` {
  private func decode(_ text: String) throws -> DecodedNetwork {
    try PublicRegister.ror.decode([.init(path: "ror.json", bytes: Array(text.utf8))])
  }

  private func fault(_ text: String) -> String {
    do {
      _ = try decode(text)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test func `becomes organisations, cities, memberships and cooperations`() throws {
    let network = try decode(RORSample.text).network
    #expect(network.problems().isEmpty)
    #expect(
      network.partners.map(\.id.rawValue) == [
        "algues-sas-0zalgue03", "institut-des-mers-0zinsti02", "port-rade-555",
        "universite-du-ponant-0zponan01",
      ])
    let university = network.partners[3]
    #expect(university.kind == .institution && university.subkind == "university")
    #expect(university.name.standard == "Université du Ponant")
    #expect(university.name.text(in: .english) == "University of the West")
    #expect(university.aliases == ["UP", "Ponant, University", "Old name"])
    #expect(university.identifiers == ExternalIdentifiers(wikidata: "Q900", ror: "0zponan01"))
    #expect(university.city == "port-rade-555" && university.country?.rawValue == "FR")
    #expect(university.website == "https://ponant.example")
    #expect(university.period == Period(since: PartialDate("1960")))
    let city = network.partners[2]
    #expect(city.kind == .city && city.identifiers.geonames == "555")
    #expect(city.coordinate == Coordinate(latitude: 48.5, longitude: -4.25))
    #expect(network.partners[0].kind == .company)
    #expect(network.partners[0].extra.last == ExtraCell(column: "status", value: "inactive"))
    #expect(
      network.links.map(\.id.rawValue) == [
        "algues-sas-0zalgue03--universite-du-ponant-0zponan01--cooperation",
        "institut-des-mers-0zinsti02--universite-du-ponant-0zponan01--membership",
      ], "what both ends tell is one link")
    #expect(
      network.statements == [
        Statement(
          subject: "algues-sas-0zalgue03", property: "successor",
          value: "institut-des-mers-0zinsti02", source: "ror")
      ])
    #expect(network.sources[0].date == PartialDate("2026-02-01") && network.licence == "CC0-1.0")
  }

  @Test func `says what is left out`() throws {
    #expect(
      try decode(RORSample.text).notes == [
        .partsLeftOut(.domains, count: 1), .partsLeftOut(.identifiers("grid"), count: 2),
        .partsLeftOut(.encyclopediaLinks, count: 1),
        .partsLeftOut(.furtherPlaces, count: 1),
        .partsLeftOut(.withdrawnRecords, count: 1),
        .partsLeftOut(.relationsElsewhere, count: 1),
      ])
  }

  @Test(arguments: [
    ("", "ror.json:1: is not JSON: character 1 of the line: a list is expected"),
    ("{}", "ror.json:1: is not JSON: character 1 of the line: a list is expected"),
    (
      "[{\"id\": \"x\", \"name\": \"X\"},\n",
      "ror.json:2: is not JSON: character 1 of the line: the text ends where a value is expected"
    ),
    (
      "[\n{\"id\": \"https://ror.org/1\"}]",
      "ror.json:2: is no record of ROR: it has no 'id' with a name in 'names' or 'name'"
    ),
    (
      "[{\"id\": \"https://ror.org/1\", \"name\": \"A\"},\n{\"id\": \"1\", \"name\": \"B\"}]",
      "ror.json:2: column 'id': '1' is also the identifier of line 1; rename or remove one"
    ),
    ("\u{1F}", "ror.json:1: is not JSON: character 1 of the line: a list is expected"),
  ])
  func `is refused with line and culprit`(_ text: String, _ message: String) {
    #expect(fault(text) == message)
  }

  @Test func `is named where it is packed or missing`() throws {
    let packed = PublicRegister.File(path: "v2.zip", bytes: [0x50, 0x4B, 3, 4])
    #expect(
      throws: PartnerFilesError.faultyFiles(
        FileFaults([FileFault(file: "v2.zip", reason: .packed(by: "unzip"))]))
    ) { try PublicRegister.ror.decode([packed]) }
    #expect(
      throws: PartnerFilesError.faultyFiles(
        FileFaults([FileFault(file: "/nowhere.json", reason: .noFile)]))
    ) { try PublicRegister.ror.decode(contentsOf: "/nowhere.json") }
  }

  @Test(arguments: 0..<200) func `is read or refused where it is damaged`(_ seed: Int) throws {
    try Damage.check(RORSample.text, seed: seed, as: .ror)
  }
}

/// Damages a file of a register: what is read of it must be a network that comes back.
enum Damage {
  static func check(_ text: String, seed: Int, as register: PublicRegister) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(text.utf8)
    let signs = Array("\"{}[],:;\n\\0Aé\t".utf8)
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = signs.randomElement(using: &random) ?? 0
    }
    if seed % 3 == 0 { bytes.removeLast(Int.random(in: 0...bytes.count, using: &random)) }
    let file = PublicRegister.File(path: "f", bytes: bytes)
    guard let network = try? register.decode([file]).network else { return }
    #expect(network.problems().isEmpty)
    let written = try NetworkFormat.nodeLink.encode(network).bytes
    #expect(try NetworkFormat.nodeLink.decode(written, file: "f").network == network)
  }
}

/// Records of versions 2 and 1 of the schema.
enum RORSample {
  static let text = """
    [{"id": "https://ror.org/0zponan01", "status": "active", "types": ["education", "funder"],
      "established": 1960, "domains": ["ponant.example"],
      "names": [
        {"value": "UP", "types": ["acronym"], "lang": null},
        {"value": "Ponant; University", "types": ["alias"], "lang": "en"},
        {"value": "Université du Ponant", "types": ["ror_display", "label"], "lang": "fr"},
        {"value": "University of the West", "types": ["label"], "lang": "en"},
        {"value": "Old name", "types": ["label"], "lang": "en"}],
      "links": [{"type": "website", "value": "https://ponant.example"},
        {"type": "wikipedia", "value": "http://en.wikipedia.example"}],
      "locations": [
        {"geonames_id": 555, "geonames_details": {"name": "Port-Rade", "country_code": "FR",
          "lat": 48.5, "lng": -4.25}},
        {"geonames_id": 556, "geonames_details": {"name": "Elsewhere", "country_code": "DE"}}],
      "external_ids": [{"type": "grid", "preferred": "grid.1", "all": ["grid.1"]},
        {"type": "wikidata", "preferred": null, "all": ["Q900", "Q901"]}],
      "relationships": [{"type": "child", "label": "I", "id": "https://ror.org/0zinsti02"},
        {"type": "related", "label": "A", "id": "https://ror.org/0zalgue03"}],
      "admin": {"last_modified": {"date": "2026-02-01", "schema_version": "2.1"}}},
     {"id": "https://ror.org/0zinsti02", "name": "Institut des Mers", "status": "active",
      "types": ["Facility"], "aliases": ["IM"], "acronyms": [], "established": null,
      "labels": [{"label": "Institute of Seas", "iso639": "en"}], "links": [],
      "addresses": [{"lat": 48.5, "lng": -4.25, "city": "Port-Rade",
        "geonames_city": {"id": 555, "city": "Port-Rade"}}],
      "country": {"country_code": "FR", "country_name": "France"},
      "external_ids": {"GRID": {"preferred": "grid.2", "all": "grid.2"}},
      "relationships": [{"type": "Parent", "label": "U", "id": "https://ror.org/0zponan01"},
        {"type": "Related", "label": "?", "id": "https://ror.org/0zgone009"}]},
     {"id": "https://ror.org/0zalgue03", "status": "inactive", "types": ["company"],
      "names": [{"value": "Algues SAS", "types": ["ror_display", "label"], "lang": null}],
      "relationships": [{"type": "related", "id": "https://ror.org/0zponan01"},
        {"type": "successor", "id": "https://ror.org/0zinsti02"}]},
     {"id": "https://ror.org/0zgone009", "status": "withdrawn", "types": [],
      "names": [{"value": "Gone", "types": ["ror_display"], "lang": null}]}]
    """
}
