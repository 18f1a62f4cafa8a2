import PartnerGraph
import PartnerStore
import PartnerTestSupport
import Testing

@Suite struct `Importing a network that comes in parts` {
  private struct Broken: Error {}

  private static func stream(_ network: Network, breaking: Bool = false) -> NetworkStream {
    let give: (NetworkStream.Taker) throws -> Void = { take in
      for link in network.links { try take([link], []) }
      if breaking { throw Broken() }
    }
    return NetworkStream(
      network, linkCount: network.links.count, layout: { [] }, links: give)
  }

  @Test(arguments: 0..<10)
  func `it is the same as importing it at once`(_ seed: Int) throws {
    let folder = try TemporaryFolder()
    let network = HostileNetwork.make(seed: seed)
    let path = folder.path("n.sqlite")
    try NetworkStore.importing(Self.stream(network), into: path, Notes.sample)
    let first = try NetworkStore(at: path, for: .reading).read()
    try NetworkStore.importing(Self.stream(network), into: path, Notes.sample)
    let second = try NetworkStore(at: path, for: .reading).read()
    #expect(first == network && second == network)
  }

  @Test func `nothing is written if the last part is missing`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("n.sqlite")
    let network = GeneratedNetwork.make(seed: 1)
    #expect(throws: PartnerStoreError.self) {
      try NetworkStore.importing(Self.stream(network, breaking: true), into: path, Notes.sample)
    }
    #expect(try folder.names().isEmpty)
    try NetworkStore.importing(Self.stream(network), into: path, Notes.sample)
    #expect(throws: PartnerStoreError.self) {
      try NetworkStore.importing(
        Self.stream(GeneratedNetwork.make(seed: 2), breaking: true), into: path, Notes.sample)
    }
    let store = try NetworkStore(at: path, for: .reading)
    #expect(try store.read() == network)
    #expect(try store.changes().count == 1)
  }

  @Test(arguments: WorkProgress.Phase.allCases.filter { ![.reading, .comparing].contains($0) })
  func `its observer may stop it in every phase`(_ phase: WorkProgress.Phase) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("n.sqlite")
    let network = GeneratedNetwork.make(seed: 1)
    for isThere in [false, true] {
      if isThere { try NetworkStore.importing(network, into: path, Notes.sample) }
      #expect(throws: PartnerStoreError.stopped) {
        try NetworkStore.importing(
          GeneratedNetwork.make(seed: 2), into: path, Notes.sample,
          observer: { $0.phase != phase })
      }
      #expect(try folder.names() == (isThere ? ["n.sqlite"] : []))
    }
    #expect(try NetworkStore(at: path, for: .reading).read() == network)
  }
}
