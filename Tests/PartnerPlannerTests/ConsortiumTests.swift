import PartnerGraph
import PartnerPlanner
import PartnerTestSupport
import Testing

@Suite struct `Consortia for a call` {
  private static let call: Set<Theme.ID> = ["t0", "t1", "t2"]

  /// All sets of some size.
  private static func sets(_ ids: [Partner.ID], _ size: Int) -> [Set<Partner.ID>] {
    if size == 0 { return [[]] }
    return ids.indices.flatMap { first in
      sets(Array(ids[(first + 1)...]), size - 1).map { $0.union([ids[first]]) }
    }
  }

  @Test(arguments: 0..<500) func `the best is the best of all sets asked one by one`(seed: Int)
    throws
  {
    let network = GeneratedNetwork.make(seed: seed, partners: 24, links: 40, themes: 5)
    let finder = ConsortiumFinder(try PartnerGraph(network))
    let size = 2 + seed % 3
    let ids = network.partners.filter { [.city, .region].contains($0.kind) }.map(\.id).sorted()
    let values = Self.sets(ids, size).compactMap { set -> Double? in
      try? finder.best(on: Self.call, size: size, countries: 2, among: set).value
    }
    guard let best = values.max() else {
      #expect(throws: PartnerPlannerError.self) {
        try finder.best(on: Self.call, size: size, countries: 2)
      }
      return
    }
    // Asked of all, a territory stands for those that are one with it, so some sets differ in names only.
    guard
      let found = try? finder.best(on: Self.call, size: size, countries: 2, among: Set(ids))
    else {
      #expect(hasDoubles(network))
      return
    }
    #expect(found.isOptimal && found.members.count == size)
    #expect(found.value <= best + 1e-9 && found.bound >= found.value)
    #expect(abs(found.value - best) < 1e-9 || hasDoubles(network))
    #expect(Set(found.members.map(\.country)).count >= 2)
    let sum = found.themesValue + found.carriersValue + found.tiesValue
    #expect(abs(sum - found.value) < 1e-12)
    let hurried = try ConsortiumFinder(PartnerGraph(network), work: 0)
      .best(on: Self.call, size: size, countries: 2, among: Set(ids))
    #expect(hurried.value <= found.value + 1e-9 && hurried.bound >= found.value - 1e-9)
  }

  /// Whether some territory of a network sits in another.
  private func hasDoubles(_ network: Network) -> Bool {
    network.partners.contains { $0.city != nil && [.city, .region].contains($0.kind) }
  }

  @Test func `members bring themes, carriers and ties, worked out by hand`() throws {
    let network = Network(
      name: "call",
      partners: [("a", "FR"), ("b", "DE"), ("c", "IT"), ("d", "IT")].map { id, country in
        Partner(
          id: Identifier(id), kind: .city, name: LocalizedText(id), country: CountryCode(country),
          themes: id == "d" ? [] : ["sea"])
      } + [
        Partner(
          id: "lab", kind: .institution, name: "Lab", country: CountryCode("FR"), city: "a",
          themes: ["sea"])
      ],
      links: [Link(id: "l", from: "a", to: "b", kind: .twinning)],
      themes: [Theme(id: "sea", label: "Sea")])
    let finder = ConsortiumFinder(try PartnerGraph(network))
    let three = try finder.best(on: ["sea"], size: 3)
    #expect(three.members.map(\.partner) == ["a", "b", "c"] && three.candidates == 3)
    #expect(three.members[0].carriers == ["lab"] && three.ties.map(\.links) == [["l"]])
    // Four of five partners hold the theme; one carrier and one tie of strength 1 count ln 2 / 2 each.
    #expect(abs(three.themesValue - 0.810_930_216) < 1e-9)
    #expect(abs(three.carriersValue - 0.346_573_590) < 1e-9)
    #expect(abs(three.tiesValue - 0.346_573_590) < 1e-9)
    #expect(
      try finder.best(on: ["sea"], size: 3, with: ["d"]).members.map(\.partner) == ["a", "b", "d"])
    #expect(
      throws: PartnerPlannerError.tooFewForConsortium(
        found: ["a", "b", "c"], countries: 3, needed: 4, neededCountries: 3)
    ) { try finder.best(on: ["sea"], size: 4) }
    #expect(throws: PartnerPlannerError.unusableSize(1, countries: 3, with: 0)) {
      try finder.best(on: ["sea"], size: 1)
    }
    #expect(throws: PartnerPlannerError.unknownTheme("air")) {
      try finder.best(on: ["air"], size: 3)
    }
    #expect(throws: PartnerPlannerError.unknownPartner("x")) {
      try finder.best(on: ["sea"], size: 3, with: ["x"])
    }
    #expect(throws: PartnerPlannerError.noTerritory("lab", .institution)) {
      try finder.best(on: ["sea"], size: 3, among: ["lab"])
    }
  }
  @Test func `those given are among the reasons only where they are one`() throws {
    let network = Network(
      name: "call",
      partners: [("a", "FR"), ("b", "DE"), ("c", "FR"), ("d", "IT"), ("e", nil)].map {
        Partner(
          id: Identifier($0), kind: .city, name: LocalizedText($0),
          country: $1.flatMap { CountryCode($0) }, themes: ["sea"])
      }, themes: [Theme(id: "sea", label: "Sea")])
    let finder = ConsortiumFinder(try PartnerGraph(network))
    func refusal(
      _ size: Int, _ countries: Int, with: Set<Partner.ID>, among: Set<Partner.ID> = []
    ) -> PartnerPlannerError? {
      #expect(throws: PartnerPlannerError.self) {
        try finder.best(on: ["sea"], size: size, countries: countries, with: with, among: among)
      }
    }
    #expect(
      refusal(3, 3, with: ["a", "c"])
        == .impossibleTogether(
          [.size(3), .countries(3), .must("a"), .must("c")], cheapest: nil))
    #expect(refusal(3, 1, with: ["e"]) == .mustNotPossible("e", .noCountry))
    #expect(
      refusal(2, 2, with: [], among: ["a", "c"])
        == .impossibleTogether([.countries(2), .among(["a", "c"])], cheapest: nil))
    #expect(
      refusal(5, 2, with: [])
        == .tooFewForConsortium(
          found: ["a", "b", "c", "d"], countries: 3, needed: 5, neededCountries: 2))
    #expect(try finder.best(on: ["sea"], size: 3, with: ["a"]).members.count == 3)
  }
}
