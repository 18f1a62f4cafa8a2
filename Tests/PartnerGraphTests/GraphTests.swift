import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `A graph of a network` {
  @Test(arguments: 0..<20)
  func `has the same indices whatever the order of the rows`(seed: Int) throws {
    let network = GeneratedNetwork.make(seed: seed)
    let one = try PartnerGraph(network)
    let other = try PartnerGraph(GeneratedNetwork.shuffled(network, seed: seed + 1000))
    #expect(one.partners == other.partners)
    #expect(one.links == other.links)
    #expect(one.incidences.values == other.incidences.values)
    #expect(one.ancestorsOfTheme.values == other.ancestorsOfTheme.values)
    #expect(one.statements == other.statements)
  }

  @Test(arguments: 0..<20)
  func `lists every link at both of its ends, parallel links apart`(seed: Int) throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: seed, partners: 6, links: 30))
    for partner in graph.partners.indices {
      let expected = graph.links.indices.filter {
        graph.links[$0].from == graph.partners[partner].id
          || graph.links[$0].to == graph.partners[partner].id
      }
      #expect(graph.incidences[partner].map { Int($0.link) }.sorted() == expected)
    }
    for first in graph.partners.indices {
      for second in graph.partners.indices where first != second {
        let ends: Set = [graph.partners[first].id, graph.partners[second].id]
        let expected = graph.links.indices.filter {
          Set([graph.links[$0].from, graph.links[$0].to]) == ends
        }
        #expect(graph.links(between: first, and: second).map { Int($0) } == expected)
      }
    }
  }

  @Test(arguments: 0..<20)
  func `finds the members of an ego network as repeated steps do`(seed: Int) throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: seed, partners: 15, links: 14))
    var reached: Set<Partner.ID> = ["p0"]
    for degrees in 0...4 {
      let ego = try graph.egoNetwork(of: "p0", degrees: degrees)
      #expect(Set(ego.members.map { graph.partners[Int($0.partner)].id }) == reached)
      let inside = graph.links.indices.filter {
        reached.contains(graph.links[$0].from) && reached.contains(graph.links[$0].to)
      }
      #expect(ego.links.map { Int($0) } == inside)
      reached = reached.union(
        try reached.sorted().flatMap { try graph.partners(linkedTo: $0).map(\.id) })
    }
  }

  @Test(arguments: 0..<20)
  func `falls into components that no link joins`(seed: Int) throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: seed, partners: 20, links: 9))
    let components = graph.components()
    #expect(components.flatMap(\.self).sorted() == graph.partners.indices.map { Int32($0) })
    var number = [Int](repeating: -1, count: graph.partners.count)
    for (position, component) in components.enumerated() {
      for partner in component { number[Int(partner)] = position }
    }
    for link in graph.links.indices {
      #expect(number[Int(graph.linkStarts[link])] == number[Int(graph.linkEnds[link])])
    }
    for component in components {
      let reached = try graph.egoNetwork(
        of: graph.partners[Int(component[0])].id, degrees: graph.partners.count)
      #expect(reached.members.map(\.partner).sorted() == component)
    }
    #expect(components.map(\.count) == components.map(\.count).sorted(by: >))
  }

  @Test func `knows the wider themes above a theme, nearest first`() throws {
    let graph = try PartnerGraph(SampleNetworks.fiveCities())
    let harbour = try #require(graph.themeIndex(of: "harbour-safety"))
    let above = graph.ancestorsOfTheme[harbour].map {
      "\(graph.themes[Int($0.theme)].id) \($0.steps)"
    }
    #expect(above == ["ports 1", "sea 2"])
  }

  @Test func `takes the place and country of a city for what sits in it`() throws {
    let place = try #require(Coordinate(latitude: 45.7485, longitude: 4.8467))
    let graph = try PartnerGraph(
      Network(
        name: "n",
        partners: [
          Partner(
            id: "lyon", kind: .city, name: "Lyon", country: CountryCode("FR"), coordinate: place),
          Partner(id: "hall", kind: .institution, name: "Halle", city: "lyon"),
          Partner(id: "fair", kind: .event, name: "Foire"),
        ], links: [Link(id: "l", from: "fair", to: "hall", kind: .location)]))
    let fair = try #require(graph.index(of: "fair"))
    #expect(graph.coordinate(of: fair) == place)
    #expect(graph.country(of: fair) == CountryCode("FR"))
    let lyon = try #require(graph.index(of: "lyon"))
    #expect(graph.coordinate(of: lyon) == place)
  }

  @Test func `an empty network is a graph without partners`() throws {
    let graph = try PartnerGraph(Network(name: "empty"))
    #expect(graph.partners.isEmpty && graph.components().isEmpty && graph.newestDate == nil)
  }

  @Test func `statements of one date that differ contradict each other, figures over time do not`()
    throws
  {
    func statement(_ value: String, _ date: String?) -> Statement {
      Statement(
        subject: "a", property: "members", value: value, date: date.flatMap { PartialDate($0) },
        source: "s")
    }
    let graph = try PartnerGraph(
      Network(
        name: "n", partners: [Partner(id: "a", kind: .club, name: "A")],
        sources: [Source(id: "s", title: "S")],
        statements: [
          statement("10", "2009"), statement("12", "2010"), statement("7", nil),
          statement("8", nil), statement("13", "2010"), statement("12", "2010"),
        ]))
    let found = graph.contradictions()
    #expect(found.map(\.values) == [["7", "8"], ["12", "13"]])
    #expect(found == graph.contradictions(about: "a"))
    #expect(graph.contradictions(about: "b").isEmpty)
  }
}

@Suite struct `A network that is not a graph` {
  private func problems(
    partners: [Partner] = [], links: [Link] = [], themes: [Theme] = [],
    statements: [Statement] = []
  ) -> [NetworkProblem] {
    let network = Network(
      name: "n", partners: partners, links: links, themes: themes, statements: statements)
    let problems = network.problems()
    if !problems.isEmpty {
      #expect(throws: PartnerGraphError.faultyNetwork(problems)) { try PartnerGraph(network) }
    }
    return problems
  }

  @Test func `is refused for two rows of one identifier, named once`() {
    let twice = Partner(id: "a", kind: .city, name: "A")
    #expect(
      problems(partners: [twice, twice, twice])
        == [.duplicateIdentifier(table: "partners", id: "a")])
  }

  @Test func `is refused if it has more rows than indices`() {
    // Too many to make here; what a person is told is what can be looked at.
    #expect(
      PartnerGraphError.tooManyRows(table: "links", count: 3_000_000_000).description
        == "the table 'links' has 3000000000 rows; a graph numbers at most 2147483647")
  }

  @Test func `is refused for an empty identifier`() {
    #expect(
      problems(partners: [Partner(id: "", kind: .city, name: "A")])
        == [.emptyIdentifier(table: "partners", row: 1)])
  }

  @Test func `is refused with every reference that leads nowhere`() {
    let partner = Partner(
      id: "a", kind: .city, name: "A", city: "b", themes: ["t"], sources: ["s"])
    let link = Link(id: "l", from: "a", to: "atlantis", kind: .contact)
    let statement = Statement(subject: "x", property: "p", value: "1", source: "s")
    func missing(_ table: String, _ id: String, _ column: String, _ value: String)
      -> NetworkProblem
    {
      .unknownReference(table: table, id: id, column: column, value: value)
    }
    #expect(
      problems(partners: [partner], links: [link], statements: [statement]) == [
        missing("partners", "a", "city", "b"), missing("partners", "a", "themes", "t"),
        missing("partners", "a", "sources", "s"), missing("links", "l", "to", "atlantis"),
        missing("statements", "x", "source", "s"), missing("statements", "x", "subject", "x"),
      ])
  }

  @Test func `is refused for a link of a partner with itself`() {
    let partner = Partner(id: "a", kind: .city, name: "A")
    #expect(
      problems(partners: [partner], links: [Link(id: "l", from: "a", to: "a", kind: .contact)])
        == [.linkToItself("l")])
  }

  @Test func `is refused for broader themes in a circle, told from its least theme`() {
    /// A theme below others.
    func theme(_ id: Theme.ID, _ broader: [Theme.ID]) -> Theme {
      Theme(id: id, label: "T", broader: broader)
    }
    let circle = [
      theme("c", ["a"]), theme("a", ["b"]), theme("b", ["c", "d"]), theme("d", []),
      theme("e", ["e"]),
    ]
    #expect(
      problems(themes: circle) == [
        .cycleOfBroaderThemes(["a", "b", "c"]), .cycleOfBroaderThemes(["e"]),
      ])
    #expect(
      NetworkProblem.cycleOfBroaderThemes(["a", "b"]).description
        == "themes: the broader themes run in a circle: a -> b -> a; remove one")
  }

  @Test func `a chain of 100 000 broader themes is no circle and is walked without recursion`() {
    let chain = (0..<100_000).map {
      Theme(
        id: Identifier("t\($0)"), label: "T", broader: $0 == 0 ? [] : [Identifier("t\($0 - 1)")])
    }
    #expect(problemsOf(chain).isEmpty)
  }

  private func problemsOf(_ themes: [Theme]) -> [NetworkProblem] {
    Network(name: "n", themes: themes).problems()
  }
}

@Suite struct `A graph as it would be` {
  @Test(arguments: 0..<30) func `what goes takes along what rests on it`(seed: Int) throws {
    let network = GeneratedNetwork.make(seed: seed)
    let gone: Set<Partner.ID> = ["p0", "p7"]
    let graph = try PartnerGraph(network).changed(
      withoutPartners: gone, withoutLinks: ["l3", "atlantis"],
      adding: [Link(id: "new", from: "p1", to: "p2", kind: .contact)])
    #expect(Set(graph.partners.map(\.id)) == Set(network.partners.map(\.id)).subtracting(gone))
    let kept = network.links.filter {
      $0.id != "l3" && !gone.contains($0.from) && !gone.contains($0.to)
    }
    #expect(Set(graph.links.map(\.id)) == Set(kept.map(\.id) + ["new"]))
    #expect(graph.partners.allSatisfy { $0.city.map { !gone.contains($0) } ?? true })
    #expect(!graph.statements.contains { $0.subject == "p0" })
  }

  @Test func `a link that is there already cannot be added`() throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: 1))
    #expect(throws: PartnerGraphError.self) {
      try graph.changed(adding: [Link(id: "l0", from: "p1", to: "p2", kind: .contact)])
    }
  }
}
