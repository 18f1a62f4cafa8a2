import PartnerFiles
import PartnerGraph
import Testing

@Suite(.timeLimit(.minutes(30))) struct `Small files that would become large` {
  private func outcome(_ text: String, _ format: NetworkFormat) -> String {
    do throws(PartnerFilesError) {
      let network = try format.decode(Array(text.utf8), file: "f").network
      return "\(network.partners.count) partners, \(network.themes.count) themes"
    } catch { return "\(error)" }
  }

  private func many(_ count: Int, _ text: (Int) -> String) -> String {
    (0..<count).map(text).joined()
  }

  @Test func `prefixes of XML are bounded, and closing elements forgets them`() {
    let declared = many(600) { " xmlns:p\($0)='a'" }
    let other = many(600) { " xmlns:q\($0)='a'" }
    #expect(
      outcome("<graphml\(declared)><graph\(other)></graph></graphml>", .graphML)
        .contains("more than 1000 prefixes are in force"))
    let nodes = many(2_000) { "<node id='\($0)'\(declared)/>" }
    #expect(
      outcome("<graphml><graph>\(nodes)</graph></graphml>", .graphML).hasPrefix("2000 partners"))
  }

  @Test func `a table of mostly empty cells is bounded`() {
    let wide = many(4_000) { "<data key='n\($0)'>x</data>" }
    let nodes = many(100_000) { "<node id='\($0)'/>" }
    #expect(
      outcome("<graphml><graph><node id='w'>\(wide)</node>\(nodes)</graph></graphml>", .graphML)
        == "f: is no network that fits in a table: its partners have 4001 columns and 100001 rows; "
        + "leave columns out")
  }

  @Test
  func `a theme of very many labels and a scheme of very many themes take no longer than others`() {
    let labels = many(50_000) { "<t> skos:prefLabel \"l\($0)\"@fr .\n" }
    let tops = many(50_000) { "<s> skos:hasTopConcept <c\($0)> .\n" }
    let prefix = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    #expect(outcome(prefix + labels, .skos) == "0 partners, 1 themes")
    #expect(
      outcome(prefix + "<s> a skos:ConceptScheme .\n<t> a skos:Concept .\n" + tops, .skos)
        == "0 partners, 1 themes")
  }

  @Test func `columns in every order are put in one`() {
    let rows = (0..<3_000).map { row in
      let (one, other) = (row * 7_919 % 1_000, row * 104_729 % 1_000)
      return "{\"id\": \(row), \"k\(one)\": 1, \"k\(other)\": 2}"
    }
    #expect(
      outcome("{\"nodes\": [\(rows.joined(separator: ","))]}", .nodeLink).hasPrefix(
        "3000 partners"))
  }
}
