import PartnerGraph

/// Counts rows or records that are read, and tells whoever watches.
struct ReadingTally {
  private let observer: WorkProgress.Observer
  private var done = 0
  private var told = 0
  /// Whether whoever watches has stopped the work.
  private(set) var isStopped = false

  init(_ observer: @escaping WorkProgress.Observer) { self.observer = observer }

  /// Counts some more, tells it now and then, and returns whether the work goes on.
  ///
  /// - Parameters:
  ///   - rows: How many.
  ///   - share: How much of the file was read, 0...1, if that is known.
  mutating func goesOn(_ rows: Int = 1, share: Double? = nil) -> Bool {
    done += rows
    guard !isStopped, done == rows || done - told >= 1_000 else { return !isStopped }
    told = done
    isStopped = !observer(WorkProgress(.reading, done: done, share: share))
    return !isStopped
  }
}
