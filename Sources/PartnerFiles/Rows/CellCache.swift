/// The values of cells that were read before, so that what many rows repeat is read and kept once.
struct CellCache<Value> {
  /// A column with more different values than this repeats itself too little to look further.
  private static var greatestCount: Int { 4_096 }

  private var index = IdentifierIndex()
  private var values: [Value] = []

  /// The value of a cell with these bytes, if one was read before.
  func value(of bytes: some Collection<UInt8>) -> Value? {
    index.row(of: bytes).map { values[$0] }
  }

  /// Keeps the value of a cell, if there is room.
  mutating func keep(_ value: Value, of bytes: some Collection<UInt8>) {
    guard values.count < Self.greatestCount,
      index.insert(bytes, row: values.count) == nil
    else { return }
    values.append(value)
  }
}
