import Foundation
import GRDB
import PartnerGraph
import PartnerStore
import PartnerTestSupport
import Testing

@Suite struct `Opening a database` {
  @Test(arguments: [NetworkStore.Access.reading, .editing])
  func `a missing file is named`(_ access: NetworkStore.Access) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("no.sqlite")
    #expect(throws: PartnerStoreError.noDatabase(path: path)) {
      try NetworkStore(at: path, for: access)
    }
    #expect(try folder.names() == [])
  }

  @Test(arguments: [NetworkStore.Access.reading, .editing, .creating])
  func `what is no database is refused and stays as it was`(_ access: NetworkStore.Access) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("id,kind,name\n", to: "partners.csv")
    #expect(throws: PartnerStoreError.notADatabase(path: path)) {
      try NetworkStore(at: path, for: access)
    }
    #expect(throws: PartnerStoreError.notADatabase(path: folder.path)) {
      try NetworkStore(at: folder.path, for: access)
    }
    #expect(try folder.text("partners.csv") == "id,kind,name\n")
  }

  @Test(arguments: [NetworkStore.Access.reading, .editing, .creating])
  func `a database of another program is refused and stays as it was`(
    _ access: NetworkStore.Access
  ) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("other.sqlite")
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") }
    try other.close()
    let before = try folder.bytes("other.sqlite")
    #expect(throws: PartnerStoreError.foreignDatabase(path: path)) {
      try NetworkStore(at: path, for: access)
    }
    #expect(try folder.bytes("other.sqlite") == before)
    #expect(try folder.names() == ["other.sqlite"])
  }

  @Test(arguments: [NetworkStore.Access.reading, .editing, .creating])
  func `a newer database is refused`(_ access: NetworkStore.Access) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("n.sqlite")
    try NetworkStore(at: path, for: .creating).close()
    let queue = try DatabaseQueue(path: path)
    let known = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 999") }
    try queue.close()
    #expect(throws: PartnerStoreError.newerDatabase(path: path, version: 999, known: known)) {
      try NetworkStore(at: path, for: access)
    }
  }

  @Test func `a damaged database is said to be damaged`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("n.sqlite")
    let store = try NetworkStore(at: path, for: .creating)
    try store.replace(
      with: GeneratedNetwork.make(seed: 1, partners: 500, links: 2_000), Notes.sample)
    try store.close()
    var bytes = try folder.bytes("n.sqlite")
    for index in 4_096..<bytes.count { bytes[index] = 0xAA }
    try folder.write(bytes, to: "n.sqlite")
    do {
      _ = try NetworkStore(at: path, for: .reading).read()
      Issue.record("a damaged database was read")
    } catch {
      guard case .damaged(path, _) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test func `the tables refuse what is no value, whoever writes it`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("n.sqlite")
    let store = try NetworkStore(at: path, for: .creating)
    try store.replace(with: GeneratedNetwork.make(seed: 1), Notes.sample)
    try store.close()
    let queue = try DatabaseQueue(path: path)
    for sql in [
      "UPDATE partner SET kind = 'town'", "UPDATE partner SET latitude = 91, longitude = 0",
      "UPDATE partner SET latitude = NULL, longitude = 1", "UPDATE partner SET since = '12/2020'",
      "UPDATE partner SET country = 'fr'", "UPDATE partner SET population = -1",
      "UPDATE link SET state = ''", "UPDATE link SET kind = NULL", "UPDATE link SET id = 'l1'",
      "UPDATE link SET toPartner = fromPartner", "UPDATE link SET fromPartner = 9999",
      "UPDATE partnerTheme SET role = 'other'", "UPDATE partnerTheme SET theme = 9999",
      "DELETE FROM source", "UPDATE source SET date = '2020-1'",
    ] {
      #expect(throws: DatabaseError.self, "\(sql)") {
        try queue.write { try $0.execute(sql: sql) }
      }
    }
  }
}
