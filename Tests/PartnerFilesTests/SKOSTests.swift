import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Themes as SKOS` {
  private func read(_ text: String) throws -> DecodedNetwork {
    try NetworkFormat.skos.decode(Array(text.utf8), file: "sea.ttl")
  }

  @Test(arguments: 0..<60)
  func `themes of hostile texts come back but for the losses told`(_ seed: Int) throws {
    let network = HostileNetwork.make(seed: seed)
    let encoded = try NetworkFormat.skos.encode(network)
    let back = try NetworkFormat.skos.decode(encoded.bytes, file: "f").network
    let themes = network.themes.map {
      Theme(
        id: $0.id, label: $0.label, aliases: $0.aliases, broader: $0.broader,
        exactMatches: $0.exactMatches, note: $0.note)
    }
    let isSame = back.themes == themes && back.name == network.name && back.title == network.title
    #expect(isSame && back.licence == network.licence)
    #expect(encoded.losses.prefix(4).map(\.count) == [8, 8, 8, 8])
  }

  @Test func `Turtle as editors write it is read`() throws {
    let decoded = try read(
      """
      # A scheme.
      @base <http://example.org/sea/> .
      @prefix : <http://example.org/sea/> .
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      <> a skos:ConceptScheme ; skos:prefLabel "Mer"@fr , "Sea"@en ; skos:hasTopConcept :sea .
      :sea a skos:Concept ;
        skos:prefLabel 'Sea'@en, \"\"\"La "mer" \\u00E9tale\"\"\"@FR , "Ocean"@en ;
        skos:altLabel "main; deep"@en ; skos:narrower <ports>, :fish.1 ;
        skos:notation 12.5 ; skos:scopeNote "Salt water." ; ;
        skos:exactMatch <http://www.wikidata.org/entity/Q165> .
      :ports skos:prefLabel "Ports" ; skos:broader [ a skos:Concept ; skos:prefLabel "Harbours" ] .
      :fish.1 a skos:Concept ; skos:related ( :sea true "x"^^<http://x/y> ) ; skos:broader <http://else.where/> .
      """)
    let themes = decoded.network.themes
    #expect(decoded.network.title.text(in: .french) == "Mer")
    #expect(decoded.network.name == "sea")
    #expect(themes.map(\.id.rawValue) == ["sea", "ports", "concept-1", "fish.1"])
    #expect(themes[0].label.translation(into: "fr") == "La \"mer\" étale")
    #expect(themes[0].aliases.map(\.text) == ["Ocean", "main, deep"])
    #expect(themes[0].note == "Salt water.")
    #expect(themes[0].exactMatches == ["http://www.wikidata.org/entity/Q165"])
    #expect(themes[1].broader == ["concept-1", "sea"])
    #expect(themes[3].label.standard == "fish.1" && themes[3].broader == ["sea"])
    #expect(decoded.notes.contains(.partsLeftOut(.broaderThemesElsewhere, count: 1)))
  }

  @Test func `RDF XML as editors write it is read`() throws {
    let decoded = try read(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <!DOCTYPE rdf:RDF [ <!ENTITY skos "http://www.w3.org/2004/02/skos/core#"> ]>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="&skos;"
        xmlns:xl="http://www.w3.org/2008/05/skos-xl#" xml:base="http://example.org/sea">
        <skos:ConceptScheme rdf:about="" xml:lang="fr"><skos:prefLabel>Mer</skos:prefLabel></skos:ConceptScheme>
        <skos:Concept rdf:ID="sea" skos:altLabel="main" xml:lang="en">
          <skos:prefLabel>Sea</skos:prefLabel><skos:prefLabel xml:lang="fr">Mer &amp; océan</skos:prefLabel>
          <skos:narrower><skos:Concept rdf:about="#ports"><xl:prefLabel rdf:nodeID="l"/></skos:Concept></skos:narrower>
        </skos:Concept>
        <rdf:Description rdf:nodeID="l"><xl:literalForm xml:lang="fr">Ports</xl:literalForm></rdf:Description>
        <rdf:Description rdf:about="#fish"><rdf:type rdf:resource="&skos;Concept"/>
          <skos:broader rdf:resource="#sea"/><skos:note rdf:parseType="Literal"><b>x</b></skos:note></rdf:Description>
      </rdf:RDF>
      """)
    let themes = decoded.network.themes
    #expect(themes.map(\.id.rawValue) == ["sea", "ports", "fish"])
    #expect(themes[0].label.text(in: .french) == "Mer & océan")
    #expect(themes[0].aliases == [.init(language: "en", text: "main")])
    #expect(themes[1].label.text(in: .french) == "Ports")
    #expect(themes[1].broader == ["sea"] && themes[2].broader == ["sea"])
    #expect(decoded.network.title.text(in: .french) == "Mer")
  }

  @Test(arguments: [
    ("<> a b:c .", "f:1: is not Turtle: character 6 of the line: the prefix 'b:' is not declared"),
    (
      "\n<a> <b> \"x .",
      "f:2: is not Turtle: character 9 of the line: a quote is opened here and never closed"
    ),
    (
      "<a> <b> \"x\n\" .",
      "f:1: is not Turtle: character 9 of the line: a quote is opened here and not closed in its "
        + "line"
    ),
    ("<a> <b> 1", "f:1: is not Turtle: character 10 of the line: '.' is expected"),
    (
      "<a", "f:1: is not Turtle: character 1 of the line: an address begins here and never ends"
    ),
    (
      "<a> <b> \"\\q\" .",
      "f:1: is not Turtle: character 11 of the line: no character is written with this letter after "
        + "'\\'"
    ),
    ("", "f: is no theme scheme in SKOS: it describes no skos:Concept"),
    (
      "<rdf:RDF/>", "f:1: is not XML: character 1 of the line: the prefix 'rdf' is not declared"
    ),
    (
      "@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n<a> a s:Concept ; s:broader <b> .\n"
        + "<b> a s:Concept ; s:broader <a> .",
      "f:2: column 'broader': 'b' is wider than itself: a -> b -> a; remove one of them"
    ),
  ])
  func `a faulty file is refused with line and culprit`(_ text: String, _ message: String) {
    do throws(PartnerFilesError) {
      _ = try NetworkFormat.skos.decode(Array(text.utf8), file: "f")
      Issue.record("it was read")
    } catch {
      #expect("\(error)" == message)
    }
  }

  @Test func `brackets that nest too deep are refused, and damaged files never trap`() throws {
    for bracket in ["[<a> ", "("] {
      let text = "<a> <b> " + String(repeating: bracket, count: 100_000)
      do throws(PartnerFilesError) {
        _ = try NetworkFormat.skos.decode(Array(text.utf8), file: "f")
        Issue.record("it was read")
      } catch {
        #expect("\(error)".contains("more than 100 levels deep"))
      }
    }
    let bytes = try NetworkFormat.skos.encode(HostileNetwork.make(seed: 3)).bytes
    var random = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      var damaged = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
      for _ in 0..<2 where !damaged.isEmpty {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(
          in: 0...127, using: &random)
      }
      _ = try? NetworkFormat.skos.decode(damaged, file: "f")
    }
  }
}
