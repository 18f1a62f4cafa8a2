import Foundation
import GRDB
import PartnerGraph
import PartnerStore
import PartnerTestSupport
import Synchronization
import Testing

@Suite struct `The index of a database` {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("n.sqlite")
  }

  /// Asks for the graph, and whether the tables were read for it.
  private func ask(_ path: String? = nil) throws -> (lines: [String], readsTables: Bool) {
    let store = try NetworkStore(at: path ?? self.path, for: .reading)
    let isRead = Mutex(false)
    let graph = try store.graph(keptFrom: 0) { progress in
      if progress.phase == .reading { isRead.withLock { $0 = true } }
      return true
    }
    let lines = GraphDump.lines(graph)
    try store.close()
    return (lines, isRead.withLock { $0 })
  }

  /// What the tables themselves say.
  private func tables() throws -> [String] {
    let store = try NetworkStore(at: path, for: .reading)
    defer { try? store.close() }
    return GraphDump.lines(try PartnerGraph(store.read()))
  }

  private static let networks =
    (0..<8).map { HostileNetwork.make(seed: $0) }
    + (0..<8).map { GeneratedNetwork.make(seed: $0, partners: 40, links: 90) }
    + [Network(name: ""), GeneratedNetwork.make(seed: 3, partners: 1, links: 0, themes: 0)]

  @Test(arguments: networks.indices)
  func `gives the graph that the tables give`(_ number: Int) throws {
    try NetworkStore.importing(Self.networks[number], into: path, Notes.sample)
    let expected = try tables()
    let first = try ask()
    #expect(first.readsTables && first.lines == expected)
    let second = try ask()
    #expect(!second.readsTables && second.lines == expected)
    #expect(try folder.names() == ["n.sqlite", "n.sqlite-index"])
  }

  @Test func `is not kept of a small network`() throws {
    try NetworkStore.importing(GeneratedNetwork.make(seed: 1), into: path, Notes.sample)
    let store = try NetworkStore(at: path, for: .reading)
    #expect(try store.graph().partners.count == 24)
    try store.close()
    #expect(try folder.names() == ["n.sqlite"])
  }

  @Test(arguments: [
    "DELETE FROM partnerAlias WHERE partner = (SELECT min(partner) FROM partnerAlias)",
    "UPDATE partner SET population = 7 WHERE id = 'p1'",
    "UPDATE link SET state = 'ended' WHERE id = 'l2'",
    "UPDATE linkTheme SET theme = (SELECT max(key) FROM theme) WHERE position = 0",
    "INSERT INTO partnerName SELECT key, 'eo', 'Nomo' FROM partner WHERE id = 'p2'",
    "INSERT OR REPLACE INTO networkTitle VALUES ('fr', 'Titre')",
    "UPDATE network SET licence = 'other'",
    "DELETE FROM statement", "UPDATE source SET title = 'Other'",
    "INSERT INTO themeExtra SELECT key, 9, 'x', 'y' FROM theme WHERE id = 't1'",
  ])
  func `is made anew after another program wrote`(_ sql: String) throws {
    try NetworkStore.importing(HostileNetwork.make(seed: 1), into: path, Notes.sample)
    let before = try ask().lines
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
    let after = try ask()
    #expect(after.readsTables && after.lines != before)
    #expect(try after.lines == tables())
    #expect(try !ask().readsTables)
  }

  @Test func `is made anew after an edit, its undoing, an import and the undoing of that`() throws {
    try NetworkStore.importing(
      GeneratedNetwork.make(seed: 4), into: path, Notes.sample)
    let original = try ask().lines
    func change(_ body: (NetworkStore) throws -> Void) throws -> [String] {
      let store = try NetworkStore(at: path)
      try body(store)
      try store.close()
      let answer = try ask()
      #expect(answer.readsTables)
      #expect(try answer.lines == tables())
      #expect(try !ask().readsTables)
      return answer.lines
    }
    let partner = Partner(id: "new", kind: .club, name: "New")
    let edited = try change { try $0.make([.add(.partner(partner))], Notes.sample) }
    #expect(edited != original)
    #expect(try change { try $0.undo(2, Notes.sample) } == original)
    let other = GeneratedNetwork.make(seed: 5)
    #expect(try change { try $0.replace(with: other, Notes.sample) } != original)
    #expect(try change { try $0.undo(4, Notes.sample) } == original)
  }

  @Test func `of another database is not taken, and that of a copy is`() throws {
    let other = folder.path("m.sqlite")
    try NetworkStore.importing(GeneratedNetwork.make(seed: 1), into: path, Notes.sample)
    try NetworkStore.importing(GeneratedNetwork.make(seed: 2), into: other, Notes.sample)
    let (first, second) = (try ask().lines, try ask(other).lines)
    try folder.write(folder.bytes("m.sqlite-index"), to: "n.sqlite-index")
    #expect(try ask() == (first, true))
    for end in ["", "-index"] {
      try folder.write(folder.bytes("m.sqlite" + end), to: "copy" + end)
    }
    #expect(try ask(folder.path("copy")) == (second, false))
  }

  @Test func `is in nobody's way where it cannot be written`() throws {
    try NetworkStore.importing(GeneratedNetwork.make(seed: 1), into: path, Notes.sample)
    try folder.write("kept", to: "n.sqlite-index/file")
    let expected = try tables()
    #expect(try ask() == (expected, true))
    #expect(try ask() == (expected, true))
    #expect(try folder.names() == ["n.sqlite", "n.sqlite-index"])
    #expect(try folder.text("n.sqlite-index/file") == "kept")
  }

  @Test func `is not half there when its making is stopped`() throws {
    try NetworkStore.importing(GeneratedNetwork.make(seed: 1), into: path, Notes.sample)
    let store = try NetworkStore(at: path, for: .reading)
    #expect(throws: PartnerStoreError.stopped) {
      try store.graph(keptFrom: 0) { $0.phase != .indexing }
    }
    try store.close()
    #expect(try folder.names() == ["n.sqlite"])
  }

  @Test func `may be read by whoever may read the database`() throws {
    try NetworkStore.importing(GeneratedNetwork.make(seed: 1), into: path, Notes.sample)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    _ = try ask()
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "-index")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func `is made by several at once`() async throws {
    try NetworkStore.importing(GeneratedNetwork.make(seed: 1), into: path, Notes.sample)
    let expected = try tables()
    try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<8 { group.addTask { try ask().lines } }
      for try await lines in group { #expect(lines == expected) }
    }
    #expect(try folder.names() == ["n.sqlite", "n.sqlite-index"])
    #expect(try ask() == (expected, false))
  }
}
