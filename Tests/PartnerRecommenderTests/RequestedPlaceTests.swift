import PartnerGraph
import PartnerRecommender
import PartnerTestSupport
import Testing

@Suite struct `Where a request wants its partners` {
  private func graph() throws -> PartnerGraph {
    func partner(
      _ id: Partner.ID, _ kind: Partner.Kind, _ country: String, city: Partner.ID? = nil,
      at coordinate: (Double, Double)? = nil
    ) -> Partner {
      Partner(
        id: id, kind: kind, name: LocalizedText(id.rawValue), country: CountryCode(country),
        city: city, coordinate: coordinate.flatMap { Coordinate(latitude: $0.0, longitude: $0.1) },
        themes: ["sea"])
    }
    func link(_ from: Partner.ID, _ to: Partner.ID, _ kind: Link.Kind) -> Link {
      Link(id: Identifier("\(from)--\(to)"), from: from, to: to, kind: kind)
    }
    return try PartnerGraph(
      Network(
        name: "places",
        partners: [
          partner("shore", .region, "FR", at: (48, -3)),
          partner("town", .city, "FR", at: (48.4, -4.5)),
          partner("yard", .company, "FR", city: "town"),
          partner("next-door", .city, "FR", at: (48.0, -4.1)),
          partner("across", .city, "GB", at: (48.5, -2.5)),
          partner("chilean", .company, "CL", at: (-33, -71)),
          partner("twin", .city, "DE", at: (54, 10)), partner("friend", .city, "PL"),
        ],
        links: [
          link("town", "shore", .location), link("town", "twin", .twinning),
          link("town", "friend", .cooperation),
        ],
        themes: [Theme(id: "sea", label: LocalizedText("Sea"))]))
  }

  private func found(_ request: Request) throws -> [Recommendation] {
    try Recommender(graph()).recommendations(answering: request)
  }

  @Test func `those in a place, or near it, answer, and nobody else`() throws {
    let town = try found(Request(themes: ["sea"], places: ["town"])).map(\.partner)
    #expect(Set(town) == ["town", "yard", "next-door", "across", "shore"])
    #expect(town.last == "across")
    // What lies in a town lies in its region; a neighbour in another country does not.
    let shore = try found(Request(themes: ["sea"], places: ["shore"])).map(\.partner)
    #expect(Set(shore) == ["town", "yard", "next-door", "shore"])
    // A country beside a place in another one is a second choice.
    let either = try found(
      Request(
        themes: ["sea"], countries: [#require(CountryCode("CL"))], places: ["town"]))
    #expect(either.map(\.partner) == ["chilean"])
  }

  @Test func `twins, or all partners, of somebody are told from those beside it`() throws {
    let twins = try found(
      Request(places: ["town"], circles: [.init(centre: "town", isTwinned: true)]))
    #expect(twins.map(\.partner) == ["twin"])
    let all = try found(Request(places: ["town"], circles: [.init(centre: "town")]))
    #expect(all.map(\.partner).sorted() == ["friend", "twin"])
    let writer = ReasonWriter(try graph(), language: .french)
    #expect(
      twins[0].reasons.map { writer.sentence(for: $0) }
        .contains("Est partenaire de town (jumelage town – twin)."))
  }

  @Test func `where nobody is at a place, giving it up is told to help`() throws {
    let request = Request(kinds: [.network], places: ["twin"])
    #expect(try found(request).isEmpty)
    let reliefs = try Recommender(graph()).reliefs(
      answering: Request(kinds: [.company], places: ["twin"]))
    #expect(reliefs.map(\.without) == [[.place], [.kind]])
    let excluded = try Recommender(graph()).explanation(
      of: "yard", answering: Request(places: ["twin"]))
    #expect(excluded.exclusions == [.place])
  }

  @Test func `who has nothing of what is asked fits badly, and is told so`() throws {
    let graph = try graph()
    let bare = Recommender(graph)
    let other = try bare.recommendations(answering: Request(places: ["town"]))
    // A request that only names a place is met by nobody in full.
    #expect(other.allSatisfy { $0.ideal >= 0 && $0.fit < 0.6 })
    let network = Network(
      name: "one", partners: graph.partners.map { $0 }, links: graph.links.map { $0 },
      themes: [
        Theme(id: "sea", label: LocalizedText("Sea")),
        Theme(id: "choirs", label: LocalizedText("Choirs")),
      ])
    let singing = try Recommender(PartnerGraph(network))
      .recommendations(answering: Request(seeks: ["choirs"]))
    #expect(singing.allSatisfy { $0.cautions.contains(.themesUnknown(["choirs"])) })
    #expect(singing.allSatisfy { $0.fit < 0.3 })
    let writer = ReasonWriter(graph, language: .english)
    #expect(
      writer.sentence(for: .elsewhere(standsFor: try #require(CountryCode("CL"))))
        == "Is not in a country asked for; it stands for one: CL.")
  }
}
