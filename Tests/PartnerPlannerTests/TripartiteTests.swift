import Foundation
import PartnerFiles
import PartnerGraph
import PartnerPlanner
import PartnerTestSupport
import Testing

@Suite struct `Cooperations of three` {
  private func brest() throws -> PartnerGraph {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try PartnerGraph(
      NetworkFolder(at: root.appending(path: "Graphs/three-cities").path).network)
  }

  private func pairs(_ triples: [Triple]) -> [Set<Partner.ID>] {
    triples.map { Set($0.sides.dropFirst().map(\.partner)) }
  }

  @Test func `Brest, Rimouski and Tierra del Fuego are found once what joins them is left out`()
    throws
  {
    let whole = try brest()
    let known: Set<Partner.ID> = ["rimouski", "tierra-del-fuego"]
    #expect(!pairs(try TripartiteFinder(whole).triples(of: "brest")).contains(known))
    let graph = try whole.changed(
      withoutPartners: ["tripartite-brest-quebec-tierra-del-fuego"])
    let triples = try TripartiteFinder(graph).triples(of: "brest")
    #expect(pairs(triples).prefix(5).contains(known))
    let about = try TripartiteFinder(graph).triples(of: "brest", about: ["ocean-science"])
    #expect(pairs(about).prefix(3).contains(known))
    let triple = try #require(triples.first { pairs([$0]) == [known] })
    #expect(triple.themes.map(\.theme).contains("ocean-science"))
    #expect(triple.bridges.contains("technopole-brest-iroise"))
    #expect(triple.precedents.contains(.link("quebec--tierra-del-fuego--cooperation")))
    #expect(triple.sides[0].role == .facilitating)
    // The metropole is one with the city: asked of either, the answer is the same.
    let metropole = try TripartiteFinder(graph).triples(of: "brest-metropole")
    #expect(pairs(metropole) == pairs(triples))
  }

  @Test(arguments: 0..<500) func `the list is that of the plainest search`(seed: Int) throws {
    let network = GeneratedNetwork.make(seed: seed, partners: 16, links: 30, themes: 8)
    let graph = try PartnerGraph(network)
    for partner in network.partners where [.city, .region].contains(partner.kind) {
      let naive = NaiveTriples(network).pairs(of: partner.id)
      guard NaiveTriples(network).partners(of: partner.id).count >= 2 else {
        #expect(throws: PartnerPlannerError.self) {
          try TripartiteFinder(graph).triples(of: partner.id)
        }
        continue
      }
      let triples = try TripartiteFinder(graph).triples(of: partner.id)
      #expect(Set(pairs(triples)) == Set(naive.keys))
      for triple in triples {
        let themes = triple.reasons.first { $0.reason == .themes }?.contribution ?? 0
        let expected = naive[Set(triple.sides.dropFirst().map(\.partner))] ?? 0
        #expect(abs(themes - expected) < 1e-9)
        #expect(triple.score == triple.reasons.reduce(0) { $0 + $1.contribution })
        #expect(Set(triple.sides.map(\.role)) == Set(Triple.Role.allCases))
        #expect(triple.themes.map(\.weight) == triple.themes.map(\.weight).sorted(by: >))
      }
      #expect(triples.map(\.score) == triples.map(\.score).sorted(by: >))
      let shuffled = try PartnerGraph(GeneratedNetwork.shuffled(network, seed: seed))
      #expect(try TripartiteFinder(shuffled).triples(of: partner.id) == triples)
    }
  }

  @Test func `roles follow who has what the other seeks`() throws {
    let triples = try TripartiteFinder(PartnerGraph(Self.harbours)).triples(of: "home")
    let triple = try #require(triples.first)
    #expect(triples.count == 1)
    #expect(triple.sides.map(\.partner) == ["home", "learner", "teacher"])
    #expect(triple.sides.map(\.role) == [.facilitating, .beneficiary, .pivotal])
    #expect(triple.exchanges.map(\.theme) == ["ports"])
    #expect(triple.exchanges.map(\.giver) == ["teacher"])
    #expect(triple.exchanges.map(\.taker) == ["learner"])
    #expect(triple.sides[0].carriers.map(\.partner) == ["home-institute"])
    #expect(triple.bridges == ["home-institute"])
    #expect(
      triple.gaps == [
        .noCarrier("learner"), .noCarrier("teacher"), .dormantTie("teacher"),
        .oldEvidence("teacher", PartialDate("2001")), .noFunder,
      ])
  }

  @Test func `what cannot be asked is refused by name`() throws {
    let finder = try TripartiteFinder(PartnerGraph(Self.harbours))
    #expect(throws: PartnerPlannerError.unknownPartner("atlantis")) {
      try finder.triples(of: "atlantis")
    }
    #expect(throws: PartnerPlannerError.unknownTheme("alchemy")) {
      try finder.triples(of: "home", about: ["alchemy"])
    }
    #expect(throws: PartnerPlannerError.noTerritory("home-institute", .institution)) {
      try finder.triples(of: "home-institute")
    }
    #expect(throws: PartnerPlannerError.tooFewPartners("learner", found: ["home"], needed: 2)) {
      try finder.triples(of: "learner")
    }
    for error: PartnerPlannerError in [
      .unknownPartner("x"), .unknownTheme("x"), .noTerritory("x", .club),
      .tooFewPartners("x", found: [], needed: 2),
    ] {
      #expect(
        error.sentence(in: .french).contains("«\u{a0}x\u{a0}»") && error.description.contains("'x'")
      )
    }
  }

  // The French sentences said "no territory" in English.
  @Test func `nobody to work with is said in the language asked for`() {
    for error: PartnerPlannerError in [
      .tooFewPartners("x", found: [], needed: 2),
      .tooFewForConsortium(found: [], countries: 0, needed: 3, neededCountries: 2),
    ] {
      #expect(error.sentence(in: .french).contains("aucun territoire"))
      #expect(!error.sentence(in: .french).contains("no "))
      #expect(error.description.contains("no territory"))
    }
  }

  /// A city with two partners: one seeks what the other offers, and one tie sleeps.
  private static let harbours = Network(
    name: "harbours",
    partners: [
      Partner(id: "home", kind: .city, name: "Home", country: CountryCode("FR"), themes: ["ports"]),
      Partner(
        id: "learner", kind: .city, name: "Learner", country: CountryCode("CA"), seeks: ["ports"]),
      Partner(
        id: "teacher", kind: .region, name: "Teacher", country: CountryCode("AR"),
        offers: ["ports"]),
      Partner(
        id: "home-institute", kind: .institution, name: "Institute", city: "home",
        themes: ["ports"]),
    ],
    links: [
      Link(
        id: "l1", from: "home", to: "learner", kind: .cooperation,
        confirmed: PartialDate("2020")),
      Link(
        id: "l2", from: "teacher", to: "home", kind: .twinning,
        period: Period(since: PartialDate("2001")), state: .dormant),
      Link(id: "l3", from: "home-institute", to: "learner", kind: .contact),
      Link(id: "l4", from: "home-institute", to: "teacher", kind: .contact),
    ], themes: [Theme(id: "ports", label: "Ports")])
}

/// Triples by the definition alone, without an index: for small networks only.
private struct NaiveTriples {
  let network: Network

  init(_ network: Network) { self.network = network }

  private func isTerritory(_ id: Partner.ID) -> Bool {
    network.partners.contains { $0.id == id && ($0.kind == .city || $0.kind == .region) }
  }

  private func city(_ id: Partner.ID) -> Partner.ID? {
    network.partners.first { $0.id == id }?.city
  }

  /// What is one with a territory: its city, what sits in either, and close members.
  func members(_ id: Partner.ID) -> Set<Partner.ID> {
    var members: Set<Partner.ID> = [id]
    if let city = city(id), isTerritory(city) { members.insert(city) }
    for base in members {
      for other in network.partners where isTerritory(other.id) && other.city == base {
        members.insert(other.id)
      }
    }
    for base in members {
      for link in network.links where link.kind == .membership {
        for (a, b) in [(link.from, link.to), (link.to, link.from)]
        where a == base && isTerritory(b)
          && (city(a) == b || city(b) == a || (city(a) != nil && city(a) == city(b)))
        {
          members.insert(b)
        }
      }
    }
    return members
  }

  /// The territories it works with, one for those that are one.
  func partners(of id: Partner.ID) -> [Partner.ID] {
    let home = members(id)
    var count: [Partner.ID: Int] = [:]
    let work: Set<Link.Kind> = [
      .twinning, .friendship, .cooperation, .project, .contact, .exchange, .mission, .meeting,
    ]
    for link in network.links
    where work.contains(link.kind) && (link.state == .active || link.state == .dormant) {
      for (a, b) in [(link.from, link.to), (link.to, link.from)]
      where home.contains(a) && !home.contains(b) && isTerritory(b) {
        count[b, default: 0] += 1
      }
    }
    var taken: Set<Partner.ID> = []
    var found: [Partner.ID] = []
    for partner in count.keys.sorted(by: { (-(count[$0] ?? 0), $0) < (-(count[$1] ?? 0), $1) })
    where !taken.contains(partner) {
      taken.formUnion(members(partner))
      found.append(partner)
    }
    return found
  }

  /// The pairs that are not joined and share a theme with the territory, with the part of the themes.
  func pairs(of id: Partner.ID) -> [Set<Partner.ID>: Double] {
    let partners = partners(of: id)
    let home = profile(members(id))
    var pairs: [Set<Partner.ID>: Double] = [:]
    for first in partners {
      for second in partners where first < second && !joined(members(first), members(second)) {
        let (a, b) = (profile(members(first)), profile(members(second)))
        let shared = Set(home.keys).intersection(a.keys).intersection(b.keys)
        let sum = shared.reduce(0) { $0 + rarity($1) * min(home[$1] ?? 0, a[$1] ?? 0, b[$1] ?? 0) }
        if !shared.isEmpty { pairs[[first, second]] = log(1 + sum) }
      }
    }
    return pairs
  }

  private func joined(_ a: Set<Partner.ID>, _ b: Set<Partner.ID>) -> Bool {
    let projects = Set(network.partners.filter { $0.kind == .project }.map(\.id))
    func neighbours(_ ids: Set<Partner.ID>) -> Set<Partner.ID> {
      Set(
        network.links.flatMap {
          (ids.contains($0.from) ? [$0.to] : []) + (ids.contains($0.to) ? [$0.from] : [])
        })
    }
    return !a.isDisjoint(with: b) || !neighbours(a).isDisjoint(with: b)
      || !neighbours(a).intersection(projects).isDisjoint(with: neighbours(b))
  }

  /// A theme and what is wider, each with the fewest steps.
  private func ladder(_ theme: Theme.ID) -> [Theme.ID: Int] {
    var steps = [theme: 0]
    var level = [theme]
    var height = 0
    while !level.isEmpty {
      height += 1
      level = level.flatMap { id in network.themes.first { $0.id == id }?.broader ?? [] }
        .filter { steps[$0] == nil }
      for theme in level { steps[theme] = height }
    }
    return steps
  }

  private func profile(_ members: Set<Partner.ID>) -> [Theme.ID: Double] {
    var weights: [Theme.ID: Double] = [:]
    func raise(_ theme: Theme.ID, _ weight: Double) {
      for (wider, steps) in ladder(theme) {
        weights[wider] = max(weights[wider] ?? 0, weight * pow(0.5, Double(steps)))
      }
    }
    for partner in network.partners where members.contains(partner.id) {
      for theme in partner.themes + partner.offers + partner.seeks { raise(theme, 1) }
    }
    for link in network.links where members.contains(link.from) || members.contains(link.to) {
      for theme in link.themes { raise(theme, link.state == .ended ? 0.4 : 0.6) }
    }
    return weights
  }

  private func rarity(_ theme: Theme.ID) -> Double {
    let holders = network.partners.filter { partner in
      (partner.themes + partner.offers + partner.seeks).contains { ladder($0)[theme] != nil }
    }
    return log(1 + Double(network.partners.count) / Double(max(1, holders.count)))
  }
}
