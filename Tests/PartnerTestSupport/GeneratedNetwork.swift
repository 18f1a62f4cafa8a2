public import PartnerGraph

/// Networks made by chance from a seed, with every sort of row.
public enum GeneratedNetwork {
  /// Makes a network; equal arguments give equal networks.
  public static func make(
    seed: Int, partners partnerCount: Int = 24, links linkCount: Int = 48, themes: Int = 12
  ) -> Network {
    var random = SeededGenerator(seed: seed)
    let themeRows = (0..<themes).map { number in
      Theme(
        id: Identifier("t\(number)"),
        label: LocalizedText(
          "",
          translations: [
            .init(language: "en", text: "Theme \(number)"),
            .init(language: "fr", text: "Thème \(number)"),
          ]),
        broader: number > 2 && Bool.random(using: &random)
          ? [Identifier("t\(Int.random(in: 0..<number, using: &random))")] : [])
    }
    let partnerRows = (0..<partnerCount).map { number in
      partner(number, themes: themes, &random)
    }
    let linkRows =
      partnerCount < 2
      ? []
      : (0..<linkCount).map { link($0, partners: partnerCount, themes: themes, &random) }
    let sources = ["s1", "s2"].map {
      Source(id: Identifier($0), title: "Source \($0)", date: PartialDate("2020-06-12"))
    }
    return Network(
      name: "generated-\(seed)", title: "Generated", partners: partnerRows, links: linkRows,
      themes: themeRows, sources: sources,
      statements: partnerRows.prefix(3).map {
        Statement(subject: $0.id.rawValue, property: "members", value: "12", source: "s1")
      })
  }

  /// The same network with the rows of every table in another order.
  public static func shuffled(_ network: Network, seed: Int) -> Network {
    var random = SeededGenerator(seed: seed)
    return Network(
      name: network.name, title: network.title, licence: network.licence,
      partners: network.partners.shuffled(using: &random),
      links: network.links.shuffled(using: &random),
      themes: network.themes.shuffled(using: &random),
      sources: network.sources.shuffled(using: &random),
      statements: network.statements.shuffled(using: &random))
  }

  /// The network without the partners of a kind, and without what refers to them.
  public static func without(_ kind: Partner.Kind, _ network: Network) -> Network {
    var partners = network.partners.filter { $0.kind != kind }
    var count = 0
    while count != partners.count {
      count = partners.count
      let known = Set(partners.map(\.id))
      partners.removeAll { $0.city.map { !known.contains($0) } ?? false }
    }
    let known = Set(partners.map(\.id))
    return Network(
      name: network.name, title: network.title, licence: network.licence, partners: partners,
      links: network.links.filter { known.contains($0.from) && known.contains($0.to) },
      themes: network.themes, sources: network.sources,
      statements: network.statements.filter { known.contains(Identifier($0.subject)) })
  }

  private static func partner(
    _ number: Int, themes: Int, _ random: inout SeededGenerator
  ) -> Partner {
    let kind = Partner.Kind.allCases.randomElement(using: &random) ?? .city
    return Partner(
      id: Identifier("p\(number)"), kind: kind, name: LocalizedText("Partner \(number)"),
      country: CountryCode(["FR", "DE", "JP", "CA"].randomElement(using: &random) ?? "FR"),
      city: number > 0 && Int.random(in: 0..<3, using: &random) == 0
        ? Identifier("p\(Int.random(in: 0..<number, using: &random))") : nil,
      coordinate: Bool.random(using: &random)
        ? Coordinate(
          latitude: Double(Int.random(in: -600...600, using: &random)) / 10,
          longitude: Double(Int.random(in: -1700...1700, using: &random)) / 10) : nil,
      themes: some(of: themes, &random), offers: some(of: themes, &random),
      seeks: some(of: themes, &random),
      population: Bool.random(using: &random) ? Int.random(in: 1...9_000_000, using: &random) : nil,
      sources: ["s1"])
  }

  private static func link(
    _ number: Int, partners: Int, themes: Int, _ random: inout SeededGenerator
  ) -> Link {
    let from = Int.random(in: 0..<partners, using: &random)
    let to = (from + Int.random(in: 1..<partners, using: &random)) % partners
    let year = Int.random(in: 1960...2024, using: &random)
    return Link(
      id: Identifier("l\(number)"), from: Identifier("p\(from)"), to: Identifier("p\(to)"),
      kind: Link.Kind.allCases.randomElement(using: &random) ?? .contact,
      themes: some(of: themes, &random),
      period: Bool.random(using: &random)
        ? Period(since: PartialDate(year: year)) : .unknown,
      state: Link.State.allCases.randomElement(using: &random) ?? .active,
      sources: Bool.random(using: &random) ? ["s1", "s2"] : ["s2"])
  }

  private static func some(of themes: Int, _ random: inout SeededGenerator) -> [Theme.ID] {
    guard themes > 0 else { return [] }
    return Set(
      (0..<Int.random(in: 0...2, using: &random)).map { _ in
        Int.random(in: 0..<themes, using: &random)
      }
    ).sorted().map { Identifier("t\($0)") }
  }
}
