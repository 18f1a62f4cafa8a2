import PartnerAnalysis
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Proposing partners that are the same` {
  private func institution(
    _ id: Partner.ID, _ name: String, aliases: [String] = [], country: String? = "FR",
    city: Partner.ID? = nil, ror: String = "", pic: String = ""
  ) -> Partner {
    Partner(
      id: id, kind: .institution, name: LocalizedText(name), aliases: aliases,
      country: country.flatMap { CountryCode($0) }, city: city,
      identifiers: ExternalIdentifiers(ror: ror), sources: ["s"],
      extra: pic.isEmpty ? [] : [ExtraCell(column: "pic", value: pic)])
  }

  private func graph(_ partners: [Partner], links: [Link] = []) throws -> PartnerGraph {
    let cities = ["brest", "nantes"].map {
      Partner(
        id: Identifier($0), kind: .city, name: LocalizedText($0.capitalized),
        country: CountryCode("FR"), sources: ["s"])
    }
    return try PartnerGraph(
      Network(
        name: "n", partners: cities + partners, links: links,
        sources: [Source(id: "s", title: "S")]))
  }

  private func probability(_ one: Partner, _ other: Partner) throws -> Double {
    try Reconciler(graph([one, other])).comparison(of: one.id, with: other.id).probability
  }

  private var ocean: Partner {
    institution("a", "Institut Océanographique Paul Ricard", city: "brest")
  }

  @Test(
    arguments: [
      "INSTITUT OCEANOGRAPHIQUE PAUL RICARD", "Paul Ricard, Institut Océanographique",
      "Institut Oceanografique Paul Ricard", "Inst. Océanographique Paul Ricard",
      "Institut Océanographique Paul Ricard e.V.", "Oceanographic Institute Paul Ricard",
    ])
  func `accents, order, slips, short forms and legal forms are forgiven`(_ name: String) throws {
    #expect(try probability(ocean, institution("b", name, city: "brest")) > 0.9)
    #expect(try probability(ocean, institution("b", name, city: nil)) > 0.7)
  }

  @Test func `what contradicts speaks against`() throws {
    let north = institution("a", "Clinique Mutualiste Armor Nord", city: "brest")
    let same = try probability(
      north, institution("b", "Clinique Mutualiste Armor Nord", city: "brest"))
    for other in [
      institution("b", "Clinique Mutualiste Armor Sud", city: "brest"),
      institution("b", "Clinique Mutualiste Armor Nord", city: "nantes"),
      institution("b", "Clinique Mutualiste Armor Nord", country: "DE"),
      institution("b", "Laboratoire Mutualiste Armor Nord 12", city: "brest"),
    ] {
      let different = try probability(north, other)
      #expect(different < 0.5, "\(other.name): \(different)")
      #expect(different < same)
    }
  }

  @Test func `one identifier is certain, two of one register are two`() throws {
    let one = institution("a", "Ifremer", ror: "044jxhp58")
    let other = institution("b", "Centre de la mer", country: "DE", ror: "044jxhp58")
    #expect(try probability(one, other) > 0.999)
    #expect(try Reconciler(graph([one, other])).proposals().map(\.other) == ["b"])
    let twin = institution("b", "Ifremer", ror: "01b8h3982")
    #expect(try Reconciler(graph([one, twin])).proposals(threshold: 0.001).isEmpty)
    let participant = institution("a", "Ifremer", pic: "999581404")
    let renamed = institution("b", "Institut de la mer", pic: "999581404")
    #expect(try probability(participant, renamed) > 0.999)
  }

  @Test func `an acronym stands for a name with its letters`() throws {
    let name = institution(
      "a", "Service Hydrographique et Océanographique de la Marine", city: "brest")
    let right = try probability(name, institution("b", "SHOM", city: "brest"))
    let wrong = try probability(name, institution("b", "SHON", city: "brest"))
    #expect(right > 0.5 && wrong < 0.1, "\(right), \(wrong)")
  }

  @Test func `the score is the base and its reasons`() throws {
    let partners = [
      ocean, institution("b", "Institut Oceanografique Paul Ricard", city: "brest"),
      institution("c", "Institut Océanographique Paul Richard", city: "nantes"),
    ]
    let reconciler = try Reconciler(graph(partners))
    let found = reconciler.matches(threshold: 0.01)
    #expect(!found.isEmpty)
    for pair in found {
      let sum = reconciler.reasons(for: pair).reduce(reconciler.base) { $0 + $1.contribution }
      #expect(abs(sum - pair.score) < 1e-3)
      for reason in reconciler.reasons(for: pair) {
        let (english, french) = (
          reason.sentence(in: .english), reason.sentence(in: .french)
        )
        #expect(!english.isEmpty && !french.isEmpty && english != french)
      }
    }
  }

  @Test func `a chain is one group, and nobody goes twice`() throws {
    let partners = [
      institution("a", "Ifremer Bretagne", ror: "044jxhp58"),
      institution("b", "Institut de la mer Ifremer", pic: "999581404"),
      Partner(
        id: "c", kind: .institution, name: "Ifremer", country: CountryCode("FR"),
        identifiers: ExternalIdentifiers(ror: "044jxhp58"), sources: ["s"],
        extra: [ExtraCell(column: "pic", value: "999581404")]),
    ]
    let proposals = try Reconciler(graph(partners)).proposals()
    #expect(Set(proposals.map(\.survivor)).count == 1)
    #expect(Set(proposals.map(\.other)).count == 2)
  }

  @Test func `the one with more links stays`() throws {
    let twin = institution("b", "Institut Oceanographique Paul Ricard", city: "brest")
    let link = Link(id: "l", from: "b", to: "nantes", kind: .contact, sources: ["s"])
    let proposals = try Reconciler(graph([ocean, twin], links: [link])).proposals()
    #expect(proposals.map(\.survivor) == ["b"] && proposals.map(\.other) == ["a"])
  }

  @Test func `no partners, no proposals`() throws {
    let empty = try PartnerGraph(Network(name: "n"))
    #expect(Reconciler(empty).proposals().isEmpty)
    #expect(Reconciler(empty).matches().isEmpty)
    #expect(throws: PartnerGraphError.unknownPartner("atlantis")) {
      try Reconciler(empty).comparison(of: "atlantis", with: "b")
    }
  }
}
