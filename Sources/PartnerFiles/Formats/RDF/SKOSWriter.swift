import PartnerGraph

/// Writes themes as SKOS in Turtle.
///
/// - SeeAlso: *SKOS Simple Knowledge Organization System Reference*, W3C 2009,
///   https://www.w3.org/TR/skos-reference/
enum SKOSWriter {
  typealias Property = (property: String, object: TurtleText.Object)

  static func write(
    _ network: Network, to output: inout ByteOutput
  ) -> [FormatLoss] {
    let prefixes = RDFVocabulary.prefixes.filter { ["dcterms", "p", "skos"].contains($0.name) }
    var turtle = TurtleText(output, prefixes: prefixes)
    write(network, to: &turtle)
    let extra = network.themes.flatMap { $0.extra.map(\.column) }
    let cells = Set(extra).sorted().map { name in
      (FormatLoss.Subject.cells(.themes, column: name), extra.count { $0 == name })
    }
    output = turtle.output
    return FormatLoss.list(
      [
        (.rows(.partners), network.partners.count), (.rows(.links), network.links.count),
        (.rows(.sources), network.sources.count), (.rows(.statements), network.statements.count),
      ] + cells)
  }

  /// Writes the network as a scheme, and its themes as concepts.
  static func write(_ network: Network, to turtle: inout TurtleText) {
    let words = RDFVocabulary(network)
    var scheme: [Property] = [("a", .name("skos:ConceptScheme"))]
    if !network.name.isEmpty { scheme.append(("dcterms:identifier", .text(network.name))) }
    scheme += texts("dcterms:title", network.title)
    if !network.licence.isEmpty { scheme.append(("dcterms:license", .text(network.licence))) }
    turtle.subject(words.network, scheme)
    for theme in network.themes {
      var properties: [Property] = [
        ("a", .name("skos:Concept")), ("dcterms:identifier", .text(theme.id.rawValue)),
        ("skos:inScheme", .iri(words.network)),
      ]
      properties += texts("skos:prefLabel", theme.label)
      properties += theme.aliases.map { ("skos:altLabel", .text($0.text, language: $0.language)) }
      properties += theme.broader.map { ("skos:broader", .iri(words.iri($0))) }
      if theme.broader.isEmpty { properties.append(("skos:topConceptOf", .iri(words.network))) }
      properties += theme.exactMatches.map { match in
        // What is no address cannot be matched by SKOS, and is kept as a text.
        TurtleText.isAddress(match)
          ? ("skos:exactMatch", .iri(match)) : ("p:exactMatch", .text(match))
      }
      if !theme.note.isEmpty { properties.append(("skos:note", .text(theme.note))) }
      turtle.subject(words.iri(theme.id), properties)
    }
  }

  /// A text and its translations.
  static func texts(_ property: String, _ text: LocalizedText) -> [Property] {
    (text.standard.isEmpty ? [] : [(property, .text(text.standard))])
      + text.translations.map { (property, .text($0.text, language: $0.language)) }
  }
}
