import GRDB
import PartnerGraph
import PartnerStore
import PartnerTestSupport
import Testing

@Suite struct `A network that an import took the place of` {
  @Test func `comes back as often as is undone, and so does what came after`() throws {
    let folder = try TemporaryFolder()
    let store = try NetworkStore(at: folder.path("n.sqlite"), for: .creating)
    let networks = [3, 4, 5].map { HostileNetwork.make(seed: $0) }
    for network in networks { try store.replace(with: network, Notes.sample) }
    try store.undo(3, Notes.sample)
    #expect(try store.read() == networks[1])
    try store.undo(4, Notes.sample)
    #expect(try store.read() == networks[2])
    try store.undo(3, Notes.sample)
    #expect(try store.read() == networks[1])
    try store.undo(2, Notes.sample)
    #expect(try store.read() == networks[0])
    try store.undo(1, Notes.sample)
    #expect(try store.read().partners.isEmpty)
  }

  @Test func `keeps its versions, and no row of it refers to the new network`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("n.sqlite")
    let store = try NetworkStore(at: path, for: .creating)
    try store.replace(with: SampleNetworks.fiveCities(), Notes.sample)
    let lyon = try #require(try store.row(.partner, "lyon"))
    try store.replace(with: GeneratedNetwork.make(seed: 1), Notes.sample)
    try store.make(
      [.remove(.partner, id: "p1", version: nil, links: true)], Notes.sample)
    let queue = try DatabaseQueue(path: path)
    let faults = try queue.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }
    #expect(faults.isEmpty)
    try queue.close()
    try store.undo(3, Notes.sample)
    try store.undo(2, Notes.sample)
    #expect(try store.row(.partner, "lyon") == lyon)
    #expect(try store.read() == SampleNetworks.fiveCities())
  }

  // Up to version 4 the rows were kept as JSON, which is still put back.
  @Test func `comes back where it was kept as JSON`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("n.sqlite")
    let store = try NetworkStore(at: path, for: .creating)
    try store.replace(with: Network(name: "first"), Notes.sample)
    try store.replace(with: GeneratedNetwork.make(seed: 1), Notes.sample)
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO changeRow VALUES (2, 1, 'theme', 900, 'sea', '{"id":"sea","name":"Sea"}', NULL);
          INSERT INTO changeRow VALUES (2, 2, 'partner', 900, 'a',
            '{"city":"b","id":"a","kind":"company","name":"A","themes":["sea"]}', NULL);
          INSERT INTO changeRow VALUES (2, 3, 'partner', 901, 'b', '{"id":"b","kind":"city"}', NULL);
          """)
    }
    try queue.close()
    try store.undo(2, Notes.sample)
    #expect(
      try store.read()
        == Network(
          name: "first",
          partners: [
            Partner(id: "a", kind: .company, name: "A", city: "b", themes: ["sea"]),
            Partner(id: "b", kind: .city, name: ""),
          ], themes: [Theme(id: "sea", label: "Sea")]))
  }

  @Test func `stays away where the undoing is stopped`() throws {
    let folder = try TemporaryFolder()
    let store = try NetworkStore(at: folder.path("n.sqlite"), for: .creating)
    let networks = [1, 2].map { GeneratedNetwork.make(seed: $0) }
    for network in networks { try store.replace(with: network, Notes.sample) }
    #expect(throws: PartnerStoreError.stopped) {
      try store.undo(2, Notes.sample) { _ in false }
    }
    #expect(try store.read() == networks[1])
    #expect(try store.changes().count == 2)
  }
}
