import PartnerGraph
import PartnerRecommender
import PartnerTestSupport
import Testing

@Suite struct `Reasons in words` {
  /// A region with an article, a port, a city that begins with a vowel, one with an article, and a fair.
  private static func graph() throws -> PartnerGraph {
    func name(_ english: String, _ french: String) -> LocalizedText {
      LocalizedText(
        "",
        translations: [
          .init(language: "en", text: english), .init(language: "fr", text: french),
        ])
    }
    func link(_ id: Link.ID, _ from: Partner.ID, _ to: Partner.ID, _ kind: Link.Kind) -> Link {
      Link(
        id: id, from: from, to: to, kind: kind, period: Period(since: PartialDate("2010")),
        confirmed: PartialDate("2020"), sources: ["s"])
    }
    return try PartnerGraph(
      Network(
        name: "n",
        partners: [
          Partner(
            id: "saar", kind: .region, name: name("Saarland", "Sarre"), offers: ["tram"],
            seeks: ["ports"], sources: ["s"]),
          Partner(
            id: "port", kind: .institution, name: name("Port of Kiel", "Port de Kiel"),
            offers: ["ports"], seeks: ["tram"], sources: ["s"]),
          Partner(id: "arles", kind: .city, name: name("Arles", "Arles"), sources: ["s"]),
          Partner(id: "havre", kind: .city, name: name("Le Havre", "Le Havre"), sources: ["s"]),
          Partner(id: "fair", kind: .event, name: name("Fair", "Foire"), sources: ["s"]),
        ],
        links: [
          link("1", "saar", "havre", .cooperation), link("2", "port", "havre", .twinning),
          link("3", "saar", "fair", .participation), link("4", "port", "fair", .participation),
        ],
        themes: [
          Theme(id: "tram", label: name("Tram", "Tramway")),
          Theme(id: "ports", label: name("Ports", "Ports")),
        ], sources: [Source(id: "s", title: "S")]))
  }

  private func sentence(
    _ feature: FeatureName, of partner: Partner.ID, for asker: Partner.ID, _ language: Language
  ) throws -> String {
    let graph = try Self.graph()
    let reason = try #require(
      Recommender(graph).explanation(of: partner, for: asker).recommendation.reasons
        .first { $0.feature == feature })
    return ReasonWriter(graph, language: language, asker: asker).sentence(for: reason)
  }

  @Test func `who offers what to whom, both ways, with articles`() throws {
    #expect(
      try sentence(.complementarity, of: "port", for: "saar", .english)
        == "Offers ports, which Saarland seeks; seeks tram, which Saarland offers.")
    #expect(
      try sentence(.complementarity, of: "port", for: "saar", .french)
        == "Offre ce que cherche la Sarre\u{a0}: ports\u{a0}; cherche ce qu'offre la Sarre\u{a0}: "
        + "tramway.")
    #expect(
      try sentence(.complementarity, of: "saar", for: "port", .french)
        .contains("ce que cherche le Port de Kiel\u{a0}: tramway"))
  }

  @Test func `nobody knows an event, and whoever introduces says how, since when and until when`()
    throws
  {
    #expect(
      try sentence(.adamicAdar, of: "port", for: "saar", .english)
        == "Both know Le Havre and have a part in Fair (newest evidence 2020).")
    #expect(
      try sentence(.introduction, of: "port", for: "saar", .french)
        == "Le Havre peut les présenter (coopération Sarre – Le Havre, depuis 2010, confirmée en "
        + "2020\u{a0}; jumelage Port de Kiel – Le Havre, depuis 2010, confirmé en 2020).")
  }

  @Test func `contrast in French puts names behind de and à as they want it`() throws {
    let graph = try Self.graph()
    let writer = ReasonWriter(graph, language: .french, asker: "saar")
    let recommender = Recommender(graph)
    let contrast = try Contrast(
      recommender.explanation(of: "port", for: "saar").recommendation,
      recommender.explanation(of: "arles", for: "saar").recommendation)
    let said = contrast.parts.map { writer.sentence(for: $0, between: "port", and: "arles") }
    #expect(said.contains { $0.contains("es liens plus forts mènent au Port de Kiel") })
    #expect(said.allSatisfy { !$0.contains("de le ") && !$0.contains("à le ") })
    #expect(said.contains { $0.hasSuffix("; Arles\u{a0}: rien.") })
    let back = try Contrast(
      recommender.explanation(of: "arles", for: "port").recommendation,
      recommender.explanation(of: "saar", for: "port").recommendation)
    let words = back.parts.map {
      ReasonWriter(graph, language: .french, asker: "port")
        .sentence(for: $0, between: "arles", and: "saar")
    }
    #expect(words.contains { $0.contains("la Sarre") })
  }

  @Test func `French gets its spaces, English none`() {
    #expect(
      Language.french.choose(english: "", french: "Qui ? « Metz » : 5 % ; fin !")
        == "Qui\u{a0}? «\u{a0}Metz\u{a0}»\u{a0}: 5\u{a0}%\u{a0}; fin\u{a0}!")
    #expect(Language.english.choose(english: "a : b", french: "") == "a : b")
  }

  @Test func `what speaks against is said`() throws {
    /// A twinning that is over.
    func link(_ id: Link.ID, _ to: Partner.ID) -> Link {
      Link(id: id, from: "a", to: to, kind: .twinning, state: .ended, sources: ["s"])
    }
    func city(_ id: Partner.ID, _ longitude: Double) -> Partner {
      Partner(
        id: id, kind: .city, name: "C", coordinate: Coordinate(latitude: 0, longitude: longitude))
    }
    let hub = (0..<60).map { number in
      Partner(id: Identifier("h\(number)"), kind: .company, name: "H")
    }
    let graph = try PartnerGraph(
      Network(
        name: "n", partners: [city("a", 0), city("b", 90), city("c", 1), city("hub", 2)] + hub,
        links: [link("1", "b")]
          + hub.map {
            Link(
              id: Identifier("l-\($0.id)"), from: "hub", to: $0.id, kind: .contact, sources: ["s"])
          }, sources: [Source(id: "s", title: "S")]))
    func cautions(_ id: Partner.ID) throws -> [Caution] {
      try Recommender(graph).explanation(of: id, for: "a").recommendation.cautions
    }
    let far = try cautions("b")
    #expect(far.contains(.endedLink("1")) && !far.contains(.asleep))
    #expect(
      try Recommender(graph).explanation(of: "b", for: "c").recommendation.cautions.contains(
        .asleep))
    #expect(
      far.contains { if case .farAway(let km) = $0 { abs(km - 10_007.5) < 1 } else { false } })
    #expect(!far.contains(.noIntroduction))
    #expect(try cautions("c").contains(.noIntroduction))
    #expect(try cautions("hub").contains(.saturated(partners: 60)))
    #expect(try !cautions("c").contains { if case .saturated = $0 { true } else { false } })
  }
}
