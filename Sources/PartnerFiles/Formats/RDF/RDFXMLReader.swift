/// Reads RDF/XML into triples.
///
/// - SeeAlso: *RDF 1.1 XML Syntax*, W3C 2014, https://www.w3.org/TR/rdf-syntax-grammar/
struct RDFXMLReader {
  private var xml: XMLReader
  private var triples: [RDFTriple] = []
  private var blankCount = 0

  /// The triples of a text, in its order.
  static func triples(_ bytes: [UInt8]) throws(XMLReader.Failure) -> [RDFTriple] {
    var reader = RDFXMLReader(xml: XMLReader(bytes))
    try reader.read()
    return reader.triples
  }

  private init(xml: XMLReader) { self.xml = xml }

  /// What an element hands down to those inside.
  private struct Context {
    var base = ""
    var language = ""

    func inside(_ element: XMLReader.Element) -> Context {
      let space = "http://www.w3.org/XML/1998/namespace"
      return Context(
        base: element[space, "base"] ?? base, language: element[space, "lang"] ?? language)
    }
  }

  private mutating func read() throws(XMLReader.Failure) {
    while true {
      switch try xml.event() {
      case .start(let element):
        let context = Context().inside(element)
        if element.space == RDFVocabulary.rdf, element.name == "RDF" {
          try readNodes(context)
        } else if element.attributes.contains(where: { $0.space == RDFVocabulary.rdf }) {
          _ = try readNode(element, context)
        } else {
          throw xml.failure(
            "RDF/XML begins with an element 'rdf:RDF', and this with "
              + "'\(FileFault.shown(element.name))'", at: 0)
        }
      case .done: return
      default: break
      }
    }
  }

  private mutating func readNodes(_ context: Context) throws(XMLReader.Failure) {
    while true {
      switch try xml.event() {
      case .start(let element): _ = try readNode(element, context.inside(element))
      case .end, .done: return
      default: break
      }
    }
  }

  private mutating func newBlank() -> RDFTriple.Node {
    blankCount += 1
    return .blank("\(blankCount)")
  }

  /// Reads a description, to its end.
  private mutating func readNode(
    _ element: XMLReader.Element, _ context: Context
  ) throws(XMLReader.Failure) -> RDFTriple.Node {
    let rdf = RDFVocabulary.rdf
    let node: RDFTriple.Node =
      if let about = element[rdf, "about"] ?? element["about"] {
        .iri(RDFAddress.resolved(about, base: context.base))
      } else if let id = element[rdf, "ID"] {
        .iri(RDFAddress.resolved("#" + id, base: context.base))
      } else if let id = element[rdf, "nodeID"] {
        .blank("_" + id)
      } else {
        newBlank()
      }
    if element.space != rdf || element.name != "Description" {
      add(node, rdf + "type", .iri(element.space + element.name), element.line)
    }
    addAttributes(of: element, to: node, context)
    while true {
      switch try xml.event() {
      case .start(let property):
        try readProperty(property, of: node, context.inside(property))
      case .end, .done: return node
      default: break
      }
    }
  }

  private mutating func add(
    _ subject: RDFTriple.Node, _ predicate: String, _ object: RDFTriple.Node, _ line: Int
  ) {
    triples.append(RDFTriple(subject: subject, predicate: predicate, object: object, line: line))
  }

  /// Adds attributes that are properties: those of a namespace that is neither RDF nor XML.
  private mutating func addAttributes(
    of element: XMLReader.Element, to node: RDFTriple.Node, _ context: Context
  ) {
    for (space, name, value) in element.attributes
    where !space.isEmpty && space != RDFVocabulary.rdf && !space.hasSuffix("/XML/1998/namespace") {
      add(node, space + name, .literal(value, language: context.language), element.line)
    }
  }

  private mutating func readProperty(
    _ element: XMLReader.Element, of node: RDFTriple.Node, _ context: Context
  ) throws(XMLReader.Failure) {
    let rdf = RDFVocabulary.rdf
    let predicate = element.space + element.name
    if let resource = element[rdf, "resource"] ?? element["resource"] {
      let iri = RDFAddress.resolved(resource, base: context.base)
      add(node, predicate, .iri(iri), element.line)
      return try xml.skipElement()
    }
    if let id = element[rdf, "nodeID"] {
      add(node, predicate, .blank("_" + id), element.line)
      return try xml.skipElement()
    }
    switch element[rdf, "parseType"] {
    case "Resource":
      let inner = newBlank()
      add(node, predicate, inner, element.line)
      while true {
        switch try xml.event() {
        case .start(let property):
          try readProperty(property, of: inner, context.inside(property))
        case .end, .done: return
        default: break
        }
      }
    case .some("Literal"), .some("Collection"): return try xml.skipElement()
    default: try readContent(element, predicate, of: node, context)
    }
  }

  /// Reads what stands in a property: a text, or a description of what it leads to.
  private mutating func readContent(
    _ element: XMLReader.Element, _ predicate: String, of node: RDFTriple.Node,
    _ context: Context
  ) throws(XMLReader.Failure) {
    var text = ""
    var hasNode = false
    while true {
      switch try xml.event() {
      case .text(let piece): text += piece
      case .start(let inner):
        let object = try readNode(inner, context.inside(inner))
        add(node, predicate, object, element.line)
        hasNode = true
      case .end, .done:
        if !hasNode {
          add(node, predicate, .literal(text, language: context.language), element.line)
        }
        return
      }
    }
  }
}
