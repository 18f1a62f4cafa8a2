/// A change that was made.
public struct Change: Hashable, Sendable {
  /// A row that it wrote.
  public struct Row: Hashable, Sendable {
    /// What became of the row.
    public enum Effect: String, Hashable, Sendable { case added, changed, removed }

    /// The table.
    public let table: NetworkTable
    /// The identifier; that of the subject for a statement.
    public let id: String
    /// What became of it.
    public let effect: Effect

    /// Makes a row.
    public init(table: NetworkTable, id: String, effect: Effect) {
      self.table = table
      self.id = id
      self.effect = effect
    }
  }

  /// The number, counted from 1 in order of time; a row's version is the number of its last change.
  public let number: Int
  /// Who made it, when, what it is and why.
  public let note: ChangeNote
  /// The change that it undid, if it undid one.
  public let undoes: Int?
  /// Whether it put another network in the place of the whole one.
  public let isWhole: Bool
  /// The rows, in order; none where ``isWhole``.
  public let rows: [Row]
}
