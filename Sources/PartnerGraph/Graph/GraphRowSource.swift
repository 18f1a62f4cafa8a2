/// Where the rows of a table are that is not held as values: each is made when it is asked for.
public protocol GraphRowSource<Row>: Sendable {
  /// What a row is.
  associatedtype Row

  /// The number of rows.
  var count: Int { get }

  /// The row at a position, which is in 0..<``count``.
  ///
  /// - Complexity: O(*b*), where *b* is the number of bytes of the row.
  func row(at position: Int) -> Row

  /// What the table is in order of: the identifier of a row, the subject of a statement.
  ///
  /// - Complexity: O(*b*), where *b* is the number of bytes of the text.
  func key(at position: Int) -> String

  /// The texts of the partner at a position, if it is one and they can be had without making its row.
  ///
  /// - Complexity: O(*b*), where *b* is the number of bytes of the row.
  func naming(at position: Int) -> PartnerNaming?
}

extension GraphRowSource {
  /// Nothing: rows of other tables have no such texts.
  ///
  /// - Complexity: O(1).
  public func naming(at position: Int) -> PartnerNaming? { nil }
}
