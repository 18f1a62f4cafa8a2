import PartnerAnalysis
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Checking a network` {
  private func findings(
    partners: [Partner], links: [Link] = [], themes: [Theme] = [],
    statements: [Statement] = [], asOf: String? = nil
  ) throws -> [String] {
    let graph = try PartnerGraph(
      Network(
        name: "n", partners: partners, links: links, themes: themes,
        sources: [
          Source(id: "s1", title: "One", date: PartialDate("2009")), Source(id: "s2", title: "Two"),
        ], statements: statements))
    let check = NetworkCheck(
      graph, asOf: asOf.flatMap { PartialDate($0) },
      country: {
        ["FR": "FR", "GB": "GB", "UK": "GB", "DE": "DE"][$0].flatMap { CountryCode($0) }
      },
      words: { $0.lowercased().split(separator: " ").map(String.init) })
    return check.findings().filter { $0.name != "unused-source" }
      .map { "\($0.severity) \($0.name) \($0.subject)" }
  }

  private func partner(
    _ id: Partner.ID, kind: Partner.Kind = .city, name: LocalizedText? = nil,
    aliases: [String] = [], country: String? = nil, wikidata: String = "",
    period: Period = .unknown, themes: [Theme.ID] = [], sources: [Source.ID] = ["s1"]
  ) -> Partner {
    Partner(
      id: id, kind: kind, name: name ?? LocalizedText(id.rawValue), aliases: aliases,
      country: country.flatMap { CountryCode($0) },
      identifiers: ExternalIdentifiers(wikidata: wikidata), themes: themes, period: period,
      sources: sources)
  }

  private func link(
    _ id: Link.ID, kind: Link.Kind = .contact, since: String? = nil, until: String? = nil,
    state: Link.State = .active, confirmed: String? = nil, themes: [Theme.ID] = ["t"],
    sources: [Source.ID] = ["s1"]
  ) -> Link {
    Link(
      id: id, from: "a", to: "b", kind: kind, themes: themes,
      period: Period(
        since: since.flatMap { PartialDate($0) }, until: until.flatMap { PartialDate($0) }),
      state: state, confirmed: confirmed.flatMap { PartialDate($0) }, sources: sources)
  }

  private let themes = [Theme(id: "t", label: "T")]

  @Test func `a well-kept network has no findings`() throws {
    #expect(
      try findings(
        partners: [partner("a"), partner("b")], links: [link("l", since: "2008")],
        themes: themes) == [])
  }

  @Test func `statements of one date that differ, and a table alone with its value, are told`()
    throws
  {
    func statement(_ subject: String, _ property: String, _ value: String) -> Statement {
      Statement(subject: subject, property: property, value: value, source: "s1")
    }
    #expect(
      try findings(
        partners: [partner("a"), partner("b")], links: [link("l", since: "2010")], themes: themes,
        statements: [
          statement("a", "members", "10"), statement("a", "members", "12"),
          statement("l", "since", "2009"), statement("b", "name", "b"),
        ], asOf: "2011") == ["warning contradiction a", "warning table-contradicted l"])
  }

  @Test func `links and partners without a source are told`() throws {
    #expect(
      try findings(
        partners: [partner("a", sources: []), partner("b")],
        links: [link("l", since: "2008", sources: [])], themes: themes)
        == ["error link-without-source l", "warning partner-without-source a"])
  }

  @Test func `countries that are none are told, and which is meant`() throws {
    let network = Network(
      name: "n",
      partners: [
        partner("a", country: "UK"), partner("b", country: "XX"), partner("c", country: "FR"),
      ],
      sources: [Source(id: "s1", title: "One")])
    let graph = try PartnerGraph(network)
    let known = ["FR": "FR", "UK": "GB"]
    let found = NetworkCheck(graph, country: { known[$0].flatMap { CountryCode($0) } }) { [$0] }
      .findings().filter { $0.name == "unknown-country" }
    #expect(found.map(\.subject) == ["a", "b"])
    #expect(found.allSatisfy { $0.severity == .warning })
    #expect(found[0].sentence(in: .english).hasSuffix("no country of ISO 3166-1; perhaps 'GB'?"))
    #expect(found[1].sentence(in: .french).hasSuffix("ISO 3166-1\u{a0}; corrigez-le"))
    // Without knowledge of countries every two letters are one.
    #expect(!NetworkCheck(graph) { [$0] }.findings().contains { $0.name == "unknown-country" })
  }

  @Test func `dates that cannot be are told`() throws {
    let young = Period(since: PartialDate("2010"))
    #expect(
      try findings(
        partners: [partner("a", period: young), partner("b")],
        links: [
          link("backwards", since: "2012", until: "2011"),
          link("early", kind: .meeting, since: "2015", confirmed: "2014"),
          link("unborn", kind: .mission, since: "2005", until: "2006", state: .ended),
        ], themes: themes, asOf: "2016") == [
          "error end-before-beginning backwards",
          "warning active-though-over backwards", "warning confirmed-before-beginning early",
          "warning outside-life-of-partner unborn",
        ])
  }

  @Test func `an active link without new evidence is stale, an undated one noted`() throws {
    let links = [
      link("old", since: "2001"),
      link("fresh", kind: .friendship, since: "2001", confirmed: "2018"),
      link("asleep", kind: .twinning, since: "2001", state: .dormant),
      link("happened", kind: .mission, since: "2001", until: "2001"),
      link("undated", kind: .exchange),
      link("place", kind: .location),
    ]
    #expect(
      try findings(
        partners: [partner("a"), partner("b")], links: links, themes: themes, asOf: "2020")
        == ["warning stale old", "note undated undated"])
  }

  @Test func `likely duplicates and names that mean several are told apart`() throws {
    let partners = [
      partner("a", name: "Port City", country: "FR", themes: ["t"]),
      partner("b", name: "City Port", country: "FR", themes: ["t"]),
      partner("c", name: "Harbour", aliases: ["port city"], country: "DE", themes: ["t"]),
      partner("d", wikidata: "Q1", themes: ["t"]), partner("e", wikidata: "Q1", themes: ["t"]),
    ]
    let found = try findings(partners: partners, themes: themes)
      .filter { !$0.contains("without-link") }
    #expect(
      found == [
        "warning likely-duplicate b", "warning likely-duplicate e", "note shared-name a",
      ])
  }

  @Test func `a link said twice is told`() throws {
    let links = [
      link("l1", since: "2008"), link("l2", since: "2008"), link("l3", since: "2009"),
    ]
    #expect(
      try findings(partners: [partner("a"), partner("b")], links: links, themes: themes)
        == ["warning repeated-link l2"])
  }

  @Test func `what is never used or has nothing is noted`() throws {
    #expect(
      try findings(
        partners: [partner("a")],
        themes: themes + [Theme(id: "u", label: "U", broader: ["t"])])
        == [
          "note partner-without-link a", "note partner-without-theme a", "note unused-theme t",
          "note unused-theme u",
        ])
  }

  @Test func `an empty network has no findings`() throws {
    #expect(try findings(partners: []) == [])
  }

  @Test(arguments: 0..<20)
  func `every finding is a sentence in both languages, whatever the order of rows`(seed: Int) throws
  {
    let network = GeneratedNetwork.make(seed: seed)
    func findings(_ network: Network) throws -> [Finding] {
      try NetworkCheck(PartnerGraph(network)) { [$0] }.findings()
    }
    let found = try findings(network)
    #expect(try found == findings(GeneratedNetwork.shuffled(network, seed: seed)))
    #expect(!found.isEmpty)
    for language in Language.allCases {
      #expect(found.allSatisfy { $0.sentence(in: language).count > 8 })
    }
  }
}
