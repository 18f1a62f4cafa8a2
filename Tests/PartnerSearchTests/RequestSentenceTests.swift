import PartnerGraph
import PartnerSearch
import Testing

@Suite struct `Sentences that describe who asks` {
  let reader: RequestReader

  init() throws { reader = try ThreeCities.reader.get() }

  private func read(_ text: String) throws -> Request { try reader.read(text).request }

  @Test(arguments: [
    "The port authority of Taranto has two quays. It looks for shipping companies in Norway.",
    "Port authority of Taranto, 80 people. Seeks: shipping companies in Norway.",
    "Good morning, the Taranto port authority represents two quays. We look for shipping companies "
      + "in Norway.",
    "We look for shipping companies in Norway. Thank you! The Port Authority of Taranto",
  ])
  func `who speaks is known by the sentences around`(_ text: String) throws {
    let request = try read(text)
    #expect(request.asker.partner == "port-of-taranto" || request.asker.place == "taranto")
    #expect(request.kinds == [.company])
    #expect(request.countries == [CountryCode("NO")])
  }

  @Test func `those that border on a country are asked for by its name, or by that of who asks`()
    throws
  {
    let chilean = ["AR", "BO", "PE"].map { CountryCode($0) }
    #expect(
      try read("Which cities in the countries bordering Chile work on water?").countries == chilean)
    #expect(try read("Quelles villes des pays frontaliers du Chili ?").countries == chilean)
    let own = try read("We are a Chilean company and seek ports in neighbouring countries.")
    #expect(own.asker.country == CountryCode("CL") && own.countries == chilean)
    let none = try reader.read("Ports of neighbouring countries")
    #expect(none.request.countries.isEmpty)
    #expect(none.notUnderstood.map(\.text).contains("neighbouring"))
  }

  @Test(arguments: [
    ("Which of the twin towns of Brest work on water?", true),
    ("Quelles villes jumelées avec Brest travaillent sur l'eau ?", true),
    ("Brest's twin towns: who works on water?", true),
    ("Qui, parmi les partenaires de Brest, travaille sur l'eau ?", false),
  ])
  func `twin towns and partners of a town are told from those in it`(
    _ text: String, _ isTwinned: Bool
  ) throws {
    let request = try read(text)
    #expect(request.circles == [.init(centre: "brest", isTwinned: isTwinned)])
    #expect(request.places == ["brest"] && request.asker.partner == nil)
    #expect(try read("Companies of Brest that work on water").circles.isEmpty)
    #expect(try read("We want to be twinned with Brest").circles.isEmpty)
  }

  @Test func `a journey goes to a place, and tags of HTML are no words`() throws {
    #expect(try read("Which companies should our trade mission to Miami meet?").places == ["miami"])
    let marked = try reader.read(
      "<html><body><h1>Request</h1><p class=\"x\">A company seeks a city in Chile</p></body></html>"
    )
    #expect(marked.request.kinds == [.city] && marked.request.asker.kind == .company)
    #expect(!marked.notUnderstood.map(\.text).contains("html"))
    #expect(marked.understood.first { $0.meaning == .kind(.city) }?.span.text == "city")
  }

  @Test func `a question whether another seeks is an offer to it`() throws {
    let request = try read(
      "Is it true that Haiphong is looking for help with mangroves? We are a company.")
    #expect(request.places == ["haiphong"] && request.offers == ["biodiversity"])
    #expect(request.asker.kind == .company)
  }
}
