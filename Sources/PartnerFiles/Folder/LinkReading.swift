import Dispatch
import PartnerGraph
import Synchronization

/// Reads the links of a folder on a thread of its own, a few parts ahead of whoever takes them.
final class LinkReading: Sendable {
  /// What is read next.
  enum Part {
    case links([Link], [LinkEnds])
    /// There are no more.
    case end
    /// Something is wrong; what it is has to be found out by reading the folder as a whole.
    case faulty
  }

  /// How many links are handed over at once.
  static let linksAtOnce = 8_192
  /// How many parts may wait.
  private static let greatestWaiting = 4

  private let file: TableFile
  private let check: ReferenceCheck
  private let partners: IdentifierIndex
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
  ///   - partners: The identifiers of the partners, none of which is faulty.
  ///   - then: What the thread does after the last link.
  init(
    _ file: TableFile, _ check: ReferenceCheck, partners: IdentifierIndex,
    then: @escaping @Sendable () -> Void
  ) {
    self.file = file
    self.check = check
    self.partners = partners
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
    let targets = check.targets(in: file, .links).filter { $0.column != .from && $0.column != .to }
    var cells = RowReader(table, .links, file.columns, FaultCollector())
    var links: [Link] = []
    var ends: [LinkEnds] = []
    for number in 0..<table.count {
      cells.move(to: number)
      for target in targets { check.check(&cells, target) }
      guard let link = Link(&cells), cells.faults.count == 0,
        let from = row(of: .from, cells), let to = row(of: .to, cells), from != to
      else {
        _ = put(.faulty)
        return false
      }
      if links.isEmpty {
        links.reserveCapacity(Self.linksAtOnce)
        ends.reserveCapacity(Self.linksAtOnce)
      }
      links.append(link)
      ends.append(LinkEnds(from: from, to: to))
      if links.count == Self.linksAtOnce {
        guard put(.links(links, ends)) else { return false }
        (links, ends) = ([], [])
      }
    }
    if !links.isEmpty, !put(.links(links, ends)) { return false }
    return put(.end)
  }

  /// The row of the partner that a cell names, if there is one.
  private func row(of column: TableColumn, _ cells: borrowing RowReader) -> Int32? {
    guard let field = cells.field(column) else { return nil }
    let row =
      field.hasEscapes
      ? partners.row(of: Array(cells.table.text(field).utf8))
      : partners.row(of: cells.table.bytes[field.content])
    return row.map(Int32.init)
  }
}
