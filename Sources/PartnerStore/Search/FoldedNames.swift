import GRDB
import PartnerText

/// The folded names of all partners, to be written in order.
struct FoldedNames: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  private var keys: [Int32] = []
  private var table = StringTable(orderedBytes: [], ends: [])
  private var keysOfName = Postings(lengths: [], values: [])

  /// Adds the names of the partner with a key.
  mutating func add(_ names: Set<String>, key: Int) {
    for name in names {
      bytes.append(contentsOf: name.utf8)
      ends.append(Int32(bytes.count))
      keys.append(Int32(key))
    }
  }

  /// Puts the names in order; no more can be added.
  mutating func sort() {
    let numbers: [Int32]
    (table, numbers) = StringTable.make(bytes: bytes, ends: ends)
    keysOfName = Postings(keys: numbers, values: keys, count: table.count)
    (bytes, ends, keys) = ([], [], [])
  }

  /// Writes the names, which are in order, into an empty table.
  func write(_ database: Database) throws {
    let insertion = try RowInsertion(
      into: "searchName", columns: 2, rowsAtOnce: 32, on: database)
    for number in 0..<table.count {
      let name = table.text(number)
      for key in keysOfName[number] { try insertion.bind(name).bind(Int(key)).run() }
    }
    try insertion.flush()
  }
}
