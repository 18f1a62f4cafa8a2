import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Synchronization
import Testing

@Suite struct `Writing links that come in parts` {
  /// Links in parts of a few.
  private static func parts(
    _ links: [Link], of size: Int, _ asked: @escaping () -> Void = {}
  ) -> LinkParts {
    LinkParts(count: links.count) { take throws(PartnerFilesError) in
      asked()
      for start in stride(from: 0, to: links.count, by: size) {
        try take(Array(links[start..<min(start + size, links.count)]))
      }
    }
  }

  /// The network without its links.
  private static func head(_ network: Network) -> Network {
    Network(
      name: network.name, title: network.title, licence: network.licence,
      partners: network.partners, themes: network.themes, sources: network.sources,
      statements: network.statements)
  }

  private static let files = [
    "datapackage.json", "partners.csv", "links.csv", "themes.csv", "sources.csv", "statements.csv",
  ]

  @Test(arguments: 0..<30)
  func `gives the folder that they give at once`(_ seed: Int) throws {
    let folder = try TemporaryFolder()
    let network =
      seed % 2 == 0
      ? GeneratedNetwork.make(seed: seed, links: 40 * (seed % 3)) : HostileNetwork.make(seed: seed)
    try NetworkFolder(network).write(to: folder.path("one"))
    try NetworkFolder.write(
      Self.head(network), links: Self.parts(network.links, of: 1 + seed % 7),
      layout: FolderLayout([]), to: folder.path("two"))
    for file in Self.files {
      #expect(try folder.bytes("one/\(file)") == folder.bytes("two/\(file)"), "\(file)")
    }
  }

  @Test(arguments: 0..<30)
  func `changes a layout as they do at once, and reads twice only for a new column`(
    _ seed: Int
  ) throws {
    let folder = try TemporaryFolder()
    var network = HostileNetwork.make(seed: seed)
    try NetworkFolder(network).write(to: folder.path("n"))
    let layout = try NetworkFolder(at: folder.path("n")).layout()
    network = Network(
      name: network.name, title: network.title, licence: network.licence,
      partners: network.partners,
      links: network.links.map { link in
        seed % 3 != 0
          ? link
          : Link(
            id: link.id, from: link.from, to: link.to, kind: link.kind,
            sources: link.sources, extra: [ExtraCell(column: "budget line", value: "new")])
      }, themes: network.themes, sources: network.sources, statements: network.statements)
    try NetworkFolder(network, layout: layout).write(to: folder.path("one"))
    let asked = Atomic<Int>(0)
    let links = Self.parts(network.links, of: 3) { asked.add(1, ordering: .relaxed) }
    try NetworkFolder.write(
      Self.head(network), links: links, layout: layout, to: folder.path("two"))
    for file in Self.files {
      #expect(try folder.bytes("one/\(file)") == folder.bytes("two/\(file)"), "\(file)")
    }
    #expect(asked.load(ordering: .relaxed) == (seed % 3 == 0 ? 3 : 1))
  }

  @Test func `leaves nothing if one cannot be written, or the work is stopped`() throws {
    let folder = try TemporaryFolder()
    let network = GeneratedNetwork.make(seed: 1, links: 20_000)
    let bad = Link(id: "bad", from: "p1", to: "p2", kind: .contact, sources: ["s1;s2"])
    let error = #expect(throws: PartnerFilesError.self) {
      try NetworkFolder.write(
        Self.head(network), links: Self.parts(network.links + [bad], of: 512),
        layout: FolderLayout([]), to: folder.path("n"))
    }
    #expect(error?.description.contains("'bad'") == true)
    for last in [0, 1, 3, 5] {
      let told = Atomic<Int>(0)
      #expect(throws: PartnerFilesError.stopped) {
        try NetworkFolder.write(
          Self.head(network), links: Self.parts(network.links, of: 512),
          layout: FolderLayout([]), to: folder.path("n")
        ) { _ in told.add(1, ordering: .relaxed).oldValue < last }
      }
    }
    #expect(try folder.names().isEmpty)
  }
}

@Suite struct `Writing a file while somebody watches` {
  @Test(arguments: NetworkFormat.allCases)
  func `gives the bytes that are made in memory, and tells every row`(
    _ format: NetworkFormat
  ) throws {
    let folder = try TemporaryFolder()
    let network = GeneratedNetwork.make(seed: 5, partners: 900, links: 9_000)
    let encoded = try format.encode(network)
    let told = Mutex<[WorkProgress]>([])
    let losses = try format.write(network, to: folder.path("f")) { progress in
      told.withLock { $0.append(progress) }
      return true
    }
    let isSame = try folder.bytes("f") == encoded.bytes
    #expect(isSame && losses == encoded.losses)
    let phases = told.withLock { $0 }
    #expect(phases.first == WorkProgress(.writing, done: 0, of: 9_900))
    #expect(phases.last?.phase == .finishing)
    if format != .skos { #expect(phases.contains { $0.done > 4_000 && $0.done <= 9_900 }) }
  }

  @Test(arguments: NetworkFormat.allCases)
  func `leaves what was there when it is stopped`(_ format: NetworkFormat) throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "f")
    let network = GeneratedNetwork.make(seed: 5, partners: 900, links: 9_000)
    for last in 0..<(format == .skos ? 2 : 3) {
      let told = Atomic<Int>(0)
      #expect(throws: PartnerFilesError.stopped) {
        try format.write(network, to: folder.path("f")) { _ in
          told.add(1, ordering: .relaxed).oldValue < last
        }
      }
    }
    #expect(try folder.text("f") == "old")
    #expect(try folder.names() == ["f"])
  }
}
