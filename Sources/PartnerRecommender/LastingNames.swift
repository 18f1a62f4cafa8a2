import PartnerGraph

/// The names of programmes without their periods, to find the one that a new period calls a little otherwise.
///
/// Two names are alike by 2 *c* / (*a* + *b*), where *c* words are in both, *a* in the one and *b* in the other:
/// L. R. Dice, *Measures of the amount of ecologic association between species*, Ecology 26 (1945) 297,
/// doi:10.2307/1932409. Words that more than a quarter of the names have, such as `Interreg`, do not count.
struct LastingNames: Sendable {
  private let names: [(mark: Request.Mark, words: Set<Substring>)]
  private let common: Set<Substring>

  /// - Parameter marks: The names, in order.
  init(_ marks: [Request.Mark]) {
    var counts: [Substring: Int] = [:]
    for mark in marks { for word in Self.words(of: mark) { counts[word, default: 0] += 1 } }
    let common = Set(counts.filter { $0.value > 1 && $0.value * 4 > marks.count }.map(\.key))
    self.common = common
    names = marks.map { ($0, Self.words(of: $0).subtracting(common)) }
  }

  /// The name most like one, by half or more; of two alike the first.
  ///
  /// - Complexity: O(*n*), where *n* is the number of names.
  func like(_ mark: Request.Mark) -> Request.Mark? {
    let words = Self.words(of: mark).subtracting(common)
    var best: (mark: Request.Mark, likeness: Double)?
    for name in names where name.mark.column == mark.column {
      let both = Double(words.intersection(name.words).count)
      let likeness = 2 * both / Double(max(1, words.count + name.words.count))
      if likeness >= 0.5, likeness > best?.likeness ?? 0 { best = (name.mark, likeness) }
    }
    return best?.mark
  }

  private static func words(of mark: Request.Mark) -> Set<Substring> {
    Set(mark.value.split(separator: " "))
  }
}
