import Foundation
import GRDB
import PartnerGraph
import PartnerStore
import PartnerTestSupport
import Testing

@Suite struct `A database that cannot be written` {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("n.sqlite")
    try Self.make(path)
  }

  private static func make(_ path: String) throws {
    let store = try NetworkStore(at: path, for: .creating)
    try store.replace(with: SampleNetworks.fiveCities(), Notes.sample)
    try store.close()
  }

  private static func city(_ id: String, note: String = "") -> NetworkRow {
    .partner(
      Partner(
        id: Identifier(id), kind: .city, name: LocalizedText(id), sources: ["report"], note: note))
  }

  @Test func `another program that writes is waited for, and then named`() throws {
    let other = try DatabaseQueue(path: path)
    let store = try NetworkStore(at: path, for: .editing)
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: PartnerStoreError.busy(path: path)) {
        try store.make([.add(Self.city("ghent"))], Notes.sample)
      }
      try database.execute(sql: "ROLLBACK")
    }
    try store.make([.add(Self.city("ghent"))], Notes.sample)
    #expect(try store.changes().count == 2)
  }

  @Test func `a value that the rows cannot hold is refused, and nothing is changed`() throws {
    let store = try NetworkStore(at: path, for: .editing)
    let before = try store.read()
    let error = #expect(throws: PartnerStoreError.self) {
      try store.make(
        [.add(Self.city("ghent")), .add(.source(Source(id: "empty", title: "")))], Notes.sample)
    }
    guard case .refusedValue(let reason) = error else {
      Issue.record("refusedValue expected, not \(String(describing: error))")
      return
    }
    #expect(reason.contains("title"))
    #expect(try store.read() == before)
  }

  @Test func `a value that this program does not know is named with its row`() throws {
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA ignore_check_constraints = ON;
          UPDATE partner SET kind = 'planet' WHERE id = 'lyon';
          """)
    }
    try other.close()
    let store = try NetworkStore(at: path, for: .reading)
    let expected = PartnerStoreError.unreadableValue(
      table: "partner", id: "lyon", column: "kind", value: "planet")
    #expect(throws: expected) { try store.read() }
    #expect(expected.description.contains("lyon") && expected.description.contains("planet"))
  }

  @Test func `a place where no file can be made is named`() throws {
    let nowhere = "/proc/partners/n.sqlite"
    let error = #expect(throws: PartnerStoreError.self) {
      try NetworkStore.importing(SampleNetworks.fiveCities(), into: nowhere, Notes.sample)
    }
    guard case .unwritable(nowhere, _) = error else {
      Issue.record("unwritable expected, not \(String(describing: error))")
      return
    }
    #expect(error?.description.contains("nothing was changed") == true)
  }

  /// A disk of its own can be mounted by root only.
  @Test(.enabled(if: SmallDisk.canBeMade))
  func `a full disk is told, and everything that was there stays`() throws {
    let disk = try #require(SmallDisk(bytes: 3_000_000, at: folder.path("disk")))
    defer { disk.remove() }
    let path = folder.path("disk/n.sqlite")
    try Self.make(path)
    let store = try NetworkStore(at: path, for: .editing)
    let before = try store.read()
    let long = String(repeating: "a long note ", count: 500_000)
    #expect(throws: PartnerStoreError.diskFull(path: path)) {
      try store.make([.add(Self.city("ghent", note: long))], Notes.sample)
    }
    #expect(try store.read() == before)
    try store.make([.add(Self.city("ghent"))], Notes.sample)
    try store.close()
    let again = try NetworkStore(at: path, for: .reading)
    #expect(try again.read().partners.count == before.partners.count + 1)
    try again.close()
  }

  @Test(.enabled(if: SmallDisk.canBeMade))
  func `a read-only disk is told, and is read`() throws {
    let disk = try #require(SmallDisk(bytes: 4_000_000, at: folder.path("disk")))
    defer { disk.remove() }
    let path = folder.path("disk/n.sqlite")
    try Self.make(path)
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path("disk"))
    try #require(disk.becomeReadOnly())
    #expect(throws: PartnerStoreError.unwritable(path: path, reason: "it is read-only")) {
      try NetworkStore(at: path, for: .editing)
    }
    let store = try NetworkStore(at: path, for: .reading)
    #expect(try store.read() == SampleNetworks.fiveCities())
    try store.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("disk")) == before)
  }
}
