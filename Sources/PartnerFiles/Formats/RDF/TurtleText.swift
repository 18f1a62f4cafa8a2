/// Turtle text being written: prefixes, then subjects with their properties.
///
/// - SeeAlso: *RDF 1.1 Turtle*, W3C 2014, https://www.w3.org/TR/turtle/
struct TurtleText {
  /// What stands behind a property.
  enum Object {
    case iri(String)
    /// A name with a prefix of the file, such as `skos:Concept`.
    case name(String)
    case text(String, language: String = "")
    /// A literal of a type that is a name with a prefix.
    case typed(String, String)
    /// A node of its own.
    case node([(property: String, object: Object)])
  }

  /// What is written.
  private(set) var output: ByteOutput

  init(_ output: ByteOutput, prefixes: [(name: String, space: String)]) {
    self.output = output
    for (name, space) in prefixes { self.output.bytes += "@prefix \(name): <\(space)> .\n".utf8 }
  }

  /// Writes a subject that is a row.
  mutating func row(
    _ iri: String, _ properties: [(property: String, object: Object)]
  ) throws(PartnerFilesError) {
    subject(iri, properties)
    try output.endRows()
  }

  /// Writes a subject and its properties, those of one name together.
  mutating func subject(_ iri: String, _ properties: [(property: String, object: Object)]) {
    guard !properties.isEmpty else { return }
    output.bytes += "\n<\(Self.escaped(iri: iri))> ".utf8
    output.bytes += (Self.lines(properties, indent: "  ") + " .\n").utf8
  }

  private static func lines(
    _ properties: [(property: String, object: Object)], indent: String
  ) -> String {
    var names: [String] = []
    var objects: [String: [String]] = [:]
    var seen: Set<String> = []
    for (property, object) in properties {
      if objects[property] == nil { names.append(property) }
      let text = written(object, indent: indent)
      // A triple holds once, however many links say it.
      if seen.insert(property + " " + text).inserted {
        objects[property, default: []].append(text)
      }
    }
    return names.map { "\($0) \((objects[$0] ?? []).joined(separator: ", "))" }
      .joined(separator: " ;\n" + indent)
  }

  private static func written(_ object: Object, indent: String) -> String {
    switch object {
    case .iri(let iri): "<\(escaped(iri: iri))>"
    case .name(let name): name
    case .text(let text, let language):
      JSONNode.quoted(text) + (language.isEmpty ? "" : "@" + language)
    case .typed(let text, let type): "\(JSONNode.quoted(text))^^\(type)"
    case .node(let properties):
      "[ " + lines(properties, indent: indent + "  ") + " ]"
    }
  }

  /// An address with the characters that none has percent-encoded.
  private static func escaped(iri: String) -> String {
    var result = ""
    for scalar in iri.unicodeScalars {
      if scalar.value <= 32 || scalar.value == 127 || "<>\"{}|^`\\".unicodeScalars.contains(scalar)
      {
        result += percent(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A text as one part of the path of an address.
  static func pathPart(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isPlain =
        scalar.value >= 0xA0 || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar) || "-._~".unicodeScalars.contains(scalar)
      if isPlain { result.unicodeScalars.append(scalar) } else { result += percent(scalar) }
    }
    return result
  }

  private static func percent(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf8.map { byte in
      "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// Whether a text is an absolute address that needs no change to stand in Turtle.
  static func isAddress(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else { return false }
    let scheme = text[..<colon].utf8
    return scheme.allSatisfy { (97...122).contains($0 | 32) || (43...57).contains($0) }
      && (97...122).contains((scheme.first ?? 0) | 32)
      && text.index(after: colon) != text.endIndex && escaped(iri: text) == text
  }
}
