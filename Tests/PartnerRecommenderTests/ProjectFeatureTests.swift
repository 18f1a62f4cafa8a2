import Foundation
import PartnerGraph
import PartnerRecommender
import PartnerTestSupport
import Testing

/// The features that look at projects like the one asked about, worked out anew in the plainest way.
@Suite struct `Features of projects like the one asked about` {
  /// Organisations, and projects with a programme, a scheme, themes and members drawn by chance.
  private struct Sample {
    let network: Network
    let members: [Partner.ID: Set<Partner.ID>]
    let request: Request

    init(seed: Int) {
      var random = SeededGenerator(seed: seed)
      let countries = ["FR", "DE", "IT"].compactMap { CountryCode($0) }
      let organisations = (0..<14).map { number in
        Partner(
          id: Identifier("o\(number)"), kind: number % 3 == 0 ? .company : .institution,
          subkind: number % 3 == 1 ? "university" : "", name: LocalizedText("O\(number)"),
          country: countries[number % 3])
      }
      var members: [Partner.ID: Set<Partner.ID>] = [:]
      let projects = (0..<20).map { number -> Partner in
        let id: Partner.ID = Identifier("p\(number)")
        let count = Int.random(in: 1...5, using: &random)
        members[id] = Set(
          (0..<count).map { _ in organisations[Int.random(in: 0..<14, using: &random)].id })
        return Partner(
          id: id, kind: .project, subkind: "programme \(Int.random(in: 0..<2, using: &random))",
          name: LocalizedText("P\(number)"),
          themes: Set((0..<2).map { _ in Identifier("t\(Int.random(in: 0..<3, using: &random))") })
            .sorted(),
          extra: [
            ExtraCell(column: "scheme", value: "s\(Int.random(in: 0..<2, using: &random))"),
            ExtraCell(column: "status", value: "closed"),
            ExtraCell(column: "budget", value: "500"),
          ])
      }
      self.members = members
      network = Network(
        name: "n", partners: organisations + projects,
        links: members.sorted { $0.key < $1.key }.flatMap { project, ids in
          ids.sorted().map {
            Link(
              id: Identifier("\($0)--\(project)"), from: $0, to: project, kind: .participation)
          }
        },
        themes: ["t0", "t1", "t2"].map { id in
          Theme(id: Identifier(id), label: LocalizedText(id), broader: id == "t2" ? ["t0"] : [])
        })
      request = Request(
        asker: .init(partner: "o0"), themes: ["t2"],
        marks: [
          .init(column: "scheme", value: "s1"), .init(column: "subkind", value: "programme 0"),
          .init(column: "status", value: "closed"), .init(column: "call", value: "never seen"),
        ])
    }

    /// The projects of two members and more.
    var common: [Partner] {
      network.partners.filter { members[$0.id, default: []].count > 1 }
    }

    /// For each member of projects marked like the request Σ cos² / √members; the asker's do not vote.
    func votes() -> [Partner.ID: Double] {
      let projects = network.partners.filter { $0.kind == .project }
      func rarity(_ column: String, _ value: String) -> Double {
        let count = projects.count { has($0, column, value) }
        return count < 2 ? 0 : log(1 + Double(projects.count) / Double(count))
      }
      let wanted = [("subkind", "programme 0"), ("scheme", "s1")]
      let length = wanted.reduce(0) { $0 + pow(rarity($1.0, $1.1), 2) }.squareRoot()
      var votes: [Partner.ID: Double] = [:]
      for project in common where !members[project.id, default: []].contains("o0") {
        let own = [("subkind", project.subkind)] + project.extra.map { ($0.column, $0.value) }
        let norm = own.filter { ["subkind", "scheme"].contains($0.0) }
          .reduce(0) { $0 + pow(rarity($1.0, $1.1), 2) }.squareRoot()
        let dot = wanted.filter { has(project, $0.0, $0.1) }
          .reduce(0) { $0 + pow(rarity($1.0, $1.1), 2) }
        guard dot > 0 else { continue }
        let members = members[project.id, default: []]
        for id in members {
          votes[id, default: 0] += pow(dot / length / norm, 2) / Double(members.count).squareRoot()
        }
      }
      return votes
    }

    /// How well two of them know each other, who are in some projects together.
    func strength(_ a: Partner.ID, _ b: Partner.ID) -> Double {
      guard a != b, let link = network.links.first else { return 0 }
      let doubts = members.filter { $0.value.contains(a) && $0.value.contains(b) }
        .map {
          1 - min(1, 2 / Double($0.value.count)) * LinkWeighting(asOf: nil).strength(of: link)
        }
      return doubts.isEmpty ? 0 : 1 - doubts.reduce(1) { $0 * max(1e-9, $1) }
    }

    func has(_ project: Partner, _ column: String, _ value: String) -> Bool {
      column == "subkind"
        ? project.subkind == value
        : project.extra.contains { $0.column == column && $0.value == value }
    }

    func works(_ id: Partner.ID, _ isMeant: (Partner) -> Bool = { _ in true }) -> Double {
      Double(common.count { members[$0.id, default: []].contains(id) && isMeant($0) })
    }

    /// The values of every feature for every candidate, all of them weighing alike: of the request, or of
    /// the question whom its asker should meet.
    func values(isRequest: Bool = true, answering own: Request? = nil) throws -> [Partner.ID:
      [FeatureName: Double]]
    {
      let model = ScoringModel(
        intercept: 0,
        weights: Dictionary(
          uniqueKeysWithValues: FeatureName.allCases.map { ($0, .init(weight: 1)) }))
      let recommender = try Recommender(PartnerGraph(network), model: model)
      let options = RecommendationOptions(limit: 100, includesLinked: true)
      let results =
        isRequest
        ? try recommender.recommendations(answering: own ?? request, options: options)
        : try recommender.recommendations(for: "o0", options: options)
      return Dictionary(
        uniqueKeysWithValues: results.map { result in
          (
            result.partner,
            Dictionary(uniqueKeysWithValues: result.reasons.map { ($0.feature, $0.value) })
          )
        })
    }
  }

  @Test(arguments: 0..<20)
  func `shares and leanings equal those counted one by one`(seed: Int) throws {
    let sample = Sample(seed: seed)
    let total = Double(sample.common.count)
    for (id, values) in try sample.values() {
      let all = sample.works(id)
      func lean(_ isMeant: (Partner) -> Bool) -> Double {
        all == 0 ? 0 : log(1 + sample.works(id, isMeant) * total / (100 * all))
      }
      func near(_ feature: FeatureName, _ expected: Double) {
        #expect(abs(values[feature, default: 0] - expected) < 1e-9, "\(feature) of \(id)")
      }
      let programme = sample.works(id) { sample.has($0, "subkind", "programme 0") }
      near(.programmeShare, programme / (all + 3))
      near(
        .markLift,
        lean { sample.has($0, "subkind", "programme 0") } + lean { sample.has($0, "scheme", "s1") })
      near(
        .themeLift,
        lean { $0.themes.contains("t2") }
          + lean { $0.themes.contains("t2") || $0.themes.contains("t0") })
    }
  }

  @Test(arguments: 0..<20)
  func `without a request the marks are those of one's own projects`(seed: Int) throws {
    let sample = Sample(seed: seed)
    let total = Double(sample.common.count)
    let marks = ["0", "1"].flatMap { [("subkind", "programme " + $0), ("scheme", "s" + $0)] }
      .filter { mark in
        sample.network.partners.count { sample.has($0, mark.0, mark.1) } > 1
      }
    func count(_ id: Partner.ID, _ mark: (String, String)) -> Double {
      sample.works(id) { sample.has($0, mark.0, mark.1) }
    }
    let most = marks.map { count("o0", $0) }.max() ?? 0
    for (id, values) in try sample.values(isRequest: false) {
      let expected = marks.reduce(0) { sum, mark in
        let met = count(id, mark)
        guard met > 0 else { return sum }
        let lean = log(1 + met * total / (100 * sample.works(id)))
        return sum + count("o0", mark) / max(1, most) * lean
      }
      #expect(abs(values[.markLift, default: 0] - expected) < 1e-9)
    }
  }

  @Test(arguments: 0..<20)
  func `countries and sorts are lifted as counted one by one, drawn to one`(seed: Int) throws {
    let sample = Sample(seed: seed)
    let known = Dictionary(uniqueKeysWithValues: sample.network.partners.map { ($0.id, $0) })
    func lift(_ isLike: (Partner) -> Bool) -> Double {
      let lifts = [("subkind", "programme 0"), ("scheme", "s1")].compactMap { mark -> Double? in
        let all = sample.common.flatMap { sample.members[$0.id, default: []] }
        let met = sample.common.filter { sample.has($0, mark.0, mark.1) }
          .flatMap { sample.members[$0.id, default: []] }
        let repeated = sample.network.partners.count { sample.has($0, mark.0, mark.1) } > 1
        guard repeated else { return nil }
        let share = Double(all.count { known[$0].map(isLike) ?? false }) / Double(all.count)
        guard share > 0 else { return 0 }
        let count = Double(met.count { known[$0].map(isLike) ?? false })
        return (count + 50 * share) / (Double(met.count) + 50) / share - 1
      }
      return lifts.reduce(0, +) / Double(lifts.count)
    }
    for (id, values) in try sample.values() {
      let partner = try #require(known[id])
      #expect(
        abs(values[.countryLift, default: 0] - lift { $0.country == partner.country }) < 1e-9)
      #expect(
        abs(
          values[.kindLift, default: 0]
            - lift { $0.kind == partner.kind && $0.subkind == partner.subkind }) < 1e-9)
      #expect(values[.sameCountry, default: 0] == (partner.country == known["o0"]?.country ? 1 : 0))
    }
  }

  @Test(arguments: 0..<20)
  func `projects marked alike vote by likeness and size`(seed: Int) throws {
    let sample = Sample(seed: seed)
    let votes = sample.votes()
    for (id, values) in try sample.values() {
      #expect(abs(values[.similarMarks, default: 0] - 80 * votes[id, default: 0]) < 1e-9)
    }
  }

  @Test(arguments: 0..<20)
  func `a walk of two or three steps equals the product of matrices`(seed: Int) throws {
    let sample = Sample(seed: seed)
    let ids = sample.network.partners.map(\.id)
    let people = ids.filter { $0.rawValue.hasPrefix("o") }
    let steps = people.map { a -> [Double] in
      let row = people.map { sample.strength(a, $0) }
      let sum = row.reduce(0, +)
      return sum > 0 ? row.map { $0 / sum } : row
    }
    var walk = people.map { $0 == "o0" ? 1.0 : 0.0 }
    var sum = people.map { _ in 0.0 }
    for step in 1...3 {
      walk = people.indices.map { to in
        people.indices.reduce(0) { $0 + walk[$1] * steps[$1][to] }
      }
      if step > 1 { sum = zip(sum, walk).map { $0 + $1 } }
    }
    let values = try sample.values()
    for (place, id) in people.enumerated() where id != "o0" {
      let expected = sum[place] / 2 * Double(ids.count)
      #expect(abs((values[id]?[.nearWalk] ?? 0) - expected) < 1e-6, "\(id): \(expected)")
    }
  }

  @Test(arguments: 0..<20)
  func `those known to practitioners are counted one by one`(seed: Int) throws {
    let sample = Sample(seed: seed)
    // By marks alone, which are three tenths of what makes projects alike.
    let request = Request(asker: sample.request.asker, marks: sample.request.marks)
    let people = sample.network.partners.map(\.id).filter { $0.rawValue.hasPrefix("o") }
    let practitioners = sample.votes().filter { $0.key != "o0" }.mapValues { 0.09 * $0 }
    func total(_ id: Partner.ID) -> Double {
      people.reduce(0) { $0 + sample.strength(id, $1) }
    }
    for (id, values) in try sample.values(answering: request) {
      var (similar, topical) = (0.0, 0.0)
      for (practitioner, votes) in practitioners where sample.strength(practitioner, id) > 0 {
        let met = votes * sample.strength(practitioner, id) / total(practitioner).squareRoot()
        similar += 1000 * met
        if sample.strength("o0", practitioner) > 0 {
          topical += 5000 * met / total(id).squareRoot()
        }
      }
      #expect(abs(values[.similarPartners, default: 0] - similar) < 1e-6 * max(1, similar), "\(id)")
      #expect(abs(values[.topicalWalk, default: 0] - topical) < 1e-6 * max(1, topical), "\(id)")
    }
  }

  @Test func `a code also stands for its beginnings, with and without the year`() throws {
    /// A project of a call.
    func project(_ id: Partner.ID, _ call: String) -> Partner {
      Partner(
        id: id, kind: .project, name: "P", extra: [ExtraCell(column: "call", value: call)])
    }
    let partners =
      ["a", "b", "c", "d"].map { Partner(id: Identifier($0), kind: .company, name: "C") }
      + [
        project("x", "SEA-2022-PORTS-01"), project("y", "SEA-2023-PORTS-02"),
        project("z", "SKY-2022-WIND-01"),
      ]
    let links = [("a", "x"), ("b", "x"), ("a", "y"), ("c", "z"), ("b", "z")].map { from, to in
      Link(
        id: Identifier("\(from)\(to)"), from: Identifier(from), to: Identifier(to),
        kind: .participation)
    }
    let graph = try PartnerGraph(Network(name: "n", partners: partners, links: links))
    let model = ScoringModel(intercept: 0, weights: [.markLift: .init(weight: 1)])
    let results = try Recommender(graph, model: model).recommendations(
      answering: Request(marks: [.init(column: "call", value: "SEA-2024-PORTS-07")]))
    // Of SEA-2024-PORTS-07 the part SEA-PORTS is known: two of the common works are x and z.
    let values = results.map { ($0.partner, $0.reasons.first?.value ?? 0) }
    #expect(Set(values.filter { $0.1 > 0 }.map(\.0)) == ["a", "b"])
    let best = try #require(values.first { $0.0 == "a" })
    #expect(abs(best.1 - log(1 + 1 * 2.0 / 100)) < 1e-12)
  }

  @Test func `a programme is known again in its next period`() throws {
    func project(_ id: Partner.ID, _ programme: String) -> Partner {
      Partner(id: id, kind: .project, subkind: programme, name: "P")
    }
    let partners =
      ["a", "b", "c", "d"].map { id in
        Partner(
          id: Identifier(id), kind: .company, name: "C",
          country: CountryCode(id == "c" ? "FR" : "IT"))
      }
      + [
        project("x", "2014 - 2020 INTERREG V-A Italy - Austria"),
        project("y", "Interreg IIIA Italy-Austria (2000-2006)"),
        project("z", "2014 - 2020 INTERREG VB Alpine Space"),
        project("w", "2014 - 2020 INTERREG VB Alpine Space"),
        project("u", "Enhancing the R&I System"), project("v", "Enhancing the R&I System"),
      ]
    let members = [
      ("a", "x"), ("b", "x"), ("a", "y"), ("b", "y"), ("c", "z"), ("d", "w"), ("c", "w"),
    ]
    let links = members.map { from, to in
      Link(
        id: Identifier("\(from)\(to)"), from: Identifier(from), to: Identifier(to),
        kind: .participation)
    }
    let graph = try PartnerGraph(Network(name: "n", partners: partners, links: links))
    let model = ScoringModel(
      intercept: 0, weights: [.programmeShare: .init(weight: 1), .countryLift: .init(weight: 1)])
    let recommender = Recommender(graph, model: model)
    let mark = Request.Mark(column: "subkind", value: "2021 - 2027 Interreg VI-A Italy - Austria")
    let results = try recommender.recommendations(answering: Request(marks: [mark]))
    let best = try #require(results.first { $0.partner == "a" })
    let share = try #require(best.reasons.first { $0.feature == .programmeShare })
    #expect(share.value == 2.0 / 5)
    #expect(
      share.evidence == [
        .markedProjects(
          .init(column: "subkind", value: "Interreg Italy Austria"), projects: 2, of: 2)
      ])
    #expect(best.reasons.contains { $0.feature == .countryLift && $0.contribution > 0 })
    let other = try #require(results.first { $0.partner == "c" })
    #expect(!other.reasons.contains { $0.feature == .programmeShare })
    #expect(
      recommender.projectMarks.map(\.value) == [
        "2014 - 2020 INTERREG VB Alpine Space", "Enhancing the R&I System",
        "Interreg Alpine Space", "Interreg Italy Austria",
      ])
    // A name that is new in part is known by most of its words, but not by those that all names have.
    func value(under programme: String) throws -> Double? {
      let results = try recommender.recommendations(
        answering: Request(marks: [.init(column: "subkind", value: programme)]))
      return results.first { $0.partner == "a" }?.reasons
        .first { $0.feature == .programmeShare }?.value
    }
    #expect(try value(under: "2021-2027 Interreg VI-A (IPA) Austria / Italy Lakes") == 2.0 / 5)
    #expect(try value(under: "2021 - 2027 Interreg VI-B Baltic Sea") == nil)
  }

  @Test func `every reason is a sentence in both languages, and the parts sum to the score`() throws
  {
    for seed in 0..<5 {
      let sample = Sample(seed: seed)
      let graph = try PartnerGraph(sample.network)
      let model = ScoringModel(
        intercept: 0.1,
        weights: Dictionary(
          uniqueKeysWithValues: FeatureName.allCases.map { ($0, .init(weight: 0.3, mean: 0.2)) }))
      let results = try Recommender(graph, model: model) {
        $0.lowercased().split(separator: " ").map(String.init)
      }.recommendations(answering: sample.request, options: .init(limit: 50))
      for language in Language.allCases {
        let writer = ReasonWriter(graph, language: language, asker: "o0", answersRequest: true)
        for reason in results.flatMap(\.reasons) {
          let sentence = writer.sentence(for: reason)
          #expect(sentence.hasSuffix(".") && !sentence.contains("  ") && !sentence.contains("()"))
          #expect(!sentence.hasSuffix("here, .") && !sentence.hasSuffix(", ."), "\(reason)")
        }
      }
      for result in results {
        #expect(result.reasons.reduce(result.base) { $0 + $1.contribution } == result.score)
      }
    }
  }

  @Test func `sentences say how much of the work it is`() throws {
    let sample = Sample(seed: 1)
    let graph = try PartnerGraph(sample.network)
    func sentence(_ evidence: [Evidence], _ feature: FeatureName, _ language: Language) -> String {
      ReasonWriter(graph, language: language).sentence(
        for: Reason(feature: feature, contribution: 1, value: 1, evidence: evidence))
    }
    let marks: [Evidence] = [
      .markedProjects(.init(column: "scheme", value: "RIA"), projects: 12, of: 40),
      .markedProjects(.init(column: "call", value: "C1"), projects: 1, of: 40),
    ]
    #expect(
      sentence(marks, .markLift, .english)
        == "Of its 40 partnerships here, 12 come under “RIA” and 1 under “C1”.")
    #expect(
      sentence(marks, .markLift, .french)
        == "Sur ses 40 partenariats connus, 12 relèvent de «\u{a0}RIA\u{a0}» et 1 de "
        + "«\u{a0}C1\u{a0}».")
    let country = try #require(CountryCode("FR"))
    #expect(
      sentence([.countryFrequency(country, times: 1.36)], .countryLift, .french)
        == "Dans de tels projets, les partenaires de ce pays (FR) sont 1,4 fois aussi fréquents "
        + "qu'ailleurs.")
    #expect(
      sentence(
        [.kindFrequency(.institution, subkind: "university", times: 2)], .kindLift, .english)
        == "In such projects, partners of this sort (university) are 2.0 times as frequent as "
        + "elsewhere.")
  }
}
