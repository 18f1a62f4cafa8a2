import PartnerGraph

/// The addresses that things of a network have in RDF, and the words they are described with.
///
/// They begin with `https://partners.example/`, which by RFC 2606 nobody owns: whoever publishes
/// the data replaces it by an address of their own.
struct RDFVocabulary {
  static let base = "https://partners.example/"
  static let skos = "http://www.w3.org/2004/02/skos/core#"
  static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  static let terms = "http://purl.org/dc/terms/"

  /// The prefixes of a file.
  static let prefixes: [(name: String, space: String)] = [
    ("dcterms", terms), ("p", base + "vocabulary#"),
    ("prov", "http://www.w3.org/ns/prov#"), ("rdf", rdf), ("schema", "https://schema.org/"),
    ("skos", skos), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
  ]

  private let root: String

  init(_ network: Network) {
    let name = network.name.isEmpty ? "network" : network.name
    root = Self.base + TurtleText.pathPart(name) + "/"
  }

  /// The address of the network, which is the theme scheme as well.
  var network: String { root }
  func iri(_ id: Partner.ID) -> String { root + "partner/" + TurtleText.pathPart(id.rawValue) }
  func iri(_ id: Link.ID) -> String { root + "link/" + TurtleText.pathPart(id.rawValue) }
  func iri(_ id: Theme.ID) -> String { root + "theme/" + TurtleText.pathPart(id.rawValue) }
  func iri(_ id: Source.ID) -> String { root + "source/" + TurtleText.pathPart(id.rawValue) }
  func statement(_ number: Int) -> String { root + "statement/\(number)" }

  /// A date of the type that tells its precision.
  static func date(_ date: PartialDate) -> TurtleText.Object {
    let type = date.month == nil ? "xsd:gYear" : date.day == nil ? "xsd:gYearMonth" : "xsd:date"
    return .typed(date.description, type)
  }

  /// The class of schema.org that a kind of partner is.
  static func type(_ kind: Partner.Kind) -> String {
    switch kind {
    case .city: "schema:City"
    case .region: "schema:AdministrativeArea"
    case .company: "schema:Corporation"
    case .institution, .club, .network: "schema:Organization"
    case .event: "schema:Event"
    case .project: "schema:Project"
    }
  }
}
