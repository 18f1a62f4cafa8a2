import PartnerDOT
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Changing what a picture shows` {
  @Test func `a suggestion is a proposed link from the middle, told behind the name`() throws {
    let graph = try PartnerGraph(MapSamples.sixPartners())
    let content = try MapContent(graph, around: "club")
    let added = content.adding(
      [
        MapSuggestion(partner: "kiel", words: "87 %", strength: 0.87),
        MapSuggestion(partner: "brest", words: "12 %", strength: 0.12),
        MapSuggestion(partner: "atlantis", words: "1 %", strength: 0.01),
      ], from: graph)
    #expect(added.partners.map(\.name).suffix(2) == ["Brest (12 %)", "Kiel (87 %)"])
    #expect(added.partners.count == content.partners.count + 1)
    let link = try #require(added.links.first { $0.id == "suggested--kiel" })
    #expect(added.partners[link.from].id == "club" && added.partners[link.to].id == "kiel")
    #expect(link.state == .proposed && link.strength == 0.87)
    #expect(MapContent(graph).adding([], from: graph) == MapContent(graph))
  }

  @Test func `ways are as they were and what is beside them is faint`() throws {
    let graph = try PartnerGraph(MapSamples.sixPartners())
    let ways = try PathFinder(graph, weighting: LinkWeighting(asOf: graph.newestDate))
      .bestPaths(from: "kiel", to: "bay", count: 1)
    let content = MapContent(graph, along: ways, title: "Kiel – Bay")
    let bright = content.partners.filter { $0.emphasis != .faint }.map(\.id)
    #expect(bright == ["bay", "brest", "haiphong", "kiel"])
    #expect(Set(content.partners.map(\.id)) == Set(graph.partners.map(\.id)))
    #expect(content.links.count { $0.emphasis != .faint } == 3)
    #expect(content.changed(title: "T", hasThemes: false).themes.isEmpty)
  }
}
