import PartnerGraph
import PartnerSearch
import Testing

@Suite struct `Who asks, by its name and by what it does` {
  let reader: RequestReader

  init() throws { reader = try ThreeCities.reader.get() }

  private func read(_ text: String) throws -> Request { try reader.read(text).request }

  @Test(arguments: [
    "We are the University of Applied Sciences of Emden. We seek partners in sailing.",
    "Croatia's ministry of the sea seeks partners in sailing.",
    "Un lycée agricole de Moselle cherche des partenaires pour la voile.",
    "The Ministry of Agriculture of Kenya seeks partners in sailing.",
  ])
  func `the name of a body is no wish where it says another`(_ text: String) throws {
    let request = try read(text)
    #expect(request.seeks == ["sailing"] && request.themes.isEmpty && request.offers.isEmpty)
    #expect(request.asker.kind == .institution)
  }

  @Test func `the name of a body tells what it is about where nothing else does`() throws {
    #expect(try read("Un lycée agricole de Moselle cherche un lycée.").themes == ["agriculture"])
  }

  @Test(arguments: [
    ("A Polish port looks for counterparts in Spain.", Partner.Kind.institution),
    ("Une PME de Moselle cherche des homologues en Sarre.", .company),
    ("Brest looks for counterparts in Japan.", .city),
    ("The Association of Caribbean Ports seeks a sister association in Italy.", .network),
  ])
  func `counterparts are what the one who asks is`(_ text: String, _ kind: Partner.Kind) throws {
    #expect(try read(text).kinds == [kind])
    let nobody = try reader.read("Counterparts in Spain?")
    #expect(nobody.request.kinds.isEmpty)
    #expect(nobody.notUnderstood.map(\.text) == ["Counterparts"])
  }

  @Test(arguments: [
    "We grow oysters in Cadiz. Who wants them in Ireland?",
    "A women's cooperative in Cadiz looks for a buyer in Ireland.",
    "We build boats in Cadiz and would like to import engines from Ireland.",
  ])
  func `one that makes or sells things is a company, where it makes them`(_ text: String) throws {
    let request = try read(text)
    #expect(request.asker.kind == .company && request.asker.place == "cadiz")
    #expect(request.countries == [CountryCode("IE")])
    #expect(try read("We sell boats. We are an association.").asker.kind == .institution)
  }

  @Test(arguments: [
    "We build boats; who needs them in Ireland?",
    "A women's cooperative in Cadiz seeks microcredit.",
    "A Breton cooperative would like to export to Ireland.",
  ])
  func `one that does not say where it makes things, or sells none, may be anything`(
    _ text: String
  ) throws {
    #expect(try read(text).asker.kind == nil)
  }

  @Test func `an aquarium that asks is an institution, one that is sought is not`() throws {
    let request = try read("We are an aquarium in Cadiz. We look for an aquarium in Ireland.")
    #expect(request.asker.kind == .institution && request.kinds.isEmpty)
    #expect(request.seeks == ["aquariums"])
  }

  @Test(arguments: [
    "Advice from Danish ports would be welcome.", "Des ports danois seraient les bienvenus.",
    "Can Kiel learn something from Danish ports?",
    "Ce qui intéresse la ville de Kiel, ce sont les ports danois.",
  ])
  func `a wish may stand behind what is wished for`(_ text: String) throws {
    let request = try read(text)
    #expect(request.kinds == [.institution] && request.countries == [CountryCode("DK")])
    #expect(request.places.isEmpty)
  }

  @Test func `others that are named first are not those who ask`() throws {
    let turned = try read("Brest is twinned with Denver, but we at Kiel would like a Danish port.")
    #expect(turned.asker.partner != "brest" && !turned.places.contains("denver"))
    let signed = try read("Which clubs welcome start-ups from Brittany? Technopôle Brest-Iroise")
    #expect(signed.asker.partner == "technopole-brest-iroise")
    let two = try read("Could the Port of Brest and the Port of Kiel work on shore power?")
    #expect(two.asker.partner == "port-of-brest" && two.alsoAsking == ["port-of-kiel"])
  }

  @Test func `a new verb ends a refusal`() throws {
    let request = try read("We want to avoid cruises and promote sailing.")
    #expect(request.without == ["cruises"] && !request.without.contains("sailing"))
  }

  @Test func `labels before colons say who seeks and who offers, behind commas and dashes as well`()
    throws
  {
    let request = try read(
      "Ville d'Ushuaïa (Argentine) - cherche : université française - offre : logistique")
    #expect(request.asker.partner == "ushuaia" && request.kinds == [.institution])
    #expect(request.countries == [CountryCode("FR")] && request.offers == ["logistics"])
  }

  @Test(arguments: ["important", "waiting", "teachers", "voices", "volontiers", "propriété"])
  func `a common word is no slip of one that means something`(_ word: String) throws {
    let reading = try reader.read("\(word) sailing")
    let corrected = reading.understood.filter(\.isCorrected)
    #expect(corrected.isEmpty, "\(word)")
  }
}
