/// Distinct byte strings in order, one after the other in one array.
///
/// A string has the number of its place; strings with one beginning stand together.
package struct StringTable: Sendable {
  package private(set) var bytes: [UInt8]
  /// Where each string starts in ``bytes``, and after the last where it ends.
  package private(set) var starts: [Int32]

  /// How many strings there are.
  package var count: Int { starts.count - 1 }

  /// Makes a table of strings that are in order already.
  package init(orderedBytes bytes: [UInt8], ends: [Int32]) {
    self.bytes = bytes
    starts = [0] + ends
  }

  /// Makes a table of strings, given one after the other with their ends, in any order.
  ///
  /// - Returns: The table and, for each given string, its number in it.
  /// - Complexity: O(*b* + *n* log *n*) expected, with *n* strings of *b* bytes in all.
  package static func make(bytes: [UInt8], ends: [Int32]) -> (table: StringTable, numbers: [Int32])
  {
    let (distinct, groups) = group(bytes, ends)
    let order = sorted(distinct, in: bytes)
    var numberOfGroup = [Int32](repeating: 0, count: distinct.count)
    var table = StringTable(orderedBytes: [], ends: [])
    table.starts.reserveCapacity(distinct.count + 1)
    for (number, group) in order.enumerated() {
      numberOfGroup[Int(group)] = Int32(number)
      table.bytes.append(contentsOf: bytes[distinct[Int(group)]])
      table.starts.append(Int32(table.bytes.count))
    }
    return (table, groups.map { numberOfGroup[Int($0)] })
  }

  /// The bytes of a string.
  package subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[number])..<Int(starts[number + 1])]
  }

  /// A string as text.
  package func text(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }

  /// The number of a string, if it is in the table.
  ///
  /// - Complexity: O(*l* log *n*), with *n* strings in the table and *l* bytes in the one sought.
  package func number(of string: some Collection<UInt8>) -> Int? {
    let place = lowerBound(string)
    return place < count && self[place].elementsEqual(string) ? place : nil
  }

  /// The numbers of the strings that begin with a prefix.
  ///
  /// - Complexity: O(*l* log *n*), with *n* strings in the table and *l* bytes in the prefix.
  package func numbers(withPrefix prefix: some Collection<UInt8>) -> Range<Int> {
    let low = lowerBound(prefix)
    return low..<endOfPrefix(prefix, from: low)
  }

  /// The first string at or after a place that does not begin with a prefix, where the strings
  /// between do; found in steps that double.
  package func endOfPrefix(_ prefix: some Collection<UInt8>, from place: Int) -> Int {
    func begins(_ number: Int) -> Bool { self[number].starts(with: prefix) }
    var low = place
    guard low < count, begins(low) else { return place }
    var step = 1
    while low + step < count, begins(low + step) {
      low += step
      step *= 2
    }
    var high = min(low + step, count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if begins(middle) { low = middle } else { high = middle }
    }
    return high
  }

  private func lowerBound(_ string: some Collection<UInt8>) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lexicographicallyPrecedes(string) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension StringTable {
  /// Finds equal strings by an open hash table over their bytes (FNV-1a).
  private static func group(
    _ bytes: [UInt8], _ ends: [Int32]
  ) -> (distinct: [Range<Int>], groups: [Int32]) {
    var capacity = 16
    while capacity < ends.count * 2 { capacity *= 2 }
    var slots = [Int32](repeating: -1, count: capacity)
    var distinct: [Range<Int>] = []
    var groups: [Int32] = []
    groups.reserveCapacity(ends.count)
    var start = 0
    for end in ends {
      let range = start..<Int(end)
      start = Int(end)
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in bytes[range] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (capacity - 1)
      while slots[slot] >= 0, bytes[distinct[Int(slots[slot])]] != bytes[range] {
        slot = (slot + 1) & (capacity - 1)
      }
      if slots[slot] < 0 {
        slots[slot] = Int32(distinct.count)
        distinct.append(range)
      }
      groups.append(slots[slot])
    }
    return (distinct, groups)
  }

  /// The order of the strings, by their first eight bytes and, where these are equal, by the rest.
  private static func sorted(_ ranges: [Range<Int>], in bytes: [UInt8]) -> [Int32] {
    let keyed = ranges.enumerated().map { (number, range) in
      var key: UInt64 = 0
      for place in 0..<8 {
        let index = range.lowerBound + place
        key = key << 8 | (index < range.upperBound ? UInt64(bytes[index]) : 0)
      }
      return (key: key, number: Int32(number))
    }
    return keyed.sorted { a, b in
      if a.key != b.key { return a.key < b.key }
      return bytes[ranges[Int(a.number)]].lexicographicallyPrecedes(bytes[ranges[Int(b.number)]])
    }.map(\.number)
  }
}
