import PartnerFiles
import PartnerGraph
import Testing

@Suite struct `DOT as others write it` {
  private func decoded(_ text: String) throws -> DecodedNetwork {
    try NetworkFormat.dot.decode(Array(text.utf8), file: "x.gv")
  }

  private func fault(_ text: String) -> String {
    do {
      _ = try decoded(text)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test func `nodes, edges, clusters, defaults, ports and HTML are read`() throws {
    let decoded = try decoded(
      """
      # written by hand
      strict digraph "our partners" { // a comment
        graph [label="Our\\npartners", rankdir=LR]; /* another */
        node [shape=box, kind=city]
        Brest [label="Brest\\l", URL="https://brest.fr", tooltip="a port", lat=48.39 lon=-4.49]
        subgraph cluster_de { label="Germany"; node [country=DE] Kiel; Hamburg:p:n }
        Brest -> Kiel:x -> Hamburg [class=twinning]
        Brest -> {rank=same; A B} [label="coopération", since="20" + "10"]
        Brest -> Kiel [since=1964]
        UBO [kind=institution, label=<<b>UBO</b> &amp; <i>co</i>>]
        nœud_1; 12; "a;b"[id=x]
      }
      """.replacing("\"a;b\"", with: "ab"))
    let network = decoded.network
    #expect(network.name == "our partners" && network.title.standard == "Our partners")
    #expect(
      network.partners.map(\.id) == [
        "Brest", "Kiel", "Hamburg", "A", "B", "UBO", "nœud_1", "12", "ab",
      ])
    #expect(network.partners[0].website == "https://brest.fr")
    #expect(network.partners[0].note == "a port" && network.partners[0].coordinate != nil)
    #expect(network.partners[1].country == CountryCode("DE"))
    #expect(network.partners[2].extra == [ExtraCell(column: "cluster", value: "Germany")])
    #expect(network.partners[3].country == nil && network.partners[3].kind == .city)
    #expect(
      network.partners[5].name.standard == "UBO  & co"
        || network.partners[5].name.standard == "UBO & co")
    #expect(network.links.count == 4)
    #expect(
      network.links[0].kind == .twinning && network.links[0].period.since == PartialDate("1964"))
    #expect(
      network.links[2].kind == .cooperation && network.links[2].period.since == PartialDate("2010"))
    #expect(decoded.notes.contains(.partsLeftOut(.attributesOfDrawing, count: 11)))
  }

  @Test func `an undirected graph keeps parallel edges, a strict one joins them`() throws {
    #expect(try decoded("graph { a -- b; b -- a; a -- a }").network.links.count == 2)
    #expect(
      try decoded("strict graph { a -- b; b -- a [note=x] }").network.links.map(\.note) == ["x"])
    #expect(try decoded("GRAPH{}").network.partners.isEmpty)
  }

  @Test(arguments: [
    ("", "x.gv:1: is not DOT: character 1 of the line: DOT begins with 'graph' or 'digraph'"),
    ("digraph {\n a -> ", "x.gv:2: is not DOT: character 7 of the line: the file ends too early"),
    (
      "digraph {\n a -- b }",
      "x.gv:2: is not DOT: character 4 of the line: a digraph has edges '->'"
    ),
    ("graph { a -> b }", "x.gv:1: is not DOT: character 11 of the line: a graph has edges '--'"),
    ("digraph { \"a }", "x.gv:1: is not DOT: character 11 of the line: a quote is opened here"),
    ("digraph { a [label=<<b>] }", "x.gv:1: is not DOT: character 20 of the line: an HTML text"),
    ("digraph { /* a }", "x.gv:1: is not DOT: character 11 of the line: a comment begins here"),
    ("digraph { a [b=c }", "x.gv:1: is not DOT: character 18 of the line: a name is expected"),
    ("digraph { node }; }", "x.gv:1: is not DOT: character 17 of the line: only one graph"),
    ("digraph { a -> node }", "x.gv:1: is not DOT: character 16 of the line: 'node' is a word"),
    ("digraph { a % }", "x.gv:1: is not DOT: character 13 of the line: this character"),
    ("digraph { - }", "x.gv:1: is not DOT: character 11 of the line: a number or a name"),
    ("digraph { \"a\" + b }", "x.gv:1: is not DOT: character 17 of the line: a text in quotes"),
    ("digraph { subgraph }", "x.gv:1: is not DOT: character 20 of the line: '{' is expected"),
    (
      "digraph { a [kind=city, name=A, population=x] }",
      "x.gv:1: column 'population': 'x' is no whole number; write digits only"
    ),
    (
      "digraph {\n a [kind=city, name=A, city=b] }",
      "x.gv:2: column 'city': 'b' is not the identifier of a partner"
    ),
    ("digraph { themes=\"[\" }", "x.gv:1: is no network in DOT: the table 'themes'"),
  ])
  func `a faulty file is refused with line and culprit`(_ text: String, _ message: String) {
    #expect(fault(text).hasPrefix(message), "\(fault(text))")
  }

  @Test func `what grows without bounds is refused`() {
    let deep = "digraph {" + String(repeating: "{", count: 100_000)
    #expect(fault(deep).contains("subgraphs nest more than 100 levels deep"))
    let many = (0..<1100).map { "n\($0)" }.joined(separator: " ")
    #expect(fault("digraph { {\(many)} -> {\(many)} }").contains("more than 1048576"))
    let list = (0..<1100).map { "k\($0)=v" }.joined(separator: " ")
    #expect(fault("digraph { a [\(list)] }").contains("more than 1000 attributes"))
    #expect(
      fault("digraph { node [\(list.prefix(3000))] node [\(list.suffix(9000))] }").contains(
        "more than 1000"))
  }

  @Test func `texts that Graphviz cannot quote are written as entities`() throws {
    let network = Network(
      name: "n",
      partners: [
        Partner(
          id: "a", kind: .city, name: "C:\\new \"x\\\" & &amp; &#92;", website: "trail\\",
          note: "\\\\\"\\\n", extra: [ExtraCell(column: "image", value: "/etc/passwd")])
      ])
    let text = String(decoding: try NetworkFormat.dot.encode(network).bytes, as: UTF8.self)
    #expect(text.contains("website=\"trail&#92;\""))
    #expect(text.contains("label=\"C:\\\\new \\\"x\\\\\\\" &amp; &amp;amp; &amp;#92;\""))
    #expect(text.contains("\"column:image\"=\"/etc/passwd\""))
    #expect(try decoded(text).network == network)
  }
}
