import PartnerGraph
import PartnerStore
import PartnerTestSupport
import Testing

@Suite struct `The rows around partners` {
  @Test(arguments: 0..<10)
  func `they are those that a look at every row finds`(seed: Int) throws {
    let folder = try TemporaryFolder()
    let store = try NetworkStore(at: folder.path("n.sqlite"), for: .creating)
    let network = GeneratedNetwork.make(seed: seed)
    try store.replace(with: network, Notes.sample)
    let ids: [Partner.ID] = ["p1", "p7"]
    let links = network.links.filter { ids.contains($0.from) || ids.contains($0.to) }
    let subjects = ids.map(\.rawValue) + links.map(\.id.rawValue)
    let expected =
      network.partners.filter { ids.contains($0.id) || $0.city.map(ids.contains) == true }
      .map(NetworkRow.partner)
      + links.map(NetworkRow.link)
      + network.statements.filter { subjects.contains($0.subject) }.map(NetworkRow.statement)
    let found = try store.surroundings(of: ids)
    #expect(found.map(\.row) == expected)
    #expect(found.allSatisfy { $0.version == 1 })
  }

  @Test func `an unknown partner is refused, and a change called off leaves no trace`() throws {
    let folder = try TemporaryFolder()
    let store = try NetworkStore(at: folder.path("n.sqlite"), for: .creating)
    try store.replace(with: SampleNetworks.fiveCities(), Notes.sample)
    #expect(throws: PartnerStoreError.unknownRow(table: "partner", id: "atlantis")) {
      try store.make(around: ["atlantis"], Notes.sample) { _ in [] }
    }
    #expect(try store.make(around: ["lyon"], Notes.sample) { _ in nil } == nil)
    #expect(try store.changes().count == 1)
  }
}
