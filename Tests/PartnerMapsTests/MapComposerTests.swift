import PartnerDOT
import PartnerFiles
import PartnerGraph
import PartnerMaps
import PartnerTestSupport
import Testing

@Suite(.serialized) struct `Composing a map` {
  @Test(arguments: [
    (1, 1), (2, 2), (5, 3), (12, 4), (13, 5), (30, 6), (53, 7), (60, 8), (61, 9), (100, 10),
    (149, 11),
  ])
  func `around a hub no label meets another, none is cut`(_ count: Int, _ seed: Int) throws {
    let content = try MapSupport.content(
      of: MapSamples.hub(neighbours: count, seed: seed), around: "p0")
    #expect(content.partners.count == count + 1)
    try expectReadable(content)
  }

  @Test(arguments: 0..<30)
  func `in generated networks no label meets another, none is cut`(_ seed: Int) throws {
    let network = GeneratedNetwork.make(
      seed: seed, partners: 2 + seed * 2, links: seed * 4, themes: seed)
    try expectReadable(MapSupport.content(of: network))
    try expectReadable(MapSupport.content(of: network, around: "p0", degrees: 1 + seed % 3))
  }

  @Test(arguments: ["brest", "metz", "marseille", "wtc-brest", "technopole-brest-iroise"])
  func `around partners of the sample networks no label meets another`(_ id: String) throws {
    let network = try NetworkFolder(at: MapSupport.threeCities).network
    for language in Language.allCases {
      try expectReadable(
        MapSupport.content(of: network, around: Identifier(id), language: language))
    }
    try expectReadable(MapSupport.content(of: network, around: Identifier(id), degrees: 2))
  }

  @Test(arguments: [0, 1])
  func `one partner, or none, is a picture too`(_ count: Int) throws {
    let network = GeneratedNetwork.make(seed: 1, partners: count, links: 0)
    let picture = try MapSupport.picture(MapSupport.content(of: network))
    for format in MapFormat.allCases { #expect(try !picture.rendered(as: format).isEmpty) }
  }

  @Test func `the lines of parallel links are apart from end to end`() throws {
    let content = try MapSupport.content(of: MapSamples.hub(neighbours: 44, seed: 3), around: "p0")
    let svg = try MapSupport.svg(content)
    let five = (0..<5).map { copy in
      svg.elements.first { $0.name == "path" && $0.groups.contains("link.hub-11-\(copy)") }?
        .attributes["d"]
    }
    #expect(five.allSatisfy { $0 != nil })
    #expect(Set(five).count == 5)
    let picture = try MapSupport.picture(content)
    let parallel = content.links.indices.filter {
      content.links[$0].id.rawValue.hasPrefix("hub-11-")
    }
    for (position, first) in parallel.enumerated() {
      for second in parallel[(position + 1)...] {
        let (a, b) = (picture.arrangement.links[first], picture.arrangement.links[second])
        let (start, end) =
          content.links[first].from == content.links[second].from
          ? (b.points[0], b.points[b.points.count - 1])
          : (b.points[b.points.count - 1], b.points[0])
        #expect((a.points[0] - start).length > 2)
        #expect((a.points[a.points.count - 1] - end).length > 2)
      }
    }
  }

  @Test func `lines end at the outlines of their partners`() throws {
    let content = try MapSupport.content(of: MapSamples.sixPartners())
    let picture = try MapSupport.picture(content)
    for (link, curve) in zip(content.links, picture.arrangement.links) {
      for (partner, point) in [
        (link.from, curve.points[0]), (link.to, curve.tip ?? curve.points[curve.points.count - 1]),
      ] {
        #expect(picture.partnerBoxes[partner].grown(by: 4).contains(point))
        #expect(!picture.partnerBoxes[partner].grown(by: -8).contains(point))
      }
    }
  }

  @Test func `straight lines from the hub pass between the others`() throws {
    let content = try MapSupport.content(of: MapSamples.hub(neighbours: 50, seed: 9), around: "p0")
    let picture = try MapSupport.picture(content)
    let hub = try #require(content.centre)
    for link in content.links where link.from == hub || link.to == hub {
      let end = picture.partnerBoxes[link.from + link.to - hub].middle
      for (index, box) in picture.partnerBoxes.enumerated()
      where index != link.from && index != link.to {
        let points = (0...200).map { end * (Double($0) / 200) }
        #expect(!points.contains { box.contains($0) })
      }
    }
  }

  @Test(arguments: [Language.english, .french])
  func `title, legend and sources are part of the picture`(_ language: Language) throws {
    let content = try MapSupport.content(
      of: MapSamples.sixPartners(), around: "brest", degrees: 2, language: language)
    let words = try MapSupport.svg(content).words.split(separator: "\n")
      .map { String($0).replacing("\u{a0}", with: " ") }
    let expected: [String] =
      language == .french
      ? [
        "Brest, ses partenaires et les leurs", "Partenaires", "ville", "institution", "club",
        "projet",
        "Thèmes", "Environnement", "Mer", "sans thème", "Liens", "en projet", "actif",
        "en sommeil", "terminé", "Sources : Ville de Brest; A press article.",
      ]
      : [
        "Brest, its partners and theirs", "Partners", "city", "institution", "club", "project",
        "Themes", "Environment", "Sea", "no theme", "Links", "proposed", "active", "dormant",
        "ended", "Sources: Ville de Brest; A press article.",
      ]
    for line in expected { #expect(words.contains(line), "\(line)") }
    #expect(!words.contains(language == .french ? "entreprise" : "company"))
  }

  @Test func `the SVG has a title, a description, and stable identifiers and classes`() throws {
    let content = try MapSupport.content(of: MapSamples.sixPartners(), around: "brest")
    let svg = try MapSupport.svg(content)
    #expect(svg.elements[1].name == "title")
    #expect(svg.elements[1].text == "Brest and its partners")
    #expect(svg.elements[2].name == "desc")
    #expect(svg.elements[2].text.hasPrefix("5 partners, 5 links."))
    let kiel = svg.elements.first { $0.attributes["id"] == "kiel" }
    #expect(kiel?.attributes["class"] == "node partner city")
    let link = svg.elements.first { $0.attributes["id"] == "link.brest--kiel--twinning" }
    #expect(link?.attributes["class"] == "edge link twinning active")
  }

  @Test func `the largest picture asked for by default takes seconds, not minutes`() throws {
    let network = GeneratedNetwork.make(seed: 5, partners: 400, links: 1600, themes: 20)
    let content = try MapSupport.content(of: network)
    #expect(content.partners.count == MapContent.readablePartners)
    #expect(content.omission.contains("250 partners"))
    var picture: MapPicture?
    let time = try ContinuousClock().measure { picture = try MapSupport.picture(content) }
    #expect(time < .seconds(60))
    #expect(picture != nil)
  }

  private func expectReadable(_ content: MapContent) throws {
    let picture = try MapSupport.picture(content)
    let boxes = picture.partnerBoxes + picture.itemBoxes
    #expect(boxes.count == content.partners.count + picture.arrangement.items.count)
    for (index, first) in boxes.enumerated() {
      #expect(first.width > 0 && first.height > 0)
      for second in boxes[(index + 1)...] { #expect(!first.overlaps(second)) }
    }
    let svg = try SVGDocument(try picture.rendered(as: .svg))
    let view = try #require(svg.elements[0].attributes["viewBox"]).split(separator: " ")
      .compactMap { Double($0) }
    let extent = boxes.dropFirst().reduce(boxes[0]) { $0.united(with: $1) }
    #expect(view[2] >= extent.width && view[3] >= extent.height)
    // Every word stands within the page as the file says it.
    let shift = try #require(svg.elements.first { $0.attributes["id"] == "partners-map" })
    let numbers = try #require(shift.attributes["transform"])
      .split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
    for text in svg.elements where text.name == "text" {
      let x = try #require(text.attributes["x"].flatMap(Double.init)) + numbers[numbers.count - 2]
      let y = try #require(text.attributes["y"].flatMap(Double.init)) + numbers[numbers.count - 1]
      #expect(x >= 0 && x <= view[2] && y >= 0 && y <= view[3])
    }
  }
}
