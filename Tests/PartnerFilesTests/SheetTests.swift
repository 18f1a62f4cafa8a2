import PartnerFiles
import PartnerGraph
import Testing

/// A small vocabulary that owes nothing to the one of the command.
private let vocabulary = SheetVocabulary(
  words: { text in
    let plain: [Character: Character] = [
      "é": "e", "è": "e", "ê": "e", "ï": "i", "à": "a", "ô": "o", "û": "u", "ç": "c", "ü": "u",
    ]
    return String(text.lowercased().map { plain[$0] ?? $0 }).split {
      !$0.isLetter && !$0.isNumber
    }.map(String.init)
  },
  country: {
    [
      "allemagne": "DE", "germany": "DE", "de": "DE", "france": "FR", "fr": "FR",
      "royaume-uni": "GB",
    ][$0.lowercased()].flatMap { CountryCode($0) }
  },
  partnerKind: {
    [
      "entreprise": .company, "ville": .city, "université": .institution,
      "entreprises": .company,
    ][$0.lowercased()]
  })

private func sheet(_ text: String, _ file: String = "p.csv") throws -> Sheet {
  try Sheet(csv: Array(text.utf8), file: file)
}

private func read(_ text: String..., of owner: String = "") throws -> DecodedNetwork {
  let sheets = try text.enumerated().map { try sheet($1, $0 == 0 ? "p.csv" : "l.csv") }
  return try SheetMapping(guessing: sheets, of: owner, vocabulary: vocabulary)
    .network(from: sheets, vocabulary: vocabulary)
}

@Suite struct `Spreadsheets with headers of their own` {
  private let french = """
    Liste des partenaires;;;;;
    Ville;Pays;Jumelage depuis;Thèmes;Contact;Latitude;Longitude;Budget
    Kiel;Allemagne;1964;sport, Ports;M. X;54,32;10,13;12 000 €
    Plymouth;Royaume-Uni;12/03/1963;Ports;;50,37;-4,14;
    """

  @Test func `a French list of someone's partners becomes partners and links`() throws {
    let decoded = try read(french, of: "Brest")
    let network = decoded.network
    #expect(network.partners.map(\.id) == ["kiel", "plymouth", "brest"])
    #expect(network.partners.allSatisfy { $0.kind == .city })
    #expect(network.partners[0].country == CountryCode("DE"))
    #expect(network.partners[0].themes == ["sport", "ports"])
    #expect(network.partners[1].coordinate == Coordinate(latitude: 50.37, longitude: -4.14))
    #expect(network.partners.allSatisfy { $0.extra.isEmpty && $0.sources == ["p-csv"] })
    #expect(network.links.map(\.id) == ["brest--kiel--twinning", "brest--plymouth--twinning"])
    #expect(network.links.map(\.period.since) == [PartialDate("1964"), PartialDate("1963-03-12")])
    #expect(network.links[0].amount == Euro("12000"))
    #expect(network.themes.map(\.label.standard) == ["sport", "Ports"])
    #expect(decoded.notes.contains(.columnLeftOut(file: "p.csv", column: "Contact")))
    #expect(decoded.notes.allSatisfy { !$0.description.isEmpty })
  }

  @Test func `headers in German, Spanish and Italian are read, and persons left out`() throws {
    let german = try read(
      "Firma;Ort;Land;Branche;Einwohner;Gründungsjahr;Breitengrad;Längengrad;Ansprechpartner;Telefon (mobil)\n"
        + "Werk;Kiel;Germany;Ports;12;1984;54,3;10,1;Herr X;0431", of: "Brest")
    let werk = german.network.partners[0]
    #expect(werk.kind == .company && werk.name.standard == "Werk" && werk.themes == ["ports"])
    #expect(werk.country == CountryCode("DE") && werk.city == "kiel" && werk.population == 12)
    #expect(werk.period.since == PartialDate("1984") && werk.coordinate != nil)
    #expect(german.network.partners.allSatisfy { $0.extra.isEmpty })
    for text in [
      "Ciudad;País;Desde;Persona de contacto\nVigo;fr;3 de mayo de 1999;X",
      "Città;Paese;Dal;Referente\nVigo;fr;3 maggio 1999;X",
    ] {
      let network = try read(text, of: "Brest").network
      #expect(network.partners.map(\.id) == ["vigo", "brest"])
      #expect(network.partners[0].kind == .city && network.partners[0].extra.isEmpty)
      #expect(network.links[0].period.since == PartialDate("1999-05-03"))
    }
    // In French `Nombre` is a number.
    let towns = try read("Ville;Nombre\nKiel;3\nVigo;4").network
    #expect(towns.partners.map(\.id) == ["kiel", "vigo"])
  }

  @Test func `family names beside first names are left out, and the organisation is the partner`()
    throws
  {
    for header in ["Nom;Prénom", "Nombre;Apellidos", "Name;Vorname", "Nome;Cognome"] {
      let decoded = try read("\(header);Organisation;Mail\nDupont;Jean;Mairie;a@b.c")
      let partner = decoded.network.partners[0]
      #expect(partner.name.standard == "Mairie" && partner.extra.isEmpty, "\(header)")
    }
  }

  @Test func `links name partners by numbers of their own, as Gephi writes nodes and edges`() throws
  {
    let nodes =
      "Id,Label,Latitude,Longitude\n1,Brest,48.39,-4.49\n2,Kiel,54.3,10.1\n3,Vigo,,\n3,Bath,,"
    let network = try read(nodes, "Source,Target,Weight\n1,2,3\nVigo,1,1").network
    #expect(network.links.map { "\($0.from) \($0.to)" } == ["brest kiel", "vigo brest"])
    // Two partners have the number 3.
    #expect(throws: PartnerFilesError.self) { try read(nodes, "Source,Target\n1,3") }
  }

  @Test func `what speaks of a link is kept where no one says to whom`() throws {
    let decoded = try read(french)
    #expect(decoded.network.links.isEmpty)
    #expect(
      decoded.network.partners[1].extra == [
        ExtraCell(column: "Jumelage depuis", value: "12/03/1963")
      ])
    #expect(decoded.notes.contains(.linkColumnKept(column: "Jumelage depuis")))
  }

  @Test func `an English list keeps unknown columns and dates of every sort`() throws {
    let network = try read(
      """
      Partner,Country,Since,Score
      A Corp,Germany,2009-03,7
      B Corp,de,1984,
      C Corp,,March 2011,x
      D Corp,,since 1990,
      E Corp,,1991-1999,
      F Corp,,2009-03-12 00:00:00,
      """
    ).network
    #expect(
      network.partners.map { $0.period.since?.description } == [
        "2009-03", "1984", "2011-03", "1990", "1991", "2009-03-12",
      ])
    #expect(network.partners[4].period.until == PartialDate("1999"))
    #expect(network.partners[0].extra == [ExtraCell(column: "Score", value: "7")])
    #expect(network.partners.map(\.kind) == Array(repeating: .institution, count: 6))
  }

  @Test func `a date whose day is above twelve tells where days stand`() throws {
    let network = try read("Partner,Since\nA,03/04/2009\nB,03/25/2009\n").network
    #expect(network.partners.map { $0.period.since?.description } == ["2009-03-04", "2009-03-25"])
    #expect(
      try read("Partner,Since\nA,03/04/2009\n").network.partners[0].period.since
        == PartialDate("2009-04-03"))
  }

  @Test func `two columns of names are links, and their partners are made`() throws {
    let network = try read(
      "Ville A;Pays A;Ville B;Pays B;Année;Type\nBrest;France;Kiel;Allemagne;1964;Jumelage\n"
        + "Brest;France;Kiel;Allemagne;1970;Pacte d'amitié\nBrest;France;Brest;;;\n"
    )
    #expect(network.network.partners.map(\.id) == ["brest", "kiel"])
    #expect(network.network.partners[1].country == CountryCode("DE"))
    #expect(network.network.links.map(\.kind) == [.twinning, .friendship])
    #expect(
      network.network.links[1].extra == [ExtraCell(column: "kind of link", value: "Pacte d'amitié")]
    )
    #expect(network.notes.contains(.loopsLeftOut(count: 1)))
  }

  @Test func `a matrix of adjacency gives each pair once`() throws {
    let network = try read(" ;Brest;Kiel;Denver\nBrest;;1964;x\nKiel;1964;;0\nDenver;x;0;\n")
      .network
    #expect(network.links.map(\.id) == ["brest--kiel--contact", "brest--denver--contact"])
    #expect(network.links[0].period.since == PartialDate("1964"))
  }

  @Test func `a table of links finds the partners of the first by name`() throws {
    let partners =
      "Nom;Type;Ville;Pays\nÉtoile;Entreprise;Brest Cedex 3;France\nUBO;Université;Brest;France\n"
    let decoded = try read(partners, "De;Vers;Relation\nétoile;UBO;coopération\n")
    #expect(decoded.network.partners.map(\.id) == ["etoile", "ubo", "brest"])
    #expect(decoded.network.partners.map(\.city) == ["brest", "brest", nil])
    #expect(decoded.network.links.map(\.id) == ["etoile--ubo--cooperation"])
    #expect(
      throws: PartnerFilesError.faultyFiles(
        FileFaults([
          FileFault(
            file: "l.csv", line: 2, column: .init(name: "Vers", number: 2), value: "UBOO",
            reason: .unknownReference(
              to: "a partner", table: "the table of partners", nearest: "UBO"))
        ]))
    ) { try read(partners, "De;Vers;Relation\nétoile;UBOO;coopération\n") }
  }

  @Test func `rows of one name are one partner, and contradictions become statements`() throws {
    let decoded = try read(
      "Nom;Pays;Thèmes;Population;Site\nKiel;DE;eau;10;\nKIEL;;sport;12;a.de\nKiel;FR;;;\n")
    let network = decoded.network
    #expect(network.partners.map(\.id) == ["kiel", "kiel-fr"])
    #expect(network.partners[0].themes == ["eau", "sport"])
    #expect(network.partners[0].website == "a.de")
    #expect(network.statements.map(\.value) == ["12"])
    #expect(decoded.notes.contains(.sheetRowsJoined(count: 1)))
  }

  @Test func `cells that cannot be read are refused with their place, or kept`() throws {
    let text =
      "Nom;Pays;Depuis;Latitude;Longitude\nA;DE;1990;1;2\nB;Atlantis;long ago;95;2\n;DE;;;\nC;DE;1999;1;1\n"
    let sheets = [try sheet(text)]
    let mapping = SheetMapping(guessing: sheets, vocabulary: vocabulary)
    let column = { (name: String, number: Int) in FileFault.Column(name: name, number: number) }
    #expect(
      throws: PartnerFilesError.faultyFiles(
        FileFaults([
          FileFault(
            file: "p.csv", line: 3, column: column("Pays", 2), value: "Atlantis",
            reason: .notACountry(meant: nil)),
          FileFault(
            file: "p.csv", line: 3, column: column("Depuis", 3), value: "long ago",
            reason: .notADate(meant: nil)),
          FileFault(
            file: "p.csv", line: 3, column: column("Latitude", 4), value: "95",
            reason: .degreeOutOfRange(limit: 90)),
          FileFault(file: "p.csv", line: 4, column: column("Nom", 1), reason: .emptyCell),
        ]))
    ) { try mapping.network(from: sheets, vocabulary: vocabulary) }
    let lenient = SheetMapping(tables: mapping.tables, keepsUnreadable: true)
    let kept = try sheet(text.replacing(";DE;;;\n", with: "").replacing("95", with: ""))
    let network = try lenient.network(from: [kept], vocabulary: vocabulary).network
    #expect(network.partners[1].extra.map(\.value).contains("long ago"))
  }
}

@Suite struct `Tables of text in any encoding` {
  private let text = "Nom;Pays\nÉtoile – €;FR\n"

  @Test func `every encoding and separator gives the same rows`() throws {
    let plain = try sheet(text)
    let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    let windows = text.unicodeScalars.map { scalar -> UInt8 in
      ["–": 0x96, "€": 0x80][String(scalar)] ?? UInt8(scalar.value)
    }
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    for bytes in [marked, little, big, windows] {
      let read = try Sheet(csv: bytes, file: "p.csv")
      #expect(read.rows == plain.rows && read.header == plain.header)
    }
    #expect(try Sheet(csv: windows, file: "p").notes == [.encodingRead("Windows-1252")])
    for separator in [",", "\t", "|"] {
      #expect(try sheet(text.replacing(";", with: separator)).rows == plain.rows)
    }
    #expect(
      try sheet("sep=|\n" + text.replacing(";", with: "|")).rows.map(\.cells)
        == plain.rows.map(\.cells))
  }

  @Test(arguments: [
    ("", "f: is empty"), ("\n\n", "f: is empty"),
    ("a;b\n1;2;3\n", "f:2: column 3: '3' is one cell too many"),
    ("a;b\n\"1;2\n", "f:2: column 1"),
  ])
  func `a broken table is refused with its place`(_ text: String, _ start: String) {
    #expect {
      try sheet(text, "f")
    } throws: {
      "\($0)".hasPrefix(start)
    }
    #expect(throws: PartnerFilesError.self) { try Sheet(csv: [0xFF, 0xFE, 0x41], file: "f") }
    #expect(throws: PartnerFilesError.self) { try Sheet(csv: [0x50, 0x4B, 3, 4, 0], file: "f") }
  }
}

@Suite struct `Mappings as files` {
  @Test func `a guess is written and read again as it was`() throws {
    let sheets = [
      try sheet("Ville;Pays;Jumelage depuis;Contact\nKiel;DE;1964;x\n"),
      try sheet("De;Vers\nKiel;Kiel\n", "l.csv"),
    ]
    let mapping = SheetMapping(guessing: sheets, of: "Brest", vocabulary: vocabulary)
    #expect(try SheetMapping(json: mapping.json, file: "m.json") == mapping)
    #expect(mapping.tables.map(\.layout) == [.partners, .links])
  }

  @Test(arguments: [
    ("{", "m.json:1: is not JSON"),
    ("{\"tables\": []}", "m.json:1: the property 'tables' is not a list of tables"),
    (
      "{\"tables\": [{\"rows\": \"x\"}]}",
      "m.json:1: the property 'rows' is not partners, links or matrix"
    ),
    (
      "{\"tables\": [{\"rows\": \"links\", \"header\": 1,\n\"columns\": {\"A\": \"colour\"}}]}",
      "m.json:2: the property 'A' is not one of from, to"
    ),
    ("{\"table\": 1}", "m.json:1: the property 'table' is not one of tables, of"),
  ])
  func `a faulty mapping is refused with line and culprit`(_ text: String, _ start: String) {
    #expect {
      try SheetMapping(json: Array(text.utf8), file: "m.json")
    } throws: {
      "\($0)".hasPrefix(start)
    }
  }

  @Test func `a column that the sheet has not is refused by name`() throws {
    let mapping = SheetMapping(guessing: [try sheet("Nom;Pays\nA;DE\n")], vocabulary: vocabulary)
    #expect(
      throws: PartnerFilesError.faultyFiles(
        FileFaults([
          FileFault(file: "p.csv", line: 1, reason: .missingColumn("Pays", nearest: "Pay"))
        ]))
    ) { try mapping.network(from: [sheet("Nom;Pay\nA;DE\n")], vocabulary: vocabulary) }
  }
}
