import PartnerDOT
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Showing a part of a network` {
  private static let network = Network(
    name: "n",
    partners: [
      Partner(
        id: "brest", kind: .city, name: "Brest",
        coordinate: Coordinate(latitude: 48.4, longitude: -4.5), themes: ["sea", "music"]),
      Partner(id: "kiel", kind: .city, name: "Kiel", themes: ["music"]),
      Partner(id: "ifremer", kind: .institution, name: "Ifremer", city: "brest", themes: ["algae"]),
      Partner(
        id: "fair", kind: .event, name: "Fair",
        period: Period(since: PartialDate("1990"), until: PartialDate("1992"))),
    ],
    links: [
      Link(
        id: "a", from: "brest", to: "kiel", kind: .twinning, themes: ["music"],
        period: Period(since: PartialDate("1964"), until: PartialDate("2010")), state: .ended),
      Link(
        id: "b", from: "brest", to: "kiel", kind: .cooperation, themes: ["algae"],
        period: Period(since: PartialDate("2012"))),
      Link(id: "c", from: "ifremer", to: "brest", kind: .location),
      Link(id: "d", from: "brest", to: "fair", kind: .participation),
    ],
    themes: [
      Theme(id: "sea", label: "Sea"), Theme(id: "algae", label: "Algae", broader: ["sea"]),
      Theme(id: "music", label: "Music"),
    ])

  private func shown(
    themes: Set<Theme.ID> = [], _ first: String? = nil, _ last: String? = nil
  ) throws -> PartnerGraph {
    let dates = first.flatMap { PartialDate($0) }.map {
      MapFilter.Dates(first: $0, last: last.flatMap { PartialDate($0) } ?? $0)
    }
    return try MapFilter(themes: themes, dates: dates)
      .graph(from: PartnerGraph(Self.network), around: "brest")
  }

  @Test func `a theme stands for its narrower ones, and shows who does it`() throws {
    let sea = try shown(themes: ["sea"])
    #expect(sea.links.map(\.id) == ["b", "c"])
    #expect(sea.partners.map(\.id) == ["brest", "ifremer", "kiel"])
    let music = try shown(themes: ["music"])
    #expect(music.links.map(\.id) == ["a", "b"])
    #expect(music.partners.map(\.id) == ["brest", "kiel"])
  }

  @Test func `at a date it is as it was: what ended later was active`() throws {
    let then = try shown("1991")
    #expect(then.links.map(\.id) == ["a", "c", "d"])
    #expect(then.links[0].state == .active)
    let now = try shown("2016")
    #expect(now.links.map(\.id) == ["b", "c"])
    #expect(now.partners.map(\.id) == ["brest", "ifremer", "kiel"])
    let span = try shown("2005", "2015")
    #expect(span.links.map(\.id) == ["a", "b", "c"])
    #expect(span.links[0].state == .ended)
  }

  @Test(arguments: 0..<40)
  func `around a partner only what is near is looked at, and the picture is the same`(
    _ seed: Int
  ) throws {
    let graph = try PartnerGraph(GeneratedNetwork.make(seed: seed, partners: 40, links: 60))
    let date = try #require(PartialDate("2005"))
    let then = MapFilter.Dates(first: date, last: date)
    let cases: [(themes: Set<Theme.ID>, dates: MapFilter.Dates?)] = [
      (["t1"], nil), ([], then), (["t2", "t3"], then),
    ]
    for (themes, dates) in cases {
      let filter = MapFilter(themes: themes, dates: dates)
      let centre = graph.partners[seed].id
      for degrees in 0...2 {
        let all = try MapContent(
          filter.graph(from: graph, around: centre), around: centre, degrees: degrees)
        let near = try MapContent(
          filter.graph(from: graph, around: centre, degrees: degrees), around: centre,
          degrees: degrees)
        #expect(all.partners.map(\.id) == near.partners.map(\.id))
        #expect(all.links.map(\.id) == near.links.map(\.id))
      }
    }
  }

  @Test func `without a wish everything is shown, and a place stays known`() throws {
    #expect(MapFilter().isEmpty)
    #expect(try shown().links.count == 4)
    let graph = try MapFilter(themes: ["algae"]).graph(from: PartnerGraph(Self.network))
    let ifremer = try #require(graph.index(of: "ifremer"))
    #expect(graph.coordinate(of: ifremer)?.latitude == 48.4)
  }
}
