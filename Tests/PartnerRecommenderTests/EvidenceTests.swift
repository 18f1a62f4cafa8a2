import PartnerGraph
import PartnerRecommender
import PartnerTestSupport
import Testing

/// What reasons show: which of several marks, by whom two are joined, how much of all.
@Suite struct `What reasons rest on` {
  /// Two organisations, `a` and `b`, and the projects of `b`, each with its marks and another member.
  private func marked(_ marks: [[String]]) throws -> [Evidence] {
    let projects = marks.enumerated().map { number, values in
      Partner(
        id: Identifier("p\(number)"), kind: .project, name: LocalizedText("P\(number)"),
        extra: values.map { ExtraCell(column: "scheme", value: $0) })
    }
    let ids: [Partner.ID] = ["a", "b", "c"]
    let network = Network(
      name: "n",
      partners: ids.map { Partner(id: $0, kind: .institution, name: LocalizedText($0.rawValue)) }
        + projects,
      links: projects.flatMap { project in
        ["b", "c"].map { (id: Partner.ID) in
          Link(
            id: Identifier("\(id)-\(project.id)"), from: id, to: project.id, kind: .participation)
        }
      })
    let model = ScoringModel(intercept: 0, weights: [.markLift: .init(weight: 1)])
    let request = Request(
      asker: .init(partner: "a"),
      marks: Set(marks.joined()).sorted().map { .init(column: "scheme", value: $0) })
    let recommender = try Recommender(PartnerGraph(network), model: model)
    return try recommender.explanation(of: "b", answering: request).recommendation.reasons
      .flatMap(\.evidence)
  }

  private func told(_ marks: [[String]]) throws -> [String] {
    try marked(marks).compactMap { evidence in
      guard case .markedProjects(let mark, let count, _) = evidence else { return nil }
      return "\(mark.value) \(count)"
    }
  }

  @Test func `of marks that say the same of the same projects the narrowest is told`() throws {
    let twin = ["H-TMA-MSCA", "H-MSCA"]
    #expect(try told([twin, twin, twin]) == ["H-TMA-MSCA 3"])
    // Most of the wider one are of the narrower one; a few would not be.
    #expect(
      try told([["H-A", "H-A-B"], ["H-A", "H-A-B"], ["H-A", "H-A-B"], ["H-A"]]) == ["H-A-B 3"])
    #expect(
      try told([["H-A", "H-A-B"], ["H-A"], ["H-A"], ["H-A"], ["H-A", "H-A-B"]]) == ["H-A 5"])
    // What is called otherwise says something else, although it is part of it.
    #expect(
      try told([["X-A", "Y-B"], ["X-A", "Y-B"], ["X-A"], ["X-A"], ["X-A"]]) == ["X-A 5", "Y-B 2"])
    #expect(try told([["X", "Y"], ["X"], ["X"], ["Y"], ["Y"]]) == ["X 3", "Y 3"])
  }

  @Test func `what holds for all partnerships is said in one breath`() throws {
    let graph = try PartnerGraph(
      Network(
        name: "n", partners: [],
        themes: ["ports", "wind"].map { Theme(id: $0, label: LocalizedText($0.rawValue)) }))
    func sentences(_ counts: [Int], of all: Int) -> [String] {
      let themes: [Theme.ID] = ["ports", "wind"]
      let evidence = zip(themes, counts).map { Evidence.themeProjects($0, projects: $1, of: all) }
      let reason = Reason(feature: .themeLift, contribution: 1, value: 1, evidence: evidence)
      return [Language.english, .french].map {
        ReasonWriter(graph, language: $0).sentence(for: reason)
      }
    }
    #expect(
      sentences([1, 1], of: 1) == [
        "Its one partnership here is about ports and wind.",
        "Son seul partenariat connu porte sur «\u{a0}ports\u{a0}» et «\u{a0}wind\u{a0}».",
      ])
    #expect(sentences([2], of: 2)[0] == "Both its partnerships here are about ports.")
    #expect(sentences([3, 3], of: 3)[0] == "All its 3 partnerships here are about ports and wind.")
    #expect(
      sentences([3, 1], of: 3)[0]
        == "Of its 3 partnerships here, 3 are about ports and 1 about wind.")
  }

  /// The way that is shown from `a` to `z`, of several as short.
  private func way(
    _ links: [(Partner.ID, Partner.ID, since: String)], events: Set<Partner.ID> = []
  ) throws -> [Partner.ID] {
    let ids = Set(links.flatMap { [$0.0, $0.1] }).sorted()
    let network = Network(
      name: "n",
      partners: ids.map {
        Partner(
          id: $0, kind: events.contains($0) ? .event : .institution,
          name: LocalizedText($0.rawValue))
      },
      links: links.enumerated().map { number, link in
        Link(
          id: Identifier("l\(number)"), from: link.0, to: link.1, kind: .cooperation,
          confirmed: PartialDate(link.since))
      })
    let model = ScoringModel(intercept: 0, weights: [.pageRank: .init(weight: 1)])
    let result = try Recommender(PartnerGraph(network), model: model)
      .explanation(of: "z", for: "a").recommendation
    for case .path(let partners, _, _) in result.reasons.flatMap(\.evidence) { return partners }
    return []
  }

  @Test func `of ways as short the one by whoever is nearest to both is shown`() throws {
    // The newer links, and not the first identifier.
    #expect(
      try way([
        ("a", "b", "1990"), ("b", "z", "1990"), ("a", "c", "2020"), ("c", "z", "2020"),
      ]) == ["a", "c", "z"])
    // Whoever knows everybody introduces nobody.
    let crowd = (0..<30).map { (Partner.ID("b"), Identifier<Partner>("x\($0)"), since: "2020") }
    #expect(
      try way(
        [("a", "b", "2020"), ("b", "z", "2020"), ("a", "c", "2020"), ("c", "z", "2020")] + crowd)
        == ["a", "c", "z"])
    // An event speaks for nobody.
    #expect(
      try way(
        [("a", "b", "2020"), ("b", "z", "2020"), ("a", "c", "2010"), ("c", "z", "2010")],
        events: ["b"]) == ["a", "c", "z"])
    // Three steps: the last one by the newer link.
    #expect(
      try way([
        ("a", "b", "2020"), ("b", "c", "1990"), ("b", "d", "2020"), ("c", "z", "1990"),
        ("d", "z", "2020"),
      ]) == ["a", "b", "d", "z"])
  }

  @Test func `to be where a project is is not shown as a part in it`() throws {
    func partner(_ id: Partner.ID, _ kind: Partner.Kind, _ scheme: String? = nil) -> Partner {
      Partner(
        id: id, kind: kind, name: LocalizedText(id.rawValue),
        extra: scheme.map { [ExtraCell(column: "scheme", value: $0)] } ?? [])
    }
    let graph = try PartnerGraph(
      Network(
        name: "n",
        partners: [
          partner("a", .city), partner("b", .city), partner("c", .city),
          partner("p", .project, "s"), partner("q", .project, "s"),
        ],
        links: [
          Link(id: "1-there", from: "p", to: "b", kind: .location),
          Link(id: "2-part", from: "b", to: "p", kind: .participation),
          Link(id: "3", from: "c", to: "p", kind: .participation),
          Link(id: "4", from: "c", to: "q", kind: .participation),
          Link(id: "5", from: "a", to: "q", kind: .participation),
        ]))
    let model = ScoringModel(intercept: 0, weights: [.similarMarks: .init(weight: 1)])
    let reasons = try Recommender(graph, model: model).explanation(of: "b", for: "a")
      .recommendation.reasons
    #expect(reasons.flatMap(\.evidence) == [.links(["2-part"], sources: [])])
  }

  @Test func `a theme that comes by a project is shown with the part in it`() throws {
    let graph = try PartnerGraph(
      Network(
        name: "n",
        partners: [
          Partner(id: "a", kind: .city, name: LocalizedText("A"), themes: ["ports"]),
          Partner(id: "b", kind: .city, name: LocalizedText("B")),
          Partner(id: "p", kind: .project, name: LocalizedText("P"), themes: ["ports"]),
        ],
        links: [
          Link(
            id: "b-p", from: "b", to: "p", kind: .participation,
            period: Period(since: PartialDate("2019")), sources: ["s"])
        ],
        themes: [Theme(id: "ports", label: LocalizedText("Ports"))],
        sources: [Source(id: "s", title: "S")]))
    let reason = try #require(
      Recommender(graph).explanation(of: "b", for: "a").recommendation.reasons
        .first { $0.feature == .sharedThemes })
    #expect(
      reason.evidence == [
        .theme("ports", askerLinks: [], partnerLinks: ["b-p"], sources: ["s"])
      ])
    #expect(
      ReasonWriter(graph, language: .english, asker: "a").sentence(for: reason)
        == "Shares with A: ports (participation B – P, since 2019).")
  }
}

@Suite struct `What is said of partners` {
  private func link(
    _ id: Link.ID, _ from: Partner.ID, _ to: Partner.ID, _ kind: Link.Kind,
    _ state: Link.State = .active
  ) -> Link {
    Link(id: id, from: from, to: to, kind: kind, state: state, sources: ["s"])
  }

  private func graph() throws -> PartnerGraph {
    func partner(_ id: Partner.ID, _ kind: Partner.Kind, _ name: String) -> Partner {
      Partner(id: id, kind: kind, name: LocalizedText(name), sources: ["s"])
    }
    return try PartnerGraph(
      Network(
        name: "n",
        partners: [
          partner("brest", .city, "Brest"), partner("wtc", .club, "World Trade Center Brest"),
          partner("chile", .institution, "Port of Valparaiso"),
          partner("far", .city, "Far"), partner("france", .region, "France"),
          partner("lille", .city, "Lille"), partner("wtca", .network, "Trade Centers Association"),
        ],
        links: [
          link("1", "wtc", "brest", .location), link("2", "wtc", "chile", .contact),
          link("3", "far", "france", .meeting, .proposed), link("4", "brest", "france", .location),
          link("5", "lille", "france", .location), link("6", "wtc", "wtca", .membership),
          link("7", "chile", "wtca", .membership),
        ], sources: [Source(id: "s", title: "S")]))
  }

  @Test func `somebody who sits in the city that asks can introduce to those it knows`() throws {
    let recommender = try Recommender(graph())
    func isCold(_ id: Partner.ID) throws -> Bool {
      try recommender.explanation(of: id, for: "brest").recommendation.cautions
        .contains(.noIntroduction)
    }
    #expect(try !isCold("chile"))
    // To be in one country is to know nobody.
    #expect(try isCold("lille"))
  }

  @Test(arguments: [
    ("Soil for all, and water for everybody in regions that face severe stress.", "stress, since"),
    ("Ports Co.", "Ports Co., since"),
    (
      "Co-designing human centric pathways for future skills in manufacturing through augmented "
        + "and inclusive complementarities", "through augmented…, since"
    ),
  ])
  func `the title of a project stands within a sentence`(title: String, end: String) throws {
    let graph = try PartnerGraph(
      Network(
        name: "n",
        partners: [
          Partner(id: "a", kind: .city, name: LocalizedText("A")),
          Partner(id: "p", kind: .project, name: LocalizedText(title)),
        ],
        links: [
          Link(
            id: "1", from: "a", to: "p", kind: .participation,
            period: Period(since: PartialDate("2019")))
        ]))
    let reason = Reason(
      feature: .recency, contribution: 1, value: 1, evidence: [.links(["1"], sources: [])])
    let sentence = ReasonWriter(graph, language: .english).sentence(for: reason)
    #expect(sentence.contains(end + " 2019."), Comment(rawValue: sentence))
  }

  @Test func `what is only proposed is no experience, and bodies have their article`() throws {
    let graph = try graph()
    let recommender = Recommender(graph)
    func sentence(_ feature: FeatureName, of id: Partner.ID, for asker: Partner.ID) throws -> String
    {
      let reason = try #require(
        recommender.explanation(of: id, for: asker).recommendation.reasons
          .first { $0.feature == feature })
      return ReasonWriter(graph, language: .english, asker: asker).sentence(for: reason)
    }
    #expect(
      try sentence(.experience, of: "far", for: "brest")
        == "Has partnerships in view: meeting Far – France, proposed.")
    #expect(
      try sentence(.adamicAdar, of: "chile", for: "wtc")
        == "Both know the Trade Centers Association.")
    #expect(
      ReasonWriter(graph, language: .english, asker: "chile").asker == "the Port of Valparaiso")
  }
}
