/// Which rows of a table are read.
enum RowPart {
  /// All of them.
  case all
  /// Those with keys.
  case keys([Int])
  /// Those with a key up to a number.
  case upTo(Int)
  /// Those with a key above a number.
  case above(Int)

  /// Whether they are so many that what they name is better read at once.
  var isLarge: Bool {
    if case .keys = self { return false }
    return true
  }

  /// What follows the table in a query, where a column has the key.
  func filter(_ column: String) -> String {
    switch self {
    case .all: ""
    case .keys(let keys): " WHERE \(column) IN (\(keys.list))"
    case .upTo(let key): " WHERE \(column) <= \(key)"
    case .above(let key): " WHERE \(column) > \(key)"
    }
  }
}

extension [Int] {
  /// The numbers as SQL writes a list.
  var list: String { map(String.init).joined(separator: ",") }
}
