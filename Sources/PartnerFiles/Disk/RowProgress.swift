import PartnerGraph

/// Tells an observer how many of the rows to be written are done.
final class RowProgress {
  private let observer: WorkProgress.Observer
  private let total: Int
  private var done = 0

  /// Makes a progress that nobody watches.
  init() {
    observer = WorkProgress.unobserved
    total = 0
  }

  /// Begins.
  init(of total: Int, _ observer: @escaping WorkProgress.Observer) throws(PartnerFilesError) {
    self.total = total
    self.observer = observer
    try ask(.writing)
  }

  /// Counts rows.
  func tell(_ rows: Int) throws(PartnerFilesError) {
    let before = done
    done += rows
    if before >> 12 != done >> 12 { try ask(.writing) }
  }

  /// Takes rows back that are written once more.
  func forget(_ rows: Int) { done -= rows }

  /// Tells that everything is written and has to come to the disk.
  func finish() throws(PartnerFilesError) { try ask(.finishing) }

  private func ask(_ phase: WorkProgress.Phase) throws(PartnerFilesError) {
    let progress =
      phase == .writing ? WorkProgress(.writing, done: done, of: total) : WorkProgress(phase)
    guard observer(progress) else { throw .stopped }
  }
}
