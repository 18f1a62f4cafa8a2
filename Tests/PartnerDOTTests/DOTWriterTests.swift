import PartnerDOT
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Writing a map as DOT` {
  @Test(arguments: [Language.english, .french])
  func `six partners in one's own language read as the snapshot says`(
    _ language: Language
  ) throws {
    let graph = try PartnerGraph(MapSamples.sixPartners())
    let content = try MapContent(graph, around: "brest", degrees: 2, language: language)
    let text = DOTWriter().text(for: content).text
    let snapshot = try Snapshot.text("six-partners.\(language.rawValue).dot", now: text)
    #expect(text == snapshot)
  }

  @Test func `two partners in their places with a legend read as the snapshot says`() throws {
    let graph = try PartnerGraph(MapSamples.sixPartners())
    let content = try MapContent(graph, around: "university")
    let places = [MapPoint(x: 0, y: 0), MapPoint(x: 200, y: -30.126)]
    let words = MapLegend(of: content).rows.flatMap { [$0.sample, $0.words].compactMap(\.self) }
    let arrangement = MapArrangement(
      partners: places,
      links: [MapCurve(points: [places[0], places[0], places[1], places[1]], tip: places[1])],
      items: words.enumerated().map { number, caption in
        .init(caption: caption, position: MapPoint(x: 300, y: Double(-20 * number)))
      })
    let text = DOTWriter().text(for: content, arranged: arrangement).text
    #expect(try text == Snapshot.text("university.arranged.dot", now: text))
  }

  @Test func `shuffled rows give the same bytes, fifty times`() throws {
    for seed in 0..<50 {
      let network = GeneratedNetwork.make(seed: seed)
      let texts = try [network, GeneratedNetwork.shuffled(network, seed: seed)].map {
        DOTWriter().text(for: MapContent(try PartnerGraph($0))).text
      }
      #expect(texts[0] == texts[1])
    }
  }

  @Test func `different identifiers have different names of safe letters`() {
    let ids = MapSamples.hostileNames + ["a_b", "a-b", "a_5f_b", "a_", "a", "_", "5f", "A"]
    let names = Set(ids.map { DOTWriter.nodeName(Identifier($0)) })
    #expect(names.count == ids.count)
    let safe = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
    #expect(names.allSatisfy { $0.allSatisfy(safe.contains) })
    #expect(DOTWriter.nodeName("technopole-brest-iroise") == "technopole-brest-iroise")
  }

  @Test func `no name leaves its quotes`() throws {
    for name in MapSamples.hostileNames {
      let content = MapContent(
        name: name, title: name, language: .english,
        partners: [MapPartner(id: Identifier(name), kind: .city, name: name, details: name)],
        links: [])
      let text = DOTWriter().text(for: content).text
      for line in text.split(separator: "\n") where !line.hasPrefix("//") {
        #expect(quotesAreClosed(line), "\(line)")
      }
      #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    }
  }

  /// A plain reading of DOT's rule: within quotes, a backslash takes the next one or a quote along.
  private func quotesAreClosed(_ line: Substring) -> Bool {
    var isInside = false
    var rest = line
    while let character = rest.popFirst() {
      if isInside, character == "\\", rest.first == "\"" || rest.first == "\\" {
        rest.removeFirst()
      } else if character == "\"" {
        isInside.toggle()
      }
    }
    return !isInside
  }
}
