import Foundation
import PartnerDOT
import PartnerGraph
import PartnerMaps
import PartnerTestSupport
import Testing

@Suite(.serialized) struct `Layouts that take long` {
  private static let content = {
    let network = GeneratedNetwork.make(seed: 7, partners: 160, links: 420)
    return (try? MapSupport.content(of: network)) ?? MapSupport.content(named: [])
  }()

  private static func helper(_ program: String, _ arguments: [String]) -> LayoutHelper {
    LayoutHelper { _ in
      DrawingProcess(
        program: program, arguments: arguments, limits: DrawingProcess.Limits(seconds: 0.3))
    }
  }

  @Test(arguments: [
    ("/bin/sleep", ["60"]), ("/bin/false", []), ("/bin/echo", ["no graph"]), ("/nowhere", []),
  ])
  func `a layout that is late, fails or says nonsense is given up for rows, and that is said`(
    _ program: String, _ arguments: [String]
  ) throws {
    let picture = try MapComposer(helper: Self.helper(program, arguments)).picture(of: Self.content)
    for (index, box) in picture.partnerBoxes.enumerated() {
      for other in picture.partnerBoxes[(index + 1)...] { #expect(!box.overlaps(other)) }
    }
    let svg = try SVGDocument(picture.rendered(as: .svg))
    let words = svg.words.replacing("\n", with: " ")
    #expect(words.contains("partners stand in rows."))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/neato")))
  func `a layout by another process places every partner, and none covers another`() throws {
    let helper = LayoutHelper { engine in
      DrawingProcess(
        program: "/usr/bin/dot", arguments: ["-K" + engine, "-Tdot"],
        limits: .init(seconds: 600))
    }
    let picture = try MapComposer(helper: helper).picture(of: Self.content)
    #expect(Set(picture.partnerBoxes.map(\.middle)).count == Self.content.partners.count)
    for (index, box) in picture.partnerBoxes.enumerated() {
      for other in picture.partnerBoxes[(index + 1)...] { #expect(!box.overlaps(other)) }
    }
    #expect(try !SVGDocument(picture.rendered(as: .svg)).words.contains("stand in rows"))
  }

  @Test func `more partners than any layout takes stand in rows`() throws {
    let content = MapSupport.content(named: (0..<3500).map { "Partner \($0)" })
    let helper = Self.helper("/bin/false", [])
    #expect(throws: MapError.self) { try MapComposer().picture(of: content) }
    let picture = try MapComposer(helper: helper).picture(of: content)
    #expect(picture.partnerBoxes.count == 3500)
  }

  @Test func `letters of Europe and of Arabic have a font, and ASCII needs none looked for`() {
    let names = ["Łódź, Reykjavík, Constanţa", "Θεσσαλονίκη", "Владивосток", "مدينة الميناء"]
    #expect(MapFonts.missingLetters(in: names).isEmpty)
    #expect(MapFonts.missingLetters(in: ["Brest\u{200b}\u{fe0f}\u{a0}"]).isEmpty)
  }

  @Test func `words are as broad in every format as the letters of the font`() throws {
    let content = MapContent(
      name: "n", title: "0000000000", language: .english,
      partners: [MapPartner(id: "a", kind: .city, name: "1940194019")], links: [])
    let sheet = try GeographicComposer().picture(of: content)
    let title = sheet.scene.groups.flatMap(\.marks).compactMap { mark -> MapScene.Text? in
      if case .text(let text) = mark, text.words == "0000000000" { text } else { nil }
    }
    // A digit of DejaVu Sans Bold is 1425 of 2048 parts of its size.
    let text = try #require(title.first)
    #expect(abs(text.width - 10 * text.font.size * 1425 / 2048) < 0.01 * text.width)
  }
}
