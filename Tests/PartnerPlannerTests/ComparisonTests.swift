import Foundation
import PartnerFiles
import PartnerGraph
import PartnerPlanner
import PartnerTestSupport
import Testing

@Suite struct `Comparing and pairing territories` {
  @Test(arguments: 0..<500) func `an assignment is the best of all`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let (rows, columns) = (
      Int.random(in: 0...5, using: &random), Int.random(in: 0...6, using: &random)
    )
    let weights = (0..<rows).map { _ in
      (0..<columns).map { _ in
        Bool.random(using: &random) ? Double.random(in: -1...5, using: &random) : 0
      }
    }
    func best(_ row: Int, _ taken: Set<Int>) -> Double {
      guard row < rows else { return 0 }
      return (0..<columns).filter { !taken.contains($0) && weights[row][$0] > 0 }
        .map { weights[row][$0] + best(row + 1, taken.union([$0])) }
        .reduce(best(row + 1, taken), max)
    }
    let found = Assignment(weights)
    #expect(abs(found.value - best(0, [])) < 1e-9)
    #expect(abs(found.bound - found.value) < 1e-9)
    let used = found.columns.compactMap(\.self)
    #expect(Set(used).count == used.count)
    for (row, column) in found.columns.enumerated() {
      if let column { #expect(weights[row][column] > 0) }
    }
  }

  @Test func `a great assignment is proved by its prices`() {
    var random = SeededGenerator(seed: 7)
    let weights = (0..<60).map { _ in
      (0..<80).map { _ in Double.random(in: 0...9, using: &random) }
    }
    let found = Assignment(weights)
    #expect(found.columns.allSatisfy { $0 != nil })
    #expect(abs(found.bound - found.value) < 1e-9 * found.value)
    #expect(Assignment([[.nan, .infinity], [-1, 2]]).value == 2)
  }

  private func sample() throws -> PartnerGraph {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try PartnerGraph(
      NetworkFolder(at: root.appending(path: "Graphs/three-cities").path).network)
  }

  @Test func `Brest and Kiel share what both hold, and give what the other seeks`() throws {
    let graph = try sample()
    let comparer = TerritoryComparer(graph)
    let there = try comparer.comparison(of: "brest", and: "kiel")
    let back = try comparer.comparison(of: "kiel", and: "brest")
    #expect(there.themes == back.themes && there.likeness == back.likeness)
    #expect(there.firstGives == back.secondGives && there.secondGives == back.firstGives)
    #expect(there.links == back.links && there.links.contains("brest--kiel--twinning"))
    #expect(!there.sharedPartners.isEmpty && (0...1).contains(there.likeness))
    for gift in there.firstGives {
      let kiel = try #require(graph.index(of: "kiel"))
      #expect(graph.partners[kiel].seeks.contains(gift.theme))
    }
    let pairs = try comparer.pairs(between: "brest", and: "kiel")
    #expect(!pairs.pairs.isEmpty && abs(pairs.bound - pairs.value) < 1e-9)
    #expect(abs(pairs.pairs.reduce(0) { $0 + $1.weight } - pairs.value) < 1e-9)
    #expect(Set(pairs.pairs.map(\.first)).count == pairs.pairs.count)
    #expect(Set(pairs.pairs.map(\.second)).count == pairs.pairs.count)
    for pair in pairs.pairs {
      let (a, b) = (
        try #require(graph.index(of: pair.first)), try #require(graph.index(of: pair.second))
      )
      #expect(graph.links(between: a, and: b).isEmpty)
      #expect(!pair.themes.isEmpty || !pair.exchanges.isEmpty)
    }
    #expect(try comparer.pairs(between: "kiel", and: "brest").value == pairs.value)
  }

  @Test func `what cannot be compared is refused by name`() throws {
    let comparer = TerritoryComparer(try sample())
    let cases: [(Partner.ID, Partner.ID, PartnerPlannerError)] = [
      ("brest", "atlantis", .unknownPartner("atlantis")),
      ("sabella", "kiel", .noTerritory("sabella", .company)),
      ("brest", "brest-metropole", .oneTerritory("brest", "brest-metropole")),
    ]
    for (first, second, error) in cases {
      #expect(throws: error) { try comparer.comparison(of: first, and: second) }
      #expect(throws: error) { try comparer.pairs(between: first, and: second) }
      #expect(error.sentence(in: .french) != error.description)
    }
  }
}
