import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `The register of research projects of the EU` {
  @Test func `becomes partners, projects, participations and themes`() throws {
    let read = try CORDISSample.decode()
    let network = read.network
    #expect(network.problems().isEmpty)
    #expect(
      network.partners.map(\.id.rawValue) == [
        "algae-sa-rl-333", "institut-des-mers-222", "rivage-101", "universite-du-ponant-111",
        "vague-102",
      ])
    let university = network.partners[3]
    #expect(university.kind == .institution && university.subkind == "university")
    #expect(university.name.standard == "UNIVERSITÉ DU PONANT" && university.aliases == ["UP"])
    #expect(university.country?.rawValue == "GR", "EL is Greece")
    #expect(university.coordinate == Coordinate(latitude: 48.4, longitude: -4.5))
    #expect(university.website == "https://ponant.example")
    #expect(
      university.extra == [
        ExtraCell(column: "place", value: "Ville-du-Port"), ExtraCell(column: "pic", value: "111"),
        ExtraCell(column: "nuts", value: "EL300"),
      ])
    #expect(network.partners[0].kind == .company)
    #expect(network.partners[0].subkind == "small or medium-sized company")
    #expect(network.partners[0].country?.rawValue == "GB", "UK is the United Kingdom")
    let project = network.partners[2]
    #expect(project.kind == .project && project.name.standard == "Coasts; and \"green\" ports")
    #expect(project.aliases == ["RIVAGE"] && project.note == "ports, algae")
    #expect(project.subkind == "Food and Bioeconomy", "the title of the programme")
    #expect(
      project.extra == [
        ExtraCell(column: "funding_scheme", value: "HORIZON-RIA"),
        ExtraCell(column: "topic", value: "BLUE-01"), ExtraCell(column: "call", value: "BLUE"),
      ])
    #expect(project.themes == ["algae", "harbours"])
    #expect(
      project.period == Period(since: PartialDate("2022-05-04"), until: PartialDate("2026-06-30")))
  }

  @Test func `keeps role, date, amount and end of a participation`() throws {
    let links = try CORDISSample.decode().network.links
    #expect(
      links.map(\.id.rawValue) == [
        "algae-sa-rl-333--101", "institut-des-mers-222--101", "universite-du-ponant-111--101",
        "universite-du-ponant-111--102",
      ])
    #expect(links.map(\.amount?.description) == ["1500.51", nil, "250000.50", "30000"])
    #expect(
      links.map { $0.extra.first?.value } == [
        "participant", "associatedPartner", "coordinator", "coordinator",
      ])
    #expect(links.map(\.state) == [.ended, .active, .active, .active])
    #expect(links.allSatisfy { $0.kind == .participation })
    #expect(links[3].sources == ["cordis-h2020"] && links[3].to == "vague-102")
    #expect(links[0].period.since == PartialDate("2022-05-04"))
    // The second project has no date of signature; it begins when it starts.
    #expect(links[3].period.since == PartialDate("2019-01-01"))
  }

  @Test func `names the data set of every framework programme as a source`() throws {
    let network = try CORDISSample.decode().network
    #expect(network.sources.map(\.id) == ["cordis-h2020", "cordis-horizon-europe"])
    #expect(network.sources.allSatisfy { $0.note.contains("European Union") })
    #expect(network.partners[3].sources == ["cordis-h2020", "cordis-horizon-europe"])
    #expect(!network.licence.isEmpty)
  }

  @Test func `makes the wider themes of the path`() throws {
    let themes = try CORDISSample.decode().network.themes
    #expect(
      themes.map(\.id) == ["algae", "biology", "engineering", "harbours", "natural-sciences"])
    #expect(themes[0].broader == ["biology"] && themes[1].broader == ["natural-sciences"])
    #expect(themes[3].label.text(in: .english) == "harbours")
    #expect(themes[3].extra == [ExtraCell(column: "euroscivoc", value: "/25/9")])
  }

  @Test func `says what is left out, joined and mended`() throws {
    let notes = try CORDISSample.decode().notes.map(\.description)
    #expect(
      notes == [
        "project.csv: 1 with quotes that are not doubled, read all the same: rows",
        "project.csv: left out because a network has no place for it: objective (2), rcn (2)",
        "organization.csv: left out because a network has no place for it: vatNumber (1), "
          + "street (1), contactForm (1)",
        "organization.csv: 1 that repeat a partner in a project, joined, their amounts added: rows",
        "organization.csv: 1 of column 'geolocation' left out because they cannot be read",
      ])
    let network = try CORDISSample.decode().network
    let text = String(decoding: try NetworkFormat.nodeLink.encode(network).bytes, as: UTF8.self)
    #expect(!text.contains("VAT9") && !text.contains("Rue") && !text.contains("contact.example"))
  }

  @Test func `needs neither themes nor programmes, nor numbers of organisations`() throws {
    var sample = CORDISSample()
    sample.themes = nil
    sample.programmes = nil
    sample.organisations = """
      role;name;projectID;organisationID;country
      partner;Anon;101;;FR
      partner;Anon;102;;FR
      partner;Anon;102;;DE
      """
    let read = try sample.decode()
    #expect(read.network.themes.isEmpty && read.network.links.count == 3)
    #expect(read.network.partners.prefix(2).map(\.id) == ["anon-de", "anon-fr"])
    #expect(read.notes.contains(.fileMissing("euroSciVoc.csv", without: .themes)))
    #expect(read.notes.contains(.numbersMissing("organization.csv", count: 2)))
    let rivage = read.network.partners.first { $0.id == "rivage-101" }
    #expect(rivage?.subkind == "HORIZON.2.6", "the code where no title is known")
  }

  @Test func `two themes of one title keep apart by their number`() throws {
    var sample = CORDISSample()
    sample.themes = """
      projectID;euroSciVocCode;euroSciVocPath;euroSciVocTitle
      101;/1/7;/law/ethics;ethics
      102;/2/8;/medicine/ethics;ethics
      102;plain;;blue growth
      """
    let themes = try sample.decode().network.themes
    #expect(themes.map(\.id) == ["blue-growth", "ethics", "ethics-8", "law", "medicine"])
    #expect(themes.map(\.broader) == [[], ["law"], ["medicine"], [], []])
  }

  @Test func `reads any order of columns, commas, tabulators, line ends and a byte order mark`()
    throws
  {
    let expected = try CORDISSample.decode().network
    for (delimiter, end) in [(";", "\r\n"), ("\t", "\n"), ("\t", "\r")] {
      var sample = CORDISSample()
      sample.turn(delimiter: delimiter, end: end)
      #expect(try sample.decode().network == expected)
    }
  }
}

/// The files of CORDIS in little, as they are given out, with what is odd in them.
struct CORDISSample {
  var projects: String? = """
    \u{FEFF}"id";"acronym";"title";"startDate";"endDate";"ecSignatureDate";"frameworkProgramme";\
    "legalBasis";"fundingScheme";"objective";"keywords";"rcn";"topics";"masterCall"
    "101";"RIVAGE";"Coasts; and ""green"" ports";"2022-07-01";"2026-06-30";"2022-05-04 00:00:00";\
    "HORIZON";"HORIZON.2.6";"HORIZON-RIA";"A text on
    two lines";"ports,
     algae";"1";"BLUE-01";"BLUE"
    "102";"VAGUE";"The \\"Wave\\" of a "storm"";"2019-01-01";"2018-01-01";"";"H2020";"H2020-X";"RIA";\
    "Text";"";"2";"";""
    """
  var organisations: String? = """
    projectID;organisationID;vatNumber;name;shortName;SME;activityType;street;city;country;nutsCode;\
    geolocation;organizationURL;contactForm;role;ecContribution;endOfParticipation
    101;111;VAT9;UNIVERSITÉ DU PONANT;UP;false;HES;Rue 1;Ville-du-Port;EL;EL300;"48.4,-4.5";\
    https://ponant.example;https://contact.example;coordinator;250000,5;false
    101;222;;Institut des Mers;;;REC;;;FR;;"91,0";;;associatedPartner;;
    101;333;;ALGAE S.à r.l.;ALGAE S.à r.l.;true;PRC;;;UK;;"(0,0)";;;thirdParty;1000;true
    101;333;;ALGAE S.à r.l.;;true;PRC;;;UK;;"51,0";;;participant;500.505;true
    102;111;;UNIVERSITÉ DU PONANT;UP;;;;;EL;;;;;coordinator;30000;
    """
  var themes: String? = """
    projectID;euroSciVocCode;euroSciVocPath;euroSciVocTitle;euroSciVocDescription
    101;/23/5/77;/natural sciences/biology/algae;algae;
    101;/25/9;/engineering/harbours;harbours;
    102;/25/9;/engineering/harbours;harbours;
    """
  var programmes: String? = """
    projectID;legalBasis;title;uniqueProgrammePart
    101;HORIZON.2.6;Food and Bioeconomy;true
    """

  func decode() throws -> DecodedNetwork {
    let files = [
      ("project.csv", projects), ("organization.csv", organisations), ("euroSciVoc.csv", themes),
      ("legalBasis.csv", programmes), ("webLink.csv", "not \"read"),
    ]
    return try PublicRegister.cordis.decode(
      files.compactMap { name, text in
        text.map { PublicRegister.File(path: name, bytes: Array($0.utf8)) }
      })
  }

  static func decode() throws -> DecodedNetwork { try CORDISSample().decode() }

  /// Writes tables of the same cells another way, their columns from the last to the first.
  mutating func turn(delimiter: String, end: String) {
    func turned(_ text: String?) throws -> String? {
      guard let text else { return nil }
      let plain = text.replacing("\\\"", with: "\"\"")
        .replacing("\"storm\"", with: "\"\"storm\"\"")
      let table = try CSVTable(Array(plain.utf8), file: "f")
      let rows = [table.header] + (0..<table.count).map { table[$0] }
      return rows.map { row in
        row.reversed().map { "\"\($0.replacing("\"", with: "\"\""))\"" }
          .joined(separator: delimiter)
      }.joined(separator: end) + end
    }
    projects = try? turned(projects)
    organisations = try? turned(organisations)
    themes = try? turned(themes)
    programmes = try? turned(programmes)
  }
}
