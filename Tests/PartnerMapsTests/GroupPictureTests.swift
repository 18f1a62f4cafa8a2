import PartnerDOT
import PartnerFiles
import PartnerGraph
import PartnerMaps
import PartnerTestSupport
import Testing

@Suite(.serialized) struct `Composing groups, hierarchies and times` {
  private static func groups(_ graph: PartnerGraph) -> [PartnerGroups] {
    [
      PartnerGroups(byCountryOf: graph) { $0.rawValue }, PartnerGroups(byCityOf: graph),
      PartnerGroups(byKindOf: graph),
      PartnerGroups(graph, communities: graph.partners.indices.map { Int32($0 % 5) }),
    ]
  }

  @Test func `every partner of the samples stands in one box, and no label meets another`() throws {
    let graph = try PartnerGraph(NetworkFolder(at: MapSupport.threeCities).network)
    let content = try MapContent(graph, around: "brest", language: .french)
    for groups in Self.groups(graph) {
      let clusters = groups.clusters(of: content, in: graph)
      #expect(clusters.flatMap(\.members).sorted() == Array(content.partners.indices))
      let sheet = try ClustersComposer().picture(of: content, clusters: clusters)
      try SheetSupport.expectReadable(sheet)
      #expect(sheet.partnerPlaces.allSatisfy { $0 != nil })
      #expect(Self.namesCrossed(in: sheet) == 0)
    }
  }

  /// How many times a line of a link passes through the words of a partner or of a box.
  private static func namesCrossed(in sheet: MapSheet) -> Int {
    let names = sheet.labelBoxes.map { $0.grown(by: -1) }
    let links = sheet.scene.groups.filter { $0.classes.hasPrefix("link ") }.flatMap(\.marks)
    return links.reduce(0) { count, mark in
      guard case .lines(let lines, _) = mark else { return count }
      let points = lines.flatMap { line in
        zip(line, line.dropFirst()).flatMap { from, to in
          (0...8).map { from + (to - from) * (Double($0) / 8) }
        }
      }
      return count + names.count { name in points.contains(where: name.contains) }
    }
  }

  @Test(arguments: 0..<20)
  func `in 200 generated networks boxes, bubbles, hierarchies and timelines are readable`(
    _ ten: Int
  ) throws {
    for seed in (ten * 10)..<(ten * 10 + 10) {
      let graph = try PartnerGraph(
        GeneratedNetwork.make(
          seed: seed, partners: 1 + seed / 3, links: seed, themes: seed % 20))
      let content = MapContent(graph, language: seed.isMultiple(of: 2) ? .english : .french)
      let groups = Self.groups(graph)[seed % 4]
      let clusters = groups.clusters(of: content, in: graph)
      let boxes = try ClustersComposer().picture(of: content, clusters: clusters)
      try SheetSupport.expectReadable(boxes)
      #expect(Self.namesCrossed(in: boxes) == 0)
      try SheetSupport.expectReadable(
        BubblesComposer().picture(of: MapContent(graph, groups: groups)))
      try SheetSupport.expectReadable(HierarchyComposer().picture(of: content))
      try SheetSupport.expectReadable(TimelineComposer().picture(of: content))
    }
  }

  @Test(arguments: 0..<30)
  func `groups and the links between them are those that a plain count finds`(_ seed: Int) throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: seed, partners: 40, links: 90))
    for groups in Self.groups(graph) {
      for (number, group) in groups.groups.enumerated() {
        #expect(groups.ofPartner.count { $0 == Int32(number) } == group.count)
      }
      #expect(groups.groups.map(\.count) == groups.groups.map(\.count).sorted(by: >))
      let content = MapContent(graph, groups: groups, maximumGroups: 4)
      #expect(content.partners.count == min(4, groups.groups.count))
      for link in content.links {
        let ends = [Int32(link.from), Int32(link.to)].sorted()
        let count = graph.links.count {
          let found = [$0.from, $0.to].compactMap { graph.index(of: $0) }
            .map { groups.ofPartner[$0] }.sorted()
          return found == ends
        }
        #expect(link.details.hasSuffix("\(count) \(count == 1 ? "link" : "links")"))
      }
    }
  }

  @Test func `projects without a country join the countries of their partners`() throws {
    func company(_ name: String, _ country: String) -> Partner {
      Partner(
        id: Identifier(name), kind: .company, name: LocalizedText(name),
        country: CountryCode(country),
        coordinate: Coordinate(latitude: 48, longitude: Double(name.count)))
    }
    let projects = ["p", "q"].map {
      Partner(id: Identifier($0), kind: .project, name: "Project", themes: ["sea"])
    }
    let pairs = [("a", "p"), ("bb", "p"), ("a", "q"), ("bb", "q"), ("ccc", "q"), ("a", "bb")]
    let graph = try PartnerGraph(
      Network(
        name: "joint",
        partners: [company("a", "FR"), company("bb", "DE"), company("ccc", "IT")] + projects,
        links: pairs.map { from, to in
          Link(
            id: Identifier("\(from)--\(to)"), from: Identifier(from), to: Identifier(to),
            kind: to.count == 1 ? .participation : .cooperation)
        }, themes: [Theme(id: "sea", label: "Sea")]))
    let content = MapContent(
      graph, groups: PartnerGroups(byCountryOf: graph) { $0.rawValue }, isPlaced: true)
    #expect(content.partners.map(\.name) == ["FR (1)", "DE (1)", "IT (1)"])
    #expect(content.partners.allSatisfy { $0.kind == .region && $0.theme == 0 })
    let details = content.links.map(\.details).sorted()
    #expect(
      details == [
        "DE – IT · 1 project or event, 0 links", "FR – DE · 2 projects or events, 1 link",
        "FR – IT · 1 project or event, 0 links",
      ])
    // Shares of the strongest: 3, 1 and 1.
    #expect(content.links.map(\.strength).sorted() == [1.0 / 3, 1.0 / 3, 1])
    #expect(content.omission.contains("2 projects and events"))
  }

  @Test func `lines of a map of groups are thin, and as broad as their share`() throws {
    let partners = (0..<3).map {
      MapPartner(
        id: Identifier("n\($0)"), kind: .city, name: "City \($0)",
        coordinate: Coordinate(latitude: Double(10 * $0), longitude: Double(30 * $0)), count: 50)
    }
    let strengths = [1, 0.1]
    let sheet = try GeographicComposer().picture(
      of: MapContent(
        name: "n", title: "Groups", language: .english, partners: partners,
        links: strengths.enumerated().map {
          MapLink(
            id: Identifier("l\($0)"), from: $0, to: $0 + 1, kind: .cooperation, strength: $1)
        }))
    let strokes = sheet.scene.groups.filter { $0.classes.hasPrefix("link ") }
      .compactMap { group -> MapScene.Stroke? in
        if case .lines(_, let stroke) = group.marks[0] { stroke } else { nil }
      }
    #expect(strokes.map(\.width) == [0.7, 3.4])
    #expect(strokes.allSatisfy { $0.ink.opacity < 0.81 })
  }

  @Test func `more than thirty who belong to one stand in a box, and the page is not a strip`()
    throws
  {
    let members = (0..<95).map {
      Partner(id: Identifier("m\($0)"), kind: .company, name: LocalizedText("Company \($0)"))
    }
    let graph = try PartnerGraph(
      Network(
        name: "club", partners: [Partner(id: "club", kind: .club, name: "Club")] + members,
        links: members.map {
          Link(id: Identifier("\($0.id)--club"), from: $0.id, to: "club", kind: .membership)
        }))
    let sheet = try HierarchyComposer().picture(of: MapContent(graph))
    try SheetSupport.expectReadable(sheet)
    #expect(sheet.partnerPlaces.allSatisfy { $0 != nil })
    #expect(sheet.frame.height < sheet.frame.width)
    let words = try SVGDocument(sheet.rendered(as: .svg)).words
    for number in 0..<95 { #expect(words.contains("Company \(number)")) }
  }

  @Test(arguments: [Language.english, .french])
  func `a picture without anything to show says so`(_ language: Language) throws {
    let content = MapContent(
      name: "n", title: "Nothing", language: language,
      partners: [MapPartner(id: "a", kind: .city, name: "A")], links: [])
    let none =
      language == .english
      ? ["No link", "None of those", "Neither a link"]
      : ["Aucun lien", "Aucun de ceux", "Ni lien"]
    for sheet in [
      try TimelineComposer().picture(of: content), try HierarchyComposer().picture(of: content),
      try FlowsComposer().picture(of: content) { $0.rawValue },
      try PanelsComposer().picture(of: content, panels: MapPanel.themes(of: content)),
    ] {
      let words = try SVGDocument(sheet.rendered(as: .svg)).words
      #expect(none.contains { words.contains($0) }, "\(words)")
    }
  }

  @Test func `a company belongs to its technopole, that to its city, and nobody to itself`() throws
  {
    func link(_ from: String, _ to: String, _ kind: Link.Kind) -> Link {
      Link(
        id: Identifier("\(from)--\(to)--\(kind.rawValue)"), from: Identifier(from),
        to: Identifier(to), kind: kind)
    }
    let graph = try PartnerGraph(
      Network(
        name: "harbour",
        partners: [
          Partner(id: "city", kind: .city, name: "City"),
          Partner(id: "park", kind: .institution, name: "Park", city: "city"),
          Partner(id: "yard", kind: .company, name: "Yard", city: "city"),
          Partner(id: "club", kind: .club, name: "Club"),
          Partner(id: "other", kind: .club, name: "Other"),
          Partner(id: "fair", kind: .event, name: "Fair"),
        ],
        links: [
          link("yard", "park", .location), link("yard", "city", .location),
          link("club", "other", .membership), link("other", "club", .membership),
          link("yard", "fair", .participation),
        ]))
    let content = MapContent(graph)
    let belonging = Belonging(content)
    let ids = content.partners.map(\.id.rawValue)
    #expect(ids == ["city", "club", "fair", "other", "park", "yard"])
    #expect(belonging.parents == [nil, 3, nil, nil, 0, 4])
    let words = try SVGDocument(HierarchyComposer().picture(of: content).rendered(as: .svg)).words
    #expect(words.contains("On their own: Fair."))
  }

  @Test func `a timeline tells what is left out, and shows starts in order`() throws {
    let graph = try PartnerGraph(NetworkFolder(at: MapSupport.threeCities).network)
    let content = try MapContent(graph, around: "brest", language: .french)
    let sheet = try TimelineComposer().picture(of: content)
    try SheetSupport.expectReadable(sheet)
    let words = try SVGDocument(sheet.rendered(as: .svg)).words
    #expect(words.contains("jumelage") && words.contains("Kiel"))
    #expect(words.contains("sans début ni fin connus") || words.contains("plus faibles"))
  }
}
