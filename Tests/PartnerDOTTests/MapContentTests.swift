import PartnerDOT
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Choosing what a map shows` {
  @Test func `an unknown partner is refused by name`() throws {
    let graph = try PartnerGraph(MapSamples.sixPartners())
    #expect(throws: PartnerGraphError.unknownPartner("atlantis")) {
      try MapContent(graph, around: "atlantis")
    }
  }

  @Test func `the title says around whom and how far, in one's language`() throws {
    let graph = try PartnerGraph(MapSamples.sixPartners())
    #expect(try MapContent(graph, around: "brest").title == "Brest and its partners")
    #expect(
      try MapContent(graph, around: "haiphong", degrees: 2, language: .french).title
        == "Haïphong, ses partenaires et les leurs")
    #expect(MapContent(graph, language: .french).title == "Six partenaires")
  }

  @Test func `the colour is the top of the dominant theme, of its own or else of its links`() throws
  {
    let graph = try PartnerGraph(MapSamples.sixPartners())
    let content = MapContent(graph)
    func theme(_ id: Partner.ID) -> Theme.ID? {
      content.partners.first { $0.id == id }?.theme.map { content.themes[$0].id }
    }
    #expect(content.themes.map(\.id) == ["environment", "research", "sea"])
    #expect(theme("kiel") == "sea")
    #expect(theme("haiphong") == "environment")
    #expect(theme("bay") == "environment")  // one theme of each; the first by identifier
    #expect(theme("club") == nil)
  }

  @Test func `beyond the greatest number the nearest and then the strongest stay, and it says so`()
    throws
  {
    let graph = try PartnerGraph(MapSamples.sixPartners())
    let content = try MapContent(graph, around: "brest", degrees: 2, maximumPartners: 3)
    // kiel has two links to brest; of the others at one degree haiphong's cooperation of 2007,
    // though only proposed, is stronger than the ended contact and the undated location.
    #expect(content.partners.map(\.id) == ["brest", "haiphong", "kiel"])
    #expect(
      content.links.map(\.id.rawValue).sorted() == [
        "brest--haiphong--cooperation", "brest--kiel--exchange", "brest--kiel--twinning",
      ])
    #expect(
      content.omission
        == "Not shown, to stay readable: 3 partners and 3 links (of 6 partners; the nearest and "
        + "strongest are shown).")
    #expect(try MapContent(graph, around: "brest", degrees: 2).omission.isEmpty)
  }

  @Test(arguments: [1, 2, 30])
  func `of partners far too many to be weighed those with most links are, of each degree or in all`(
    _ degrees: Int
  ) throws {
    func id(_ number: Int) -> Partner.ID { Identifier("p\(1000 + number)") }
    func link(_ from: Partner.ID, _ to: Partner.ID) -> Link {
      Link(id: Identifier("\(from)--\(to)"), from: from, to: to, kind: .twinning)
    }
    // A long chain, and a hub on which every partner hangs but the first twenty.
    var links = (0..<60).map { link(id($0), id($0 + 1)) }
    links += (61..<500).map { link(id(60), id($0)) }
    let graph = try PartnerGraph(
      Network(
        name: "chain", partners: (0..<500).map { Partner(id: id($0), kind: .city, name: "P") },
        links: links))
    for shares in [false, true] {
      let content = try MapContent(
        graph, around: id(60), degrees: degrees, maximumPartners: 1, sharesDegrees: shares)
      #expect(content.partners.map(\.id) == [id(60)])
      #expect(content.omission.contains("\(440 + degrees - 1) partners"))
    }
    let whole = MapContent(graph, maximumPartners: 3)
    #expect(whole.partners.count == 3 && whole.partners.contains { $0.id == id(60) })
  }

  @Test func `the source line names the publishers, those of most facts first`() throws {
    let graph = try PartnerGraph(MapSamples.sixPartners())
    #expect(MapContent(graph).sourceLine == "Sources: Ville de Brest; A press article.")
  }

  @Test func `the links of a highlighted way are drawn however weak they are`() throws {
    /// A link between two numbered partners.
    func link(_ name: String, _ from: Int, _ to: Int, _ state: Link.State) -> Link {
      Link(
        id: Identifier(name), from: Identifier("p\(from)"), to: Identifier("p\(to)"),
        kind: state == .ended ? .location : .twinning, state: state)
    }
    // A dense network of strong links, and one partner that only weak ones lead to.
    var links = [link("weak-a", 0, 1, .ended), link("weak-b", 1, 2, .ended)]
    for a in 3..<20 {
      for b in 0..<a where b != 1 { links.append(link("s-\(a)-\(b)", a, b, .active)) }
    }
    let graph = try PartnerGraph(
      Network(
        name: "dense",
        partners: (0..<20).map { Partner(id: Identifier("p\($0)"), kind: .city, name: "P") },
        links: links))
    let ways = try PathFinder(graph, weighting: LinkWeighting(asOf: nil))
      .bestPaths(from: "p0", to: "p1", count: 1)
    let content = MapContent(graph, along: ways, title: "Way", maximumPartners: 20)
    #expect(content.links.count == 80)
    #expect(content.links.filter { $0.emphasis == .normal }.map(\.id) == ["weak-a"])
  }

  @Test func `a link to a partner not shown is not drawn`() throws {
    let graph = try PartnerGraph(MapSamples.sixPartners())
    let kiel = try #require(graph.index(of: "kiel"))
    let brest = try #require(graph.index(of: "brest"))
    let content = MapContent(
      graph, partners: [kiel, brest, 99], links: Array(graph.links.indices) + [-1], title: "Two")
    #expect(content.partners.map(\.id) == ["brest", "kiel"])
    #expect(content.links.count == 2)
    #expect(content.title == "Two")
  }

  @Test func `tooltips tell kind, country, themes and dates`() throws {
    let graph = try PartnerGraph(MapSamples.sixPartners())
    let content = MapContent(graph, language: .french)
    let twinning = content.links.first { $0.id == "brest--kiel--twinning" }
    #expect(twinning?.details == "Brest – Kiel · jumelage · Ports · depuis 1964 · actif")
    let kiel = content.partners.first { $0.id == "kiel" }
    #expect(kiel?.details == "ville · DE · Ports")
  }

  @Test func `the legend has what occurs and nothing else`() throws {
    let graph = try PartnerGraph(MapSamples.sixPartners())
    let legend = MapLegend(of: try MapContent(graph, around: "kiel", language: .french))
    let words = legend.rows.flatMap(\.words.lines)
    #expect(
      words == [
        "Partenaires", "ville", "Thèmes", "Recherche", "Mer", "Liens", "actif", "en sommeil",
        "plus épais\u{a0}: plus fort",
      ])
  }
}
