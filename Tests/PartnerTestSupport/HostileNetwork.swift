public import PartnerGraph

/// Networks made by chance from a seed, whose texts hold everything that breaks bad readers.
public enum HostileNetwork {
  private static let pieces = [
    "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "\\", "'", " ", "  ", "é", "ễ", "Łódź", "船",
    "مرحبا", "🚢", "e\u{301}", "\u{FEFF}", "\u{200B}", "\u{1}", "\u{7F}", "<b>", "]]>", "-->",
    "=1+1",
    "@x", "-", "a", "Brest", "1984", "null", "#", "|", "\u{2028}", "\u{A0}",
  ]

  /// A text of up to `count` pieces; it may be empty.
  public static func text(_ random: inout SeededGenerator, pieces count: Int = 6) -> String {
    (0..<Int.random(in: 0...count, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  /// A text that can be one value of a list: no semicolon, and no blanks around it.
  public static func element(_ random: inout SeededGenerator) -> String {
    let text = text(&random).filter { $0 != ";" && !$0.isNewline }
    return "x" + text + "x"
  }

  /// Makes a network; equal seeds give equal networks.
  public static func make(seed: Int, rows: Int = 8) -> Network {
    var random = SeededGenerator(seed: seed)
    let themes = (0..<rows).map { number in
      Theme(
        id: Identifier("t\(number)"), label: localized(&random),
        aliases: ["", "en", "fr"].flatMap { language in
          elements(&random).map { LocalizedText.Translation(language: language, text: $0) }
        },
        broader: number > 0 ? [Identifier("t\(Int.random(in: 0..<number, using: &random))")] : [],
        exactMatches: elements(&random), note: text(&random), extra: extra(&random))
    }
    let sources = (0..<rows).map { number in
      Source(
        id: Identifier("s\(number)"), title: "T" + text(&random), publisher: text(&random),
        date: date(&random), url: text(&random), language: text(&random), note: text(&random),
        extra: extra(&random))
    }
    return Network(
      name: "n" + text(&random), title: LocalizedText(text(&random)),
      licence: Bool.random(using: &random) ? "CC-BY-4.0" : "",
      partners: (0..<rows).map { partner($0, &random) },
      links: (0..<rows).map { link($0, rows, &random) }, themes: themes, sources: sources,
      statements: (0..<rows).map { number in
        Statement(
          subject: "p\(number)", property: "x" + text(&random), value: "x" + text(&random),
          date: date(&random), source: "s0", note: text(&random), extra: extra(&random))
      })
  }

  private static func partner(_ number: Int, _ random: inout SeededGenerator) -> Partner {
    Partner(
      id: Identifier("p\(number)"),
      kind: Partner.Kind.allCases.randomElement(using: &random) ?? .city,
      subkind: text(&random), name: localized(&random), aliases: elements(&random),
      country: Bool.random(using: &random) ? CountryCode("FR") : nil,
      city: Bool.random(using: &random) ? "p0" : nil,
      coordinate: Bool.random(using: &random)
        ? Coordinate(
          latitude: Double.random(in: -90...90, using: &random),
          longitude: Double.random(in: -180...180, using: &random)) : nil,
      identifiers: ExternalIdentifiers(geonames: text(&random), wikidata: text(&random)),
      themes: ["t0"], offers: ["t1", "t2"], seeks: [],
      population: Bool.random(using: &random) ? Int.random(in: 0...9_000_000, using: &random) : nil,
      period: Period(since: date(&random), until: date(&random)), website: text(&random),
      sources: ["s0", "s1"], note: text(&random, pieces: 40), extra: extra(&random))
  }

  private static func link(_ number: Int, _ rows: Int, _ random: inout SeededGenerator) -> Link {
    Link(
      id: Identifier("l\(number)"), from: Identifier("p\(number)"),
      to: Identifier("p\((number + 1) % rows)"),
      kind: Link.Kind.allCases.randomElement(using: &random) ?? .contact, themes: ["t0", "t1"],
      period: Period(since: date(&random)),
      state: Link.State.allCases.randomElement(using: &random) ?? .active,
      confirmed: date(&random),
      amount: Bool.random(using: &random)
        ? Euro(cents: Int.random(in: 0...9_999_999, using: &random)) : nil,
      sources: ["s1"], note: text(&random), extra: extra(&random))
  }

  private static func localized(_ random: inout SeededGenerator) -> LocalizedText {
    LocalizedText(
      "n" + text(&random),
      translations: ["fr", "pt-BR", "zh"].compactMap { language in
        Bool.random(using: &random) ? .init(language: language, text: "x" + text(&random)) : nil
      })
  }

  private static func elements(_ random: inout SeededGenerator) -> [String] {
    var seen: Set<String> = []
    return (0..<Int.random(in: 0...3, using: &random)).map { _ in element(&random) }
      .filter { seen.insert($0).inserted }
  }

  private static func extra(_ random: inout SeededGenerator) -> [ExtraCell] {
    ["colour", "x \"odd\", header"].compactMap { column in
      let value = text(&random)
      return value.isEmpty ? nil : ExtraCell(column: column, value: value)
    }
  }

  private static func date(_ random: inout SeededGenerator) -> PartialDate? {
    let year = Int.random(in: 1...2026, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return nil
    case 1: return PartialDate(year: year)
    case 2: return PartialDate(year: year, month: Int.random(in: 1...12, using: &random))
    default: return PartialDate(year: year, month: 2, day: Int.random(in: 1...28, using: &random))
    }
  }
}
