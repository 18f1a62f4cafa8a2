import Foundation
import PartnerDOT
import PartnerGraph
import PartnerMaps
import PartnerTestSupport
import Testing

@Suite(.serialized) struct `Drawing hostile names` {
  private let names =
    MapSamples.hostileNames + [
      String(repeating: "x", count: 10_000), String(repeating: "wide word ", count: 1000),
      "a" + String(repeating: "\u{301}", count: 10_000), "nul\u{0}here", "\u{202e}override",
      "\u{1}\u{2}\u{3}", "", "\u{ffff}\u{feff}end", "line\nbreak\r\nhere",
    ]

  @Test func `each label comes out of the SVG as it went in`() throws {
    let content = MapSupport.content(named: names)
    let svg = try MapSupport.svg(content)
    for partner in content.partners {
      let visible = LabelText.visible(partner.name, limit: 72)
      let expected = LabelText.wrapped(
        visible.isEmpty ? partner.id.rawValue : visible, width: 20, maximum: 4)
      let drawn = svg.lines(in: partner.id.rawValue).map(normalised)
      #expect(drawn == expected.map(normalised))
    }
  }

  @Test func `each tooltip comes out of the SVG as it went in`() throws {
    let content = MapSupport.content(named: names)
    let svg = try MapSupport.svg(content)
    for partner in content.partners {
      let anchor = svg.elements.first {
        $0.name == "a" && $0.groups.contains(partner.id.rawValue)
      }
      let visible = LabelText.visible(partner.name, limit: 500)
      let expected = visible.isEmpty ? nil : "\(visible) · \(visible)"
      let tooltip = anchor?.attributes["xlink:title"]
      if let expected { #expect(tooltip.map(normalised) == normalised(expected)) }
    }
  }

  @Test func `nothing in the SVG runs, loads or leads anywhere`() throws {
    for name in names {
      let content = MapContent(
        name: name, title: name, language: .english,
        partners: [
          MapPartner(id: Identifier(name + "1"), kind: .city, name: name, details: name),
          MapPartner(id: Identifier(name + "2"), kind: .event, name: name, details: name),
        ],
        links: [
          MapLink(id: Identifier(name), from: 0, to: 1, kind: .contact, theme: 0, details: name)
        ],
        themes: [MapTheme(id: Identifier(name), label: name, colour: 0)], sourceLine: name,
        omission: name)
      let bytes = try MapSupport.picture(content).rendered(as: .svg)
      #expect(!String(decoding: bytes, as: UTF8.self).contains("<script"))
      for element in try SVGDocument(bytes).elements {
        let allowed = [
          "svg", "g", "a", "title", "desc", "text", "path", "polygon", "polyline", "ellipse",
        ]
        #expect(allowed.contains(element.name))
        for key in element.attributes.keys {
          #expect(!key.hasPrefix("on") && !key.hasSuffix("href") && key != "style")
        }
      }
    }
  }

  @Test func `PNG, PDF and DOT are whole files`() throws {
    let picture = try MapSupport.picture(MapSupport.content(named: names, title: names[0]))
    let png = try picture.rendered(as: .png)
    #expect(png.starts(with: [0x89, 0x50, 0x4e, 0x47]))
    #expect(png.suffix(8).starts(with: Array("IEND".utf8)))
    let pdf = try picture.rendered(as: .pdf)
    #expect(pdf.starts(with: Array("%PDF-".utf8)))
    #expect(String(decoding: pdf.suffix(8), as: UTF8.self).contains("%%EOF"))
    #expect(try picture.rendered(as: .dot) == Array(picture.dot.text.utf8))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/dot")))
  func `the program dot draws the same picture from the text`() throws {
    let picture = try MapSupport.picture(MapSupport.content(named: names))
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("map-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appendingPathComponent("map.dot")
    let output = folder.appendingPathComponent("map.svg")
    try Data(picture.rendered(as: .dot)).write(to: input)
    let dot = Process()
    dot.executableURL = URL(fileURLWithPath: "/usr/bin/dot")
    dot.arguments = ["-Tsvg", "-o", output.path, input.path]
    try dot.run()
    dot.waitUntilExit()
    #expect(dot.terminationStatus == 0)
    let theirs = try SVGDocument(Array(try Data(contentsOf: output)))
    let ours = try SVGDocument(try picture.rendered(as: .svg))
    let added = ["title", "desc"]  // of the whole picture
    func drawn(_ svg: SVGDocument) -> [String] {
      svg.elements.filter { !(added.contains($0.name) && $0.groups.isEmpty) }
        .map { element in
          // Graphviz calls a bold font by another name where SVG has a weight.
          let attributes = element.attributes.filter { $0.key != "font-weight" }
            .mapValues { $0.replacing(",sans-serif Bold", with: ",sans-serif") }
            .sorted { $0.key < $1.key }
          return "\(element.name) \(attributes) \(element.name == "text" ? element.text : "")"
        }
    }
    #expect(drawn(theirs) == drawn(ours))
  }

  /// Graphviz writes a no-break space for a space.
  private func normalised(_ text: String) -> String {
    text.replacingOccurrences(of: "\u{a0}", with: " ")
  }
}
