import Dispatch
import PartnerGraph
import Synchronization

/// Reads the links of a folder on a thread of its own, a few parts ahead of whoever takes them.
final class LinkReading: Sendable {
  /// What is read next.
  enum Part {
    case links([Link])
    /// There are no more; the index of their identifiers.
    case end(IdentifierIndex)
    /// Something is wrong; what it is has to be found out by reading the folder as a whole.
    case faulty
  }

  /// How many links are handed over at once.
  static let linksAtOnce = 8_192
  /// How many parts may wait.
  private static let greatestWaiting = 4

  private let file: TableFile
  private let check: ReferenceCheck
  private let waiting = Mutex<[Part]>([])
  private let filled = DispatchSemaphore(value: 0)
  // A semaphore must not end below the value it began with, so it begins with 0.
  private let free = DispatchSemaphore(value: 0)
  private let isStopped = Atomic<Bool>(false)

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - file: The table.
  ///   - check: Knows what the links may name.
  ///   - then: What the thread does after the last link.
  init(_ file: TableFile, _ check: ReferenceCheck, then: @escaping @Sendable () -> Void) {
    self.file = file
    self.check = check
    for _ in 0..<Self.greatestWaiting { free.signal() }
    DispatchQueue.global().async { [self] in
      if run() { then() }
    }
  }

  /// Waits for the next part.
  func next() -> Part {
    filled.wait()
    let part = waiting.withLock { $0.isEmpty ? .faulty : $0.removeFirst() }
    free.signal()
    return part
  }

  /// Tells the thread that nobody takes any more.
  func stop() {
    isStopped.store(true, ordering: .relaxed)
    free.signal()
  }

  /// Hands a part over; false if nobody takes it.
  private func put(_ part: Part) -> Bool {
    free.wait()
    if isStopped.load(ordering: .relaxed) { return false }
    waiting.withLock { $0.append(part) }
    filled.signal()
    return true
  }

  /// Reads every link; false if one is faulty or nobody takes them.
  private func run() -> Bool {
    let table = file.table
    let targets = check.targets(in: file, .links)
    var cells = RowReader(table, .links, file.columns, FaultCollector())
    var index = IdentifierIndex(capacity: table.count)
    var links: [Link] = []
    for number in 0..<table.count {
      cells.move(to: number)
      check.check(&cells, targets)
      guard let link = Link(&cells), insert(&cells, into: &index) else {
        _ = put(.faulty)
        return false
      }
      if links.isEmpty { links.reserveCapacity(Self.linksAtOnce) }
      links.append(link)
      if links.count == Self.linksAtOnce {
        guard put(.links(links)) else { return false }
        links = []
      }
    }
    if !links.isEmpty, !put(.links(links)) { return false }
    return put(.end(index))
  }

  /// Adds the identifier of a row; false if another row has it, or something else is wrong.
  private func insert(_ cells: inout RowReader, into index: inout IdentifierIndex) -> Bool {
    guard cells.faults.count == 0, let field = cells.field(.id) else { return false }
    let first =
      field.hasEscapes
      ? index.insert(Array(cells.table.text(field).utf8), row: cells.row)
      : index.insert(cells.table.bytes[field.content], row: cells.row)
    return first == nil
  }
}
