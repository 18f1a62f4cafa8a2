import Foundation
import PartnerFiles
import PartnerGraph
import PartnerSearch
import Testing

/// The network of the three cities, as it ships.
enum ThreeCities {
  static let graph = Result {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let folder = here.appending(path: "../../Graphs/three-cities").standardized.path
    return try PartnerGraph(NetworkFolder(at: folder).network)
  }

  static let reader = graph.map { RequestReader($0, names: NameIndex($0)) }
}

@Suite struct `Reading requests in plain words` {
  let reader: RequestReader

  init() throws { reader = try ThreeCities.reader.get() }

  @Test(arguments: [
    ("requests-build", 0.97, 0.97), ("requests-more", 0.98, 0.98), ("requests-aside", 0.9, 0.9),
    ("requests-build-second", 0.95, 0.95), ("requests-aside-second", 0.78, 0.84),
    ("requests-build-third", 0.94, 0.95), ("requests-aside-third", 0.88, 0.86),
    ("requests-build-fourth", 0.75, 0.75), ("requests-aside-fourth", 0.7, 0.7),
    ("requests-build-fifth", 0.8, 0.8), ("requests-aside-fifth", 0.66, 0.66),
    ("requests-build-sixth", 0.78, 0.78), ("requests-build-seventh", 0.75, 0.75),
    ("requests-aside-seventh", 0.6, 0.6), ("requests-blind", 0.8, 0.82),
  ])
  func `most of what is expected is read`(
    _ file: String, _ leastPrecision: Double, _ leastRecall: Double
  ) throws {
    var score = ReadingScore()
    let shows = ProcessInfo.processInfo.environment["SHOW_READINGS"]?.contains(file) == true
    for example in try RequestCase.all(in: file) {
      let reading = try reader.read(example.text)
      let got = RequestCase.parts(of: reading.request)
      score.add(example.expected, got)
      if shows, got != example.expected {
        print("? \(example.text)")
        print("  missing \(example.expected.subtracting(got).sorted())")
        print("  too many \(got.subtracting(example.expected).sorted())")
        print("  not understood \(reading.notUnderstood.map(\.text))")
      }
    }
    print("\(file): \(score)")
    #expect(score.cases >= 30)
    #expect(score.precision >= leastPrecision)
    #expect(score.recall >= leastRecall)
  }

  /// Prints the table that stands in the documentation: precision and recall in percent.
  @Test func `the figures of the reading, by aspect`() throws {
    let aspects = ReadingScore.Aspect.allCases
    print("| requests | " + aspects.map(\.rawValue).joined(separator: " | ") + " | whole |")
    print("|---|" + String(repeating: "---|", count: aspects.count + 1))
    for (name, files) in RequestCase.halves {
      let cases = try files.flatMap { try RequestCase.all(in: $0) }
      let readings = try cases.map { RequestCase.parts(of: try reader.read($0.text).request) }
      let cells = aspects.map { aspect in
        var score = ReadingScore()
        for (example, got) in zip(cases, readings) {
          score.add(aspect.parts(of: example.expected), aspect.parts(of: got))
        }
        return score.cell
      }
      let whole = zip(cases, readings).count { $0.expected == $1 }
      print("| \(name) | " + cells.joined(separator: " | ") + " | \(whole) of \(cases.count) |")
      #expect(cases.count >= 30)
    }
  }

  @Test func `what was understood is told piece by piece, and what was not`() throws {
    let text =
      "Une PME chilienne cherche un zorglub en énergies marines près de Brest, sans tourisme."
    let reading = try reader.read(text)
    #expect(reading.language == .french)
    #expect(
      reading.understood.map(\.span.text) == [
        "PME", "chilienne", "cherche", "énergies marines", "Brest", "sans", "tourisme",
      ])
    #expect(
      reading.understood.map(\.meaning) == [
        .kind(.company), .countries([try #require(CountryCode("CL"))]), .seeking,
        .sought("marine-renewable-energy"), .place("brest"), .negation, .theme("tourism"),
      ])
    #expect(
      reading.understood.map(\.isOfAsker) == [true, true, true] + Array(repeating: false, count: 4))
    #expect(
      reading.understood.map(\.isExcluded) == Array(repeating: false, count: 5) + [true, true])
    #expect(reading.notUnderstood.map(\.text) == ["zorglub"])
    for span in reading.understood.map(\.span) + reading.notUnderstood {
      #expect(String(decoding: Array(text.utf8)[span.range], as: UTF8.self) == span.text)
    }
    #expect(reading.request.words == ["zorglub", "energy", "marin"])
  }

  @Test(arguments: [
    ("Bring us investors. Sector: wind propulsion.", ["wind-propulsion"]),
    ("Can any American museum lend us photographs?", ["photography"]),
    ("Outside Europe, who works on sanitation?", ["sanitation"]),
    ("Any port that has cut its pollution?", ["pollution"]),
    ("Une entreprise qui puisse nous fournir de l'acier ?", ["steel"]),
  ])
  func `what is to be given to the one who asks is sought`(_ text: String, _ themes: [Theme.ID])
    throws
  {
    let request = try reader.read(text).request
    #expect(Set(themes).isSubset(of: request.seeks), "\(text)")
    #expect(request.offers.isEmpty, "\(text)")
  }

  @Test func `a refusal behind a question, and one of a part, are heeded`() throws {
    let alone = try reader.read("Tourism? No thanks. We look for sailing in Spain.").request
    #expect(alone.without == ["tourism"])
    #expect(alone.seeks == ["sailing"])
    let part = try reader.read("We seek partners for tidal energy, no oil companies.").request
    #expect(part.without == ["oil-and-gas"])
    #expect(part.withoutKinds.isEmpty)
    let own = try reader.read("We are not a company. We look for whales.").request
    #expect(own.withoutKinds.isEmpty)
  }

  @Test func `headings, lists of refusals and questions how are understood`() throws {
    let heading = try reader.read("Ville de Haiphong : besoin d'appui en aquaculture.").request
    #expect(heading.asker.partner == "haiphong" && heading.seeks == ["aquaculture"])
    let list = try reader.read("Sont exclus : tourisme, croisières. Cherchons ports du Maghreb.")
    #expect(list.request.without == ["tourism", "cruises"])
    #expect(try reader.read("Partenaires pour la BD, Roumanie exclue.").request.countries.isEmpty)
    let only = try reader.read("I don't want companies, only clubs in Belgium.").request
    #expect(only.kinds == [.club] && only.withoutKinds == [.company])
    let how = try reader.read("Comment une PME de Moselle peut-elle exporter au Luxembourg ?")
    #expect(how.request.asker.kind == .company && how.request.seeks == ["export"])
    let model = try reader.read("Nous cherchons une ville comme Kiel en Espagne.").request
    #expect(model.places.isEmpty && model.kinds == [.city])
    let space = try reader.read("Space companies in Florida").request
    #expect(space.kinds == [.company] && space.themes == ["aerospace"])
    let narrow = try reader.read("We seek firms in Spain, no consultants.")
    #expect(narrow.request.withoutKinds.isEmpty)
    #expect(narrow.notUnderstood.map(\.text) == ["consultants"])
  }

  @Test func `languages and places narrow groups of countries down`() throws {
    let african = try reader.read("Une commune lusophone d'Afrique").request.countries
    #expect(african.contains { $0.rawValue == "MZ" } && !african.contains { $0.rawValue == "BR" })
    let both = try reader.read("African city, French- or Portuguese-speaking").request.countries
    #expect(both.contains { $0.rawValue == "MZ" } && both.contains { $0.rawValue == "SN" })
    #expect(!both.contains { $0.rawValue == "FR" })
    let metz = try reader.read("Une entreprise messine").request
    #expect(metz.places == ["metz"])
  }

  @Test(arguments: ["rivages", "stages", "tissage", "sorting", "valley"])
  func `a word that exists is no slip of another`(_ word: String) throws {
    let reading = try reader.read("Nous cherchons des \(word) au Japon.")
    let corrected = reading.understood.filter(\.isCorrected)
    #expect(corrected.isEmpty, "\(word)")
  }

  @Test func `a programme keeps the sign of its name, and other languages are told`() throws {
    let pieces = try reader.read("An Erasmus+ project with a school").understood
    #expect(pieces.contains { $0.span.text == "Erasmus+" && $0.meaning.isProgramme })
    let german = try reader.read(
      "Wir suchen einen Partner für die Zusammenarbeit mit unserer Stadt")
    #expect(german.foreignLanguage == .german && !german.saysSomething)
    let spanish = try reader.read("Buscamos una empresa con experiencia para nuestra ciudad")
    #expect(spanish.foreignLanguage == .spanish)
    for example in try RequestCase.all(in: "requests-build-fourth") {
      let reading = try reader.read(example.text)
      #expect(reading.foreignLanguage == nil, "\(example.text)")
    }
  }

  @Test func `a large network reads a first text as any other`() throws {
    let small = try ThreeCities.graph.get()
    let more = (0..<20_000).map { number in
      Partner(
        id: Identifier("zz-\(number)"), kind: number % 50 == 0 ? .city : .company,
        name: LocalizedText(["Marine", "Lorvat", "Ocean", "Tidru"][number % 4] + " Zq\(number)"))
    }
    let large = try PartnerGraph(
      Network(
        name: "large", partners: Array(small.partners) + more, links: Array(small.links),
        themes: Array(small.themes), sources: Array(small.sources)))
    let names = NameIndex(large)
    _ = try names.matches(for: "Brest", limit: 1)
    let whole = RequestReader(large, names: names)
    let texts = try RequestCase.all(in: "requests-build").map(\.text).prefix(12)
    for text in texts + ["Zq16 sucht Ocean Zq18 in Brest, the Kieler Woche and WTC Metz"] {
      let first = try RequestReader(large, names: NameIndex(large)).read(text)
      #expect(try first == whole.read(text), "\(text)")
    }
  }

  @Test func `several who ask are all known as such`() throws {
    let request = try reader.read("Brest and Kiel look for cities in Japan around sailing.").request
    #expect(request.asker.partner == "brest")
    #expect(request.alsoAsking == ["kiel"])
    #expect(request.places.isEmpty)
    let list = try reader.read("Metz, Brest et Marseille cherchent un port au Japon.").request
    #expect([list.asker.partner] + list.alsoAsking == ["metz", "brest", "marseille"])
    let french = try reader.read("Les villes de Metz et de Sarrebruck cherchent un port.").request
    #expect([french.asker.partner] + french.alsoAsking == ["metz", "sarrebruck"])
  }

  @Test(arguments: [
    "Twin town wanted! We are a fishing town in Galicia.",
    "J'ai une mairie en Galice. Je cherche une ville jumelle.",
    "Find a twin town for a Galician fishing town.",
  ])
  func `who asks and who is wanted are told apart`(_ text: String) throws {
    let request = try reader.read(text).request
    #expect(request.asker.kind == .city)
    #expect(request.asker.country == CountryCode("ES"))
    #expect(request.kinds == [.city])
    #expect(request.countries.isEmpty)
  }

  @Test func `a negation behind what it refuses is understood`() throws {
    for text in [
      "We look for partners in sailing. Tourism does not interest us.",
      "We look for partners in sailing; tourism is not a priority.",
      "Nous cherchons des partenaires pour la voile. Le tourisme ne nous intéresse pas.",
    ] {
      let request = try reader.read(text).request
      #expect(request.seeks == ["sailing"], "\(text)")
      #expect(request.without == ["tourism"], "\(text)")
    }
    let other = try reader.read("We look for sailing, with or without tourism or not.").request
    #expect(other.seeks.contains("sailing"))
  }

  @Test func `what cannot be refused is said, and refuses nothing more`() throws {
    let part = try reader.read("Looking for French clusters, not in Paris.")
    #expect(part.request.withoutCountries.isEmpty)
    #expect(part.notUnderstood.map(\.text) == ["Paris"])
    let theme = try reader.read("We seek satellite companies, no drones.")
    #expect(theme.request.seeks == ["aerospace"])
    #expect(theme.request.without.isEmpty)
    #expect(theme.notUnderstood.map(\.text) == ["drones"])
    let kingdom = try reader.read("Looking for partners in the UK except England.").request
    #expect(kingdom.withoutCountries.isEmpty)
    #expect(kingdom.withoutPlaces == ["england"])
  }

  @Test func `times and people only say when and for whom, unless nothing else is said`() throws {
    #expect(
      try reader.read("Cruises to Miami after Covid-19?").request.themes == ["cruises"])
    #expect(try reader.read("Cities and Covid-19").request.themes == ["public-health"])
    #expect(
      try reader.read("Nous cherchons un port pour nos étudiants.").request.seeks == ["ports"])
    #expect(try reader.read("I am a student in Kiel.").request.themes.isEmpty)
  }

  @Test(arguments: [
    ("Chambre de commerce franco-allemande", "DE FR"), ("a Franco-German company", "DE FR"),
    ("un club sino-américain", "CN US"),
  ])
  func `an adjective of two countries names both`(_ text: String, _ codes: String) throws {
    let countries = try reader.read(text).request.countries.map(\.rawValue)
    #expect(countries.joined(separator: " ") == codes)
  }

  @Test func `slips in longer words are corrected and said`() throws {
    let reading = try reader.read("Nous cherchons un labratoire en aquacluture au Vietnma")
    #expect(reading.request.kinds == [.institution])
    #expect(reading.request.seeks == ["aquaculture"])
    #expect(reading.request.countries == [try #require(CountryCode("VN"))])
    #expect(reading.understood.map(\.isCorrected) == [false, true, true, true])
  }

  @Test func `programmes are no countries, and set the marks that projects of the network have`()
    throws
  {
    let graph = try ThreeCities.graph.get()
    let all = [
      Request.Mark(column: "scheme", value: "EURATOM-RIA"),
      Request.Mark(column: "scheme", value: "HORIZON-RIA"),
      Request.Mark(column: "subkind", value: "Interreg VI-B Atlantic Area"),
      Request.Mark(column: "subkind", value: "Interreg VI-B North Sea"),
      Request.Mark(column: "subkind", value: "Marie Skłodowska-Curie Actions (MSCA)"),
    ]
    let reader = RequestReader(graph, names: NameIndex(graph), marks: all)
    func marks(_ text: String) throws -> [String] {
      let request = try reader.read(text).request
      #expect(request.countries.isEmpty, "\(text)")
      return request.marks.map(\.value)
    }
    #expect(try marks("We look for partners for a Horizon Europe RIA.") == ["HORIZON-RIA"])
    #expect(try marks("Partners for an RIA?") == ["EURATOM-RIA", "HORIZON-RIA"])
    #expect(try marks("Nous préparons un projet Interreg Atlantic Area") == [all[2].value])
    #expect(try marks("a MSCA network, not HORIZON-RIA") == [all[4].value])
    #expect(try marks("Creative Europe, Europe créative, Erasmus+, LIFE") == [])
  }

  @Test(arguments: [
    ("We look for a lead partner in Portugal for an Interreg project.", ProjectRole.lead, false),
    ("Nous cherchons un chef de file espagnol.", .lead, false),
    ("We want to join a consortium as associated partner.", .associated, true),
    ("As coordinator we seek two beneficiaries in Spain.", .lead, true),
  ])
  func `roles in a project are told`(_ text: String, _ role: ProjectRole, _ isAsker: Bool) throws {
    let piece = try #require(
      reader.read(text).understood.first { $0.meaning == .role(role) }, "\(text)")
    #expect(piece.isOfAsker == isAsker, "\(text)")
  }

  @Test func `words that stand in the network are looked for, and are no slips`() throws {
    let graph = try ThreeCities.graph.get()
    let text = "We look for basalt valleys and shipyarts, and a zorglub."
    let plain = try RequestReader(graph, names: NameIndex(graph)).read(text)
    #expect(plain.lookedFor.isEmpty)
    #expect(plain.notUnderstood.map(\.text).contains("basalt"))
    let reading = try RequestReader(graph, names: NameIndex(graph)) {
      ["basalt", "valley", "shipyart"].contains($0)
    }.read(text)
    #expect(reading.lookedFor.map(\.text) == ["basalt", "valleys", "shipyarts"])
    #expect(reading.notUnderstood.map(\.text) == ["zorglub"])
    #expect(Set(["basalt", "valley"]).isSubset(of: reading.request.words))
  }

  @Test func `numbers and years are kept apart`() throws {
    let reading = try reader.read("Since 2019 we look for 3 cities in Spain, budget 24 000 euros")
    #expect(
      reading.understood.filter { $0.meaning == .number }.map(\.span.text) == [
        "2019", "3", "24", "000",
      ])
    #expect(reading.notUnderstood.isEmpty)
  }

  @Test(arguments: [
    "", " ", "?!...", "🚢⚓️", "\u{0}\u{1}\u{7F}", "de la le les the of and", "Merci, please, bonjour",
  ])
  func `a text that says nothing asks for anybody`(_ text: String) throws {
    let reading = try reader.read(text)
    #expect(reading.request == Request())
    #expect(reading.notUnderstood.isEmpty)
  }

  @Test func `a text of ten megabytes is refused at once`() {
    let text = String(repeating: "cherche ", count: 1_250_000)
    #expect(throws: PartnerSearchError.textTooLong(length: 10_000_000, limit: 20_000)) {
      try reader.read(text)
    }
  }

  @Test func `a long text of hostile words ends`() throws {
    let words = [
      "not", "pas", "qui", "Brest", ",", "and", "cherche", "\u{301}", "l'", "pour", "日本",
    ]
    let text = (0..<2000).map { words[$0 * 7919 % words.count] }.joined(separator: " ")
    _ = try reader.read(text)
  }

  @Test(arguments: RequestCase.halves.flatMap(\.files))
  func `case, accents and typographic apostrophes change nothing`(_ file: String) throws {
    for example in try RequestCase.all(in: file) where !example.text.contains("US") {
      let plain = example.text.decomposedStringWithCanonicalMapping
        .replacingOccurrences(of: "'", with: "’")
      #expect(try reader.read(plain).request == reader.read(example.text).request)
    }
  }
}

@Suite struct `Finding themes` {
  let index: ThemeIndex

  init() throws { index = ThemeIndex(try ThreeCities.graph.get()) }

  @Test(arguments: [
    ("aquaculture", "aquaculture"), ("Pisciculture", "aquaculture"),
    ("EMR", "marine-renewable-energy"),
    ("energies marines renouvelables", "marine-renewable-energy"), ("aquacluture", "aquaculture"),
    ("gestion des dechets", "waste-management"), ("Tourism", "tourism"), ("BD", "comics"),
    ("eolien flottant", "offshore-wind"), ("sea", "sea"), ("Mer", "sea"),
  ])
  func `a label in any language finds its theme`(_ text: String, _ id: String) throws {
    #expect(try index.resolve(text) == Theme.ID(id))
  }

  @Test func `the labels of every theme and one of its aliases find it`() throws {
    for (number, theme) in try ThreeCities.graph.get().themes.enumerated() {
      let alias = theme.aliases.isEmpty ? [] : [theme.aliases[number % theme.aliases.count].text]
      for label in theme.label.all + alias + [theme.id.rawValue] {
        #expect(try index.matches(for: label, limit: 5).contains { $0.id == theme.id }, "\(label)")
      }
    }
  }

  @Test func `an unknown theme is refused with what is nearest, an ambiguous one with all`() throws
  {
    let unknown = #expect(throws: PartnerSearchError.self) {
      try index.resolve("transport en dirigeable")
    }
    guard case .unknownTheme(_, let suggestions) = unknown else {
      Issue.record("\(String(describing: unknown))")
      return
    }
    #expect(suggestions.contains { $0.id == "public-transport" })
    #expect(unknown?.description.contains("public-transport") == true)
    let ambiguous = #expect(throws: PartnerSearchError.self) { try index.resolve("transport") }
    guard case .ambiguousTheme("transport", let candidates) = ambiguous else {
      Issue.record("\(String(describing: ambiguous))")
      return
    }
    #expect(candidates.map(\.id).contains("maritime-transport"))
    #expect(ambiguous?.description.contains("give one identifier") == true)
    #expect(try index.completions(of: "aqua", limit: 2).map(\.id) == ["aquaculture", "aquariums"])
  }
}

@Suite struct `Finding partners of the shipped network` {
  @Test func `every name of every partner is found among the best`() throws {
    let graph = try ThreeCities.graph.get()
    let index = NameIndex(graph)
    for partner in graph.partners {
      for name in partner.name.all + partner.aliases + [partner.id.rawValue] {
        let found = try index.matches(for: name, limit: 20)
        let best = found.prefix { $0.quality == found.first?.quality }
        #expect(best.contains { $0.partner == partner.id }, "\(name)")
      }
    }
  }

  @Test(arguments: [
    ("haifong", "haiphong"), ("dun loaghaire", "dun-laoghaire"), ("constantza", "constanta"),
    ("terre de feu", "tierra-del-fuego"), ("qingdau", "qingdao"),
    ("universite de bretagne occidentale", "universite-de-bretagne-occidentale"),
    ("christian albrecht", "christian-albrechts-universitat"), ("wtc metz", "wtc-metz-sarrebruck"),
    ("technopole brest", "technopole-brest-iroise"),
  ])
  func `a spelling of the source texts finds its partner`(_ text: String, _ id: String) throws {
    #expect(try NameIndex(ThreeCities.graph.get()).resolve(text) == Partner.ID(id))
  }
}

extension Understanding.Meaning {
  fileprivate var isProgramme: Bool { if case .programme = self { true } else { false } }
}
