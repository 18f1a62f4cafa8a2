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

  @Test(arguments: 0..<500) func `a pairing is the best of all`(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...8, using: &random)
    var weights = Array(repeating: Array(repeating: 0.0, count: count), count: count)
    for row in 0..<count {
      for column in 0..<row {
        let weight = Bool.random(using: &random) ? Double.random(in: -1...5, using: &random) : 0
        (weights[row][column], weights[column][row]) = (weight, weight)
      }
    }
    func best(_ left: [Int]) -> Double {
      guard let first = left.first else { return 0 }
      let rest = Array(left.dropFirst())
      return rest.reduce(best(rest)) { most, other in
        weights[first][other] > 0
          ? max(most, weights[first][other] + best(rest.filter { $0 != other })) : most
      }
    }
    let found = try #require(PairMatching(weights))
    #expect(abs(found.value - best(Array(0..<count))) < 1e-9)
    var sum = 0.0
    for (one, other) in found.partners.enumerated() {
      guard let other else { continue }
      #expect(found.partners[other] == one && weights[one][other] > 0)
      if one < other { sum += weights[one][other] }
    }
    #expect(abs(sum - found.value) < 1e-9 && found == PairMatching(weights))
  }

  @Test func `more than twenty are not paired`() {
    #expect(PairMatching(Array(repeating: Array(repeating: 1, count: 21), count: 21)) == nil)
    #expect(PairMatching(Array(repeating: Array(repeating: 1, count: 12), count: 12))?.value == 6)
  }

  @Test func `territories are paired with their reasons, those who work together already are not`()
    throws
  {
    let graph = try sample()
    let comparer = TerritoryComparer(graph)
    let asked: [Partner.ID] = ["brest", "kiel", "metz", "marseille", "miami"]
    let result = try comparer.bestPairs(among: asked)
    #expect(result.joined.map(\.first).contains("brest") && !result.pairs.isEmpty)
    var used: [Partner.ID] = []
    for pair in result.pairs {
      let (a, b) = (pair.comparison.first, pair.comparison.second)
      used += [a, b]
      #expect(!result.joined.contains { $0.first == a && $0.second == b })
      let parts =
        pair.comparison.themes.map(\.weight) + pair.comparison.firstGives.map(\.weight)
        + pair.comparison.secondGives.map(\.weight)
      #expect(abs(parts.reduce(0, +) - pair.weight) < 1e-9 && pair.weight > 0)
    }
    #expect(Set(used).count == used.count)
    #expect(Set(used + result.alone.map(\.partner)) == Set(asked))
    #expect(abs(result.pairs.reduce(0) { $0 + $1.weight } - result.value) < 1e-9)
    let again = try comparer.bestPairs(among: asked.reversed())
    #expect(abs(again.value - result.value) < 1e-9)
    #expect(throws: PartnerPlannerError.unusableTerritories(1, most: 20)) {
      try comparer.bestPairs(among: ["brest"])
    }
    #expect(throws: PartnerPlannerError.oneTerritory("kiel", "kiel")) {
      try comparer.bestPairs(among: ["brest", "kiel", "kiel"])
    }
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
