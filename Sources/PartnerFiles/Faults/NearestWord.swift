/// Finds the word that was perhaps meant.
enum NearestWord {
  /// Longer words are not compared: garbage is like nothing.
  private static let greatestLength = 64

  /// The most alike of some words, if one is alike: at most one change in three letters.
  ///
  /// Alike is measured by the number of letters to insert, remove, exchange or swap with the
  /// next one, small and capital letters being equal; of equals the first is taken.
  ///
  /// - SeeAlso: F. J. Damerau, *A technique for computer detection and correction of spelling
  ///   errors*, Communications of the ACM 7 (1964) 171, doi:10.1145/363958.363994.
  static func to(_ word: String, among words: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    guard (1...greatestLength).contains(letters.count) else { return nil }
    var best: (distance: Int, word: String)?
    for candidate in words where candidate.utf8.count <= 4 * greatestLength {
      let other = Array(candidate.lowercased().unicodeScalars)
      guard !other.isEmpty, other.count <= greatestLength else { continue }
      let limit = min(max(1, max(letters.count, other.count) / 3), (best?.distance ?? .max) - 1)
      guard limit >= 0, abs(letters.count - other.count) <= limit else { continue }
      let distance = distance(letters, other)
      if distance <= limit { best = (distance, candidate) }
    }
    return best?.word
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var above = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(above[j] + (a[i] == b[j] ? 0 : 1), above[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      (before, above) = (above, row)
    }
    return above[b.count]
  }
}
