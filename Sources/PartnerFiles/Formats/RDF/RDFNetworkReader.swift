import PartnerGraph

/// Reads a network from RDF: what ``TurtleWriter`` writes, and of other files the themes of SKOS and
/// what is described in the words of schema.org.
struct RDFNetworkReader {
  private static let words = RDFVocabulary.base + "vocabulary#"
  private static let derived = "http://www.w3.org/ns/prov#wasDerivedFrom"
  private static let identifier = RDFVocabulary.terms + "identifier"
  private static let note = RDFVocabulary.skos + "note"
  static let schemas = ["https://schema.org/", "http://schema.org/"]

  /// The classes of schema.org that are partners.
  private static let kinds: [String: Partner.Kind] = [
    "City": .city, "AdministrativeArea": .region, "State": .region, "Country": .region,
    "Corporation": .company, "LocalBusiness": .company, "Organization": .institution,
    "CollegeOrUniversity": .institution, "EducationalOrganization": .institution,
    "GovernmentOrganization": .institution, "ResearchOrganization": .institution,
    "NGO": .institution, "School": .institution, "Consortium": .network, "Event": .event,
    "BusinessEvent": .event, "EducationEvent": .event, "ExhibitionEvent": .event,
    "Festival": .event, "Project": .project, "ResearchProject": .project,
  ]

  let triples: [RDFTriple]
  private let bySubject: [RDFTriple.Node: [Int]]
  var network: ForeignNetwork
  /// What every subject with an identifier is called in the tables.
  private var identifiers: [RDFTriple.Node: String] = [:]

  static func read(
    _ bytes: [UInt8], into network: inout ForeignNetwork
  ) throws(PartnerFilesError) {
    let triples = try SKOSReader.triples(bytes, network.file)
    let hasThemes = try SKOSReader.read(triples, into: &network)
    var reader = RDFNetworkReader(triples, network)
    reader.read()
    network = reader.network
    guard hasThemes || !network.partners.records.isEmpty || reader.isOurs else {
      throw FormatFault.error(
        network.file, line: nil,
        .notInFormat("network in RDF", reason: "it describes no partner and no skos:Concept"))
    }
  }

  private init(_ triples: [RDFTriple], _ network: ForeignNetwork) {
    self.triples = triples
    self.network = network
    bySubject = Dictionary(grouping: triples.indices) { triples[$0].subject }
    for triple in triples {
      if triple.predicate == Self.identifier, case .literal(let text, _) = triple.object {
        identifiers[triple.subject] = text
      }
    }
  }

  /// Whether the scheme of a network stands there, which may hold nothing else.
  private var isOurs: Bool {
    triples.contains { $0.object == .iri(RDFVocabulary.skos + "ConceptScheme") }
  }

  private mutating func read() {
    var seen: Set<RDFTriple.Node> = []
    var left = 0
    for triple in triples where seen.insert(triple.subject).inserted {
      switch subject(triple.subject) {
      case .partner(let kind): partner(triple.subject, kind, line: triple.line)
      case .link: link(triple.subject, line: triple.line)
      case .source: source(triple.subject, line: triple.line)
      case .statement: statement(triple.subject, line: triple.line)
      case .other: break
      case .unknown: left += bySubject[triple.subject]?.count ?? 0
      }
    }
    left += relations()
    if left > 0 {
      network.notes.append(.partsLeftOut(.statementsAboutNoPartner, count: left))
    }
  }

  // MARK: - What is what

  enum Subject {
    case partner(Partner.Kind?)
    case link, source, statement
    /// A theme, the scheme, or a part of another subject.
    case other
    case unknown
  }

  func subject(_ node: RDFTriple.Node) -> Subject {
    var isUnknown = true
    for object in objects(node, RDFVocabulary.rdf + "type") {
      guard case .iri(let type) = object else { continue }
      switch type {
      case Self.words + "Link": return .link
      case Self.words + "Statement": return .statement
      case RDFVocabulary.skos + "Concept", RDFVocabulary.skos + "ConceptScheme": return .other
      case "http://www.w3.org/ns/prov#Entity": return .source
      default:
        for schema in Self.schemas where type.hasPrefix(schema) {
          let name = String(type.dropFirst(schema.count))
          if let kind = Self.kinds[name] { return .partner(kind) }
          if name == "CreativeWork" { return .source }
          if name == "GeoCoordinates" { isUnknown = false }
        }
      }
    }
    if !objects(node, Self.words + "kind").isEmpty { return .partner(nil) }
    if case .blank = node { return .other }
    return isUnknown ? .unknown : .other
  }

  private func objects(_ subject: RDFTriple.Node, _ predicate: String) -> [RDFTriple.Node] {
    (bySubject[subject] ?? []).lazy.map { triples[$0] }
      .filter { $0.predicate == predicate }.map(\.object)
  }

  /// The objects of a property of schema.org.
  func schema(_ subject: RDFTriple.Node, _ name: String) -> [RDFTriple.Node] {
    Self.schemas.flatMap { objects(subject, $0 + name) }
  }

  /// The text of a node: a literal, or an address.
  private func text(_ node: RDFTriple.Node?) -> String {
    switch node {
    case .literal(let text, _): text
    case .iri(let iri): iri
    default: ""
    }
  }

  /// What a node is called in the tables: its identifier, else the end of its address.
  func name(_ node: RDFTriple.Node) -> String {
    if let id = identifiers[node] { return id }
    switch node {
    case .iri(let iri): return iri.split { $0 == "/" || $0 == "#" }.last.map(String.init) ?? iri
    case .literal(let text, _): return text
    case .blank(let name): return "node-" + name
    }
  }

  private func list(_ nodes: [RDFTriple.Node]) -> String {
    nodes.map(name).joined(separator: ";")
  }

  // MARK: - Rows

  private mutating func partner(_ node: RDFTriple.Node, _ kind: Partner.Kind?, line: Int) {
    network.partners.begin(line: line)
    func own(_ name: String) -> String { text(objects(node, Self.words + name).first) }
    network.partners.set("id", name(node))
    let written = own("kind")
    network.partners.set("kind", written.isEmpty ? kind?.rawValue ?? "" : written)
    for object in schema(node, "name") {
      guard case .literal(let text, let language) = object else { continue }
      let header = language.isEmpty ? "name" : "name:" + ColumnMap.canonical(language[...])
      network.partners.set(header, text)
    }
    let aliases = schema(node, "alternateName").map { text($0) }
    network.partners.set("aliases", aliases.joined(separator: ";"))
    let address = schema(node, "address").first ?? node
    let country = schema(node, "addressCountry").first ?? schema(address, "addressCountry").first
    network.partners.set("country", text(country))
    let city = schema(node, "location").first.map(place) ?? ""
    let locality = text(schema(address, "addressLocality").first)
    network.partners.set("city", city.isEmpty ? locality : city)
    if let place = schema(node, "geo").first {
      network.partners.set("lat", text(schema(place, "latitude").first))
      network.partners.set("lon", text(schema(place, "longitude").first))
    }
    for column in ["subkind", "geonames", "wikidata", "ror", "population"] {
      network.partners.set(column, own(column))
    }
    network.partners.set("since", first([own("since")], node, ["startDate", "foundingDate"]))
    network.partners.set("until", first([own("until")], node, ["endDate", "dissolutionDate"]))
    network.partners.set("themes", list(schema(node, "knowsAbout")))
    network.partners.set("offers", list(objects(node, Self.words + "offers")))
    network.partners.set("seeks", list(objects(node, Self.words + "seeks")))
    network.partners.set("website", text(schema(node, "url").first))
    network.partners.set("sources", list(objects(node, Self.derived)))
    let note = text(objects(node, Self.note).first)
    network.partners.set("note", first([note], node, ["description"]))
    for (column, value) in extra(node) { network.partners.set(column, value) }
  }

  /// What a place is called; one that has no address of its own by its name or its town.
  private func place(_ node: RDFTriple.Node) -> String {
    guard case .blank = node else { return name(node) }
    let address = schema(node, "address").first ?? node
    return first([], address, ["addressLocality", "name"])
  }

  /// The first text that is not empty: one of ours, else a property of schema.org.
  private func first(
    _ own: [String], _ node: RDFTriple.Node, _ properties: [String]
  ) -> String {
    let others = properties.lazy.map { self.text(self.schema(node, $0).first) }
    return own.first { !$0.isEmpty } ?? others.first { !$0.isEmpty } ?? ""
  }

  private mutating func link(_ node: RDFTriple.Node, line: Int) {
    network.links.begin(line: line)
    network.links.set("id", name(node))
    for end in ["from", "to"] {
      network.links.set(end, objects(node, Self.words + end).first.map(name) ?? "")
    }
    for column in ["kind", "state", "since", "until", "confirmed", "amount"] {
      network.links.set(column, text(objects(node, Self.words + column).first))
    }
    network.links.set("themes", list(schema(node, "about")))
    network.links.set("sources", list(objects(node, Self.derived)))
    network.links.set("note", text(objects(node, Self.note).first))
    for (column, value) in extra(node) { network.links.set(column, value) }
  }

  private mutating func source(_ node: RDFTriple.Node, line: Int) {
    network.sources.begin(line: line)
    network.sources.set("id", name(node))
    let title = text(schema(node, "name").first)
    network.sources.set("title", title.isEmpty ? name(node) : title)
    network.sources.set("publisher", text(schema(node, "publisher").first))
    network.sources.set("date", text(schema(node, "datePublished").first))
    network.sources.set("url", text(schema(node, "url").first))
    network.sources.set("language", text(schema(node, "inLanguage").first))
    network.sources.set("note", text(objects(node, Self.note).first))
    for (column, value) in extra(node) { network.sources.set(column, value) }
  }

  private mutating func statement(_ node: RDFTriple.Node, line: Int) {
    network.statements.begin(line: line)
    network.statements.set("subject", objects(node, Self.words + "subject").first.map(name) ?? "")
    network.statements.set("property", text(objects(node, Self.words + "property").first))
    network.statements.set("value", text(objects(node, RDFVocabulary.rdf + "value").first))
    network.statements.set("date", text(objects(node, Self.words + "date").first))
    network.statements.set("source", objects(node, Self.derived).first.map(name) ?? "")
    network.statements.set("note", text(objects(node, Self.note).first))
    for (column, value) in extra(node) { network.statements.set(column, value) }
  }

  /// The unknown columns of a subject, in order.
  private func extra(_ node: RDFTriple.Node) -> [(column: String, value: String)] {
    objects(node, Self.words + "extra").map { cell in
      (
        text(objects(cell, Self.words + "column").first),
        text(objects(cell, RDFVocabulary.rdf + "value").first)
      )
    }
  }
}
