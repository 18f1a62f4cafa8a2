import Foundation
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Finding paths` {
  /// Every path without a circle, by plain recursion; the reference for Yen's algorithm.
  private func naivePaths(
    _ graph: PartnerGraph, _ weighting: LinkWeighting, from start: Int, to goal: Int
  ) -> [(cost: Double, partners: [Int32])] {
    var found: [(cost: Double, partners: [Int32])] = []
    func walk(_ trail: [Int32], _ cost: Double) {
      let here = Int(trail[trail.count - 1])
      if here == goal { return found.append((cost, trail)) }
      let transit =
        here == start ? 0 : Foundation.log(Double(1 + graph.incidences.count(of: here))) / 5
      for next in graph.neighbours(of: here) where !trail.contains(next) {
        let step =
          graph.links(between: here, and: Int(next))
          .map { 1 / weighting.strength(of: graph.links[Int($0)]) }.min() ?? .infinity
        walk(trail + [next], cost + transit + step)
      }
    }
    walk([Int32(start)], 0)
    return found.sorted {
      abs($0.cost - $1.cost) > 1e-9
        ? $0.cost < $1.cost : $0.partners.lexicographicallyPrecedes($1.partners)
    }
  }

  @Test(arguments: 0..<120)
  func `the n best equal those of trying every path on generated graphs`(seed: Int) throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: seed, partners: 9, links: 14))
    let weighting = LinkWeighting(asOf: graph.newestDate)
    let expected = naivePaths(graph, weighting, from: 0, to: 8)
    let paths = try PathFinder(graph, weighting: weighting)
      .bestPaths(from: graph.partners[0].id, to: graph.partners[8].id, count: 6)
    #expect(paths.count == min(6, expected.count))
    for (path, reference) in zip(paths, expected) {
      #expect(abs(path.cost - reference.cost) < 1e-9)
    }
    #expect(Set(paths.map(\.partners)).count == paths.count)
  }

  @Test func `each step names a link that joins its two partners`() throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: 7, partners: 30, links: 60))
    let paths = try PathFinder(graph, weighting: LinkWeighting(asOf: nil))
      .bestPaths(from: "p0", to: "p9", count: 10)
    for path in paths {
      for (from, step) in zip(path.partners, path.steps) {
        let ends = [graph.linkStarts[Int(step.link)], graph.linkEnds[Int(step.link)]]
        #expect(ends.contains(from) && ends.contains(step.partner))
      }
    }
    #expect(!paths.isEmpty)
  }

  @Test func `a partner is reached from itself without a step`() throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: 1))
    let path = try PathFinder(graph, weighting: LinkWeighting(asOf: nil))
      .shortestPath(from: "p0", to: "p0")
    #expect(path?.steps.isEmpty == true)
    #expect(path?.cost == 0)
  }

  @Test func `no links, no path`() throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: 1, partners: 3, links: 0))
    let path = try PathFinder(graph, weighting: LinkWeighting(asOf: nil))
      .shortestPath(from: "p0", to: "p1")
    #expect(path == nil)
  }

  @Test func `an unknown partner is refused by name`() throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: 1))
    let finder = PathFinder(graph, weighting: LinkWeighting(asOf: nil))
    #expect(throws: PartnerGraphError.unknownPartner("atlantis")) {
      try finder.shortestPath(from: "p0", to: "atlantis")
    }
  }

  @Test func `a recent active twinning is stronger than an old or dormant one`() {
    let weighting = LinkWeighting(asOf: PartialDate("2020"))
    func strength(_ since: String, _ state: Link.State) -> Double {
      weighting.strength(
        of: Link(
          id: "l", from: "a", to: "b", kind: .twinning, period: Period(since: PartialDate(since)),
          state: state))
    }
    #expect(strength("2020", .active) == 1)
    #expect(abs(strength("2000", .active) - 0.5) < 1e-3)
    #expect(strength("1900", .active) == 0.25)
    #expect(strength("2020", .dormant) < strength("2020", .active))
    #expect(strength("2020", .ended) < strength("2020", .dormant))
  }
}
