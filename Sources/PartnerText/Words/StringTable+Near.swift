extension StringTable {
  /// A table of texts.
  package static func of(_ texts: some Sequence<String>) -> StringTable {
    var bytes: [UInt8] = []
    var ends: [Int32] = []
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      ends.append(Int32(bytes.count))
    }
    return make(bytes: bytes, ends: ends).table
  }

  /// The strings within a limit, counted in letters; the walk counts bytes, of which a letter that
  /// is not ASCII has several (and two that are swapped, twice as many).
  ///
  /// - Complexity: O(*v*), where *v* is the number of beginnings of strings within the limit.
  package func near(_ word: [UInt8], limit: Int) -> [(number: Int, distance: Int)] {
    guard limit > 0 else { return [] }
    if word.allSatisfy({ $0 < 128 }) {
      var walk = NearWalk(word, limit: limit)
      return walk.matches(in: self)
    }
    let letters = String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value)
    let width = word.contains { $0 >= 0xE0 } ? 3 : 2
    var walk = NearWalk(word, limit: 2 * limit * width)
    return walk.matches(in: self).compactMap { number, _ in
      let other = text(number).unicodeScalars.map(\.value)
      let distance = EditDistance.between(letters, other)
      return distance <= limit ? (number, distance) : nil
    }
  }
}
