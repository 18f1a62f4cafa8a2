import PartnerGraph

/// Writes a whole network as RDF: partners in the words of schema.org, themes in those of SKOS,
/// and where each fact is from in those of PROV.
///
/// A link is a node of its own with its dates and sources, and besides a plain triple from one
/// partner to the other, `p:twinning`, for queries that need no more.
enum TurtleWriter {
  private typealias Property = SKOSWriter.Property

  static func write(
    _ network: Network, to output: inout ByteOutput
  ) throws(PartnerFilesError) -> [FormatLoss] {
    var turtle = TurtleText(output, prefixes: RDFVocabulary.prefixes)
    let words = RDFVocabulary(network)
    SKOSWriter.write(network, to: &turtle)
    for theme in network.themes where !theme.extra.isEmpty {
      turtle.subject(words.iri(theme.id), extra(theme.extra))
    }
    for source in network.sources { turtle.subject(words.iri(source.id), properties(source)) }
    let linksFrom = Dictionary(grouping: network.links.indices) { network.links[$0].from }
    for partner in network.partners {
      let direct: [Property] = (linksFrom[partner.id] ?? []).map { number in
        let link = network.links[number]
        return ("p:\(link.kind.rawValue)", .iri(words.iri(link.to)))
      }
      try turtle.row(words.iri(partner.id), properties(partner, words) + direct)
    }
    for link in network.links { try turtle.row(words.iri(link.id), properties(link, words)) }
    let subjects = subjects(network, words)
    for (number, statement) in network.statements.enumerated() {
      turtle.subject(
        words.statement(number + 1), properties(statement, words, subjects[statement.subject]))
    }
    output = turtle.output
    return []
  }

  /// The address of everything that a statement can be about; of one name, the partner first.
  private static func subjects(_ network: Network, _ words: RDFVocabulary) -> [String: String] {
    var subjects: [String: String] = [:]
    for theme in network.themes { subjects[theme.id.rawValue] = words.iri(theme.id) }
    for link in network.links { subjects[link.id.rawValue] = words.iri(link.id) }
    for partner in network.partners { subjects[partner.id.rawValue] = words.iri(partner.id) }
    return subjects
  }

  private static func text(_ property: String, _ text: String) -> [Property] {
    text.isEmpty ? [] : [(property, .text(text))]
  }

  private static func address(_ property: String, _ text: String) -> [Property] {
    if text.isEmpty { return [] }
    return [(property, TurtleText.isAddress(text) ? .iri(text) : .text(text))]
  }

  private static func date(_ property: String, _ date: PartialDate?) -> [Property] {
    date.map { [(property, RDFVocabulary.date($0))] } ?? []
  }

  private static func extra(_ cells: [ExtraCell]) -> [Property] {
    cells.map { cell in
      (
        "p:extra",
        .node([("p:column", .text(cell.column)), ("rdf:value", .text(cell.value))])
      )
    }
  }

  private static func properties(_ source: Source) -> [Property] {
    [("a", .name("prov:Entity")), ("a", .name("schema:CreativeWork"))]
      + [("dcterms:identifier", .text(source.id.rawValue)), ("schema:name", .text(source.title))]
      + text("schema:publisher", source.publisher) + date("schema:datePublished", source.date)
      + address("schema:url", source.url) + text("schema:inLanguage", source.language)
      + text("skos:note", source.note) + extra(source.extra)
  }

  private static func properties(_ partner: Partner, _ words: RDFVocabulary) -> [Property] {
    let identifiers = partner.identifiers
    var list: [Property] = [
      ("a", .name(RDFVocabulary.type(partner.kind))),
      ("dcterms:identifier", .text(partner.id.rawValue)), ("p:kind", .text(partner.kind.rawValue)),
    ]
    list += text("p:subkind", partner.subkind) + SKOSWriter.texts("schema:name", partner.name)
    list += partner.aliases.map { ("schema:alternateName", .text($0)) }
    list += text("schema:addressCountry", partner.country?.rawValue ?? "")
    list += partner.city.map { [("schema:location", .iri(words.iri($0)))] } ?? []
    if let place = partner.coordinate {
      list.append(
        (
          "schema:geo",
          .node([
            ("a", .name("schema:GeoCoordinates")),
            ("schema:latitude", .typed("\(place.latitude)", "xsd:double")),
            ("schema:longitude", .typed("\(place.longitude)", "xsd:double")),
          ])
        ))
    }
    list += text("p:geonames", identifiers.geonames) + text("p:wikidata", identifiers.wikidata)
    list += text("p:ror", identifiers.ror) + sameAs(identifiers)
    list += partner.themes.map { ("schema:knowsAbout", .iri(words.iri($0))) }
    list += partner.offers.map { ("p:offers", .iri(words.iri($0))) }
    list += partner.seeks.map { ("p:seeks", .iri(words.iri($0))) }
    list += partner.population.map { [("p:population", .typed("\($0)", "xsd:integer"))] } ?? []
    list += date("p:since", partner.period.since) + date("p:until", partner.period.until)
    list += address("schema:url", partner.website)
    list += partner.sources.map { ("prov:wasDerivedFrom", .iri(words.iri($0))) }
    return list + text("skos:note", partner.note) + extra(partner.extra)
  }

  /// The addresses that other registers have for a partner.
  private static func sameAs(_ identifiers: ExternalIdentifiers) -> [Property] {
    let registers = [
      ("https://sws.geonames.org/", identifiers.geonames, "/"),
      ("http://www.wikidata.org/entity/", identifiers.wikidata, ""),
      ("https://ror.org/", identifiers.ror, ""),
    ]
    return registers.compactMap { start, id, end in
      let isPlain = !id.isEmpty && TurtleText.pathPart(id) == id
      return isPlain ? ("schema:sameAs", .iri(start + id + end)) : nil
    }
  }

  private static func properties(_ link: Link, _ words: RDFVocabulary) -> [Property] {
    var list: [Property] = [
      ("a", .name("p:Link")), ("dcterms:identifier", .text(link.id.rawValue)),
      ("p:from", .iri(words.iri(link.from))), ("p:to", .iri(words.iri(link.to))),
      ("p:kind", .text(link.kind.rawValue)), ("p:state", .text(link.state.rawValue)),
    ]
    list += link.themes.map { ("schema:about", .iri(words.iri($0))) }
    list += date("p:since", link.period.since) + date("p:until", link.period.until)
    list += date("p:confirmed", link.confirmed)
    list += link.amount.map { [("p:amount", .typed($0.description, "xsd:decimal"))] } ?? []
    list += link.sources.map { ("prov:wasDerivedFrom", .iri(words.iri($0))) }
    return list + text("skos:note", link.note) + extra(link.extra)
  }

  private static func properties(
    _ statement: Statement, _ words: RDFVocabulary, _ subject: String?
  ) -> [Property] {
    var list: [Property] = [
      ("a", .name("p:Statement")),
      ("p:subject", subject.map { .iri($0) } ?? .text(statement.subject)),
      ("p:property", .text(statement.property)), ("rdf:value", .text(statement.value)),
    ]
    list += date("p:date", statement.date)
    if !statement.source.rawValue.isEmpty {
      list.append(("prov:wasDerivedFrom", .iri(words.iri(statement.source))))
    }
    return list + text("skos:note", statement.note) + extra(statement.extra)
  }
}
