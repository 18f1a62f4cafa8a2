/// The rows of a table of a graph, in order, held as values or made of a file when they are asked for.
///
/// A row of a file is made anew each time, so whoever needs one of its properties for every partner
/// takes the column of the graph, such as ``PartnerGraph/kindOfPartner``, where there is one.
public struct GraphTable<Row: Sendable>: Sendable {
  @usableFromInline enum Storage: Sendable {
    case values([Row])
    case source(any GraphRowSource<Row>)
  }

  @usableFromInline let storage: Storage
  /// The number of rows.
  public let count: Int

  /// Makes a table of rows, which are in order.
  public init(_ rows: [Row]) {
    storage = .values(rows)
    count = rows.count
  }

  /// Makes a table of rows that are elsewhere, in order.
  public init(_ source: any GraphRowSource<Row>) {
    storage = .source(source)
    count = source.count
  }
}

extension GraphTable: RandomAccessCollection {
  /// The position of the first row: 0.
  @inlinable public var startIndex: Int { 0 }

  /// The position after the last row.
  @inlinable public var endIndex: Int { count }

  /// The row at a position.
  ///
  /// - Complexity: O(1); in a file O(*b*), where *b* is the number of bytes of the row.
  @inlinable public subscript(position: Int) -> Row {
    switch storage {
    case .values(let rows): return rows[position]
    case .source(let source):
      precondition(position >= 0 && position < count, "there is no row at this position")
      return source.row(at: position)
    }
  }
}

extension GraphTable: Equatable where Row: Equatable {
  /// Tells whether two tables have the same rows.
  ///
  /// - Complexity: O(*r*), where *r* is the number of rows.
  public static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) }
}

extension GraphTable {
  /// The first position whose key is not before a text.
  ///
  /// - Complexity: O(log *r*), where *r* is the number of rows.
  func firstPosition(notBefore text: String, key: (Row) -> String) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if self.key(at: middle, key) < text { low = middle + 1 } else { high = middle }
    }
    return low
  }

  @usableFromInline func key(at position: Int, _ key: (Row) -> String) -> String {
    switch storage {
    case .values(let rows): return key(rows[position])
    case .source(let source):
      precondition(position >= 0 && position < count, "there is no row at this position")
      return source.key(at: position)
    }
  }
}

extension GraphTable where Row: Identifiable {
  /// The identifier of the row at a position, for which the row need not be made.
  ///
  /// - Complexity: O(1); in a file O(*b*), where *b* is the number of bytes of the identifier.
  @inlinable public func id<Entity>(at position: Int) -> Row.ID
  where Row.ID == Identifier<Entity> {
    Identifier(key(at: position) { $0.id.rawValue })
  }

  /// The position of an identifier in a table in order of identifier.
  ///
  /// - Complexity: O(log *r*), where *r* is the number of rows.
  func position<Entity>(of id: Row.ID) -> Int? where Row.ID == Identifier<Entity> {
    let position = firstPosition(notBefore: id.rawValue) { $0.id.rawValue }
    return position < count && self.id(at: position) == id ? position : nil
  }
}
