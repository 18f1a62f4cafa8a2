import PartnerAnalysis
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `The structure of a network` {
  @Test(arguments: 0..<150)
  func `weak points are those that taking out one by one finds`(seed: Int) throws {
    let network = GeneratedNetwork.make(seed: seed, partners: 18, links: 8 + seed % 24, themes: 3)
    let structure = NetworkStructure(try PartnerGraph(network))
    let naive = NaiveStructure(network)
    let whole = naive.components()
    #expect(structure.componentSizes() == whole.map(\.count).sorted(by: >))
    let weak = structure.weakPoints()
    var articulations: [Partner.ID: [Int]] = [:]
    for partner in network.partners.map(\.id) {
      let own = try #require(whole.first { $0.contains(partner) })
      let pieces = naive.components(without: [partner]).filter { !$0.isDisjoint(with: own) }
      guard pieces.count > 1 else { continue }
      let sizes = pieces.map(\.count)
      articulations[partner] = [sizes.reduce(0, +) - (sizes.max() ?? 0), sizes.count]
    }
    #expect(Set(weak.articulations.map(\.partner)) == Set(articulations.keys))
    for item in weak.articulations {
      #expect(articulations[item.partner] == [item.cutOff, item.pieces])
    }
    var bridges: [Link.ID: Int] = [:]
    for link in naive.links {
      let pieces = naive.components(withoutLink: link.id)
      guard pieces.count > whole.count else { continue }
      bridges[link.id] =
        pieces.filter { $0.contains(link.from) || $0.contains(link.to) }.map(\.count).min()
    }
    #expect(
      Dictionary(uniqueKeysWithValues: weak.bridges.map { ($0.link, $0.cutOff) }) == bridges)
  }

  @Test(arguments: 0..<60)
  func `there are as many independent ways as partners must be lost`(seed: Int) throws {
    let network = GeneratedNetwork.make(seed: seed, partners: 9, links: 10 + seed % 15, themes: 2)
    let structure = NetworkStructure(try PartnerGraph(network))
    let naive = NaiveStructure(network)
    let ids = network.partners.map(\.id)
    for (first, second) in [(0, 1), (0, 5), (2, 8), (3, 7), (6, 4)] {
      let (start, goal) = (ids[first], ids[second])
      let found = try structure.independentWays(from: start, to: goal)
      let joined = naive.areJoined(start, goal)
      #expect(found.isDirect == joined)
      #expect(found.ways.count == naive.smallestCut(start, goal) + (joined ? 1 : 0))
      #expect(found.cut.count == naive.smallestCut(start, goal))
      #expect(naive.parts(start, goal, losing: Set(found.cut)))
      var met: Set<Partner.ID> = []
      for way in found.ways {
        #expect(way.first == start && way.last == goal)
        #expect(zip(way, way.dropFirst()).allSatisfy { naive.areJoined($0, $1) })
        for partner in way.dropFirst().dropLast() { #expect(met.insert(partner).inserted) }
      }
    }
  }

  @Test func `a ring has two ways, and losing it by degree hurts as by chance`() throws {
    let ring = try PartnerGraph(Self.ring(12))
    let structure = NetworkStructure(ring)
    let ways = try structure.independentWays(from: "r00", to: "r06")
    #expect(ways.ways.map(\.count) == [7, 7] && ways.cut.count == 2 && !ways.isDirect)
    #expect(structure.weakPoints().articulations.isEmpty)
    #expect(structure.weakPoints().bridges.isEmpty)
    #expect(throws: PartnerAnalysisError.samePartner("r00")) {
      try structure.independentWays(from: "r00", to: "r00")
    }
    #expect(throws: PartnerAnalysisError.unknownPartner("x")) {
      try structure.independentWays(from: "x", to: "r00")
    }
    #expect(throws: PartnerAnalysisError.unknownPartner("x")) {
      try structure.independentWays(from: "r00", to: "x")
    }
    #expect(throws: PartnerAnalysisError.unknownPartner("x")) { try structure.reach(of: "x") }
  }

  @Test(arguments: 0..<30) func `losses hurt as plain counting says`(seed: Int) throws {
    let network = GeneratedNetwork.make(seed: seed, partners: 20, links: 30, themes: 2)
    let naive = NaiveStructure(network)
    let curve = NetworkStructure(try PartnerGraph(network)).lossCurve()
    let top = network.partners.map(\.id).sorted {
      (-naive.neighbours($0).count, $0) < (-naive.neighbours($1).count, $1)
    }
    func greatest(_ lost: Int) -> Int {
      naive.components(without: Set(top.prefix(lost))).map(\.count).max() ?? 0
    }
    for point in curve.points {
      #expect(point.afterTop == greatest(point.lost))
      #expect(point.afterRandom <= Double(20 - point.lost))
    }
    let area = (1...20).reduce(0) { $0 + greatest($1) }
    #expect(abs(curve.robustness - Double(area) / 400) < 1e-12)
    #expect(curve.robustness <= 0.5 && curve.randomRobustness <= 0.5)
    #expect(curve.points.first?.lost == 0 && curve.partners == 20)
    #expect(NetworkStructure(try PartnerGraph(network)).lossCurve() == curve)
  }

  @Test func `an empty network is whole`() throws {
    let structure = NetworkStructure(try PartnerGraph(Network(name: "empty")))
    #expect(structure.componentSizes().isEmpty && structure.lossCurve().robustness == 0)
    #expect(structure.weakPoints().articulations.isEmpty)
  }

  @Test(arguments: 0..<40) func `a loss changes what plain walking says`(seed: Int) throws {
    let network = GeneratedNetwork.make(seed: seed, partners: 14, links: 18, themes: 6)
    let graph = try PartnerGraph(network)
    let lost: Partner.ID = "p3"
    let before = try NetworkStructure(graph).reach(of: "p0")
    let after = try NetworkStructure(graph.changed(withoutPartners: [lost])).reach(of: "p0")
    let (old, new) = (NaiveStructure(network), NaiveStructure(network, without: lost))
    #expect(before.steps == old.steps(from: "p0") && after.steps == new.steps(from: "p0"))
    let change = before.change(to: after, without: [lost])
    #expect(
      Set(change.lost) == Set(before.steps.keys).subtracting(after.steps.keys).subtracting([lost]))
    #expect(change.gained.isEmpty && change.nearer.isEmpty && change.gainedThemes.isEmpty)
    for id in change.farther { #expect((before.steps[id] ?? 0) < (after.steps[id] ?? 0)) }
    #expect(change.lostThemes == Set(before.themes).subtracting(after.themes).sorted())
    let back = after.change(to: before)
    #expect(Set(back.gained) == Set(change.lost + (before.steps[lost] == nil ? [] : [lost])))
    #expect(back.nearer == change.farther && back.gainedThemes == change.lostThemes)
  }

  @Test func `links that are over and kinds not asked for hold nothing together`() throws {
    var network = Self.ring(4)
    #expect(
      NetworkStructure(try PartnerGraph(network), kinds: [.mission]).componentSizes().count == 4)
    network = Self.ring(4, state: .ended)
    #expect(NetworkStructure(try PartnerGraph(network)).componentSizes() == [1, 1, 1, 1])
  }

  private static func ring(_ count: Int, state: Link.State = .active) -> Network {
    func id(_ number: Int) -> Partner.ID {
      Identifier("r" + (number % count < 10 ? "0" : "") + "\(number % count)")
    }
    return Network(
      name: "ring",
      partners: (0..<count).map {
        Partner(id: id($0), kind: .city, name: LocalizedText("R\($0)"))
      },
      links: (0..<count).map {
        Link(id: Identifier("l\($0)"), from: id($0), to: id($0 + 1), kind: .contact, state: state)
      })
  }
}

/// The structure of a network by the plainest means.
private struct NaiveStructure {
  let ids: [Partner.ID]
  let links: [Link]

  init(_ network: Network, without lost: Partner.ID? = nil) {
    ids = network.partners.map(\.id).filter { $0 != lost }
    links = network.links.filter { $0.state != .ended && $0.from != lost && $0.to != lost }
  }

  func neighbours(_ id: Partner.ID) -> Set<Partner.ID> {
    Set(links.compactMap { $0.from == id ? $0.to : $0.to == id ? $0.from : nil })
  }

  func areJoined(_ a: Partner.ID, _ b: Partner.ID) -> Bool { neighbours(a).contains(b) }

  func components(
    without lost: Set<Partner.ID> = [], withoutLink cut: Link.ID? = nil
  ) -> [Set<Partner.ID>] {
    var rest = Set(ids).subtracting(lost)
    var components: [Set<Partner.ID>] = []
    while let start = rest.min() {
      var component: Set<Partner.ID> = [start]
      var grew = true
      while grew {
        grew = false
        for link in links
        where link.id != cut && !lost.contains(link.from) && !lost.contains(link.to)
          && component.contains(link.from) != component.contains(link.to)
        {
          component.formUnion([link.from, link.to])
          grew = true
        }
      }
      components.append(component)
      rest.subtract(component)
    }
    return components
  }

  func steps(from start: Partner.ID) -> [Partner.ID: Int] {
    var steps = [start: 0]
    var level: Set<Partner.ID> = [start]
    while !level.isEmpty {
      let depth = steps.values.max() ?? 0
      let reached = level.reduce(into: Set<Partner.ID>()) { $0.formUnion(neighbours($1)) }
      level = reached.filter { steps[$0] == nil }
      for id in level { steps[id] = depth + 1 }
    }
    steps[start] = nil
    return steps
  }

  /// Whether losing some parts two, apart from a link that joins them directly.
  func parts(_ a: Partner.ID, _ b: Partner.ID, losing lost: Set<Partner.ID>) -> Bool {
    var reached: Set<Partner.ID> = [a]
    var grew = true
    while grew {
      grew = false
      for link in links where !lost.contains(link.from) && !lost.contains(link.to) {
        if Set([link.from, link.to]) == [a, b] { continue }
        if reached.contains(link.from) != reached.contains(link.to) {
          reached.formUnion([link.from, link.to])
          grew = true
        }
      }
    }
    return !reached.contains(b)
  }

  /// The fewest partners whose loss parts two, by trying every set.
  func smallestCut(_ a: Partner.ID, _ b: Partner.ID) -> Int {
    let others = ids.filter { $0 != a && $0 != b }
    return (0..<(1 << others.count)).filter { mask in
      parts(a, b, losing: Set(others.indices.filter { mask >> $0 & 1 == 1 }.map { others[$0] }))
    }.map(\.nonzeroBitCount).min() ?? others.count
  }
}
