import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Faults of files of other programs` {
  private func fault(_ format: NetworkFormat, _ text: String) -> String {
    do throws(PartnerFilesError) {
      _ = try format.decode(Array(text.utf8), file: "f")
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("", "f:1: is not XML: character 1 of the line: there is no element"),
    (
      "<svg/>",
      "f:1: is not XML: character 1 of the line: GraphML begins with an element 'graphml', and "
        + "this with 'svg'"
    ),
    (
      "<graphml>\n<graph>",
      "f:2: is not XML: character 8 of the line: the file ends inside the element 'graph'"
    ),
    (
      "<graphml>\n <graph></graphml>",
      "f:2: is not XML: character 9 of the line: the element 'graph' is not the one that ends here"
    ),
    (
      "<graphml/></graph>",
      "f:1: is not XML: character 11 of the line: an element ends here that never began"
    ),
    (
      "<graphml><graph><node/></graph></graphml>",
      "f:1: is not XML: character 24 of the line: the element 'node' before here has no 'id'"
    ),
    (
      "<!DOCTYPE g [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]><graphml/>",
      "f:1: is not XML: character 29 of the line: the entity 'b' holds markup or another entity, "
        + "which is not read"
    ),
    (
      "<!DOCTYPE g [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><graphml>&a;</graphml>",
      "f:1: is not XML: character 14 of the line: the entity 'a' stands in another file, which is "
        + "not opened"
    ),
    (
      "<!DOCTYPE g [<!ENTITY % a \"x\"> %a;]><graphml/>",
      "f:1: is not XML: character 14 of the line: a parameter entity is not read; remove the "
        + "document type"
    ),
    (
      "<graphml>&nbsp;</graphml>",
      "f:1: is not XML: character 10 of the line: the entity 'nbsp' is not declared"
    ),
    (
      "<graphml a='1' a='2'/>",
      "f:1: is not XML: character 1 of the line: the attribute 'a' stands twice"
    ),
    (
      "<graphml>&#0;</graphml>",
      "f:1: is not XML: character 10 of the line: '&#0;' is no character of XML"
    ),
    (
      "<a:graphml/>", "f:1: is not XML: character 1 of the line: the prefix 'a' is not declared"
    ),
    (
      "<?xml version='1.0' encoding='ISO-8859-1'?><graphml>é</graphml>",
      "f:1: is not XML: character 1 of the line: it says that it is in ISO-8859-1, but it is in "
        + "UTF-8; correct what it says"
    ),
    (
      "<graphml><graph>\n<node id='a'/><node id='a'/></graph></graphml>",
      "f:2: column 'id': 'a' is also the identifier of line 2; rename or remove one"
    ),
    (
      "<graphml><graph>\n<node id='a'/>\n<edge source='a' target='b'/></graph></graphml>",
      "f:3: column 'to': 'b' is not the identifier of a partner; add it to the file or correct it; "
        + "did you mean 'a'?"
    ),
    (
      "<graphml><graph>\n<node id='a'><data key='kind'>city</data><data key='name'>A</data>"
        + "<data key='population'>x</data></node></graph></graphml>",
      "f:2: column 'population': 'x' is no whole number; write digits only"
    ),
  ])
  func `a faulty GraphML file is refused with line and culprit`(_ text: String, _ message: String) {
    #expect(fault(.graphML, text) == message)
  }

  @Test(arguments: [
    ("{", "f:1: is not JSON: character 2 of the line: a name in double quotes is expected"),
    ("[]", "f:1: is no node-link JSON: it has no list 'nodes'; is it another format?"),
    ("{\"nodes\": 1}", "f:1: the property 'nodes' is not a list of objects; correct it"),
    ("{\"nodes\": [{}]}", "f:1: the property 'id' is not the identifier of a node; correct it"),
    (
      "{\"nodes\": [{\"id\": \"a\"}],\n\"edges\": [{\"source\": \"a\"}]}",
      "f:2: the property 'target' is not the identifier of a node; correct it"
    ),
    (
      "{\"nodes\": [{\"id\": \"a\", \"themes\": [[]]}]}",
      "f:1: the property 'themes' is not a list of texts; correct it"
    ),
    (
      "{\"elements\": {\"nodes\": 1}}",
      "f:1: the property 'nodes' is not a list of objects; correct it"
    ),
    (
      "{\"nodes\": [{\"id\": 1}],\n\"adjacency\": [[{}]]}",
      "f:2: the property 'id' is not the identifier of a node; correct it"
    ),
    (
      "{\"nodes\": [{\"id\": \"a\\u0000\"}]}",
      "f:1: the property 'id' is not a text without NUL; correct it"
    ),
  ])
  func `a faulty node-link file is refused with line and culprit`(
    _ text: String, _ message: String
  ) {
    #expect(fault(.nodeLink, text) == message)
  }

  @Test(arguments: [
    (
      NetworkFormat.jsonGraph, "{}",
      "f:1: is no network in the JSON Graph Format: it has no object 'graph'; is it another format?"
    ),
    (
      .jsonGraph, "{\"graphs\": [{},\n{}]}",
      "f:2: is no network in the JSON Graph Format: it holds several; split it"
    ),
    (
      .gexf, "<graphml/>",
      "f:1: is not XML: character 1 of the line: GEXF begins with an element 'gexf', and this with "
        + "'graphml'"
    ),
    (
      .gexf, "<gexf><graph><nodes><node id=' '/></nodes></graph></gexf>",
      "f:1: is not XML: character 35 of the line: the element 'node' before here has no 'id'"
    ),
  ])
  func `a file in another format is refused`(
    _ format: NetworkFormat, _ text: String, _ message: String
  ) {
    #expect(fault(format, text) == message)
  }

  @Test func `elements and values that nest too deep are refused`() {
    let elements = String(repeating: "<g>", count: 200_000)
    #expect(fault(.graphML, "<graphml>" + elements).contains("more than 100 levels deep"))
    let arrays = String(repeating: "[", count: 200_000)
    #expect(fault(.nodeLink, arrays).contains("more than 100 levels deep"))
  }

  @Test func `entities cannot become more than a mebibyte`() {
    let value = String(repeating: "x", count: 100_000)
    let uses = String(repeating: "&a;", count: 11)
    let text = "<!DOCTYPE g [<!ENTITY a \"\(value)\">]><graphml>\(uses)</graphml>"
    #expect(fault(.graphML, text).contains("entities become more than 1048576 bytes"))
  }

  /// One reader reads every XML, so what is refused of one format is refused of all.
  @Test(arguments: [
    (NetworkFormat.graphML, "graphml"), (.gexf, "gexf"), (.skos, "rdf:RDF"),
  ])
  func `XML that would do harm is refused with its place`(
    _ format: NetworkFormat, _ root: String
  ) {
    let laughs = (1...9).map { "\n<!ENTITY l\($0) \"&l\($0 - 1);&l\($0 - 1);\">" }.joined()
    #expect(
      fault(format, "<!DOCTYPE g [<!ENTITY l0 \"ha\">\(laughs)]>\n<\(root)>&l9;</\(root)>")
        == "f:2: is not XML: character 1 of the line: the entity 'l1' holds markup or another "
        + "entity, which is not read")
    #expect(
      fault(format, "<!DOCTYPE g [\n <!ENTITY e SYSTEM \"/etc/passwd\">]>\n<\(root)>&e;</\(root)>")
        == "f:2: is not XML: character 2 of the line: the entity 'e' stands in another file, which "
        + "is not opened")
    guard format != .skos else { return }
    let deep = String(repeating: "\n<g>", count: 200)
    #expect(
      fault(format, "<\(root)>" + deep)
        == "f:101: is not XML: character 1 of the line: elements nest more than 100 levels deep")
  }

  @Test func `more columns than a table has are refused`() {
    let keys = (0...5_000).map { "\"k\($0)\": 1" }.joined(separator: ", ")
    #expect(
      fault(.nodeLink, "{\"nodes\": [\n{\"id\": \"a\", \(keys)}]}")
        == "f:2: the header has 4097 columns; at most 4096 are read: is this a table?")
  }

  @Test func `very many properties of a graph are left out and told in few lines`() throws {
    let keys = (0..<20_000).map { "\"k\($0)\": 1" }.joined(separator: ", ")
    let decoded = try NetworkFormat.nodeLink.decode(
      Array("{\"graph\": {\(keys)}, \"nodes\": [], \"edges\": []}".utf8), file: "f")
    #expect(decoded.notes.count == 101)
    #expect(decoded.notes.last == .partsLeftOut(.others, count: 19_900))
  }

  @Test func `bytes that are not UTF-8 are refused by name`() {
    #expect(
      throws: PartnerFilesError.faultyFiles(
        FileFaults([
          FileFault(
            file: "f", line: 1, reason: .notUTF8(.latin1, byte: 0xE9, position: 10))
        ]))
    ) {
      try NetworkFormat.graphML.decode(Array("<graphml>".utf8) + [0xE9, 60], file: "f")
    }
  }

  @Test func `a file that is not there is told`() {
    let path = "/nowhere/at/all.graphml"
    #expect(
      throws: PartnerFilesError.faultyFiles(
        FileFaults([FileFault(file: path, reason: .noFile)]))
    ) {
      try NetworkFormat.graphML.decode(contentsOf: path)
    }
  }

  /// Every prefix of a file, and the file with any byte changed, is read or refused, never a trap.
  @Test(arguments: [NetworkFormat.graphML, .gexf, .nodeLink, .jsonGraph, .dot, .turtle])
  func `a file that is cut or damaged is read or refused`(_ format: NetworkFormat) throws {
    let bytes = try format.encode(HostileNetwork.make(seed: 3, rows: 3)).bytes
    var random = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      var damaged = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
      for _ in 0..<Int.random(in: 0...3, using: &random) where !damaged.isEmpty {
        let place = Int.random(in: 0..<damaged.count, using: &random)
        damaged[place] = UInt8.random(in: 0...255, using: &random)
      }
      _ = try? format.decode(damaged, file: "f")
    }
  }
}
