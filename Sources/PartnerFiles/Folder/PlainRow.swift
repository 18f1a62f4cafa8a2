import PartnerGraph

/// Tells of a row, by its bytes alone, that Partners would write it as it stands.
///
/// Where it says no, the row may be plain all the same: then it is composed and compared.
struct PlainRow {
  /// What makes a cell plain.
  private enum Rule {
    /// It is kept as it stands.
    case text
    /// One value without blanks around it.
    case value
    /// As ``value``, and plain ASCII, because an accent may be written in two ways.
    case identifier
    /// The state of a link, which may be said or not.
    case state
    case list
    case identifiers
    case count
    /// A number, which may be written in many ways.
    case number
  }

  private let rules: [Rule]
  private let lineEnd: [UInt8]
  private let saysActive: Bool

  /// Makes the rules of a file.
  ///
  /// - Parameter saysActive: Whether an active link is written with its state.
  init(_ schema: TableSchema, _ file: TableFile, saysActive: Bool) {
    rules = file.columns.keys.map { key in
      switch schema.type(of: key) {
      case .text: .text
      case .choice: key == .known(.state) ? .state : .value
      case .date, .country: .value
      case .identifier, .reference(_, many: false): .identifier
      case .list: .list
      case .reference(_, many: true): .identifiers
      case .count: .count
      case .latitude, .longitude, .amount: .number
      }
    }
    lineEnd = Array(file.table.dialect.lineEnd.rawValue.utf8)
    self.saysActive = saysActive
  }

  /// Whether the row at which a reader stands is plain.
  ///
  /// - Complexity: O(*b* *e*), where *b* is the number of bytes and *e* that of elements of a list.
  func holds(_ cells: borrowing RowReader) -> Bool {
    let fields = cells.fields
    guard fields.count == rules.count, fields.count > 1, let last = fields.last else {
      return false
    }
    let bytes = cells.table.bytes.span
    let end = cells.table.extent(ofRow: cells.row).upperBound
    guard Int(last.end) + lineEnd.count == end else { return false }
    for index in lineEnd.indices where bytes[Int(last.end) + index] != lineEnd[index] {
      return false
    }
    for index in fields.indices {
      let field = fields[index]
      if field.isQuoted || !holds(rules[index], bytes, field.content) { return false }
    }
    return true
  }

  private func holds(
    _ rule: Rule, _ bytes: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard let first = range.first else { return rule != .state || !saysActive }
    switch rule {
    case .text: return bytes[first] != CSVTable.byteOrderMark[0]
    case .number: return false
    case .count: return Self.isCount(bytes, range)
    case .value: return Self.isTrimmed(bytes, range)
    case .identifier: return Self.isTrimmed(bytes, range) && Self.isASCII(bytes, range)
    case .state:
      return Self.isTrimmed(bytes, range) && (saysActive || !Self.isActive(bytes, range))
    case .list: return Self.isList(bytes, range)
    case .identifiers: return Self.isASCII(bytes, range) && Self.isList(bytes, range)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == 10 || byte == 13
  }

  private static func isTrimmed(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    !range.isEmpty && !isBlank(bytes[range.lowerBound]) && !isBlank(bytes[range.upperBound - 1])
  }

  private static func isASCII(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    for position in range where bytes[position] >= 0x80 { return false }
    return true
  }

  private static func isActive(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count == active.count else { return false }
    for index in active.indices where bytes[range.lowerBound + index] != active[index] {
      return false
    }
    return true
  }

  private static let active = Array(Link.State.active.rawValue.utf8)

  /// Digits, few enough for a number, of which the first is 0 only if it is alone.
  private static func isCount(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    for position in range where !(48...57).contains(bytes[position]) { return false }
    return range.count == 1 || range.count <= 18 && bytes[range.lowerBound] != 48
  }

  /// Elements that are there, without blanks around them, and different.
  private static func isList(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var elements: [Range<Int>] = []
    var start = range.lowerBound
    for position in range where bytes[position] == UInt8(ascii: ";") {
      elements.append(start..<position)
      start = position + 1
    }
    if elements.isEmpty { return isTrimmed(bytes, range) }
    elements.append(start..<range.upperBound)
    guard elements.count <= 32, isASCII(bytes, range) else { return false }
    for (number, element) in elements.enumerated() {
      guard isTrimmed(bytes, element) else { return false }
      for other in elements[..<number] where same(bytes, element, other) { return false }
    }
    return true
  }

  private static func same(
    _ bytes: borrowing Span<UInt8>, _ a: Range<Int>, _ b: Range<Int>
  ) -> Bool {
    guard a.count == b.count else { return false }
    for index in 0..<a.count where bytes[a.lowerBound + index] != bytes[b.lowerBound + index] {
      return false
    }
    return true
  }
}
