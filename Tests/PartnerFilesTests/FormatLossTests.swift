import PartnerFiles
import PartnerGraph
import Testing

/// What each format leaves out of a network of one of each, worked out by hand.
@Suite struct `What formats cannot carry` {
  private static let network: Network = {
    let theme = Theme(
      id: "t", label: "T", broader: [], note: "n", extra: [ExtraCell(column: "code", value: "1")])
    return Network(
      name: "n", title: LocalizedText("T", translations: [.init(language: "fr", text: "Té")]),
      licence: "CC0-1.0",
      partners: [
        Partner(
          id: "a", kind: .city, name: "A", coordinate: Coordinate(latitude: 1, longitude: 2),
          themes: ["t"], note: "bell \u{7}"),
        Partner(id: "b", kind: .company, name: "B", city: "a"),
        Partner(id: "c", kind: .club, name: "C", note: String(repeating: "x", count: 40_000)),
      ],
      links: [
        Link(id: "ab", from: "a", to: "b", kind: .contact, sources: ["s"]),
        Link(id: "ac", from: "a", to: "c", kind: .twinning, amount: Euro("12.50")),
      ],
      themes: [theme], sources: [Source(id: "s", title: "S")],
      statements: [
        Statement(
          subject: "a", property: "people", value: "7", date: PartialDate("2010"), source: "s",
          note: "n", extra: [ExtraCell(column: "unit", value: "k")]),
        Statement(subject: "a", property: "people", value: "8", source: "s"),
        Statement(
          subject: "t", property: "people", value: "9", date: PartialDate("2011"), source: "s"),
      ])
  }()

  @Test(arguments: [
    (NetworkFormat.nodeLink, [] as [String]), (.jsonGraph, []), (.dot, []), (.turtle, []),
    (.graphML, ["1 control character is replaced by U+FFFD"]),
    (.xlsx, ["1 text is cut at 32 767 characters, which a cell has at most"]),
    (
      .gexf,
      [
        "the name of the network is not carried",
        "the translated title of the network is not carried",
        "the licence of the network is not carried", "1 row of themes is not carried",
        "1 row of sources is not carried", "2 rows of statements are not carried",
        "1 value of column 'source' of statements is not carried",
        "1 value of column 'note' of statements is not carried",
        "1 value of column 'unit' of statements is not carried",
        "1 control character is replaced by U+FFFD",
      ]
    ),
    (
      .geoJSON,
      [
        "the title of the network is not carried", "the licence of the network is not carried",
        "1 partner has no point, because no coordinate is known",
        "1 link has no line, because an end has no coordinate",
        "1 link has no line, because both ends are at one place",
        "1 row of themes is not carried", "1 row of sources is not carried",
        "3 rows of statements are not carried",
      ]
    ),
    (
      .skos,
      [
        "3 rows of partners are not carried", "2 rows of links are not carried",
        "1 row of sources is not carried", "3 rows of statements are not carried",
        "1 value of column 'code' of themes is not carried",
      ]
    ),
  ])
  func `is told, and nothing else is lost`(_ format: NetworkFormat, _ losses: [String]) throws {
    let encoded = try format.encode(Self.network)
    #expect(encoded.losses.map(\.description) == losses)
    for loss in encoded.losses {
      let french = loss.sentence(in: .french)
      #expect(french != loss.description && !french.contains("carried"))
      #expect(!french.contains("translated"))
    }
    guard format.isReadable, losses.isEmpty else { return }
    #expect(try format.decode(encoded.bytes, file: "n").network == Self.network)
  }

  @Test(arguments: NetworkFormat.allCases)
  func `of a network of nothing there is nothing to lose`(_ format: NetworkFormat) throws {
    let encoded = try format.encode(Network(name: ""))
    #expect(encoded.losses.isEmpty)
    guard format.isReadable, format != .skos else { return }
    let back = try format.decode(encoded.bytes, file: "n").network
    // A network without a name is called as its file.
    #expect(back == Network(name: "n"))
  }
}
