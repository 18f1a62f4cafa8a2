/// How many slips of the finger and of the ear lie between two words.
///
/// The restricted Damerau-Levenshtein distance: the least number of letters inserted, left out,
/// replaced, or swapped with their neighbour, no letter being touched twice. Two letters that sound
/// as one (`ph` and `f`, `qu` and `k`, `ch` and `k`, `ks` and `x`) count as one replacement.
///
/// - SeeAlso: F. J. Damerau, *A technique for computer detection and correction of spelling errors*,
///   Communications of the ACM 7 (1964) 171, doi 10.1145/363958.363994.
public enum EditDistance {
  /// The distance between two texts, counted in Unicode scalars.
  ///
  /// - Complexity: O(*a* · *b*) time and O(*b*) memory, where *a* and *b* are their lengths.
  public static func between(_ first: String, _ second: String) -> Int {
    between(first.unicodeScalars.map(\.value), second.unicodeScalars.map(\.value))
  }

  /// The greatest distance at which a word of so many letters still counts as mistyped.
  package static func limit(forLength length: Int) -> Int {
    switch length {
    case ..<4: 0
    case ..<8: 1
    default: 2
    }
  }

  package static func between(_ first: [UInt32], _ second: [UInt32]) -> Int {
    var before = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for i in first.indices {
      var row = [Int](repeating: i + 1, count: second.count + 1)
      for j in second.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (first[i] == second[j] ? 0 : 1))
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          best = min(best, before[j - 1] + 1)
        }
        if j > 0, soundAlike(second[j - 1], second[j], first[i]) {
          best = min(best, last[j - 1] + 1)
        }
        if i > 0, soundAlike(first[i - 1], first[i], second[j]) {
          best = min(best, before[j] + 1)
        }
        row[j + 1] = best
      }
      (before, last) = (last, row)
    }
    return last[second.count]
  }

  /// Whether two letters sound as a single other one.
  @inline(__always)
  static func soundAlike<Letter: BinaryInteger>(_ a: Letter, _ b: Letter, _ one: Letter) -> Bool {
    switch one {
    case 0x66: a == 0x70 && b == 0x68  // f, ph
    case 0x6B: (a == 0x71 && b == 0x75) || (a == 0x63 && b == 0x68)  // k, qu, ch
    case 0x78: a == 0x6B && b == 0x73  // x, ks
    default: false
    }
  }
}
