import PartnerFiles
import PartnerGraph
import Testing

@Suite struct `Files as other programs write them` {
  @Test func `a NetworkX file without kinds and names is read with notes`() throws {
    let text = """
      {"directed": false, "multigraph": true, "graph": {"colour": "red"},
       "nodes": [{"id": "Brest", "latitude": 48.39, "longitude": -4.49, "type": "Ville"},
                 {"id": "ubo", "city": "Brest", "label": "UBO", "tags": ["sea"]},
                 {"id": 7, "city": "Kiel", "type": "person"}],
       "links": [{"source": "Brest", "target": "ubo", "key": 0},
                 {"source": "Brest", "target": "ubo", "key": 1},
                 {"source": 7, "target": 7, "key": 0},
                 {"source": 7, "target": "ubo", "type": "Twinning", "date": 1984}]}
      """
    let decoded = try NetworkFormat.nodeLink.decode(Array(text.utf8), file: "a/club.json")
    let network = decoded.network
    #expect(network.name == "club")
    #expect(network.partners.map(\.id) == ["Brest", "ubo", "7"])
    #expect(network.partners.map(\.kind) == [.city, .institution, .institution])
    #expect(network.partners.map(\.subkind) == ["", "", "person"])
    #expect(network.partners.map(\.name.standard) == ["Brest", "UBO", "7"])
    #expect(network.partners[0].coordinate == Coordinate(latitude: 48.39, longitude: -4.49))
    #expect(network.partners[1].city == "Brest")
    #expect(network.partners[2].extra == [ExtraCell(column: "city name", value: "Kiel")])
    #expect(
      network.links.map(\.id) == [
        "Brest--ubo--contact", "Brest--ubo--contact--2", "7--ubo--twinning",
      ])
    #expect(network.links[2].period.since == PartialDate("1984"))
    #expect(network.themes.map(\.id) == ["sea"])
    #expect(
      decoded.notes == [
        .columnRead(.partners, column: "latitude", as: "lat"),
        .columnRead(.partners, column: "longitude", as: "lon"),
        .columnRead(.partners, column: "type", as: "kind"),
        .columnRead(.partners, column: "label", as: "name"),
        .columnRead(.partners, column: "tags", as: "themes"),
        .columnRead(.links, column: "type", as: "kind"),
        .columnRead(.links, column: "date", as: "since"),
        .partnerKindAssumed(.institution, count: 2), .namesMade(count: 2), .cityKept(count: 1),
        .linkKindAssumed(.contact, count: 2), .linkIdentifiersMade(count: 3),
        .loopsLeftOut(count: 1), .rowsMade(.themes, count: 1),
        .partsLeftOut(.property("colour"), count: 1),
      ])
    #expect(decoded.notes.allSatisfy { !$0.description.isEmpty })
  }

  @Test func `a yEd file gives its labels, and nested graphs are read as one`() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
        <key for="node" id="d1" yfiles.type="nodegraphics"/>
        <key for="node" id="d2" attr.name="colour" attr.type="string"><default>blue</default></key>
        <graph edgedefault="directed" id="G">
          <node id="n0"><data key="d1"><y:ShapeNode><y:Geometry height="30"/>
            <y:NodeLabel a="b">Brest &amp; Kiel<y:LabelModel/></y:NodeLabel></y:ShapeNode></data>
            <graph id="n0:"><node id="n0::n0"/></graph></node>
          <edge id="e0" source="n0" target="n0::n0"/>
        </graph>
      </graphml>
      """
    let decoded = try NetworkFormat.graphML.decode(Array(text.utf8), file: "x.graphml")
    #expect(decoded.network.partners.map(\.name.standard) == ["Brest & Kiel", "n0::n0"])
    #expect(decoded.network.partners[0].extra == [ExtraCell(column: "colour", value: "blue")])
    #expect(decoded.network.links.map(\.id) == ["e0"])
    #expect(decoded.notes.contains(.partsLeftOut(.nestingOfGraphs, count: 1)))
  }

  @Test func `spells and dated values of a GEXF file are periods and statements`() throws {
    let text = """
      <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
        <graph mode="dynamic" defaultedgetype="undirected" timeformat="date">
          <attributes class="node" mode="dynamic"><attribute id="p" title="people" type="integer"/></attributes>
          <nodes>
            <node id="a" label="A" start="1984-05-01"><attvalues>
              <attvalue for="p" value="12" start="2010-01-01" end="2010-12-31"/>
              <attvalue for="p" value="13" start="2011-02-01" end="2011-02-28"/></attvalues></node>
            <node id="b" label="B"/>
          </nodes>
          <edges><edge id="0" source="a" target="b" weight="2.5">
            <spells><spell start="1990-01-01" end="1991-01-01"/><spell start="1995-01-01T00:00:00"/></spells>
          </edge></edges>
        </graph>
      </gexf>
      """
    let network = try NetworkFormat.gexf.decode(Array(text.utf8), file: "x.gexf").network
    #expect(network.partners[0].period == Period(since: PartialDate("1984-05-01")))
    #expect(network.statements.map(\.date) == [PartialDate("2010"), PartialDate("2011-02")])
    #expect(network.links[0].period.since == PartialDate("1990-01-01"))
    #expect(network.links[0].extra == [ExtraCell(column: "weight", value: "2.5")])
  }

  @Test func `the ending of a file tells its format`() {
    #expect(NetworkFormat(path: "a.b/c.GraphML") == .graphML)
    #expect(NetworkFormat(path: "c.json") == .nodeLink)
    #expect(NetworkFormat(path: "a.json/c") == nil)
    #expect(NetworkFormat(path: ".json") == nil)
    for format in NetworkFormat.allCases {
      #expect(NetworkFormat(path: "x." + format.fileExtension) != nil)
    }
  }

  // NetworkX writes weight="1" on every edge of a graph that knows no weights.
  @Test(arguments: [("1.0", [] as [String]), ("8", ["1", "8"])])
  func `weights of a GEXF file are read if some edge has another than 1`(
    _ other: String, _ weights: [String]
  ) throws {
    let text = """
      <gexf><graph><nodes><node id="a"/><node id="b"/></nodes>
        <edges><edge id="0" source="a" target="b" weight="1"/>
        <edge id="1" source="a" target="b" weight="\(other)"/></edges></graph></gexf>
      """
    let network = try NetworkFormat.gexf.decode(Array(text.utf8), file: "x.gexf").network
    #expect(network.links.flatMap { $0.extra.map(\.value) } == weights)
  }

  @Test func `gaps between the spells of a GEXF file are said to be lost`() throws {
    let text = """
      <gexf><graph mode="dynamic"><nodes><node id="a"><spells>
        <spell start="2001" end="2002"/><spell start="2004" end="2005"/></spells></node></nodes>
      </graph></gexf>
      """
    let decoded = try NetworkFormat.gexf.decode(Array(text.utf8), file: "x.gexf")
    let period = Period(since: PartialDate("2001"), until: PartialDate("2005"))
    #expect(decoded.network.partners[0].period == period)
    #expect(decoded.notes.contains(.partsLeftOut(.gapsBetweenSpells, count: 1)))
  }

  @Test func `times of a GEXF file that are no dates are said to be lost`() throws {
    let file = """
      <gexf><graph mode="dynamic"><nodes><node id="a" start="3" end="12.5">
        <spells><spell start="-Infinity" end="2001-02-30"/></spells></node></nodes></graph></gexf>
      """
    let decoded = try NetworkFormat.gexf.decode(Array(file.utf8), file: "f")
    #expect(decoded.network.partners[0].period == Period())
    #expect(decoded.notes.contains(.partsLeftOut(.timesThatAreNoDates, count: 3)))
  }
}
