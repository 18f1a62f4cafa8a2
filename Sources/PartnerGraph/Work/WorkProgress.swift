/// How far long work is, such as an import.
public struct WorkProgress: Hashable, Sendable {
  /// What is being done.
  public enum Phase: String, CaseIterable, Hashable, Sendable {
    /// Files are read.
    case reading
    /// Partners are compared with each other.
    case comparing
    /// Rows are written.
    case writing
    /// Indexes are made, by which rows are found.
    case indexing
    /// What was written is brought to the disk.
    case finishing
  }

  /// Is told now and then how far the work is, and answers whether it goes on; if it does not, the
  /// work throws, and everything is as it was before.
  public typealias Observer = @Sendable (WorkProgress) -> Bool

  /// What is being done.
  public let phase: Phase
  /// How many rows, or indexes, of this phase are done.
  public let done: Int
  /// How many there are, if that is known.
  public let total: Int?
  /// How much of the phase is done, 0...1, if that is known: by rows, or else by bytes.
  public let share: Double?

  /// Says how far work is.
  ///
  /// - Parameters:
  ///   - phase: What is being done.
  ///   - done: How many rows, or indexes, of this phase are done.
  ///   - total: How many there are, if that is known.
  ///   - share: How much of the phase is done, where the total does not tell it.
  public init(_ phase: Phase, done: Int = 0, of total: Int? = nil, share: Double? = nil) {
    self.phase = phase
    self.done = done
    self.total = total
    self.share = share ?? total.map { $0 > 0 ? min(1, Double(done) / Double($0)) : 1 }
  }

  /// An observer that lets all work go on.
  public static let unobserved: Observer = { _ in true }
}
