import Foundation
import PartnerDOT
import PartnerFiles
import PartnerGraph
import PartnerMaps
import PartnerTestSupport
import Testing

@Suite(.serialized) struct `Pictures that grow, pages and triangles` {
  private static func content() throws -> MapContent {
    try MapSupport.content(
      of: NetworkFolder(at: MapSupport.threeCities).network, around: "brest", language: .french)
  }

  @Test func `an SVG that moves shows everything where nothing moves, and has no script`() throws {
    let content = try Self.content()
    let still = try RingsComposer().picture(of: content)
    let growing = still.growing(content)
    let svg = try SVGDocument(growing.rendered(as: .svg))
    #expect(svg.elements.filter { $0.name == "animate" }.count > 20)
    #expect(!svg.elements.contains { $0.name == "script" })
    let hidden = svg.elements.filter { $0.attributes["opacity"] == "0" }
    #expect(!hidden.isEmpty && hidden.allSatisfy { $0.attributes["class"] == "year" })
    // Times of an animation begin with 0 and rise to at most 1, one for each value.
    for element in svg.elements where element.name == "animate" {
      let times = (element.attributes["keyTimes"] ?? "").split(separator: ";").compactMap {
        Double($0)
      }
      #expect(times.first == 0 && times == times.sorted() && (times.last ?? 2) <= 1)
      #expect(times.count == element.attributes["values"]?.split(separator: ";").count)
    }
    for (id, year) in [("kiel", "1964"), ("denver", "1948"), ("brest", nil)] {
      let partner = try #require(svg.elements.first { $0.attributes["id"] == id })
      #expect(partner.attributes["data-since"] == year)
    }
    #expect(try still.rendered(as: .svg) != growing.rendered(as: .svg))
  }

  @Test func `a page has a slider of the years, and a script that holds no word of the picture`()
    throws
  {
    let content = try Self.content()
    let page = String(
      decoding: try RingsComposer().picture(of: content).growing(content).rendered(as: .html),
      as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("<html lang=\"fr\">"))
    #expect(page.contains("type=\"range\"") && page.contains("data-since=\"1964\""))
    #expect(page.split(separator: "<script").count == 2 && !page.contains("<animate"))
    let script = try #require(
      page.split(separator: "<script>").last?.split(separator: "</script>").first)
    #expect(!script.contains("Brest"))
    let still = String(
      decoding: try RingsComposer().picture(of: content).rendered(as: .html), as: UTF8.self)
    #expect(!still.contains("<script") && still.contains("default-src 'none'"))
  }

  @Test func `a hostile title stays words in a page`() throws {
    let content = MapSupport.content(
      named: MapSamples.hostileNames, title: "</title><script>alert(1)</script>")
    for bytes in try [
      GeographicComposer().picture(of: content).rendered(as: .html),
      MapComposer().picture(of: content).rendered(as: .html),
    ] {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
    }
  }

  @Test func `three partners stand in a triangle, hostile names too`() throws {
    for names in [["Brest", "Kiel", "Haïphong"], Array(MapSamples.hostileNames.prefix(3))] {
      let sheet = try TriangleComposer().picture(
        of: TriangleSketch(
          title: names.joined(separator: " – "), summary: "Valued at 3.20", language: .english,
          corners: names.map {
            .init(name: $0, kind: .city, role: "shares its experience", carriers: [$0, "Harbour"])
          },
          edges: [
            .init(isThere: true, words: ["4 links, since 1964"]),
            .init(isThere: false, words: names.map { "gives: \($0)" }),
            .init(isThere: true, words: []),
          ], themes: ["Ports", "Ocean science"], notes: ["Sources: the register."]))
      try SheetSupport.expectReadable(sheet)
      let svg = try SVGDocument(sheet.rendered(as: .svg))
      #expect(svg.words.contains("In common") && svg.words.contains("Ocean science"))
      #expect(svg.elements.contains { $0.attributes["class"] == "link proposed" })
    }
  }
}
