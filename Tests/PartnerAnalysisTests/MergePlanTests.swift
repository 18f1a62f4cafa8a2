import PartnerAnalysis
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Merging partners` {
  private let kiel = Partner(
    id: "kiel", kind: .city, name: "Kiel", aliases: ["Chiel"], country: CountryCode("DE"),
    identifiers: ExternalIdentifiers(wikidata: "Q1707"), themes: ["ports"], population: 247_717,
    sources: ["census"], note: "on the Baltic")
  private let twin = Partner(
    id: "kiel-2", kind: .city,
    name: LocalizedText(
      "Kiel; city",
      translations: [
        .init(language: "fr", text: "Kiel (Allemagne)")
      ]), aliases: ["Kielo"], identifiers: ExternalIdentifiers(geonames: "2891122"),
    themes: ["sailing", "ports"], population: 240_000, sources: ["report", "web"], note: "a port")
  private let brest = Partner(id: "brest", kind: .city, name: "Brest", sources: ["web"])
  private let yard = Partner(
    id: "yard", kind: .company, name: "Yard", city: "kiel-2", sources: ["web"])

  private func link(
    _ id: Link.ID, _ from: Partner.ID, _ to: Partner.ID, _ kind: Link.Kind = .twinning,
    since: String? = nil, confirmed: String? = nil, sources: [Source.ID] = ["web"]
  ) -> Link {
    Link(
      id: id, from: from, to: to, kind: kind,
      period: Period(since: since.flatMap { PartialDate($0) }),
      confirmed: confirmed.flatMap { PartialDate($0) }, sources: sources)
  }

  private func network(
    links: [Link] = [], statements: [Statement] = []
  ) -> Network {
    Network(
      name: "n", partners: [brest, kiel, twin, yard], links: links,
      themes: [Theme(id: "ports", label: "Ports"), Theme(id: "sailing", label: "Sailing")],
      sources: ["census", "report", "web"].map { Source(id: $0, title: $0.rawValue) },
      statements: statements)
  }

  private func plan(
    _ network: Network, _ groups: [MergeGroup], isForced: Bool = false
  ) throws(PartnerAnalysisError) -> MergePlan {
    try MergePlan(
      groups, partners: network.partners, links: network.links, statements: network.statements,
      isForced: isForced)
  }

  private let both = MergeGroup(["kiel", "kiel-2"], into: "kiel")

  @Test func `lists are united, a lost name is an alias, what differs is stated by its sources`()
    throws
  {
    let plan = try plan(network(), [both])
    let partner = try #require(plan.changed.first)
    #expect(partner.name.standard == "Kiel")
    #expect(partner.name.translation(into: "fr") == "Kiel (Allemagne)")
    #expect(partner.aliases == ["Chiel", "Kielo"])
    #expect(
      partner.identifiers == ExternalIdentifiers(geonames: "2891122", wikidata: "Q1707"))
    #expect(partner.themes == ["ports", "sailing"])
    #expect(partner.sources == ["census", "report", "web"])
    #expect(partner.population == 247_717 && partner.note == "on the Baltic")
    let said = plan.addedStatements.map { "\($0.subject) \($0.property) \($0.value) \($0.source)" }
    // A name with a semicolon fits no list of aliases.
    #expect(
      said == [
        "kiel population 247717 census", "kiel population 240000 report",
        "kiel population 240000 web", "kiel note a port report", "kiel note a port web",
        "kiel name Kiel; city report", "kiel name Kiel; city web",
      ])
    #expect(plan.removed == ["kiel-2"])
    #expect(plan.changed.last?.city == "kiel")
  }

  @Test func `links go over, those that say the same become one, those to itself go`() throws {
    let links = [
      link("a", "brest", "kiel", since: "1950", sources: ["census"]),
      link("b", "kiel-2", "brest", since: "1950", confirmed: "2020", sources: ["report"]),
      link("c", "kiel-2", "brest", since: "1951"),
      link("d", "kiel", "kiel-2", .contact),
      link("e", "yard", "kiel-2", .location),
    ]
    let statements = ["b", "d", "kiel-2"].map {
      Statement(subject: $0, property: "mayor", value: "1", source: "web")
    }
    let plan = try plan(network(links: links, statements: statements), [both])
    #expect(plan.removedLinks == ["b", "d"])
    #expect(plan.changedLinks.map(\.id) == ["a", "c", "e"])
    #expect(plan.changedLinks[0].sources == ["census", "report"])
    #expect(plan.changedLinks[0].confirmed == PartialDate("2020"))
    #expect(plan.changedLinks[1].from == "kiel" && plan.changedLinks[2].to == "kiel")
    #expect(plan.addedStatements.prefix(2).map(\.subject) == ["a", "kiel"])
    let steps = plan.steps.map(\.name)
    #expect(steps.filter { $0 == "statement-dropped" }.count == 1)
    #expect(steps.contains("link-to-itself") && steps.contains("link-united"))
  }

  @Test func `links that said the same before stay as they were`() throws {
    let links = [link("a", "brest", "kiel-2"), link("b", "brest", "kiel-2")]
    let plan = try plan(network(links: links), [both])
    #expect(plan.removedLinks.isEmpty && plan.changedLinks.count == 2)
  }

  @Test func `a new identifier takes both, and nobody sits in itself`() throws {
    let inner = Partner(
      id: "inner", kind: .city, name: "Inner Kiel", city: "kiel", sources: ["web"])
    let plan = try MergePlan(
      [MergeGroup(["kiel", "inner"], into: "kiel-3")], partners: [kiel, inner], links: [],
      statements: [])
    #expect(plan.added.map(\.id) == ["kiel-3"] && plan.removed == ["kiel", "inner"])
    #expect(plan.added[0].city == nil && plan.added[0].aliases == ["Chiel", "Inner Kiel"])
    #expect(plan.steps.contains(.cityDropped("kiel-3")))
  }

  @Test func `what is not one partner is refused by name`() throws {
    let rows = network()
    #expect(throws: PartnerAnalysisError.nothingToMerge("kiel")) {
      try plan(rows, [MergeGroup(["kiel", "kiel"], into: "kiel")])
    }
    #expect(throws: PartnerAnalysisError.unknownPartner("atlantis")) {
      try plan(rows, [MergeGroup(["kiel", "atlantis"], into: "kiel")])
    }
    #expect(throws: PartnerAnalysisError.identifierTaken("brest")) {
      try plan(rows, [MergeGroup(["kiel", "kiel-2"], into: "brest")])
    }
    #expect(throws: PartnerAnalysisError.inTwoGroups("kiel")) {
      try plan(rows, [both, MergeGroup(["kiel", "brest"], into: "brest")])
    }
    #expect(throws: PartnerAnalysisError.differentKinds("kiel", .city, "yard", .company)) {
      try plan(rows, [MergeGroup(["kiel", "yard"], into: "kiel")])
    }
    let forced = try plan(rows, [MergeGroup(["kiel", "yard"], into: "kiel")], isForced: true)
    #expect(forced.addedStatements.contains { $0.property == "kind" && $0.value == "company" })
    let other = Partner(
      id: "other", kind: .city, name: "Kiel", identifiers: ExternalIdentifiers(wikidata: "Q1"))
    let error = PartnerAnalysisError.differentIdentifiers(
      register: "wikidata", "kiel", "Q1707", "other", "Q1")
    #expect(throws: error) {
      try MergePlan(
        [MergeGroup(["kiel", "other"], into: "kiel")], partners: [kiel, other], links: [],
        statements: [])
    }
    #expect(error.description.contains("Q1707") && error.sentence(in: .french).contains("corrigez"))
  }

  @Test(arguments: 0..<60)
  func `any merge leaves a graph in which nothing is lost`(seed: Int) throws {
    let network = GeneratedNetwork.make(seed: seed)
    var random = SeededGenerator(seed: seed)
    let ids = network.partners.map(\.id).shuffled(using: &random)
    let groups = [
      MergeGroup(Array(ids[0..<2]), into: ids[1]), MergeGroup(Array(ids[2..<5]), into: "new"),
    ]
    let plan = try plan(network, groups, isForced: true)
    let merged = MergedNetwork.applying(plan, to: network)
    #expect(merged.problems() == [])
    let survivors = Dictionary(
      uniqueKeysWithValues: groups.flatMap { group in
        group.members.map { ($0, group.survivor) }
      })
    func now(_ id: Partner.ID) -> Partner.ID { survivors[id] ?? id }
    for link in network.links where now(link.from) != now(link.to) {
      #expect(
        merged.links.contains {
          Set([$0.from, $0.to]) == [now(link.from), now(link.to)] && $0.kind == link.kind
            && $0.period == link.period && Set(link.sources).isSubset(of: $0.sources)
        })
    }
    for partner in network.partners {
      let row = try #require(merged.partners.first { $0.id == now(partner.id) })
      #expect((row.name.all + row.aliases).contains(partner.name.standard))
      #expect(Set(partner.sources).isSubset(of: row.sources))
      #expect(Set(partner.themes).isSubset(of: row.themes))
      let values = merged.statements.filter { $0.subject == row.id.rawValue }.map(\.value)
      for value in [partner.population.map { "\($0)" }, partner.country?.rawValue] {
        guard let value else { continue }
        #expect(
          values.contains(value) || row.country?.rawValue == value
            || row.population.map { "\($0)" } == value)
      }
    }
    for statement in network.statements {
      let subject = now(Identifier(statement.subject)).rawValue
      #expect(merged.statements.contains { $0.subject == subject && $0.value == statement.value })
    }
    for language in Language.allCases {
      #expect(plan.steps.allSatisfy { $0.sentence(in: language).count > 8 })
    }
  }
}

/// A network after a merge, worked out row by row.
enum MergedNetwork {
  static func applying(_ plan: MergePlan, to network: Network) -> Network {
    let partners =
      network.partners.filter { !plan.removed.contains($0.id) }
      .map { row in plan.changed.first { $0.id == row.id } ?? row } + plan.added
    let links = network.links.filter { !plan.removedLinks.contains($0.id) }
      .map { row in plan.changedLinks.first { $0.id == row.id } ?? row }
    let gone = Set(plan.removed.map(\.rawValue) + plan.removedLinks.map(\.rawValue))
    return Network(
      name: network.name, partners: partners, links: links, themes: network.themes,
      sources: network.sources,
      statements: network.statements.filter { !gone.contains($0.subject) } + plan.addedStatements)
  }
}
