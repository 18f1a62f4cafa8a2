import Foundation
import PartnerDOT
import PartnerFiles
import PartnerGraph
import PartnerMaps
import PartnerTestSupport
import Testing

@Suite(.serialized) struct `Composing a geographic map` {
  @Test(arguments: [
    ("brest", 1), ("metz", 1), ("marseille", 2), ("wtc-brest", 1), ("kiel", 2),
  ])
  func `around partners of the sample networks no label meets another`(
    _ id: String, _ degrees: Int
  ) throws {
    let network = try NetworkFolder(at: MapSupport.threeCities).network
    for (language, projection) in zip(
      [Language.english, .french, .english], [MapProjection.auto, .equidistant, .equalArea])
    {
      try expectReadable(
        MapSupport.content(
          of: network, around: Identifier(id), degrees: degrees, language: language), projection)
    }
  }

  @Test func `a whole sample network is readable too`() throws {
    try expectReadable(MapSupport.content(of: NetworkFolder(at: MapSupport.threeCities).network))
  }

  @Test(arguments: 0..<20)
  func `in 200 generated networks no label meets another, none is cut`(_ ten: Int) throws {
    for seed in (ten * 10)..<(ten * 10 + 10) {
      let network = GeneratedNetwork.make(
        seed: seed, partners: seed / 2, links: seed, themes: seed % 20)
      try expectReadable(
        MapSupport.content(of: network), MapProjection.allCases[seed % MapProjection.allCases.count]
      )
    }
  }

  // A line to a pole was drawn below the map, where its lane beside the middle led it.
  @Test func `lines stay on the map at the poles and on both sides of the date line`() throws {
    let places = [(-18.1, 178.4), (-13.8, -171.8), (90, 0), (-90, 0), (82.5, -62), (71.2, -179.4)]
    let content = MapContent(
      name: "n", title: "Poles", language: .english,
      partners: places.enumerated().map { index, place in
        MapPartner(
          id: Identifier("n\(index)"), kind: .city, name: "Place \(index)",
          coordinate: Coordinate(latitude: place.0, longitude: place.1))
      },
      links: (0..<30).map {
        MapLink(
          id: Identifier("l\($0)"), from: $0 % 6, to: ($0 + 1 + $0 / 12) % 6, kind: .cooperation,
          state: Link.State.allCases[$0 % 4])
      })
    let sheet = try GeographicComposer().picture(of: content)
    try SheetSupport.expectReadable(sheet)
    for group in sheet.scene.groups where group.classes.hasPrefix("link ") {
      guard case .lines(let lines, _) = group.marks[0] else { continue }
      #expect(lines.joined().allSatisfy { sheet.frame.grown(by: 0.5).contains($0) })
    }
  }

  @Test func `without colours the links of a pair in one state are one line`() throws {
    let partners = [0, 40].map { degrees in
      MapPartner(
        id: Identifier("n\(degrees)"), kind: .city, name: "N",
        coordinate: Coordinate(latitude: Double(degrees), longitude: Double(degrees)))
    }
    let themes = (0..<3).map { MapTheme(id: Identifier("t\($0)"), label: "T", colour: $0) }
    let content = MapContent(
      name: "n", title: "N", language: .english, partners: partners,
      links: (0..<3).map { (number: Int) in
        MapLink(
          id: Identifier("l\(number)"), from: 0, to: 1, kind: .cooperation, theme: number)
      }, themes: themes)
    func lines(_ content: MapContent) throws -> Int {
      try GeographicComposer().picture(of: content).scene.groups
        .count { $0.classes.hasPrefix("link ") }
    }
    #expect(try lines(content) == 3)
    #expect(try lines(content.changed(title: "N", hasThemes: false)) == 1)
  }

  @Test func `who has no place and who has no label is named below the map`() throws {
    let coordinate = Coordinate(latitude: 48.39, longitude: -4.49)
    let content = MapContent(
      name: "names", title: "Names", language: .french,
      partners: (0..<9).map {
        MapPartner(
          id: Identifier("n\($0)"), kind: .institution, name: "Nom \($0)",
          coordinate: $0 < 7 ? coordinate : nil)
      }, links: [])
    let svg = try Self.svg(content)
    for number in 1..<9 { #expect(svg.words.contains("Nom \(number)")) }
    #expect(svg.words.contains("2 partenaires sans lieu\u{a0}: Nom 7, Nom 8."))
    #expect(svg.words.contains("Nom 0 +6"))
  }

  @Test func `no partner, or none with a place, is a map too`() throws {
    for count in [0, 1] {
      let content = try MapSupport.content(
        of: GeneratedNetwork.make(seed: 1, partners: count, links: 0))
      for format in MapFormat.allCases {
        #expect(try !GeographicComposer().picture(of: content).rendered(as: format).isEmpty)
      }
    }
  }

  @Test func `names, tooltips, classes and identifiers come out of the SVG`() throws {
    let network = try NetworkFolder(at: MapSupport.threeCities).network
    let content = try MapSupport.content(of: network, around: "brest")
    let svg = try Self.svg(content)
    #expect(svg.elements[1].text == "Brest and its partners")
    #expect(svg.elements[2].text.hasPrefix("55 partners, 134 links."))
    let kiel = try #require(svg.elements.first { $0.attributes["id"] == "kiel" })
    #expect(kiel.attributes["class"] == "partner city")
    #expect(svg.lines(in: "label.yokosuka") == ["Yokosuka"])
    let lines = svg.elements.filter { $0.attributes["class"]?.hasPrefix("link ") ?? false }
    #expect(lines.count > 20)
    #expect(svg.words.contains("Natural Earth"))
    let bytes = try GeographicComposer().picture(of: content).rendered(as: .svg)
    #expect(bytes.count < 1_000_000)
    #expect(try bytes == GeographicComposer().picture(of: content).rendered(as: .svg))
  }

  @Test func `a crowd on a map of the world is shown larger in a free corner, and named there`()
    throws
  {
    let network = try NetworkFolder(at: MapSupport.threeCities).network
    let svg = try Self.svg(MapSupport.content(of: network, around: "brest"))
    #expect(svg.lines(in: "detail.label.kiel") == ["Kiel"])
    #expect(svg.lines(in: "label.kiel").isEmpty)
    #expect(svg.lines(in: "label.brest") == ["Brest +23"])
    for id in ["kiel", "detail.kiel", "map-detail"] {
      #expect(svg.elements.contains { $0.attributes["id"] == id })
    }
    #expect(!svg.elements.contains { $0.attributes["id"] == "detail.yokosuka" })
  }

  @Test func `hostile names come out as they went in, and nothing runs or loads`() throws {
    let names = MapSamples.hostileNames
    let content = MapContent(
      name: "names", title: names[0], language: .english,
      partners: names.enumerated().map { number, name in
        MapPartner(
          id: Identifier("n\(number)"), kind: Partner.Kind.allCases[number % 8], name: name,
          details: name,
          coordinate: Coordinate(
            latitude: Double(number % 7) * 12 - 30, longitude: Double(number) * 12 - 170))
      }, links: [], sourceLine: names[1], omission: names[2])
    let picture = try GeographicComposer().picture(of: content)
    let svg = try SVGDocument(try picture.rendered(as: .svg))
    for element in svg.elements {
      #expect(["svg", "g", "title", "desc", "text", "path", "rect"].contains(element.name))
      for key in element.attributes.keys {
        #expect(!key.hasPrefix("on") && !key.hasSuffix("href") && key != "style")
      }
    }
    for (number, name) in names.enumerated() {
      let label = svg.lines(in: "label.n\(number)").joined()
      let expected = LabelText.wrapped(
        LabelText.visible(name, limit: 72), width: 20, maximum: 3
      ).joined()
      #expect(label.isEmpty || label == expected)
    }
    #expect(try picture.rendered(as: .png).suffix(8).starts(with: Array("IEND".utf8)))
    #expect(try picture.rendered(as: .pdf).starts(with: Array("%PDF-".utf8)))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")))
  func `the PDF holds the words as text, in one page of the size of the picture`() throws {
    let network = try NetworkFolder(at: MapSupport.threeCities).network
    let picture = try GeographicComposer().picture(
      of: MapSupport.content(of: network, around: "brest"))
    let words = try OtherProgram.output(
      "/usr/bin/pdftotext", ["-layout", "INPUT", "-"], of: picture.rendered(as: .pdf))
    for word in ["Yokosuka", "Constanta", "Natural Earth", "Brest and its partners"] {
      #expect(String(decoding: words, as: UTF8.self).contains(word))
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/rsvg-convert")))
  func `PNG shows what another program draws from the SVG`() throws {
    let network = try NetworkFolder(at: MapSupport.threeCities).network
    let picture = try GeographicComposer().picture(
      of: MapSupport.content(of: network, around: "metz"))
    let ours = try GreyPixels(png: picture.rendered(as: .png))
    let theirs = try GreyPixels(
      png: OtherProgram.output(
        "/usr/bin/rsvg-convert", ["-w", "\(ours.width)", "-h", "\(ours.height)", "INPUT"],
        of: picture.rendered(as: .svg)))
    let difference = ours.difference(from: theirs)
    #expect(difference.mean < 1.5, "mean difference \(difference.mean) of 255")
    #expect(difference.share(beyond: 96) < 0.008)
  }

  private static func svg(_ content: MapContent) throws -> SVGDocument {
    try SVGDocument(try GeographicComposer().picture(of: content).rendered(as: .svg))
  }

  private func expectReadable(_ content: MapContent, _ projection: MapProjection = .auto) throws {
    let picture = try GeographicComposer(projection: projection).picture(of: content)
    let frame = picture.frame.grown(by: 0.01)
    func isInside(_ box: MapBox) -> Bool {
      frame.contains(MapPoint(x: box.left, y: box.bottom))
        && frame.contains(MapPoint(x: box.right, y: box.top))
    }
    for (index, first) in picture.labelBoxes.enumerated() {
      #expect(first.width > 0 && isInside(first))
      for second in picture.labelBoxes[(index + 1)...] { #expect(!first.overlaps(second)) }
    }
    // Every letter stands on the page, and a place is told for who has one.
    let page = MapBox(left: 0, right: picture.scene.width, bottom: 0, top: picture.scene.height)
    for mark in picture.scene.groups.flatMap(\.marks) {
      guard case .text(let text) = mark else { continue }
      #expect(page.contains(MapPoint(x: text.box.left, y: text.box.bottom)))
      #expect(page.contains(MapPoint(x: text.box.right, y: text.box.top)), "\(text.words)")
    }
    for (partner, place) in zip(content.partners, picture.partnerPlaces) {
      #expect((partner.coordinate == nil) == (place == nil))
      if let place { #expect(frame.contains(place)) }
    }
  }
}
