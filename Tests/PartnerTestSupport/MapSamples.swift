public import PartnerGraph

/// Networks made to be drawn.
public enum MapSamples {
  /// Six partners of six kinds around a harbour town, with links of every state, two of them
  /// between the same partners.
  public static func sixPartners() -> Network {
    Network(
      name: "six-partners", title: localized("Six partners", "Six partenaires"),
      partners: [
        Partner(
          id: "brest", kind: .city, name: "Brest", country: CountryCode("FR"), themes: ["ports"],
          sources: ["register"]),
        Partner(
          id: "kiel", kind: .city, name: "Kiel", country: CountryCode("DE"), themes: ["ports"],
          sources: ["register"]),
        Partner(
          id: "haiphong", kind: .city, name: localized("Haiphong", "Haïphong"),
          country: CountryCode("VN"), themes: ["water"], sources: ["register"]),
        Partner(
          id: "university", kind: .institution, subkind: "university",
          name: localized("University of Western Brittany", "Université de Bretagne Occidentale"),
          country: CountryCode("FR"), themes: ["research"], sources: ["register"]),
        Partner(
          id: "club", kind: .club, name: "World Trade Center Brest", sources: ["press"]),
        Partner(
          id: "bay", kind: .project,
          name: localized("Integrated management of the bays", "Gestion intégrée des baies"),
          themes: ["water", "ports"], sources: ["register"]),
      ],
      links: [
        Link(
          id: "brest--kiel--twinning", from: "brest", to: "kiel", kind: .twinning,
          themes: ["ports"], period: Period(since: PartialDate("1964")), sources: ["register"]),
        Link(
          id: "brest--kiel--exchange", from: "kiel", to: "brest", kind: .exchange,
          themes: ["research"], state: .dormant, sources: ["register"]),
        Link(
          id: "brest--haiphong--cooperation", from: "brest", to: "haiphong", kind: .cooperation,
          themes: ["water"], period: Period(since: PartialDate("2007")), state: .proposed,
          sources: ["register"]),
        Link(
          id: "university--brest--location", from: "university", to: "brest", kind: .location,
          sources: ["register"]),
        Link(
          id: "brest--club--contact", from: "brest", to: "club", kind: .contact, state: .ended,
          sources: ["press"]),
        Link(
          id: "haiphong--bay--participation", from: "haiphong", to: "bay", kind: .participation,
          themes: ["water"], sources: ["register"]),
      ],
      themes: [
        Theme(id: "sea", label: localized("Sea", "Mer")),
        Theme(id: "ports", label: localized("Ports", "Ports"), broader: ["sea"]),
        Theme(id: "environment", label: localized("Environment", "Environnement")),
        Theme(id: "water", label: localized("Water", "Eau"), broader: ["environment"]),
        Theme(id: "research", label: localized("Research", "Recherche")),
      ],
      sources: [
        Source(id: "register", title: "The register", publisher: "Ville de Brest"),
        Source(id: "press", title: "A press article"),
      ])
  }

  /// A partner linked to many others: of every kind, with names of 4 to 70 letters, and with up to
  /// five links to one of them; and links among these.
  public static func hub(neighbours: Int, seed: Int) -> Network {
    var random = SeededGenerator(seed: seed)
    let words = [
      "Port", "Université", "Association", "de", "la", "Mer", "Technopole", "Comité", "Brest-Kiel",
      "Coopération", "décentralisée", "et", "Maritime", "Ø", "Kommunalentwicklungsgesellschaft",
    ]
    let partners = (0...neighbours).map { number in
      let count = Int.random(in: 1...7, using: &random)
      let name = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
      return Partner(
        id: Identifier("p\(number)"), kind: Partner.Kind.allCases[number % 8],
        name: LocalizedText(name.joined(separator: " ")), themes: [Identifier("t\(number % 9)")])
    }
    var links: [Link] = []
    for number in 1...max(1, neighbours) where number <= neighbours {
      let parallel = number % 11 == 0 ? 5 : number % 4 == 0 ? 2 : 1
      for copy in 0..<parallel {
        links.append(
          Link(
            id: Identifier("hub-\(number)-\(copy)"),
            from: number % 2 == 0 ? "p0" : Identifier("p\(number)"),
            to: number % 2 == 0 ? Identifier("p\(number)") : "p0",
            kind: Link.Kind.allCases[(number + copy) % 13], themes: [Identifier("t\(copy)")],
            state: Link.State.allCases[number % 4]))
      }
    }
    for number in 0..<(neighbours * 3 / 4) {
      let from = Int.random(in: 1...neighbours, using: &random)
      let to = Int.random(in: 1...neighbours, using: &random)
      if from == to { continue }
      links.append(
        Link(
          id: Identifier("side-\(number)"), from: Identifier("p\(from)"),
          to: Identifier("p\(to)"), kind: .participation))
    }
    return Network(
      name: "hub", title: "Hub", partners: partners, links: links,
      themes: (0..<9).map { Theme(id: Identifier("t\($0)"), label: LocalizedText("Theme \($0)")) })
  }

  /// Names that have broken programs: each visible letter of them is to be shown as it is.
  public static let hostileNames: [String] = [
    "He said \"no\"", "<script>alert(1)</script>", "trail\\", "C:\\new\\Name", "\\N \\G \\E \\l",
    "&lt;b&gt; &amp; &#60; &copy;", "a]]>b", "a-->b<!--", "]", "{a|b}", "日本語の都市", "مدينة الميناء",
    "👩‍👩‍👧‍👦 Family", "tab\there", "'; DROP TABLE partner; --", "http://example.org/?a=1&b=2",
    "<b>bold</b>", "%s%n%d", "javascript:alert(1)", "$(rm -rf /)", "é\u{301}\u{302}\u{303}", "#",
    "//",
    "/* */", "<!DOCTYPE x>", "node", "subgraph", "\" onload=\"alert(1)", "İstanbul ŁÓDŹ ßtraße",
  ]

  private static func localized(_ english: String, _ french: String) -> LocalizedText {
    LocalizedText(
      "",
      translations: [
        .init(language: "en", text: english), .init(language: "fr", text: french),
      ])
  }
}
