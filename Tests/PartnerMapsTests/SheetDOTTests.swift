import Foundation
import PartnerDOT
import PartnerFiles
import PartnerGraph
import PartnerMaps
import PartnerTestSupport
import Testing

@Suite(.serialized) struct `Pictures of marks as DOT` {
  private static func sheets() throws -> [(String, MapSheet)] {
    let graph = try PartnerGraph(NetworkFolder(at: MapSupport.threeCities).network)
    let content = try MapContent(graph, around: "brest")
    let clusters = PartnerGroups(byCountryOf: graph) { $0.rawValue }.clusters(
      of: content, in: graph)
    return try [
      ("geographic", GeographicComposer().picture(of: content)),
      ("rings", RingsComposer().picture(of: content)),
      ("clusters", ClustersComposer().picture(of: content, clusters: clusters)),
      (
        "themes",
        PanelsComposer().picture(of: content, panels: MapPanel.themes(of: content))
      ),
    ]
  }

  @Test func `partners are nodes, links edges with tooltips, boxes clusters`() throws {
    for (name, sheet) in try Self.sheets() {
      let text = String(decoding: try sheet.rendered(as: .dot), as: UTF8.self)
      let prefix = name == "themes" ? "panel1." : ""
      #expect(text.contains("\"\(prefix)brest\" [shape=circle"))
      #expect(text.contains("\"\(prefix)brest\" -> \"\(prefix)kiel\" ["))
      #expect(text.contains("labeltooltip=\"Brest – Kiel"))
      #expect(text.contains("class=\"partner city\""))
      #expect(text.contains("subgraph \"cluster_") == (name == "clusters"))
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/neato")))
  func `Graphviz' own program draws from it what we draw`() throws {
    for (name, sheet) in try Self.sheets() {
      let theirs = try GreyPixels(
        png: OtherProgram.output(
          "/usr/bin/neato", ["-n2", "-Gdpi=144", "-Tpng", "INPUT"], of: sheet.rendered(as: .dot)))
      let ours = try GreyPixels(png: sheet.rendered(as: .png))
      #expect(abs(ours.width - theirs.width) <= 2 && abs(ours.height - theirs.height) <= 2)
      let difference = ours.difference(from: theirs)
      // Words stand on pale grounds, which Graphviz draws below the lines; and it sets each letter at
      // a whole dot, which we do not.
      #expect(difference.mean < 9.5, "\(name): mean difference \(difference.mean) of 255")
    }
  }
}
