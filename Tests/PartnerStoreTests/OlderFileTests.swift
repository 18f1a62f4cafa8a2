import Foundation
import GRDB
import PartnerGraph
import PartnerStore
import PartnerTestSupport
import Testing

/// A disk in memory that becomes read-only can be made by root only.
@Suite(.enabled(if: SmallDisk.canBeMade)) struct `An older database that cannot be written` {
  private let folder: TemporaryFolder
  private let path: String
  private let network = GeneratedNetwork.make(seed: 2, partners: 40, links: 90)

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("disk/n.sqlite")
  }

  /// Makes a database of a version on a disk that is read-only from then on.
  private func withDatabase(
    ofVersion version: Int, _ body: (_ bytes: [UInt8]) throws -> Void
  ) throws {
    let disk = try #require(SmallDisk(bytes: 4_000_000, at: folder.path("disk")))
    defer { disk.remove() }
    try NetworkStore.importing(network, into: path, Notes.sample)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try OlderVersion.forgetState(database)
      try database.execute(sql: "PRAGMA user_version = \(version)")
    }
    try queue.close()
    try #require(disk.becomeReadOnly())
    let before = try folder.bytes("disk/n.sqlite")
    try body(before)
    #expect(try folder.names(in: "disk") == ["n.sqlite"])
    #expect(try folder.bytes("disk/n.sqlite") == before)
  }

  @Test func `is read as it is if it has all that is asked for`() throws {
    try withDatabase(ofVersion: 5) { _ in
      let store = try NetworkStore(at: path, for: .reading)
      #expect(try store.read() == network)
      #expect(
        try GraphDump.lines(store.graph(keptFrom: 0)) == GraphDump.lines(PartnerGraph(network)))
      #expect(try store.changes().count == 1)
      let first = network.partners[0].id
      #expect(try store.matches(for: first.rawValue, limit: 1).map(\.id) == [first.rawValue])
      try store.close()
    }
  }

  @Test func `says what to do if it has not`() throws {
    try withDatabase(ofVersion: 4) { _ in
      let error = #expect(throws: PartnerStoreError.self) {
        try NetworkStore(at: path, for: .reading)
      }
      let reason =
        "its tables are of version 4 and have to be brought up to date: copy it to where it can be "
        + "written"
      #expect(error == .unwritable(path: path, reason: reason))
    }
  }

  @Test(arguments: [4, 5], [NetworkStore.Access.editing, .creating])
  func `is not changed`(_ version: Int, _ access: NetworkStore.Access) throws {
    try withDatabase(ofVersion: version) { _ in
      #expect(throws: PartnerStoreError.unwritable(path: path, reason: "it is read-only")) {
        try NetworkStore(at: path, for: access)
      }
    }
  }

  @Test func `is brought up to date where it can be, by whoever reads it first`() throws {
    let copy = folder.path("copy.sqlite")
    try withDatabase(ofVersion: 5) { bytes in try folder.write(bytes, to: "copy.sqlite") }
    let store = try NetworkStore(at: copy, for: .reading)
    #expect(try store.read() == network)
    try store.close()
    let queue = try DatabaseQueue(path: copy)
    #expect(try queue.read { try $0.tableExists("networkState") })
    try queue.close()
  }
}
