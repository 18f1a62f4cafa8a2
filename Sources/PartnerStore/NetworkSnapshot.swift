import GRDB
public import PartnerGraph

/// A network as it stands in a database at one moment, its links to be read part by part: the way to
/// export a large one.
///
/// It is only good while the closure runs that it was given to.
public struct NetworkSnapshot {
  /// Takes some links; after an error no more are given.
  public typealias Taker = ([Link]) throws -> Void

  /// Everything but the links.
  public let network: Network
  /// How many links there are.
  public let linkCount: Int
  /// What is kept of the files the network was read from; see ``NetworkStore/layout()``.
  public let layout: [StoredFile]

  private let path: String
  private let rows: RowFetcher

  /// How many links are handed over at once.
  private static let linksAtOnce = 8_192

  init(_ database: Database, path: String, _ observer: WorkProgress.Observer) throws {
    self.path = path
    rows = try RowFetcher(database)
    network = try NetworkTables.read(database, rows, links: false, observer)
    linkCount = try Int.fetchOne(database, sql: "SELECT count(*) FROM link") ?? 0
    layout = try NetworkTables.layout(database)
  }

  /// Reads the links.
  ///
  /// - Parameter take: Is given the links part by part, in order of the table.
  /// - Throws: A ``PartnerStoreError`` if the file cannot be read, and what `take` throws.
  /// - Complexity: O(*l*) time, where *l* is the number of links and of their list elements.
  public func links(_ take: Taker) throws {
    var links: [Link] = []
    var refusal: (any Error)?
    func hand() throws {
      do { try take(links) } catch {
        refusal = error
        throw error
      }
      links.removeAll(keepingCapacity: true)
    }
    do {
      try rows.forEachLink { row in
        links.append(row.row)
        if links.count == Self.linksAtOnce { try hand() }
      }
      if !links.isEmpty { try hand() }
    } catch {
      throw refusal ?? PartnerStoreError(error, path: path)
    }
  }
}

extension NetworkStore {
  /// Lets the whole network be read as it stands at one moment, whatever others change meanwhile.
  ///
  /// - Parameters:
  ///   - observer: Is told how far the reading of everything but the links is, and may stop it.
  ///   - body: Reads the links.
  /// - Returns: What `body` returns.
  /// - Throws: ``PartnerStoreError/stopped`` if the observer stops the work; otherwise an error of the file.
  /// - Complexity: O(*r*) time and memory, where *r* is the number of rows that are no links, besides
  ///   what `body` does.
  public func withSnapshot<Result>(
    observer: WorkProgress.Observer = WorkProgress.unobserved,
    _ body: (NetworkSnapshot) -> Result
  ) throws(PartnerStoreError) -> Result {
    try reading { body(try NetworkSnapshot($0, path: path, observer)) }
  }
}
