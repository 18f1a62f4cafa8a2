public import PartnerGraph

/// Networks made by chance from a seed, in which everything stands that a network can hold.
///
/// Identifiers, languages, columns and subjects are such as formats have another use for.
public enum ThoroughNetwork {
  private static let identifiers = [
    "p 1", "p\"2\"", "<p3>", "p&4", "p\\5\\", "--", "é7", "مرحبا", "node", "%41",
    "#10", "p:11", "a/b?x#y", "p'13", "a\u{A0}b", "0", "1e5", "null", "true", "graph", "e\u{301}",
    "_:b1",
    "🚢", "http://x.example/p", "n0", "[1,2]", "{x}", "x,y", "|", "*", "=1+1", "P3", "p3",
  ]
  private static let columns = [
    "source", "target", "key", "column:x", "class", "URL", "tooltip", "dir", "weight", "pos",
    "data",
    "attributes", "metadata", "relation", "Label", "city name", "statement:members", "kind:fr",
    "x,\"y\"", "start", "end", "type", "cluster", "id:en", "colonne à part",
  ]
  private static let texts = [
    "plain", "a;b", "a,b", "\"quoted\"", "two\nlines", "\r\n", " blanks around ", "مرحبا بالعالم",
    "שלום", "<b>&amp;</b>", "]]>", "back\\slash\\", "\\N \\G", "Ünïcödé 船 🚢", "'", "0012", "1.0",
    "2009-03-05", "true", "null", "#no comment", "@en", "^^x", "{\"a\":1}", "\t", "&#233;",
    "x\u{2028}y",
    "_x0041_", "=SUM(A1)",
  ]

  /// Makes a network; equal seeds give equal networks.
  public static func make(seed: Int) -> Network {
    var random = SeededGenerator(seed: seed)
    let partners = identifiers.shuffled(using: &random).prefix(12).map { Partner.ID($0) }
    let themes = identifiers.shuffled(using: &random).prefix(5).map { Theme.ID($0) }
    let sources = identifiers.shuffled(using: &random).prefix(4).map { Source.ID($0) }
    let parts = Parts(partners: partners, themes: themes, sources: sources)
    // The last two partners are alone; the first two have several links of one kind.
    let links = (0..<16).map { number in link(number, parts, &random) }
    let subjects =
      partners.map(\.rawValue) + themes.map(\.rawValue) + links.map(\.id.rawValue)
    return Network(
      name: "thorough \(seed) " + text(&random),
      title: localized(&random, isNeeded: false), licence: text(&random),
      partners: partners.map { partner($0, parts, &random) }, links: links,
      themes: themes.indices.map { theme($0, parts, &random) },
      sources: sources.map { source($0, &random) },
      statements: subjects.shuffled(using: &random).prefix(10).flatMap { subject in
        [1, 2].map { _ in
          Statement(
            subject: subject, property: "p" + text(&random), value: "v" + text(&random),
            date: date(&random), source: sources.randomElement(using: &random) ?? "s",
            note: text(&random), extra: extra(&random).filter { $0.column != "source" })
        }
      })
  }

  private struct Parts {
    let partners: [Partner.ID]
    let themes: [Theme.ID]
    let sources: [Source.ID]
  }

  private static func partner(
    _ id: Partner.ID, _ parts: Parts, _ random: inout SeededGenerator
  ) -> Partner {
    let coordinates = [
      Coordinate(latitude: -90, longitude: 180), Coordinate(latitude: 0, longitude: -0.000_000_1),
      Coordinate(latitude: 48.390_394_123_456_7, longitude: -4.486_076), nil,
    ]
    return Partner(
      id: id, kind: Partner.Kind.allCases.randomElement(using: &random) ?? .city,
      subkind: text(&random), name: localized(&random, isNeeded: true), aliases: list(&random),
      country: [CountryCode("FR"), CountryCode("DE"), nil].randomElement(using: &random) ?? nil,
      city: Bool.random(using: &random) ? parts.partners.randomElement(using: &random) : nil,
      coordinate: coordinates.randomElement(using: &random) ?? nil,
      identifiers: ExternalIdentifiers(
        geonames: text(&random), wikidata: text(&random), ror: text(&random)),
      themes: some(parts.themes, &random), offers: some(parts.themes, &random),
      seeks: some(parts.themes, &random),
      population: [0, 1, .max, nil].randomElement(using: &random) ?? nil,
      period: Period(since: date(&random), until: date(&random)), website: text(&random),
      sources: some(parts.sources, &random), note: text(&random), extra: extra(&random))
  }

  private static func link(
    _ number: Int, _ parts: Parts, _ random: inout SeededGenerator
  ) -> Link {
    let ends = parts.partners.dropLast(2).shuffled(using: &random)
    let isParallel = number < 4
    return Link(
      id: Link.ID(number < identifiers.count ? identifiers[number] : "l\(number)"),
      from: isParallel ? parts.partners[0] : ends[0], to: isParallel ? parts.partners[1] : ends[1],
      kind: isParallel
        ? .twinning : Link.Kind.allCases[number % Link.Kind.allCases.count],
      themes: some(parts.themes, &random),
      period: Period(since: date(&random), until: date(&random)),
      state: Link.State.allCases[number % Link.State.allCases.count], confirmed: date(&random),
      amount: [0, 1, 10, 123_456_789_012_345, nil].randomElement(using: &random)?
        .map(Euro.init(cents:)), sources: some(parts.sources, &random), note: text(&random),
      extra: extra(&random))
  }

  private static func theme(
    _ number: Int, _ parts: Parts, _ random: inout SeededGenerator
  ) -> Theme {
    Theme(
      id: parts.themes[number], label: localized(&random, isNeeded: true),
      aliases: ["", "ar", "en", "zh-Hant-TW"].flatMap { language in
        list(&random).map { .init(language: language, text: $0) }
      }, broader: some(Array(parts.themes.prefix(number)), &random),
      exactMatches: list(&random) + ["http://metadata.un.org/sdg/14"], note: text(&random),
      extra: extra(&random))
  }

  private static func source(_ id: Source.ID, _ random: inout SeededGenerator) -> Source {
    Source(
      id: id, title: "T" + text(&random), publisher: text(&random), date: date(&random),
      url: text(&random), language: text(&random), note: text(&random), extra: extra(&random))
  }

  // MARK: - Values

  private static func text(_ random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: ""
    default: texts.randomElement(using: &random) ?? ""
    }
  }

  /// Values of a list, each once: no semicolon, no blanks around.
  private static func list(_ random: inout SeededGenerator) -> [String] {
    texts.filter { !$0.contains(";") && !$0.isEmpty && $0.first?.isWhitespace == false }
      .filter { $0.last?.isWhitespace == false }
      .shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)).map { $0 }
  }

  private static func some<Element>(
    _ all: [Element], _ random: inout SeededGenerator
  ) -> [Element] {
    Array(all.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)))
  }

  private static func localized(
    _ random: inout SeededGenerator, isNeeded: Bool
  ) -> LocalizedText {
    let standard = text(&random)
    let translations = ["ar", "fr", "pt-BR", "zh-Hant-TW"].compactMap {
      Bool.random(using: &random)
        ? LocalizedText.Translation(language: $0, text: "t" + text(&random)) : nil
    }
    let isEmpty = standard.allSatisfy(\.isWhitespace) && translations.isEmpty
    return LocalizedText(isNeeded && isEmpty ? "name" : standard, translations: translations)
  }

  private static func extra(_ random: inout SeededGenerator) -> [ExtraCell] {
    columns.compactMap { column in
      let value = Int.random(in: 0..<4, using: &random) == 0 ? text(&random) : ""
      return value.isEmpty ? nil : ExtraCell(column: column, value: value)
    }
  }

  private static func date(_ random: inout SeededGenerator) -> PartialDate? {
    ["0001", "9999", "1984-10", "2012-02-29", "2009-12-31", nil].randomElement(using: &random)?
      .flatMap { PartialDate($0) }
  }
}
