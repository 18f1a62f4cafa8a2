import PartnerAnalysis
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Finding communities` {
  @Test func `two cliques joined by one link are two communities`() throws {
    var links: [Link] = []
    func join(_ a: Int, _ b: Int) {
      links.append(
        Link(
          id: Identifier("l\(links.count)"), from: Identifier("p\(a)"), to: Identifier("p\(b)"),
          kind: .contact))
    }
    for base in [0, 5] {
      for a in 0..<5 { for b in (a + 1)..<5 { join(base + a, base + b) } }
    }
    join(0, 5)
    let graph = try PartnerGraph(
      Network(
        name: "cliques",
        partners: (0..<10).map { Partner(id: Identifier("p\($0)"), kind: .city, name: "P") },
        links: links))
    let communities = Communities(graph)
    #expect(communities.ofPartner == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
    // 20 of 21 links inside; each side has half of the ends.
    #expect(abs(communities.modularity - (20.0 / 21 - 0.5)) < 1e-12)
  }

  @Test(arguments: 0..<40)
  func `the modularity told is that of the definition, and the same network has one answer`(
    _ seed: Int
  )
    throws
  {
    let graph = try PartnerGraph(
      GeneratedNetwork.make(seed: seed, partners: 30, links: 10 + seed * 2))
    let communities = Communities(graph)
    #expect(abs(communities.modularity - Self.modularity(graph, communities.ofPartner)) < 1e-9)
    #expect(communities.modularity >= -1e-12)
    #expect(communities.sizes.reduce(0, +) == 30)
    #expect(communities.sizes == communities.sizes.sorted(by: >))
    #expect(Communities(graph).ofPartner == communities.ofPartner)
  }

  /// Σ over pairs of partners of one group of A/2m - k k/4m².
  private static func modularity(_ graph: PartnerGraph, _ group: [Int32]) -> Double {
    let ends = zip(graph.linkStarts, graph.linkEnds).filter { $0 != $1 }
    let total = Double(2 * ends.count)
    if total == 0 { return 0 }
    var degree = [Double](repeating: 0, count: group.count)
    for (a, b) in ends {
      degree[Int(a)] += 1
      degree[Int(b)] += 1
    }
    var sum = 0.0
    for (a, b) in ends where group[Int(a)] == group[Int(b)] { sum += 2 / total }
    for a in group.indices {
      for b in group.indices where group[a] == group[b] {
        sum -= degree[a] * degree[b] / (total * total)
      }
    }
    return sum
  }
}
