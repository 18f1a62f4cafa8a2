import PartnerFiles
import PartnerGraph
import Testing

/// Small files as the programs named wrote them, for what the larger ones of Tools/check-formats show.
@Suite struct `What other programs write` {
  private func read(
    _ text: String, _ format: NetworkFormat = .nodeLink
  ) throws -> DecodedNetwork {
    try format.decode(Array(text.utf8), file: "f")
  }

  /// The partners by identifier and name, and the links by their ends.
  private func summary(_ network: Network) -> [String] {
    network.partners.map { "\($0.id) \($0.name.standard)" }
      + network.links.map { "\($0.from) > \($0.to)" }
  }

  // NetworkX takes any value for a node: texts with semicolons, numbers, tuples.
  @Test func `identifiers that no table takes are mended, and links follow them`() throws {
    let decoded = try read(
      """
      {"directed": true, "multigraph": false, "graph": {},
       "nodes": [{"id": "A;B", "tags": ["x;y", "z"]}, {"id": "A,B"}, {"id": "C\\nD"}, {"id": [1, 2]},
                 {"id": ["a", "b"], "city": "A;B"}],
       "edges": [{"source": "A;B", "target": "C\\nD"}, {"source": ["a", "b"], "target": [1, 2]}]}
      """)
    let network = decoded.network
    #expect(
      summary(network) == [
        "A,B-2 A;B", "A,B A,B", "C D C\nD", "[1,2] [1,2]", "a,b a;b", "A,B-2 > C D", "a,b > [1,2]",
      ])
    #expect(network.partners[4].city == "A,B-2")
    #expect(network.partners[0].themes == ["x,y", "z"])
    #expect(decoded.notes.contains(.identifiersMended(.partners, count: 3)))
    #expect(decoded.notes.contains(.partsLeftOut(.semicolons, count: 1)))
  }

  @Test(arguments: [
    (
      NetworkFormat.graphML,
      """
      <graphml><graph><node id="a;b"/><node id="c&#10;d"/><edge source="a;b" target="c&#10;d"/>
      </graph></graphml>
      """
    ),
    (
      .gexf,
      """
      <gexf><graph><nodes><node id="a;b" label="a;b"/><node id="c&#10;d" label="c&#10;d"/></nodes>
      <edges><edge id="0" source="a;b" target="c&#10;d"/></edges></graph></gexf>
      """
    ),
    (.dot, "digraph { \"a;b\" -> \"c\nd\" }"),
    (
      .jsonGraph,
      """
      {"graph": {"nodes": {"a;b": {}, "c\\nd": {}}, "edges": [{"source": "a;b", "target": "c\\nd"}]}}
      """
    ),
  ])
  func `identifiers are mended in every format`(_ format: NetworkFormat, _ text: String) throws {
    let decoded = try read(text, format)
    #expect(summary(decoded.network) == ["a,b a;b", "c d c\nd", "a,b > c d"])
    #expect(decoded.notes.contains(.identifiersMended(.partners, count: 2)))
  }

  @Test func `an identifier that stands twice is refused before and after it is mended`() {
    let text = "{\"nodes\": [{\"id\": \"a;b\"},\n{\"id\": \"a;b\"}]}"
    #expect(
      throws: PartnerFilesError.faultyFiles(
        FileFaults([
          FileFault(
            file: "f", line: 2, column: .init(name: "id", number: 0), value: "a,b",
            reason: .duplicateIdentifier(firstLine: 1))
        ]))
    ) { try read(text) }
  }

  // json.dumps writes these, which JSON has none of.
  @Test func `numbers that Python writes and JSON has not are nothing or texts`() throws {
    let network = try read(
      """
      {"nodes": [{"id": 1, "weight": NaN, "size": Infinity}, {"id": 2, "size": -Infinity}],
       "links": [{"source": 1, "target": 2, "weight": NaN}]}
      """
    ).network
    #expect(
      network.partners.map(\.extra) == [
        [ExtraCell(column: "size", value: "Infinity")],
        [ExtraCell(column: "size", value: "-Infinity")],
      ])
    #expect(network.links[0].extra.isEmpty)
    #expect(throws: PartnerFilesError.self) { try read("{\"nodes\": [NaN}") }
    #expect(throws: PartnerFilesError.self) { try read("{\"nodes\": [{\"id\": Nan}]}") }
  }

  static let dialects: [(program: String, text: String)] = [
    (
      "Cytoscape",
      """
      {"data": {"name": "n"}, "elements": {
        "nodes": [{"data": {"id": "a", "name": "A", "SUID": 52}, "position": {"x": 1, "y": 2}},
                  {"data": {"id": "b", "name": "B"}, "selected": false}],
        "edges": [{"data": {"id": "e", "source": "a", "target": "b", "interaction": "pp"}}]}}
      """
    ),
    (
      "Cytoscape.js",
      """
      [{"data": {"id": "a", "name": "A"}}, {"group": "edges", "data": {"source": "a", "target": "b"}},
       {"group": "nodes", "data": {"id": "b", "name": "B"}}]
      """
    ),
    (
      "NetworkX adjacency",
      """
      {"directed": false, "multigraph": false, "graph": [["name", "n"]],
       "nodes": [{"name": "A", "id": "a"}, {"name": "B", "id": "b"}],
       "adjacency": [[{"id": "b", "weight": 2}], [{"id": "a", "weight": 2}]]}
      """
    ),
    (
      "graphology",
      """
      {"attributes": {"name": "n"}, "options": {"type": "mixed"},
       "nodes": [{"key": "a", "attributes": {"label": "A"}}, {"key": "b", "attributes": {"label": "B"}}],
       "edges": [{"key": "e", "source": "a", "target": "b", "attributes": {"weight": 2}}]}
      """
    ),
    (
      "vis.js",
      """
      {"nodes": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}],
       "edges": [{"from": "a", "to": "b", "label": "twinning"}]}
      """
    ),
    (
      "sigma.js",
      """
      {"nodes": [{"id": "a", "label": "A", "x": 1, "attributes": {"pop": 3}}, {"id": "b", "label": "B"}],
       "edges": [{"id": "e", "source": "a", "target": "b", "attributes": {}}]}
      """
    ),
    (
      "JSON Graph Format 1 in .json",
      """
      {"graph": {"nodes": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}],
                 "edges": [{"source": "a", "relation": "twinning", "target": "b"}]}}
      """
    ),
    (
      "JSON Graph Format 2 in .json",
      """
      {"graphs": [{"nodes": {"a": {"label": "A"}, "b": {"label": "B"}},
                   "edges": [{"source": "a", "target": "b"}]}]}
      """
    ),
  ]

  @Test(arguments: dialects)
  func `a graph in JSON is read, whichever program wrote it`(
    _ program: String, _ text: String
  ) throws {
    #expect(try summary(read(text).network) == ["a A", "b B", "a > b"])
  }

  @Test func `nodes of D3 without identifiers are called by their place or their name`() throws {
    let nodes = "\"nodes\": [{\"name\": \"A\", \"group\": 1}, {\"name\": \"B\"}]"
    let byPlace = try read("{\(nodes), \"links\": [{\"source\": 0, \"target\": 1}]}").network
    #expect(summary(byPlace) == ["0 A", "1 B", "0 > 1"])
    let byName = try read("{\(nodes), \"links\": [{\"source\": \"A\", \"target\": \"B\"}]}").network
    #expect(summary(byName) == ["A A", "B B", "A > B"])
    let whole = try read(
      "{\"nodes\": [{\"id\": 0}, {\"id\": 1}], \"links\": [{\"source\": {\"id\": 0}, \"target\": 1}]}"
    )
    #expect(summary(whole.network) == ["0 0", "1 1", "0 > 1"])
  }

  // MARK: - Encodings

  private func encoded(_ text: String, _ change: (UInt32) -> [UInt8]) -> [UInt8] {
    text.unicodeScalars.flatMap { change($0.value) }
  }

  @Test(arguments: [
    ("ISO-8859-1", "é", 0xE9, "ISO-8859-1"), ("latin1", "é", 0xE9, "ISO-8859-1"),
    ("windows-1252", "œ", 0x9C, "Windows-1252"), ("ISO-8859-15", "œ", 0xBD, "ISO-8859-15"),
    ("iso-8859-15", "€", 0xA4, "ISO-8859-15"),
  ])
  func `XML is read in the Western encoding that it declares`(
    _ name: String, _ letter: String, _ byte: Int, _ label: String
  ) throws {
    let text = """
      <?xml version="1.0" encoding="\(name)"?>
      <graphml><graph><node id="x\(letter)"/></graph></graphml>
      """
    let bytes = encoded(text) { [$0 < 128 ? UInt8($0) : UInt8(byte)] }
    let decoded = try NetworkFormat.graphML.decode(bytes, file: "f")
    #expect(decoded.network.partners.map(\.id.rawValue) == ["x" + letter])
    #expect(decoded.notes.first == .encodingRead(label))
  }

  @Test func `DOT is read in the encoding of its charset`() throws {
    let text = "digraph { graph [label=x, Charset = \"latin1\"]; \"é\" -> b }"
    let decoded = try NetworkFormat.dot.decode(encoded(text) { [UInt8($0)] }, file: "f")
    #expect(summary(decoded.network) == ["é é", "b b", "é > b"])
    #expect(decoded.notes.first == .encodingRead("ISO-8859-1"))
    #expect(throws: PartnerFilesError.self) {
      try NetworkFormat.dot.decode(encoded("graph { é }") { [UInt8($0)] }, file: "f")
    }
  }

  @Test func `a fault in a file of another encoding is told with its line and character`() {
    let text = "<?xml version='1.0' encoding='ISO-8859-1'?>\n<graphml>éé</graph>"
    let bytes = encoded(text) { [UInt8($0)] }
    #expect(
      throws: PartnerFilesError.faultyFiles(
        FileFaults([
          FileFault(
            file: "f", line: 2,
            reason: .notXML(
              "the element 'graphml' is not the one that ends here", position: 12))
        ]))
    ) { try NetworkFormat.graphML.decode(bytes, file: "f") }
  }

  @Test(arguments: [true, false])
  func `text in UTF-16 with its mark is read`(_ isLittle: Bool) throws {
    let text =
      "\u{FEFF}<?xml version='1.0' encoding='UTF-16'?><gexf><graph><nodes>"
      + "<node id='é' label='船 🚢'/></nodes></graph></gexf>"
    let bytes = text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? pair : pair.reversed()
    }
    let decoded = try NetworkFormat.gexf.decode(bytes, file: "f")
    #expect(summary(decoded.network) == ["é 船 🚢"])
    #expect(decoded.notes.first == .encodingRead("UTF-16"))
    #expect(throws: PartnerFilesError.self) {
      try NetworkFormat.gexf.decode(bytes.dropLast(), file: "f")
    }
  }

  // MARK: - Cells

  @Test func `cells of other programs that cannot be read are kept beside`() throws {
    let decoded = try read(
      """
      {"nodes": [{"id": "a", "country": "France", "population": 139163.0, "since": "1984.0", "lat": 95,
                  "lon": 4},
                 {"id": "b", "country": "de", "population": "many", "since": "2009-03-05T10:00:00Z",
                  "lat": "48,5", "lon": "-4.5"}],
       "links": [{"source": "a", "target": "b", "state": "Ended", "amount": 1200.00, "since": "spring"}]}
      """)
    let partners = decoded.network.partners
    #expect(partners.map(\.country) == [nil, CountryCode("DE")])
    #expect(partners.map(\.population) == [139_163, nil])
    #expect(partners.map(\.period.since) == [PartialDate("1984"), PartialDate("2009-03-05")])
    #expect(partners.map(\.coordinate) == [nil, Coordinate(latitude: 48.5, longitude: -4.5)])
    #expect(
      Set(partners[0].extra) == [
        ExtraCell(column: "country (original)", value: "France"),
        ExtraCell(column: "lat (original)", value: "95"),
        ExtraCell(column: "lon (original)", value: "4"),
      ])
    let link = decoded.network.links[0]
    #expect(link.state == .ended && link.amount == Euro("1200"))
    #expect(link.extra == [ExtraCell(column: "since (original)", value: "spring")])
    #expect(decoded.notes.contains(.cellsKept(column: "population (original)", count: 1)))
  }

  // MARK: - GEXF

  @Test func `moments and lists of GEXF 1_3 are periods`() throws {
    let decoded = try read(
      """
      <gexf version="1.3"><graph timerepresentation="timestamp" timeformat="date">
        <attributes class="node" mode="dynamic"><attribute id="p" title="people" type="integer"/></attributes>
        <nodes><node id="a" timestamp="2009-03-01"/>
        <node id="b" timestamps="&lt;[2009-03-01, 2009-05-01]&gt;"><attvalues>
          <attvalue for="p" value="7" timestamp="2010"/></attvalues></node>
        <node id="c" intervals="&lt;[2009, 2010]; [2012, 2013]&gt;">
          <nodes><node id="d" pid="c"><spells><spell timestamp="2001"/><spell timestamp="2003"/></spells>
          </node></nodes></node></nodes></graph></gexf>
      """, .gexf)
    let periods = decoded.network.partners.map { period in
      "\(period.id) \(period.period.since?.description ?? "") \(period.period.until?.description ?? "")"
    }
    #expect(
      periods.sorted() == [
        "a 2009-03-01 2009-03-01", "b 2009-03-01 2009-05-01", "c 2009 2013", "d 2001 2003",
      ])
    #expect(decoded.network.statements.map(\.date) == [PartialDate("2010")])
    #expect(decoded.notes.contains(.partsLeftOut(.gapsBetweenSpells, count: 3)))
    #expect(decoded.notes.contains(.partsLeftOut(.nestingOfGraphs, count: 2)))
  }

  // MARK: - RDF

  @Test func `RDF_XML is known by its form and not by its prefix`() throws {
    let network = try read(
      """
      <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns:s="http://www.w3.org/2004/02/skos/core#">
        <s:Concept r:about="http://x.example/sea" s:notation="1"><s:prefLabel xml:lang="fr">mer</s:prefLabel>
        </s:Concept></r:RDF>
      """, .skos
    ).network
    #expect(
      network.themes.map(\.label) == [
        LocalizedText("", translations: [.init(language: "fr", text: "mer")])
      ])
  }
}
