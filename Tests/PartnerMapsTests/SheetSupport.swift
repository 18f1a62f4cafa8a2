import PartnerDOT
import PartnerMaps
import PartnerTestSupport
import Testing

/// What the tests of pictures made of marks have in common.
enum SheetSupport {
  /// No two labels meet, and every letter and line stands on the page.
  static func expectReadable(_ sheet: MapSheet) throws {
    let page = MapBox(left: 0, right: sheet.scene.width, bottom: 0, top: sheet.scene.height)
    for (index, first) in sheet.labelBoxes.enumerated() {
      #expect(first.width > 0)
      for second in sheet.labelBoxes[(index + 1)...] { #expect(!first.overlaps(second)) }
    }
    for mark in sheet.scene.groups.flatMap(\.marks) {
      switch mark {
      case .text(let text):
        #expect(page.contains(MapPoint(x: text.box.left, y: text.box.bottom)), "\(text.words)")
        #expect(page.contains(MapPoint(x: text.box.right, y: text.box.top)), "\(text.words)")
      case .areas(let lines, _, _), .lines(let lines, _):
        #expect(lines.joined().allSatisfy { page.grown(by: 0.5).contains($0) })
      }
    }
    let svg = try SVGDocument(sheet.rendered(as: .svg))
    for element in svg.elements {
      #expect(["svg", "g", "title", "desc", "text", "path", "rect"].contains(element.name))
      // Lines were drawn from the corner of the page: a first step of no length left out the "l".
      let path = element.attributes["d"] ?? ""
      #expect(!path.contains(#/M[-0-9.]+,[-0-9.]+ /#), "\(path.prefix(80))")
      for key in element.attributes.keys {
        #expect(!key.hasPrefix("on") && !key.hasSuffix("href") && key != "style")
      }
    }
  }
}
