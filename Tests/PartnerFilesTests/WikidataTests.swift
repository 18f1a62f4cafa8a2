import PartnerFiles
import PartnerGraph
import Testing

@Suite struct `Twinned towns of Wikidata` {
  private func decode(_ text: String) throws -> DecodedNetwork {
    try PublicRegister.wikidata.decode([.init(path: "p190", bytes: Array(text.utf8))])
  }

  private func fault(_ text: String) -> String {
    do {
      _ = try decode(text)
      return ""
    } catch {
      return "\(error)"
    }
  }

  /// What is the same in every form of the results.
  private func check(_ network: Network) {
    #expect(network.problems().isEmpty)
    #expect(
      network.partners.map(\.id.rawValue) == ["kappel-q22", "port-rade-q11", "q44", "seaford-q33"])
    let town = network.partners[0]
    #expect(town.kind == .city && town.name.text(in: .french) == "Chapelle")
    #expect(town.country?.rawValue == "DE")
    #expect(town.coordinate == Coordinate(latitude: 54.5, longitude: 9.25))
    #expect(town.identifiers == ExternalIdentifiers(geonames: "777", wikidata: "Q22"))
    #expect(
      network.links.map(\.id.rawValue) == [
        "kappel-q22--port-rade-q11--twinning", "port-rade-q11--q44--twinning",
        "port-rade-q11--seaford-q33--twinning",
      ], "both directions are one link")
    #expect(
      network.links.map(\.period) == [
        Period(since: PartialDate("1964")), .unknown,
        Period(since: PartialDate("1988-10-05"), until: PartialDate("2018")),
      ])
    #expect(network.links.map(\.state) == [.active, .active, .ended])
    #expect(network.links.allSatisfy { $0.kind == .twinning && $0.sources == ["wikidata-p190"] })
  }

  @Test func `are read from JSON, and what is odd is said`() throws {
    let read = try decode(WikidataSample.json)
    check(read.network)
    #expect(
      read.network.statements
        == ["1964", "1965-06"].map {
          Statement(
            subject: "kappel-q22--port-rade-q11--twinning", property: "since", value: $0,
            source: "wikidata-p190")
        }, "the towns tell two dates")
    #expect(
      read.notes == [
        .partnerKindAssumed(.city, count: 4), .loopsLeftOut(count: 1),
        .partsLeftOut(.twinningsWithUnknownTown, count: 1),
      ])
  }

  @Test func `are read from CSV, from TSV and from TSV of terms`() throws {
    check(try decode(WikidataSample.csv).network)
    check(try decode(WikidataSample.csv.replacing(",", with: "\t")).network)
    check(try decode(WikidataSample.terms).network)
  }

  @Test func `are twinned again after an end`() throws {
    let network = try decode(
      """
      city,twin,start,end
      Q1,Q2,1960-01-01T00:00:00Z,1980-01-01T00:00:00Z
      Q2,Q1,1995-03-04T00:00:00Z,
      """
    ).network
    #expect(network.links[0].state == .active)
    #expect(network.links[0].period == Period(since: PartialDate("1960")))
    #expect(network.statements.map(\.value) == ["1960", "1995-03-04", "1980"])
  }

  @Test func `have no beginning where only the century is known, and it is said`() throws {
    let read = try decode("city,twin,start,startPrecision\nQ1,Q2,1800-01-01T00:00:00Z,7\n")
    #expect(read.network.links.map(\.period) == [.unknown])
    #expect(read.notes.contains(.partsLeftOut(.vagueDates, count: 1)))
  }

  // One founding year before Christ refused a whole file.
  @Test func `leave out dates that no calendar of ours has, and say how many`() throws {
    let read = try decode(
      """
      city,twin,start,startPrecision,end,point
      Q1,Q2,-0299-01-01T00:00:00Z,9,,1999-01-01T00:00:00Z
      Q1,Q3,0000-01-01T00:00:00Z,,12024-05-06T00:00:00Z,
      Q1,Q4,1964-01-01T00:00:00Z,9,,
      """)
    #expect(
      read.network.links.map(\.period) == [
        Period(since: PartialDate("1999")), .unknown, Period(since: PartialDate("1964")),
      ])
    #expect(read.notes.contains(.partsLeftOut(.datesBeyondCalendar, count: 3)))
    for day in ["-0299-13-01", "-299-01-01", "-01-01", "-0299-01-01-01"] {
      #expect(fault("city,twin,start\nQ1,Q2,\(day)T00:00:00Z").contains("is no date"))
    }
  }

  @Test(arguments: [
    ("", "p190: is empty; give it a first line that names the columns, or remove the file"),
    (
      "{\"head\": {}}",
      "p190:1: is not JSON: character 1 of the line: an object with a list "
        + "'results.bindings' is expected"
    ),
    ("[1]", "p190:1: is no result of SPARQL: a row of its results is no object"),
    (
      "{\"results\": {\"bindings\": [\n{\"city\"",
      "p190:2: is not JSON: character 8 of the line: ':' is expected after a name"
    ),
    (
      "x,y\n1,2",
      "p190: is no result about P190: it has no variables 'city' and 'twin'; see Formats of other "
        + "programs"
    ),
    (
      "city,twin,start\nQ1,Q2,5/3/2009",
      "p190:2: column 'start': '5/3/2009' is no date; write YYYY, YYYY-MM or YYYY-MM-DD; perhaps "
        + "'2009-03-05'?"
    ),
    (
      "?city\t?twin\n<Q1>",
      "p190:2: column 'twin' (2): is missing: the row has 1 cells and the header 2; add the missing "
        + "delimiters"
    ),
  ])
  func `are refused with line and culprit`(_ text: String, _ message: String) {
    #expect(fault(text) == message)
  }

  @Test(arguments: 0..<200) func `are read or refused where they are damaged`(_ seed: Int) throws {
    let samples = [WikidataSample.json, WikidataSample.csv, WikidataSample.terms]
    try Damage.check(samples[seed % 3], seed: seed / 3, as: .wikidata)
  }
}

/// Results of a query in the forms in which they are given out.
enum WikidataSample {
  private static let entity = "http://www.wikidata.org/entity/"

  /// City, its name, twin, its names, country, place and GeoNames number, start, precision and end.
  private static let rows = [
    [
      "Q11", "Port-Rade", "Q22", "Kappel", "Chapelle", "DE", "Point(9.25 54.5)", "777",
      "1964-01-01T00:00:00Z", "9", "",
    ],
    ["Q22", "Kappel", "Q11", "Port-Rade", "", "", "", "", "1965-06-01T00:00:00Z", "10", ""],
    [
      "Q11", "Port-Rade", "Q33", "Seaford", "", "GB", "", "", "1988-10-05T00:00:00Z", "11",
      "2018-01-01T00:00:00Z",
    ],
    ["Q11", "Port-Rade", "Q44", "Q44", "", "", "", "", "", "", ""],
    ["Q11", "Port-Rade", "Q11", "Port-Rade", "", "", "", "", "", "", ""],
  ]
  private static let names = [
    "city", "cityLabel", "twin", "twinLabel", "twinFr", "twinCountry", "twinPlace",
    "twinGeonames", "start", "startPrecision", "end",
  ]

  static var json: String {
    var bindings = rows.map { row in
      let members = zip(names, row).filter { !$1.isEmpty }.map { name, value in
        let text = value.first == "Q" && name.count == 4 ? entity + value : value
        return "\"\(name)\": {\"type\": \"literal\", \"value\": \"\(text)\"}"
      }
      return "{" + members.joined(separator: ",\n") + "}"
    }
    bindings.append(
      "{\"city\": {\"value\": \"\(entity)Q11\"}, \"twin\": {\"value\": "
        + "\"http://www.wikidata.org/.well-known/genid/1\"}}")
    return "{\"head\": {\"vars\": []}, \"results\": {\"bindings\": ["
      + bindings.joined(separator: ", ") + "]}}"
  }

  static var csv: String {
    ([names] + rows).map { $0.joined(separator: ",") }.joined(separator: "\r\n")
  }

  static var terms: String {
    let lines = rows.map { row in
      zip(names, row).map { name, value in
        if value.isEmpty { return "" }
        if name.count == 4 { return "<\(entity)\(value)>" }
        return name.hasPrefix("start") && name.count > 5 ? value : "\"\(value)\"@en"
      }.joined(separator: "\t")
    }
    return ([names.map { "?" + $0 }.joined(separator: "\t")] + lines).joined(separator: "\n")
  }
}
