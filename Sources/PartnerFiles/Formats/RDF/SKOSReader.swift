import PartnerGraph

/// Reads themes from SKOS in Turtle or RDF/XML, as vocabulary editors write them.
///
/// A theme is called by its `dcterms:identifier`, else by the end of its address.
struct SKOSReader {
  private static let skos = RDFVocabulary.skos
  private static let labels = "http://www.w3.org/2008/05/skos-xl#"

  private var network: ForeignNetwork
  private let triples: [RDFTriple]
  /// The triples of each subject, by their numbers.
  private let bySubject: [RDFTriple.Node: [Int]]
  /// The subjects that are schemes.
  private let schemes: Set<RDFTriple.Node>
  private var identifiers: [RDFTriple.Node: String] = [:]

  static func read(
    _ bytes: [UInt8], into network: inout ForeignNetwork
  ) throws(PartnerFilesError) {
    let triples = try triples(bytes, network.file)
    guard try read(triples, into: &network) else {
      throw FormatFault.error(
        network.file, line: nil,
        .notInFormat("theme scheme in SKOS", reason: "it describes no skos:Concept"))
    }
    let themes = SKOSReader(triples, network)
    let described = themes.concepts()
    let others = triples.count { !described.contains($0.subject) && !themes.isScheme($0.subject) }
    if others > 0 {
      network.notes.append(.partsLeftOut(.statementsAboutNoTheme, count: others))
    }
  }

  /// Reads the themes of triples and the scheme; false if there is no theme.
  static func read(
    _ triples: [RDFTriple], into network: inout ForeignNetwork
  ) throws(PartnerFilesError) -> Bool {
    var reader = SKOSReader(triples, network)
    let hasThemes = reader.read()
    network = reader.network
    return hasThemes
  }

  /// The triples of a file, whose first characters tell Turtle from XML.
  static func triples(
    _ bytes: [UInt8], _ file: String
  ) throws(PartnerFilesError) -> [RDFTriple] {
    if isXML(bytes) {
      return try XMLFault.placed(in: bytes, file) { () throws(XMLReader.Failure) in
        try RDFXMLReader.triples(bytes)
      }
    }
    do throws(TurtleReader.Failure) {
      return try TurtleReader.triples(bytes)
    } catch {
      throw FormatFault.error(
        file, line: FormatFault.line(of: error.offset, in: bytes),
        .notTurtle(error.reason, position: FormatFault.position(of: error.offset, in: bytes)))
    }
  }

  /// Whether a file begins as XML does: an address of Turtle in `<>` has no blank in it.
  private static func isXML(_ bytes: [UInt8]) -> Bool {
    let blanks: [UInt8] = [32, 9, 10, 13]
    let start = bytes.starts(with: CSVTable.byteOrderMark) ? 3 : 0
    let text = bytes[start...].drop(while: blanks.contains)
    guard text.first == UInt8(ascii: "<") else { return false }
    let tag = text.prefix { $0 != UInt8(ascii: ">") }
    return tag.contains(where: blanks.contains) || text.starts(with: Array("<?".utf8))
      || text.starts(with: Array("<!".utf8)) || text.starts(with: Array("<rdf:RDF".utf8))
  }

  private init(_ triples: [RDFTriple], _ network: ForeignNetwork) {
    self.triples = triples
    self.network = network
    bySubject = Dictionary(grouping: triples.indices) { triples[$0].subject }
    schemes = Set(
      triples.filter {
        $0.predicate == RDFVocabulary.rdf + "type"
          && $0.object == .iri(Self.skos + "ConceptScheme")
      }.map(\.subject))
  }

  private mutating func read() -> Bool {
    readScheme()
    let concepts = concepts()
    guard !concepts.nodes.isEmpty else { return false }
    nameConcepts(concepts)
    var broader: [RDFTriple.Node: [RDFTriple.Node]] = [:]
    for triple in triples where triple.predicate == Self.skos + "broader" {
      broader[triple.subject, default: []].append(triple.object)
    }
    for triple in triples where triple.predicate == Self.skos + "narrower" {
      broader[triple.object, default: []].append(triple.subject)
    }
    for concept in concepts.nodes { add(concept, broader: broader[concept] ?? []) }
    return true
  }

  /// The subjects that are themes, in order of the file, each once.
  private func concepts() -> OrderedConcepts {
    var list = OrderedConcepts()
    for triple in triples where isConcept(triple) { list.append(triple.subject) }
    return list
  }

  private func isConcept(_ triple: RDFTriple) -> Bool {
    if triple.predicate == RDFVocabulary.rdf + "type" {
      return triple.object == .iri(Self.skos + "Concept")
    }
    return triple.predicate == Self.skos + "prefLabel" && !isScheme(triple.subject)
  }

  private func isScheme(_ node: RDFTriple.Node) -> Bool { schemes.contains(node) }

  private func objects(_ subject: RDFTriple.Node, _ predicate: String) -> [RDFTriple.Node] {
    (bySubject[subject] ?? []).map { triples[$0] }
      .filter { $0.predicate == predicate }.map(\.object)
  }

  /// The texts of a property, those of labels that are nodes of their own included.
  private func texts(_ subject: RDFTriple.Node, _ predicate: String) -> [(
    text: String, language: String
  )] {
    var nodes = objects(subject, predicate)
    if predicate.hasPrefix(Self.skos) {
      let name = predicate.dropFirst(Self.skos.count)
      for label in objects(subject, Self.labels + name) {
        nodes += objects(label, Self.labels + "literalForm")
      }
    }
    return nodes.compactMap { node in
      guard case .literal(let text, let language) = node else { return nil }
      return (text, ColumnMap.canonical(language[...]))
    }
  }

  private mutating func nameConcepts(_ concepts: OrderedConcepts) {
    var taken: Set<String> = []
    for concept in concepts.nodes {
      var id = texts(concept, RDFVocabulary.terms + "identifier").first?.text ?? ""
      switch concept {
      case .iri(let iri):
        if CSVScanner.trimmed(id).isEmpty {
          let end = iri.split { $0 == "/" || $0 == "#" }.last ?? ""
          id = String(end)
        }
        if id.isEmpty || taken.contains(id) { id = iri }
      case .blank(let name): if id.isEmpty || taken.contains(id) { id = "concept-" + name }
      case .literal: break
      }
      taken.insert(id)
      identifiers[concept] = id
    }
  }

  /// Reads what is said of the scheme; of several, of the first.
  private mutating func readScheme() {
    guard let scheme = triples.first(where: { isScheme($0.subject) })?.subject else { return }
    network.name = texts(scheme, RDFVocabulary.terms + "identifier").first?.text ?? ""
    let titles = [
      RDFVocabulary.terms + "title", "http://purl.org/dc/elements/1.1/title",
      Self.skos + "prefLabel", "http://www.w3.org/2000/01/rdf-schema#label",
    ]
    for predicate in titles {
      let texts = texts(scheme, predicate)
      guard !texts.isEmpty else { continue }
      network.title = texts.first { $0.language.isEmpty }?.text ?? ""
      network.titles = texts.filter { !$0.language.isEmpty }
        .map { .init(language: $0.language, text: $0.text) }
      break
    }
    switch objects(scheme, RDFVocabulary.terms + "license").first {
    case .literal(let text, _): network.licence = text
    case .iri(let iri): network.licence = iri
    default: break
    }
  }

  private mutating func add(_ concept: RDFTriple.Node, broader: [RDFTriple.Node]) {
    let line = bySubject[concept]?.first.map { triples[$0].line } ?? 1
    network.themes.begin(line: line)
    network.themes.set("id", identifiers[concept] ?? "")
    var aliases: [(text: String, language: String)] = []
    var labelled: Set<String> = []
    for (text, language) in texts(concept, Self.skos + "prefLabel") {
      if labelled.insert(language).inserted {
        network.themes.set(language.isEmpty ? "label" : "label:" + language, text)
      } else {
        aliases.append((text, language))
      }
    }
    if labelled.isEmpty { network.themes.set("label", identifiers[concept] ?? "") }
    aliases += texts(concept, Self.skos + "altLabel") + texts(concept, Self.skos + "hiddenLabel")
    let groups = Dictionary(grouping: aliases, by: \.language)
    for (language, group) in groups.sorted(by: { $0.key < $1.key }) {
      let list = group.map { withoutSemicolon($0.text) }.joined(separator: ";")
      network.themes.set(language.isEmpty ? "aliases" : "aliases:" + language, list)
    }
    setBroader(concept, broader)
    setMatches(concept)
    setNote(concept)
    let words = RDFVocabulary.base + "vocabulary#"
    for cell in objects(concept, words + "extra") {
      let column = texts(cell, words + "column").first?.text ?? ""
      let value = texts(cell, RDFVocabulary.rdf + "value").first?.text ?? ""
      network.themes.set(column, value)
    }
  }

  private mutating func setBroader(_ concept: RDFTriple.Node, _ broader: [RDFTriple.Node]) {
    let known = broader.compactMap { identifiers[$0] }
    network.themes.set("broader", known.joined(separator: ";"))
    for _ in known.count..<broader.count { network.leaveOut(.broaderThemesElsewhere) }
  }

  private mutating func setMatches(_ concept: RDFTriple.Node) {
    var matches: [String] = []
    for index in bySubject[concept] ?? [] {
      switch (triples[index].predicate, triples[index].object) {
      case (Self.skos + "exactMatch", .iri(let iri)): matches.append(withoutSemicolon(iri))
      case (RDFVocabulary.base + "vocabulary#exactMatch", .literal(let text, _)):
        matches.append(text)
      default: break
      }
    }
    network.themes.set("exact_match", matches.joined(separator: ";"))
  }

  private mutating func setNote(_ concept: RDFTriple.Node) {
    for property in ["note", "scopeNote", "definition"] {
      let texts = texts(concept, Self.skos + property)
      let best = texts.first { $0.language == "en" } ?? texts.first
      guard let best else { continue }
      network.themes.set("note", best.text)
      return
    }
  }

  /// A value of a list, in which `;` has another meaning.
  private mutating func withoutSemicolon(_ text: String) -> String {
    guard text.contains(";") else { return text }
    network.leaveOut(.semicolons)
    return String(text.map { $0 == ";" ? "," : $0 })
  }
}

/// Subjects in order, each once.
private struct OrderedConcepts {
  private(set) var nodes: [RDFTriple.Node] = []
  private var seen: Set<RDFTriple.Node> = []

  mutating func append(_ node: RDFTriple.Node) {
    if seen.insert(node).inserted { nodes.append(node) }
  }

  func contains(_ node: RDFTriple.Node) -> Bool { seen.contains(node) }
}
