/// A cell of a column that Partners does not know and keeps for its owner.
public struct ExtraCell: Hashable, Sendable {
  /// The header of the column.
  public let column: String
  /// What stands in the cell; never empty.
  public let value: String

  /// Makes a cell.
  public init(column: String, value: String) {
    self.column = column
    self.value = value
  }
}
