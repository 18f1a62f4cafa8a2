import Dispatch
import PartnerGraph
import Synchronization

/// Makes bytes of links on a thread of its own, in order.
final class LinkCells: Sendable {
  /// The bytes of some links.
  struct Part: Sendable {
    let bytes: [UInt8]
    let count: Int
  }

  private enum Answer: Sendable {
    case part(Part)
    /// A link has a value for which there is no column.
    case misfit
    case refused(PartnerFilesError)
  }

  private let composer: TableComposer<Link>
  private let former: Mutex<FormerRows<Link>?>
  /// Columns that a link may have and the table has not.
  private let missing: [TableColumn]
  private let extra: Set<String>
  private let queue = DispatchQueue(label: "partners.links")
  private let answers = Mutex<[Answer]>([])
  private let filled = DispatchSemaphore(value: 0)

  init(_ composer: TableComposer<Link>) {
    self.composer = composer
    former = Mutex(composer.formerRows())
    missing = Link.schema.columns.map(\.column).filter { !composer.keys.contains(.known($0)) }
    extra = Set(
      composer.keys.compactMap { key in
        if case .extra(let name) = key { name } else { nil }
      })
  }

  /// Begins to make bytes of some links.
  func compose(_ links: [Link]) {
    queue.async { [self] in
      let answer: Answer = former.withLock { self.answer(for: links, &$0) }
      answers.withLock { $0.append(answer) }
      filled.signal()
    }
  }

  /// Waits for the bytes of the links that came first; nothing if one of them needs a column more.
  func next() throws(PartnerFilesError) -> Part? {
    filled.wait()
    switch answers.withLock({ $0.isEmpty ? .misfit : $0.removeFirst() }) {
    case .part(let part): return part
    case .misfit: return nil
    case .refused(let error): throw error
    }
  }

  private func answer(for links: [Link], _ former: inout FormerRows<Link>?) -> Answer {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(links.count * 96)
    for link in links {
      do throws(PartnerFilesError) {
        try CellCheck.check(link)
      } catch {
        return .refused(error)
      }
      if needsMore(link) { return .misfit }
      composer.append(link, &former, to: &bytes)
    }
    return .part(Part(bytes: bytes, count: links.count))
  }

  private func needsMore(_ link: Link) -> Bool {
    missing.contains { !link.cell($0).isEmpty }
      || link.extra.contains { !$0.value.isEmpty && !extra.contains($0.column) }
  }
}
