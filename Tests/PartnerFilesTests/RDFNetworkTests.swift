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
