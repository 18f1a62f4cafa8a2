import PartnerText

/// Compares names word by word, in any order, rare words first, and forgives slips.
///
/// Soft TF-IDF: words that are equal or nearly so agree, with the weight of the lighter of the two.
/// W. W. Cohen, P. Ravikumar, S. E. Fienberg, *A comparison of string distance metrics for
/// name-matching tasks*, IIWeb 2003; what is left over on either side is counted by itself.
final class NameMatcher: Sendable {
  let table: NameTable
  let near: NearWords
  let places: PlaceTable
  /// The letters of the words, one after the other, and where each starts.
  private let letters: [UInt8]
  private let letterStarts: [Int32]

  /// The fewest letters of a word that is short for another, and how many more that has.
  static let (shortest, shortenedBy) = (3, 2)
  /// How alike a shortened word and the whole are.
  static let shortenedLikeness: Float = 0.7

  init(_ table: NameTable, _ places: PlaceTable) {
    (self.table, self.places) = (table, places)
    near = NearWords(table)
    letters = table.words.flatMap { Array($0.utf8) }
    letterStarts = table.words.reduce(into: [0]) {
      $0.append($0[$0.count - 1] + Int32($1.utf8.count))
    }
  }

  /// Room for the words of two names that the other has not.
  struct Rest {
    var first: [Int32] = []
    var second: [Int32] = []
    /// The words of the first that both have.
    var shared: [Int32] = []
  }

  /// Compares two names of partners that sit in `city` and `otherCity`; the words of the names of
  /// known cities count as common, for places are compared by themselves.
  ///
  /// - Complexity: O(*a* + *b* + *r* · *s*), where *a* and *b* are their numbers of words, *r* and *s*
  ///   those of words that the other has not.
  func compare(
    _ a: NameTable.Name, _ b: NameTable.Name, _ city: Int32, _ otherCity: Int32, _ rest: inout Rest
  ) -> NameComparison {
    var result = NameComparison()
    if let word = Self.acronym(a, b) {
      result.acronym = 1
      result.acronymRarity = table.rarity(ofAcronym: word)
      return result
    }
    part(a, b, &rest)
    let isPlaced = city >= 0 && otherCity >= 0
    func weight(_ word: Int32) -> Float {
      let weight = table.weights[Int(word)]
      guard isPlaced, weight > Self.placeWeight,
        places.isNamed(word, city) || places.isNamed(word, otherCity)
      else { return weight }
      return Self.placeWeight
    }
    for word in rest.shared { result.shared += weight(word) }
    pairOff(&rest, &result, weight)
    count(rest, &result, weight)
    if a.acronym >= 0, a.acronym == b.acronym {
      result.sameAcronym = 1
      result.acronymRarity = table.rarity(ofAcronym: a.acronym)
    }
    return result
  }

  private static let placeWeight = Float(GenericWords.kindWeight)

  private static func acronym(_ a: NameTable.Name, _ b: NameTable.Name) -> Int32? {
    if a.acronym >= 0, b.initials.0 == a.acronym || b.initials.1 == a.acronym { return a.acronym }
    if b.acronym >= 0, a.initials.0 == b.acronym || a.initials.1 == b.acronym { return b.acronym }
    return nil
  }

  // MARK: Words

  /// Parts the words of two names into those of both and the rest.
  private func part(_ a: NameTable.Name, _ b: NameTable.Name, _ rest: inout Rest) {
    rest.first.removeAll(keepingCapacity: true)
    rest.second.removeAll(keepingCapacity: true)
    rest.shared.removeAll(keepingCapacity: true)
    var (i, j) = (Int(a.tokens.lowerBound), Int(b.tokens.lowerBound))
    let (endA, endB) = (Int(a.tokens.upperBound), Int(b.tokens.upperBound))
    while i < endA, j < endB {
      let (one, other) = (table.tokens[i], table.tokens[j])
      if one == other { rest.shared.append(one) }
      if one < other { rest.first.append(one) }
      if other < one { rest.second.append(other) }
      if one <= other { i += 1 }
      if other <= one { j += 1 }
    }
    if i < endA { rest.first += table.tokens[i..<endA] }
    if j < endB { rest.second += table.tokens[j..<endB] }
  }

  /// Takes words that are nearly the same out of the rest, the most alike of each first.
  private func pairOff(
    _ rest: inout Rest, _ result: inout NameComparison, _ weight: (Int32) -> Float
  ) {
    guard !rest.first.isEmpty, !rest.second.isEmpty else { return }
    var i = 0
    while i < rest.first.count {
      let word = rest.first[i]
      var (best, at) = (Float(0), -1)
      for (place, other) in rest.second.enumerated() {
        let likeness = likeness(word, other)
        if likeness > best { (best, at) = (likeness, place) }
      }
      guard at >= 0 else {
        i += 1
        continue
      }
      let other = rest.second[at]
      result.shared += best * min(weight(word), weight(other))
      if best == Self.shortenedLikeness {
        result.shortened += 1
      } else if table.holders[Int(word)] > 1, table.holders[Int(other)] > 1 {
        result.lookalikes += 1
      } else {
        result.slips += 1
      }
      rest.shared.append(word)
      rest.first.remove(at: i)
      rest.second.remove(at: at)
    }
  }

  private func likeness(_ word: Int32, _ other: Int32) -> Float {
    let near = near.likeness(word, other)
    return near > 0
      ? near : isShort(word, other) || isShort(other, word) ? Self.shortenedLikeness : 0
  }

  /// Whether a word begins another one and is clearly shorter.
  private func isShort(_ word: Int32, _ whole: Int32) -> Bool {
    let (start, other) = (Int(letterStarts[Int(word)]), Int(letterStarts[Int(whole)]))
    let count = Int(letterStarts[Int(word) + 1]) - start
    guard count >= Self.shortest,
      Int(letterStarts[Int(whole) + 1]) - other >= count + Self.shortenedBy,
      letters[start] == letters[other],
      table.traits[Int(word)].isDisjoint(with: [.number, .filler])
    else { return false }
    for place in 1..<count where letters[start + place] != letters[other + place] { return false }
    return true
  }

  /// Counts what is left over.
  private func count(
    _ rest: Rest, _ result: inout NameComparison, _ weight: (Int32) -> Float
  ) {
    let (one, other) = (Side(rest.first, table, weight), Side(rest.second, table, weight))
    let all = result.shared + (one.all + other.all) / 2
    result.coverage = all > 0 ? result.shared / all : 0
    result.shared = min(result.shared, Self.mostShared)
    result.lightSlips = result.slips * max(0, 1 - result.shared / NameComparison.enough)
    result.whole = one.count + other.count == 0 && result.coverage > 0 ? 1 : 0
    result.clash = min(1, min(one.alone, other.alone) / NameComparison.much)
    result.surplus = min(Self.mostSurplus, abs(one.alone - other.alone))
    result.kindClash = min(one.kinds, other.kinds, 2)
    result.kindSurplus = min(abs(one.kinds - other.kinds), 3)
    result.contradiction = one.hasNumber && other.hasNumber ? 1 : 0
    result.oneNumber = one.hasNumber != other.hasNumber ? 1 : 0
  }

  /// From where on more words in common, or left over, say no more.
  static let (mostShared, mostSurplus): (Float, Float) = (2.5, 2)

  /// What one name has alone.
  private struct Side {
    var alone: Float = 0
    var kinds: Float = 0
    var all: Float = 0
    var count = 0
    var hasNumber = false

    init(_ words: [Int32], _ table: NameTable, _ weight: (Int32) -> Float) {
      for word in words {
        let (traits, weight) = (table.traits[Int(word)], weight(word))
        all += weight
        if traits.contains(.filler) { continue }
        count += 1
        if traits.contains(.kind) { kinds += 1 } else { alone += weight }
        if !traits.isDisjoint(with: [.number, .opposite]) { hasNumber = true }
      }
    }
  }
}
