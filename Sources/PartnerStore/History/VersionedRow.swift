/// A row as it stood when it was read.
public struct VersionedRow: Hashable, Sendable {
  /// The row.
  public let row: NetworkRow
  /// The number of the change that wrote it last; 0 if that was before the history began.
  public let version: Int
}
