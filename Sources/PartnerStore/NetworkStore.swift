import Foundation
import GRDB
public import PartnerGraph

/// A network kept in an SQLite database: many may read it while one writes.
///
/// The tables carry the rules (kinds, states, dates, degrees, what refers to what), the write-ahead
/// log keeps readers and a writer apart, and everything that is written is written in one
/// transaction: after a crash the database is as it was before or as it is after.
///
/// - SeeAlso: *Write-Ahead Logging*, https://www.sqlite.org/wal.html
public final class NetworkStore: Sendable {
  /// What is done with the file.
  public enum Access: Hashable, Sendable {
    /// It is only read; a file of an older version is brought up to date if it can be written.
    case reading
    /// It is read and changed.
    case editing
    /// It is read and changed, and made if it is not there.
    case creating
  }

  /// The path of the file.
  public let path: String
  /// The path as SQLite takes it for one.
  let file: String
  private let connections: any DatabaseWriter

  /// Opens a database.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - access: What is done with it.
  /// - Throws: A ``PartnerStoreError`` that names the file, if it is not there, not a database, of
  ///   another program, of a newer version, or cannot be read.
  /// - Complexity: O(1); bringing an older file up to date O(*r*), where *r* is the number of rows.
  public init(at path: String, for access: Access = .editing) throws(PartnerStoreError) {
    self.path = path
    // SQLite takes 'file:n' for an address, and ':memory:' for no file at all.
    let path = path.hasPrefix("file:") || path.hasPrefix(":") ? "./" + path : path
    file = path
    do {
      try Self.check(path, access)
      if access == .reading {
        connections = try Self.reading(path)
      } else {
        connections = try Self.writing(path, access)
      }
    } catch {
      throw PartnerStoreError(error, path: path)
    }
  }

  /// Makes a database that nobody else knows of yet and that is thrown away if anything goes wrong, so
  /// that no log has to be kept.
  init(unsafelyMaking path: String) throws(PartnerStoreError) {
    self.path = path
    file = path
    do {
      var configuration = Self.configuration
      configuration.prepareDatabase { database in
        try database.execute(
          sql: """
            PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -131072;
            """)
      }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.inDatabase { try StoreSchema.migrate($0, to: StoreSchema.current) }
      connections = queue
    } catch {
      throw PartnerStoreError(error, path: path)
    }
  }

  /// Begins the write-ahead log of a database that was made without one, brings the file to the disk
  /// and closes it.
  func finish() throws(PartnerStoreError) {
    do {
      try connections.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try connections.close()
      try DiskFile.synchronise(path)
    } catch {
      throw PartnerStoreError(error, path: path)
    }
  }

  /// Closes the database; without it, the end of the program does.
  public func close() throws(PartnerStoreError) {
    do { try Self.close(connections, file) } catch { throw PartnerStoreError(error, path: path) }
  }

  /// Closes connections so that only the one file stays.
  private static func close(_ connections: any DatabaseWriter, _ path: String) throws {
    try connections.close()
    guard connections is DatabasePool else { return }
    // A pool closes its writer first, and its readers may not tidy the write-ahead log up.
    let last = try DatabaseQueue(path: path, configuration: configuration)
    _ = try last.read(StoreSchema.standing)
    try last.close()
  }

  // MARK: Opening

  /// Looks at the file before SQLite does, whose answers would say less.
  private static func check(_ path: String, _ access: Access) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      if access != .creating { throw PartnerStoreError.noDatabase(path: path) }
      return
    }
    if isFolder.boolValue { throw PartnerStoreError.notADatabase(path: path) }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw PartnerStoreError.unreadable(path: path, reason: "permission denied")
    }
    defer { try? file.close() }
    let head = try file.read(upToCount: 16) ?? Data()
    let isNew = head.isEmpty && access == .creating
    guard isNew || head == Data("SQLite format 3\u{0}".utf8) else {
      throw PartnerStoreError.notADatabase(path: path)
    }
    if access != .reading, !FileManager.default.isWritableFile(atPath: path) {
      throw PartnerStoreError.unwritable(path: path, reason: "it is read-only")
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(20)
    configuration.prepareDatabase { database in
      // FULL: what was done is on the disk even if the power fails.
      try database.execute(sql: "PRAGMA cache_size = -65536; PRAGMA synchronous = FULL")
    }
    return configuration
  }

  /// A connection that writes nothing, unless the file is of an older version.
  private static func reading(_ path: String) throws -> any DatabaseWriter {
    let queue = try readingConnection(path)
    let standing = try queue.read(StoreSchema.standing)
    if case .ours(let version) = standing, version < StoreSchema.current {
      if isWritable(path) {
        try queue.close()
        try close(writing(path, .editing), path)
        return try reading(path)
      }
      if version < StoreSchema.oldestReadable { throw outdated(path, version) }
    }
    try check(standing, path)
    return queue
  }

  private static func outdated(_ path: String, _ version: Int) -> PartnerStoreError {
    let reason =
      "its tables are of version \(version) and have to be brought up to date: copy it to where it "
      + "can be written"
    return .unwritable(path: path, reason: reason)
  }

  /// Whether a file and its folder can be written.
  private static func isWritable(_ path: String) -> Bool {
    let folder = URL(filePath: path).resolvingSymlinksInPath().deletingLastPathComponent().path
    return FileManager.default.isWritableFile(atPath: path)
      && FileManager.default.isWritableFile(atPath: folder)
  }

  /// A connection that writes no row.
  private static func readingConnection(_ path: String) throws -> DatabaseQueue {
    var configuration = configuration
    if isWritable(path) {
      // A connection that may not write cannot tidy the files of the write-ahead log up.
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = 1") }
      return try DatabaseQueue(path: path, configuration: configuration)
    }
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      _ = try queue.read(StoreSchema.standing)
      return queue
    } catch  where error.isAboutTheLog {
      // There is no log and none can be made, so nobody writes: the file is read as it stands.
      let encoded = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
      return try DatabaseQueue(path: "file:\(encoded)?immutable=1", configuration: configuration)
    }
  }

  private static func writing(_ path: String, _ access: Access) throws -> any DatabaseWriter {
    // Asked before anything is written, so that nobody else's database is touched.
    if FileManager.default.fileExists(atPath: path) {
      let queue = try readingConnection(path)
      let standing = try queue.read(StoreSchema.standing)
      try queue.close()
      if standing != .empty || access != .creating { try check(standing, path) }
    }
    let pool = try DatabasePool(path: path, configuration: configuration)
    try pool.writeWithoutTransaction { database in
      // A pool sets it to NORMAL when it begins the log.
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try StoreSchema.migrate(database, to: StoreSchema.current)
    }
    return pool
  }

  private static func check(_ standing: StoreSchema.Standing, _ path: String) throws {
    switch standing {
    case .empty, .foreign: throw PartnerStoreError.foreignDatabase(path: path)
    case .ours(let version):
      if version > StoreSchema.current {
        throw PartnerStoreError.newerDatabase(
          path: path, version: version, known: StoreSchema.current)
      }
    }
  }

  // MARK: The whole network

  /// The network, every table in the order in which it was imported, what was added at the end.
  ///
  /// - Parameter observer: Is told how far the work is, and may stop it.
  /// - Throws: A ``PartnerStoreError`` if the file cannot be read.
  /// - Complexity: O(*r*), where *r* is the number of rows and list elements.
  public func read(
    observer: @escaping WorkProgress.Observer = WorkProgress.unobserved
  ) throws(PartnerStoreError) -> Network {
    try read(observer: observer) { _ in }
  }

  /// The network, and what else is asked in the same transaction.
  func read(
    observer: @escaping WorkProgress.Observer, _ ask: (Database) throws -> Void
  ) throws(PartnerStoreError) -> Network {
    let other = try? Self.readingConnection(file)
    defer { try? other?.close() }
    return try reading { database in
      try ask(database)
      return try NetworkTables.read(database, observer, besides: other)
    }
  }

  /// The files that say how the folder was written from which the network was imported, in order of
  /// name; none for a network that did not come from one.
  ///
  /// - Complexity: O(*b*), where *b* is the number of their bytes.
  public func layout() throws(PartnerStoreError) -> [StoredFile] {
    try reading { try NetworkTables.layout($0) }
  }

  /// Puts a network in the place of the one that is there, all of it or, after an error, none.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - layout: What is kept of the files that it was read from; see ``layout()``.
  ///   - note: Who does it, when, what it is and why.
  /// - Throws: ``PartnerStoreError/faultyNetwork(_:)`` if it is no graph; otherwise an error of the
  ///   file.
  /// - Complexity: O(*r* log *r*), where *r* is the number of rows and list elements.
  public func replace(
    with network: Network, layout: [StoredFile] = [], _ note: ChangeNote
  ) throws(PartnerStoreError) {
    do {
      try replace(with: NetworkStream(network, layout: layout), note)
    } catch {
      // The rows are told what is wrong with them by whoever knows best.
      let problems = network.problems()
      throw problems.isEmpty ? error : .faultyNetwork(problems)
    }
  }

  /// Puts a network that comes in parts in the place of the one that is there, all of it or, after an
  /// error, none.
  ///
  /// - Parameters:
  ///   - stream: The network.
  ///   - note: Who does it, when, what it is and why.
  ///   - observer: Is told how far the work is, and may stop it.
  /// - Throws: ``PartnerStoreError/stopped`` if the observer stops the work; an error of a row that
  ///   cannot stand in its table; otherwise an error of the file.
  /// - Complexity: O(*r* log *r*), where *r* is the number of rows and list elements.
  public func replace(
    with stream: NetworkStream, _ note: ChangeNote,
    observer: @escaping WorkProgress.Observer = WorkProgress.unobserved
  ) throws(PartnerStoreError) {
    try withoutForeignKeys { database in
      var writer = try ChangeWriter(database, note, isWhole: true)
      try WholeImage.keep(&writer)
      try NetworkTables.empty(database)
      var load = try NetworkLoad(stream, version: writer.number, database, observer)
      try load.run()
    }
  }

  // MARK: Transactions

  /// Reads in one transaction.
  func reading<Result>(_ body: (Database) throws -> Result) throws(PartnerStoreError) -> Result {
    do {
      return try connections.read(body)
    } catch {
      throw PartnerStoreError(error, path: path)
    }
  }

  /// Writes in one transaction.
  func writing<Result>(_ body: (Database) throws -> Result) throws(PartnerStoreError) -> Result {
    do {
      return try connections.write(body)
    } catch {
      throw PartnerStoreError(error, path: path)
    }
  }

  /// Writes in one transaction without asking for each row whether what it refers to is there:
  /// `body` has to know.
  func withoutForeignKeys<Result>(
    _ body: (Database) throws -> Result
  ) throws(PartnerStoreError) -> Result {
    do {
      return try connections.barrierWriteWithoutTransaction { database in
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
        var result: Result?
        try database.inTransaction(.immediate) {
          result = try body(database)
          return .commit
        }
        guard let result else { throw PartnerStoreError.busy(path: path) }
        return result
      }
    } catch {
      throw PartnerStoreError(error, path: path)
    }
  }
}
