import PartnerDOT
import PartnerFiles
import PartnerGraph
import PartnerMaps
import PartnerTestSupport
import Testing

@Suite(.serialized) struct `Composing rings of acquaintance` {
  @Test(arguments: [("brest", 1), ("brest", 2), ("metz", 2), ("kiel", 3), ("wtc-brest", 0)])
  func `around partners of the sample networks no label meets another`(
    _ id: String, _ degrees: Int
  ) throws {
    let network = try NetworkFolder(at: MapSupport.threeCities).network
    for language in [Language.english, .french] {
      try SheetSupport.expectReadable(
        RingsComposer().picture(
          of: MapSupport.content(
            of: network, around: Identifier(id), degrees: degrees, language: language)))
    }
  }

  @Test(arguments: 0..<20)
  func `in 200 generated networks no label meets another, none is cut`(_ ten: Int) throws {
    for seed in (ten * 10)..<(ten * 10 + 10) {
      let network = GeneratedNetwork.make(
        seed: seed, partners: 1 + seed / 2, links: seed, themes: seed % 20)
      try SheetSupport.expectReadable(
        RingsComposer().picture(
          of: MapSupport.content(of: network, around: "p0", degrees: 1 + seed % 3)))
    }
  }

  @Test func `of hundreds each ring shows its strongest, and the picture says what is left out`()
    throws
  {
    let graph = try PartnerGraph(MapSamples.hub(neighbours: 400, seed: 3))
    let content = try MapContent(
      graph, around: "p1", degrees: 2, maximumPartners: 80, sharesDegrees: true)
    #expect(content.partners.count <= 80 && content.partners.count > 40)
    #expect(Set(content.partners.map(\.degree)) == [0, 1, 2])
    #expect(content.omission.contains("of 401 partners"))
    // Whoever is shown is linked to someone shown of the degree before.
    for (index, partner) in content.partners.enumerated() where partner.degree > 0 {
      #expect(
        content.links.contains { link in
          (link.from == index || link.to == index)
            && content.partners[link.from + link.to - index].degree == partner.degree - 1
        })
    }
    let sheet = try RingsComposer().picture(of: content)
    try SheetSupport.expectReadable(sheet)
    #expect(try sheet.rendered(as: .svg) == RingsComposer().picture(of: content).rendered(as: .svg))
  }

  @Test(arguments: 0..<20)
  func `lines between rings cross no more often than in the order of the register`(_ seed: Int)
    throws
  {
    let content = try MapSupport.content(
      of: GeneratedNetwork.make(seed: seed, partners: 60, links: 110), around: "p0", degrees: 3)
    let order = RingsOrder(content)
    let byRegister = (1...3).map { degree in
      content.partners.indices.filter { content.partners[$0].degree == degree }
    }
    #expect(order.rings.map { $0.sorted() } == byRegister.filter { !$0.isEmpty })
    let naive = Self.crossings(byRegister, content)
    #expect(Self.crossings(order.rings, content) == order.crossings)
    #expect(order.crossings <= naive)
    if naive > 20 { #expect(order.crossings * 4 < naive * 3) }
  }

  @Test func `without a partner in the middle there are no rings`() throws {
    let content = try MapSupport.content(of: MapSamples.sixPartners())
    #expect(throws: MapError.noMiddle) { try RingsComposer().picture(of: content) }
  }

  @Test(arguments: 0..<50)
  func `things in a row keep their order and distance, and move no more than they must`(
    _ seed: Int
  ) {
    var random = SeededGenerator(seed: seed)
    let wanted = (0..<8).map { _ in Double.random(in: 0...20, using: &random) }
    let gaps = (0..<8).map { _ in Double.random(in: 0...4, using: &random) }
    let placed = Spacing.spaced(wanted, gaps: gaps)
    func cost(_ places: [Double]) -> Double {
      zip(places, wanted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    func isRight(_ places: [Double]) -> Bool {
      (1..<8).allSatisfy { places[$0] - places[$0 - 1] >= gaps[$0] - 1e-9 }
    }
    #expect(isRight(placed))
    // No small change that keeps the distances is better.
    for _ in 0..<300 {
      let (from, to) = (
        Int.random(in: 0..<8, using: &random), Int.random(in: 0..<8, using: &random)
      )
      let step = Double.random(in: -0.1...0.1, using: &random)
      var moved = placed
      for index in min(from, to)...max(from, to) { moved[index] += step }
      if isRight(moved) { #expect(cost(moved) >= cost(placed) - 1e-9) }
    }
    let held = Spacing.spaced(wanted, gaps: gaps.map { _ in 1 }, in: 2...12)
    #expect(held.allSatisfy { (2...12).contains($0) })
  }

  /// Crossings of chords told in the plainest way: ends on two circles, each line the short way.
  private static func crossings(_ rings: [[Int]], _ content: MapContent) -> Int {
    var share: [Int: Double] = [:]
    for ring in rings {
      for (place, partner) in ring.enumerated() {
        share[partner] = (Double(place) + 0.5) / Double(ring.count)
      }
    }
    var count = 0
    for degree in 1...3 {
      var pairs: Set<[Int]> = []
      for link in content.links {
        let ends = [link.from, link.to].sorted {
          content.partners[$0].degree < content.partners[$1].degree
        }
        if content.partners[ends[0]].degree == degree
          && content.partners[ends[1]].degree == degree + 1
        {
          pairs.insert(ends)
        }
      }
      let list = Array(pairs)
      for first in list.indices {
        for second in list.indices where second > first {
          let (a, b) = (list[first], list[second])
          if a[0] == b[0] || a[1] == b[1] { continue }
          let starts = (share[a[0]] ?? 0, share[b[0]] ?? 0)
          let ways = [a, b].map { pair -> Double in
            let way = (share[pair[1]] ?? 0) - (share[pair[0]] ?? 0)
            return way - (way > 0.5 ? 1 : way <= -0.5 ? -1 : 0)
          }
          let meets = [-1.0, 0, 1].contains { turn in
            let before = starts.0 - starts.1 + turn
            return before * (before + ways[0] - ways[1]) < 0
          }
          if meets { count += 1 }
        }
      }
    }
    return count
  }
}
