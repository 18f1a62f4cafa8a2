import GRDB
import PartnerGraph

/// Puts a whole network into empty tables; foreign keys must be off.
struct NetworkLoad {
  /// How many rows of a table SQLite is given at once; more are not faster.
  private static let rowsAtOnce = 32
  /// After how many rows the observer is asked.
  private static let rowsBetweenQuestions = 8_192

  private let database: Database
  private let stream: NetworkStream
  private let observer: WorkProgress.Observer
  private let inserter: RowInserter
  private var last: LastKeys
  /// The key of the first partner.
  private let firstPartner: Int
  /// The subjects of statements that no row was found for yet.
  private var missing: Set<String>
  private var done = 0

  init(
    _ stream: NetworkStream, version: Int, _ database: Database,
    _ observer: @escaping WorkProgress.Observer
  ) throws {
    self.database = database
    self.stream = stream
    self.observer = observer
    last = try LastKeys(database)
    firstPartner = last[.partner] + 1
    missing = Set(stream.network.statements.map(\.subject))
    inserter = RowInserter(
      database, keys: ReferenceKeys(stream.network, after: last), version: version,
      rowsAtOnce: Self.rowsAtOnce)
  }

  /// Writes every row, then the indexes.
  mutating func run() throws {
    let network = stream.network
    let circles = Network(name: "", themes: network.themes).problems()
    guard circles.isEmpty else { throw PartnerStoreError.faultyNetwork(circles) }
    let search = SearchBuilding(
      network.partners, firstKey: firstPartner,
      themes: ReferenceKeys.numbered(network.themes.map(\.id), after: last[.theme]))
    defer { search.stop() }
    try database.execute(sql: FirstSchema.dropIndexes + StateSchema.dropTriggers)
    for theme in network.themes {
      try inserter.insert(theme, key: next(.theme, theme.id.rawValue))
    }
    for source in network.sources { try inserter.insert(source, key: next(.source)) }
    for partner in network.partners {
      try inserter.insert(partner, key: next(.partner, partner.id.rawValue))
    }
    try stream.links { try insert($0, $1) }
    for statement in network.statements { try inserter.insert(statement, key: next(.statement)) }
    try inserter.flush()
    try last.write(database)
    try checkSubjects()
    try Self.makeIndexes(database, search, observer)
    try NetworkTables.write(head: network, layout: stream.layout(), database)
    try ask(WorkProgress(.finishing))
  }

  private mutating func insert(_ links: [Link], _ ends: [LinkEnds]) throws {
    guard ends.count == links.count else {
      for link in links { try inserter.insert(link, key: next(.link, link.id.rawValue)) }
      return
    }
    let places = 0..<Int32(clamping: stream.network.partners.count)
    for (link, ends) in zip(links, ends) {
      guard places.contains(ends.from), places.contains(ends.to) else {
        throw PartnerStoreError.refusedValue(reason: "link '\(link.id)': it joins no partners")
      }
      let keys = (from: firstPartner + Int(ends.from), to: firstPartner + Int(ends.to))
      try inserter.insert(link, key: next(.link, link.id.rawValue), ends: keys)
    }
  }

  /// The key of the next row, which may be what a statement is about.
  private mutating func next(_ table: NetworkTable, _ id: String = "") throws -> Int {
    if !missing.isEmpty { missing.remove(id) }
    if done % Self.rowsBetweenQuestions == 0 {
      let network = stream.network
      let total = stream.linkCount.map {
        $0 + network.partners.count + network.themes.count + network.sources.count
          + network.statements.count
      }
      try ask(WorkProgress(.writing, done: done, of: total))
    }
    done += 1
    last[table] += 1
    return last[table]
  }

  private func ask(_ progress: WorkProgress) throws {
    guard observer(progress) else { throw PartnerStoreError.stopped }
  }

  /// Refuses statements about nothing.
  private func checkSubjects() throws {
    let about = stream.network.statements.map(\.subject).filter(missing.contains)
    if about.isEmpty { return }
    throw PartnerStoreError.faultyNetwork(
      about.map { .unknownReference(table: "statements", id: $0, column: "subject", value: $0) })
  }

  /// Makes the indexes of the tables, the full-text index, if it is not made by another thread, and
  /// what notices changes.
  static func makeIndexes(
    _ database: Database, _ search: SearchBuilding?,
    _ observer: @escaping WorkProgress.Observer
  ) throws {
    let commands = FirstSchema.indexes.split(separator: "\n")
    func progress(_ done: Int) -> WorkProgress {
      WorkProgress(.indexing, done: done, of: commands.count + 1)
    }
    func ask(_ done: Int) throws {
      guard observer(progress(done)) else { throw PartnerStoreError.stopped }
    }
    // What is sorted in parts that fit the cache of a core is sorted in less than half the time.
    let pages = try Int.fetchOne(database, sql: "PRAGMA cache_size") ?? 0
    defer { try? database.execute(sql: "PRAGMA threads = 0; PRAGMA cache_size = \(pages)") }
    try database.execute(sql: "PRAGMA threads = 1; PRAGMA cache_size = -4096")
    for (number, command) in commands.enumerated() {
      try ask(number)
      let progress = progress(number)
      try database.execute(sql: String(command)) { observer(progress) }
    }
    try database.execute(sql: "PRAGMA cache_size = \(pages)")
    try ask(commands.count)
    if let search {
      try search.write(to: database) { try ask(commands.count) }
    } else {
      try SearchIndex.rebuild(database) { try ask(commands.count) }
    }
    try database.execute(sql: StateSchema.triggers)
    try StateSchema.renew(database)
  }
}
