import PartnerFiles
import PartnerGraph
import Testing

@Suite struct `Networks in RDF` {
  @Test func `what others describe in the words of schema.org is read`() throws {
    let text = """
      @prefix s: <http://schema.org/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <https://a.example/ubo> a s:CollegeOrUniversity ; s:name "UBO", "Université"@fr ;
        s:location <https://a.example/brest> ; s:knowsAbout <https://a.example/t/sea> ; s:founder <#x> .
      <https://a.example/brest> a s:City ; s:name "Brest" ; s:addressCountry "FR" ;
        s:geo [ a s:GeoCoordinates ; s:latitude 48.39 ; s:longitude -4.49 ] .
      <https://a.example/t/sea> a skos:Concept ; skos:prefLabel "sea"@en .
      <https://a.example/x> s:birthDate "1970" .
      """
    let decoded = try NetworkFormat.turtle.decode(Array(text.utf8), file: "x.ttl")
    let network = decoded.network
    #expect(network.partners.map(\.id) == ["ubo", "brest"])
    #expect(network.partners.map(\.kind) == [.institution, .city])
    #expect(network.partners[0].city == "brest" && network.partners[0].themes == ["sea"])
    #expect(network.partners[0].name.text(in: .french) == "Université")
    #expect(network.partners[1].coordinate == Coordinate(latitude: 48.39, longitude: -4.49))
    #expect(decoded.notes == [.partsLeftOut(.statementsAboutNoPartner, count: 1)])
  }

  @Test func `memberships, funders and members of projects of schema.org become links`() throws {
    let text = """
      @prefix s: <https://schema.org/> .
      <e/net> a s:Consortium ; s:name "Net" ; s:member <e/uni>, <e/gone> ; s:foundingDate "1999-04" .
      <e/uni> a s:CollegeOrUniversity ; s:name "Uni" ; s:memberOf <e/net> ; s:employee <e/p> ;
        s:address [ a s:PostalAddress ; s:addressCountry "NO" ; s:addressLocality "Bodø" ] .
      <e/p> a s:Person ; s:name "Nobody" ; s:memberOf <e/net> .
      <e/fair> a s:ExhibitionEvent ; s:name "Fair" ; s:organizer <e/net> ;
        s:location [ a s:Place ; s:name "Hall 3" ] .
      <e/cod> a s:Project ; s:name "Cod" ; s:member <e/uni> ; s:funder <e/net> ;
        s:description "Fish." ; s:endDate "2020" .
      """
    let decoded = try NetworkFormat.turtle.decode(Array(text.utf8), file: "x.ttl")
    let network = decoded.network
    #expect(network.partners.map(\.id) == ["net", "uni", "fair", "cod"])
    #expect(
      network.links.map { "\($0.from) \($0.kind.rawValue) \($0.to)" } == [
        "uni membership net", "net hosting fair", "uni participation cod", "net funding cod",
      ])
    #expect(network.partners[0].period.since == PartialDate("1999-04"))
    #expect(network.partners[1].country == CountryCode("NO"))
    #expect(network.partners[1].extra == [ExtraCell(column: "city name", value: "Bodø")])
    #expect(network.partners[2].extra == [ExtraCell(column: "city name", value: "Hall 3")])
    #expect(network.partners[3].note == "Fish." && network.partners[3].period.until != nil)
    // The person with three statements, and the member that is not described.
    #expect(decoded.notes.contains(.partsLeftOut(.statementsAboutNoPartner, count: 4)))
  }

  @Test func `triples that describe neither partner nor theme are refused`() {
    #expect(
      throws: PartnerFilesError.faultyFiles(
        FileFaults([
          FileFault(
            file: "f",
            reason: .notInFormat(
              "network in RDF", reason: "it describes no partner and no skos:Concept"))
        ]))
    ) { try NetworkFormat.turtle.decode(Array("<a> <b> <c> .".utf8), file: "f") }
  }

  @Test func `an end of a link that is not described is refused by name`() throws {
    let text = """
      @prefix p: <https://partners.example/vocabulary#> .
      <a> p:kind "city" ; <https://schema.org/name> "A" .
      <l> a p:Link ; p:kind "contact" ; p:from <a> ; p:to <b> .
      """
    #expect {
      try NetworkFormat.turtle.decode(Array(text.utf8), file: "f")
    } throws: {
      "\($0)".hasPrefix("f:3: column 'to': 'b' is not the identifier of a partner")
    }
  }
}
