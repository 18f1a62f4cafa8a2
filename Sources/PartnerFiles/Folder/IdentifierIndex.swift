/// The identifiers of a table, found by their bytes; each knows the first row that has it.
///
/// An open hash table of row numbers beside one buffer of bytes: 12 to 24 bytes an identifier and its
/// text, and no object each.
struct IdentifierIndex: Sendable {
  private var storage: [UInt8] = []
  /// Where each identifier ends in ``storage``.
  private var ends: [UInt32] = []
  /// The row of each identifier; none as long as they are the numbers of the identifiers.
  private var rows: [UInt32] = []
  /// Numbers of identifiers counted from 1; 0 where the slot is free.
  private var slots: [UInt32] = Array(repeating: 0, count: 16)
  /// The identifiers that are not plain ASCII: `é` is one letter or a letter and its accent, and
  /// only the standard library knows that the two are equal.
  private var accented: [String: Int] = [:]
  /// Whether every row of the table is in it; if not, what it does not hold may be there all the
  /// same.
  var isWhole = true

  /// Makes an empty index.
  ///
  /// - Parameter capacity: For how many identifiers there is room at once.
  init(capacity: Int = 0) {
    guard capacity > 7 else { return }
    ends.reserveCapacity(capacity)
    var count = 16
    while count < capacity * 2 + 2 { count *= 2 }
    slots = Array(repeating: 0, count: count)
  }

  /// The number of identifiers.
  var count: Int { ends.count + accented.count }

  /// Adds the identifier of a row; returns the row that already has it, if one does.
  mutating func insert(_ bytes: some Collection<UInt8>, row: Int) -> Int? {
    if let text = Self.accented(bytes) {
      if let first = accented[text] { return first }
      accented[text] = row
      return nil
    }
    if ends.count * 2 >= slots.count { grow() }
    var slot = Self.hash(bytes) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if equals(number, bytes) { return self.row(numbered: number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    storage.append(contentsOf: bytes)
    ends.append(UInt32(storage.count))
    if !rows.isEmpty {
      rows.append(UInt32(row))
    } else if row != ends.count - 1 {
      rows = (0..<UInt32(ends.count - 1)) + [UInt32(row)]
    }
    slots[slot] = UInt32(ends.count)
    return nil
  }

  /// The first row that has an identifier, if one does.
  func row(of bytes: some Collection<UInt8>) -> Int? {
    if !accented.isEmpty, let text = Self.accented(bytes) { return accented[text] }
    var slot = Self.hash(bytes) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if equals(number, bytes) { return self.row(numbered: number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The identifiers, in no stated order.
  var all: [String] {
    ends.indices.map { String(decoding: storage[range($0)], as: UTF8.self) } + accented.keys
  }

  /// The text of an identifier that is not plain ASCII.
  private static func accented(_ bytes: some Collection<UInt8>) -> String? {
    bytes.contains { $0 >= 0x80 } ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private func row(numbered number: Int) -> Int { rows.isEmpty ? number : Int(rows[number]) }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  private func equals(_ number: Int, _ bytes: some Collection<UInt8>) -> Bool {
    let range = range(number)
    return range.count == bytes.count && storage[range].elementsEqual(bytes)
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    for number in ends.indices {
      var slot = Self.hash(storage[range(number)]) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = UInt32(number + 1)
    }
    slots = larger
  }

  /// The hash of the standard library, whose secret keeps a hostile file from making collisions;
  /// no result depends on it.
  private static func hash(_ bytes: some Collection<UInt8>) -> Int {
    var hasher = Hasher()
    let isDone: Void? = bytes.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isDone == nil { for byte in bytes { hasher.combine(bytes: [byte]) } }
    return hasher.finalize() & Int.max
  }
}

extension Hasher {
  fileprivate mutating func combine(bytes: [UInt8]) {
    bytes.withUnsafeBytes { combine(bytes: $0) }
  }
}
