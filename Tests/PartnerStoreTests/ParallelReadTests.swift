import PartnerGraph
import PartnerStore
import PartnerTestSupport
import Synchronization
import Testing

/// From 100 000 links on a database is read on two connections.
@Suite struct `Reading a large database` {
  @Test func `gives every row in the order of the table, and stops when it is asked to`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("n.sqlite")
    let network = GeneratedNetwork.make(seed: 8, partners: 2_000, links: 100_000)
    try NetworkStore.importing(network, into: path, Notes.sample)
    let store = try NetworkStore(at: path, for: .reading)
    let told = Told()
    let read = try store.read { progress in
      told.progress.withLock { $0.append(progress) }
      return true
    }
    #expect(read == network)
    let progress = told.progress.withLock { $0 }
    #expect(!progress.isEmpty && progress.allSatisfy { $0.total == 102_000 })
    #expect(progress.allSatisfy { 0...102_000 ~= $0.done })
    #expect(throws: PartnerStoreError.stopped) { try store.read { $0.done < 20_000 } }
  }

  private final class Told: Sendable {
    let progress = Mutex<[WorkProgress]>([])
  }
}
