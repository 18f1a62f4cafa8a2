/// A triple of RDF with the line it stands in.
struct RDFTriple: Hashable {
  /// A node of the graph.
  enum Node: Hashable {
    case iri(String)
    /// A node without an address, by a name that is good for one file.
    case blank(String)
    case literal(String, language: String)
  }

  let subject: Node
  let predicate: String
  let object: Node
  /// The line, counted from 1.
  let line: Int
}

/// Addresses that are written as the rest of another one.
enum RDFAddress {
  /// The address that `reference` means in a file whose address is `base`.
  ///
  /// Steps upwards (`..`) are kept as they stand: no program is known to write them into SKOS.
  static func resolved(_ reference: String, base: String) -> String {
    if let colon = reference.firstIndex(of: ":"),
      reference[..<colon].utf8.allSatisfy({
        (97...122).contains($0 | 32) || (43...57).contains($0) && $0 != 47
      })
    {
      return reference
    }
    let plain = base.prefix { $0 != "#" }
    if reference.isEmpty { return String(plain) }
    if reference.hasPrefix("#") { return plain + reference }
    if reference.hasPrefix("//") { return plain.prefix { $0 != "/" } + reference }
    if reference.hasPrefix("/") {
      // Behind the third slash of https://host/path.
      let parts = plain.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
      return parts.prefix(3).joined(separator: "/") + reference
    }
    guard let slash = plain.lastIndex(of: "/") else { return reference }
    return plain[...slash] + reference
  }
}
