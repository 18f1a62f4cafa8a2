import Dispatch
import GRDB
import PartnerGraph
import PartnerText
import Synchronization

/// Makes the full-text index of partners that are in memory on a thread of its own, in a database of its
/// own, while their rows are written; then the index is copied, which takes no time beside making it.
final class SearchBuilding: Sendable {
  private typealias Index = (database: DatabaseQueue, names: FoldedNames)

  private let outcome = Mutex<Result<Index, any Error>?>(nil)
  private let isThere = DispatchSemaphore(value: 0)
  private let isStopped = Atomic<Bool>(false)

  /// Begins to make the index.
  ///
  /// - Parameters:
  ///   - partners: The partners.
  ///   - firstKey: The key of the first; those of the others follow.
  ///   - themes: The keys of the themes.
  init(_ partners: [Partner], firstKey: Int, themes: [Theme.ID: Int]) {
    DispatchQueue.global().async { [self] in
      let index = Result { try self.index(of: partners, firstKey, themes) }
      outcome.withLock { $0 = index }
      isThere.signal()
    }
  }

  /// Tells the thread that nobody needs the index any more.
  func stop() { isStopped.store(true, ordering: .relaxed) }

  private func index(
    of partners: [Partner], _ firstKey: Int, _ themes: [Theme.ID: Int]
  ) throws -> Index {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384")
    }
    // Without a name it is a file that ends with the connection.
    let queue = try DatabaseQueue(path: "", configuration: configuration)
    let names = try queue.write { database in
      try database.execute(sql: SearchSchema.sql)
      return try SearchIndex.fill(database) { [self] in
        if isStopped.load(ordering: .relaxed) { throw PartnerStoreError.stopped }
      } _: { take in
        for (place, partner) in partners.enumerated() {
          try take(firstKey + place, SearchedTexts(partner, themes))
        }
      }
    }
    return (queue, names)
  }

  /// Waits for the index and puts it in the place of the one in a database.
  ///
  /// - Parameter ask: Is called now and then, and throws if the work is to stop.
  func write(to database: Database, ask: () throws -> Void) throws {
    while isThere.wait(timeout: .now() + .milliseconds(100)) == .timedOut { try ask() }
    guard let index = try outcome.withLock({ try $0?.get() }) else { return }
    try index.database.inDatabase { other in
      try SearchIndex.replace(with: other, index.names, database, ask: ask)
    }
  }
}

extension SearchedTexts {
  /// The texts of a partner as they are read from the tables.
  fileprivate init(_ partner: Partner, _ keys: [Theme.ID: Int]) {
    var seen: Set<String> = [""]
    let names = [partner.name.standard] + partner.name.translations.map(\.text)
    let themes = partner.offers + partner.themes + partner.seeks
    self.init(
      id: partner.id.rawValue, names: names.filter { seen.insert($0).inserted },
      aliases: partner.aliases, themes: themes.compactMap { keys[$0] }, note: partner.note)
  }
}
