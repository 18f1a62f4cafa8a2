import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `A table of a graph` {
  /// Rows that are made when they are asked for.
  private struct MadeRows: GraphRowSource {
    let count: Int
    func row(at position: Int) -> Theme { Theme(id: Identifier(key(at: position)), label: "x") }
    func key(at position: Int) -> String { String(position + 100) }
  }

  @Test func `has the rows of its source, whole or by their identifiers`() {
    let table = GraphTable(MadeRows(count: 20))
    #expect(table.count == 20 && table.indices == 0..<20)
    #expect(table.map(\.id) == (100..<120).map { Identifier(String($0)) })
    #expect(table.indices.map { table.id(at: $0) } == table.map(\.id))
    #expect(table == GraphTable(Array(table)))
    #expect(table != GraphTable(MadeRows(count: 19)))
    #expect(GraphTable(MadeRows(count: 0)).isEmpty)
  }

  @Test(arguments: 0..<10)
  func `columns say what the rows say`(_ seed: Int) throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: seed))
    #expect(graph.partners.map(\.kind) == graph.kindOfPartner)
    #expect(graph.partners.map(\.country) == graph.countryOfPartner)
    #expect(graph.partners.map(\.coordinate) == graph.coordinateOfPartner)
    #expect(graph.partners.map(\.population) == graph.populationOfPartner)
    #expect(graph.partners.map(\.period) == graph.periodOfPartner)
    #expect(graph.partners.map(\.subkind) == graph.partners.indices.map(graph.subkind))
    #expect(graph.subkinds == Set(graph.partners.map(\.subkind)).sorted())
    let weighting = LinkWeighting(asOf: graph.newestDate)
    #expect(weighting.strengths(in: graph) == graph.links.map { weighting.strength(of: $0) })
  }
}
