import Dispatch
import GRDB
import PartnerGraph
import Synchronization

/// Reads the last links of a network on a connection of its own while the rest is read.
final class LinkHalf: Sendable {
  /// From how many links on it is worth the trouble.
  private static let fewest = 100_000
  /// The share of the links that is left to the other connection, which reads the partners too.
  private static let share = 0.42
  /// After how many links is asked whether to stop.
  private static let linksBetweenQuestions = 8_192

  /// The key after which the links are read.
  let middle: Int
  private let count = Atomic<Int>(0)
  private let isStopped = Atomic<Bool>(false)
  private let result = Mutex<Result<[Link]?, any Error>>(.success(nil))
  private let end = DispatchSemaphore(value: 0)

  /// Begins to read on another connection, or does nothing where there are few links.
  init?(of database: Database, on other: DatabaseQueue, count: Int) throws {
    guard count >= Self.fewest else { return nil }
    let keys = try Row.fetchOne(
      database, sql: "SELECT (SELECT min(key) FROM link) AS a, (SELECT max(key) FROM link) AS b")
    guard let first: Int = keys?["a"], let last: Int = keys?["b"] else { return nil }
    middle = first + Int(Double(last - first) * Self.share)
    let state = try Self.state(database)
    other.asyncRead { [self] access in
      let links = Result { () throws -> [Link]? in
        let database = try access.get()
        return try Self.state(database) == state ? try read(database) : nil
      }
      result.withLock { $0 = links }
      end.signal()
    }
  }

  /// The state of the network, by which two looks at it are known to be equal.
  private static func state(_ database: Database) throws -> Int64 {
    if let number = try StateSchema.number(database) { return number }
    return try Int64.fetchOne(database, sql: "SELECT max(number) FROM change") ?? 0
  }

  private func read(_ database: Database) throws -> [Link] {
    var links: [Link] = []
    try RowFetcher(database, .above(middle)).forEachLink {
      links.append($0.row)
      guard links.count % Self.linksBetweenQuestions == 0 else { return }
      count.store(links.count, ordering: .relaxed)
      if isStopped.load(ordering: .relaxed) { throw PartnerStoreError.stopped }
    }
    return links
  }

  /// How many links were read.
  var done: Int { count.load(ordering: .relaxed) }

  /// Reads no further.
  func stop() { isStopped.store(true, ordering: .relaxed) }

  /// The links, when they are read; nothing if the network was changed meanwhile.
  func links() throws -> [Link]? {
    end.wait()
    return try result.withLock { result in
      defer { result = .success(nil) }
      return try result.get()
    }
  }
}
