import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Networks in other formats and back` {
  /// What a format says it does not carry, taken out of a network by hand.
  private func reduced(_ network: Network, to format: NetworkFormat) -> Network {
    guard format == .gexf else { return network }
    let subjects = Set(network.partners.map(\.id.rawValue) + network.links.map(\.id.rawValue))
    let kept = network.statements.filter { $0.date != nil && subjects.contains($0.subject) }
    return Network(
      name: "file", title: LocalizedText(network.title.standard), partners: network.partners,
      links: network.links,
      statements: kept.map {
        Statement(
          subject: $0.subject, property: $0.property, value: $0.value, date: $0.date, source: "")
      })
  }

  /// Rows without the themes and sources that a reader had to make.
  private func described(_ network: Network, as original: Network) -> Network {
    Network(
      name: network.name, title: network.title, licence: network.licence,
      partners: network.partners, links: network.links,
      themes: original.themes.isEmpty ? [] : network.themes,
      sources: original.sources.isEmpty ? [] : network.sources, statements: network.statements)
  }

  /// Statements in order of their bytes, for a format may group them by subject.
  ///
  /// Swift 6.3 has neither of `"e\u{301}"` and `"é7"` before the other, so strings cannot be compared here.
  private func sorted(_ network: Network) -> Network {
    func bytes(_ row: Statement) -> [UInt8] {
      [row.subject, row.property, row.value, row.date?.description ?? ""].flatMap { $0.utf8 + [0] }
    }
    return Network(
      name: network.name, title: network.title, licence: network.licence,
      partners: network.partners, links: network.links, themes: network.themes,
      sources: network.sources,
      statements: network.statements.sorted { bytes($0).lexicographicallyPrecedes(bytes($1)) })
  }

  @Test(arguments: NetworkFormat.allCases.filter(\.isWhole), 0..<25)
  func `a generated network comes back but for the losses told`(
    _ format: NetworkFormat, _ seed: Int
  ) throws {
    let network = GeneratedNetwork.make(seed: seed)
    let encoded = try format.encode(network)
    let decoded = try format.decode(encoded.bytes, file: "file").network
    let expected = reduced(network, to: format)
    let isSame = sorted(described(decoded, as: expected)) == sorted(expected)
    #expect(isSame)
    #expect(encoded.losses.isEmpty == (format != .gexf))
    #expect(try format.encode(network).bytes == encoded.bytes)
  }

  @Test(arguments: NetworkFormat.allCases.filter(\.isWhole), 0..<40)
  func `a network of hostile texts comes back but for control characters`(
    _ format: NetworkFormat, _ seed: Int
  ) throws {
    let network = HostileNetwork.make(seed: seed)
    let encoded = try format.encode(network)
    let decoded = try format.decode(encoded.bytes, file: "file").network
    let isXML = format == .graphML || format == .gexf
    let hasControls = encoded.losses.contains { $0.subject == .controlCharacters }
    let clean =
      isXML
      ? ControlCharacters.replaced(network, keepingStatements: format == .graphML) : network
    let expected = reduced(clean, to: format)
    let isSame = sorted(described(decoded, as: expected)) == sorted(expected)
    #expect(isSame)
    #expect(isXML || !hasControls)
    // What was read is written as it was.
    if format != .gexf, !hasControls { #expect(try format.encode(decoded).bytes == encoded.bytes) }
  }

  @Test(arguments: NetworkFormat.allCases.filter(\.isWhole), 0..<40)
  func `everything that a network can hold comes back but for the losses told`(
    _ format: NetworkFormat, _ seed: Int
  ) throws {
    let network = ThoroughNetwork.make(seed: seed)
    let encoded = try format.encode(network)
    let decoded = try format.decode(encoded.bytes, file: "file").network
    let expected = reduced(network, to: format)
    expectSame(sorted(described(decoded, as: expected)), sorted(expected))
    #expect(encoded.losses.isEmpty == (format != .gexf))
  }

  /// Names the first rows that differ.
  private func expectSame(_ found: Network, _ expected: Network) {
    func compare<Row: Equatable>(_ found: [Row], _ expected: [Row]) {
      guard found != expected else { return }
      let surplus = found.filter { !expected.contains($0) }
      let missing = expected.filter { !found.contains($0) }
      Issue.record("\(surplus) instead of \(missing)")
    }
    #expect(found.name == expected.name && found.title == expected.title)
    #expect(found.licence == expected.licence)
    compare(found.partners, expected.partners)
    compare(found.links, expected.links)
    compare(found.themes, expected.themes)
    compare(found.sources, expected.sources)
    compare(found.statements, expected.statements)
  }
}

extension NetworkFormat {
  /// Whether it carries partners and links, there and back.
  fileprivate var isWhole: Bool {
    [.graphML, .gexf, .nodeLink, .jsonGraph, .dot, .turtle, .xlsx].contains(self)
  }
}
