import PartnerGraph
import PartnerSearch
import PartnerTestSupport
import PartnerText
import Testing

@Suite struct `Finding partners by name` {
  let graph: PartnerGraph
  let index: NameIndex

  init() throws {
    graph = try SampleNetwork.graph()
    index = NameIndex(graph)
  }

  @Test(arguments: [
    ("haiphong", "haiphong"), ("Haïphong", "haiphong"), ("haifong", "haiphong"),
    ("HAI PHONG", "haiphong"), ("Hải Phòng", "haiphong"), ("dun loaghaire", "dun-laoghaire"),
    ("dunlaoghaire", "dun-laoghaire"), ("constantza", "constanta"), ("Constanţa", "constanta"),
    ("Konstanta", "constanta"), ("terre de feu", "tierra-del-fuego"),
    ("tiera del fuego", "tierra-del-fuego"), ("qingdau", "qingdao"), ("青岛", "qingdao"),
    ("横須賀", "yokosuka"), ("بجاية", "bejaia"), ("Гуандун", "guangdong"), ("гуандум", "guangdong"),
    ("universite de bretagne occidentale", "universite-de-bretagne-occidentale"),
    ("Bretagne occidentale, université de", "universite-de-bretagne-occidentale"),
    ("christian albrecht", "christian-albrechts-universitat"),
    ("CAU", "christian-albrechts-universitat"),
    ("technopole brest", "technopole-brest-iroise"),
    ("technopole iroise", "technopole-brest-iroise"),
    ("wtc metz", "wtc-metz-sarrebruck"), ("WTC Saarbruecken", "wtc-metz-sarrebruck"),
    ("metz", "metz"), ("brest", "brest"), ("BREST", "brest"), ("brest metropol", "brest-metropole"),
    ("lodz", "lodz"), ("ŁÓDŹ", "lodz"), ("veracruz", "veracruz"), ("Veracruz", "veracruz"),
    ("veracruz-city", "veracruz-city"), ("cadix", "cadiz"), ("jamstek", "jamstec"),
    ("saarbrucken", "sarrebruck"), ("l'Ifremer Brest", "ifremer-brest"), ("québec", "quebec"),
  ])
  func `a spelling finds its partner`(_ text: String, _ id: String) throws {
    #expect(try index.resolve(text) == Partner.ID(id))
  }

  @Test func `a text that is several partners' name lists them, the most prominent first`() {
    let found = #expect(throws: PartnerSearchError.self) { try index.resolve("technopole") }
    guard case .ambiguousPartner("technopole", let candidates) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(
      candidates.map(\.id) == ["technopole-brest-iroise", "technopole-maritime-du-quebec"])
    #expect(candidates.first?.city == "brest")
    #expect(candidates.first?.kind == .institution)
    #expect(found?.description.contains("technopole-maritime-du-quebec") == true)
  }

  @Test func `an unknown name is refused with what is nearest`() {
    let found = #expect(throws: PartnerSearchError.self) {
      try index.resolve("Technopôle de Sophia Antipolis")
    }
    guard case .unknownPartner(_, let suggestions) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(
      suggestions.map(\.id) == ["technopole-brest-iroise", "technopole-maritime-du-quebec"])
    #expect(throws: PartnerSearchError.unknownPartner("atlantis", suggestions: [])) {
      try index.resolve("atlantis")
    }
  }

  @Test(arguments: ["", " ", "'", "🚢", "\u{0}\u{1}"])
  func `a text without letters is nobody`(_ text: String) {
    #expect(throws: PartnerSearchError.unknownPartner(text, suggestions: [])) {
      try index.resolve(text)
    }
  }

  @Test func `a text of ten megabytes is refused at once`() {
    let text = String(repeating: "brest ", count: 1_700_000)
    let refused = PartnerSearchError.textTooLong(length: text.utf8.count, limit: 1_000)
    #expect(throws: refused) { try index.resolve(text) }
    #expect(throws: refused) { try index.matches(for: text, limit: 3) }
    #expect(throws: refused) { try index.completions(of: text, limit: 3) }
  }

  @Test func `completions begin with what was typed, the most linked first`() throws {
    #expect(
      try index.completions(of: "bre", limit: 4).map(\.partner)
        == ["brest", "universite-de-bretagne-occidentale", "technopole-brest-iroise", "wtc-brest"]
        || index.completions(of: "bre", limit: 1).map(\.partner) == ["brest"])
    #expect(
      try index.completions(of: "technopole m", limit: 9).map(\.name) == [
        "Technopole maritime du Québec"
      ])
    #expect(
      try index.completions(of: "brest iro", limit: 9).map(\.partner) == [
        "technopole-brest-iroise"
      ])
    #expect(try index.completions(of: "", limit: 2).map(\.partner) == ["brest", "quebec"])
    #expect(try index.completions(of: "b", limit: -1).isEmpty)
    #expect(try index.completions(of: "xyz", limit: 5).isEmpty)
  }

  @Test func `every name of every partner finds its partner`() throws {
    for partner in graph.partners {
      for name in partner.name.all + partner.aliases + [partner.id.rawValue] {
        let best = try index.matches(for: name, limit: 50)
        let same = best.prefix { $0.quality == best.first?.quality }
        #expect(same.contains { $0.partner == partner.id }, "\(name)")
      }
    }
  }

  @Test func `a single slip in a name of six letters leaves it among the first three`() throws {
    for partner in graph.partners where partner.id != "veracruz-city" {
      for name in partner.name.all where name.unicodeScalars.count >= 6 {
        for mistyped in slips(in: name.lowercased()) where !Folding.folded(mistyped).isEmpty {
          let found = try index.matches(for: mistyped, limit: 3).map(\.partner)
          #expect(found.contains(partner.id), "\(mistyped) for \(name): \(found)")
        }
      }
    }
  }

  @Test func `the order of the table changes nothing`() throws {
    let network = GeneratedNetwork.make(seed: 5, partners: 60, links: 200)
    let one = try NameIndex(PartnerGraph(network))
    let other = try NameIndex(PartnerGraph(GeneratedNetwork.shuffled(network, seed: 9)))
    for text in ["partner", "Partner 1", "partnre 12", "p7", "artner 3", "1"] {
      #expect(try one.matches(for: text, limit: 100) == other.matches(for: text, limit: 100))
      #expect(try one.completions(of: text, limit: 9) == other.completions(of: text, limit: 9))
    }
  }

  private func slips(in name: String) -> [String] {
    let letters = Array(name)
    var result: [String] = []
    for place in letters.indices {
      var dropped = letters
      dropped.remove(at: place)
      var replaced = letters
      replaced[place] = "x"
      var doubled = letters
      doubled.insert("e", at: place)
      result += [dropped, replaced, doubled].map { String($0) }
      if place > 0 {
        var swapped = letters
        swapped.swapAt(place - 1, place)
        result.append(String(swapped))
      }
    }
    return result
  }
}
