import PartnerGraph

/// The marks of a partner's works that are worth telling: of those that say the same of the same works, the
/// narrowest.
///
/// Two marks say the same where the works of the one are among those of the other and three in four of them,
/// or where they are called so as well: `HORIZON-TMA-MSCA-DN` is narrower than `HORIZON-TMA-MSCA`.
struct TellingMarks {
  /// A mark, and how many of the works have it.
  typealias Told = (mark: Int32, works: Int)

  private struct Found {
    /// The narrowest of the marks that say the same, and its works.
    var mark: Int32
    var works: [Int32]
    /// The works of the widest one.
    let widest: [Int32]
    /// What they are called, in pieces.
    var names: [Set<Substring>]
  }

  /// How many marks are looked at: those that most works have.
  private static let looked = 24

  /// The marks that works have, and the works of each, most first.
  private let found: [(mark: Int32, works: [Int32])]
  private let index: MarkIndex

  /// Looks through the works of a partner for some marks.
  ///
  /// Complexity: O(*w* log *w* + *r*), where *w* is the number of marks of its works, each time counted,
  /// and *r* that of the marks asked for.
  init(_ rows: [Int32], of partner: Int, in context: ScoringContext) {
    let index = context.marks
    let wanted = Set(rows)
    var works: [Int32: [Int32]] = [:]
    context.commonWorks.forEach(of: partner) { work in
      guard case .project(let project) = work else { return }
      for mark in index.ofProject[Int(project)] where wanted.contains(mark) {
        works[mark, default: []].append(project)
      }
    }
    self.index = index
    found = works.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .prefix(Self.looked).map { (mark: $0.key, works: $0.value) }
  }

  /// The marks that most works have, each standing for those that say the same; equal ones in order.
  func best(_ limit: Int) -> [Told] {
    var told: [Found] = []
    for (mark, works) in found {
      let name = pieces(of: mark)
      let place = told.firstIndex { other in
        guard Self.contains(other.widest, works) else { return false }
        return Self.isMost(works, of: other.widest)
          || other.names.contains { !$0.isEmpty && $0.isSubset(of: name) }
      }
      guard let place else {
        told.append(Found(mark: mark, works: works, widest: works, names: [name]))
        continue
      }
      guard Self.isMost(works, of: told[place].widest) else { continue }
      told[place].names.append(name)
      if isNarrower(mark, works, than: told[place]) {
        told[place].mark = mark
        told[place].works = works
      }
    }
    return told.map { Told(mark: $0.mark, works: $0.works.count) }
      .sorted { ($1.works, $0.mark) < ($0.works, $1.mark) }.prefix(limit).map(\.self)
  }

  /// Whether some works are three in four of all, or more.
  private static func isMost(_ some: [Int32], of all: [Int32]) -> Bool {
    4 * some.count >= 3 * all.count
  }

  /// Whether a mark says more than another that it could stand for: fewer works, or as many and more pieces.
  private func isNarrower(_ mark: Int32, _ works: [Int32], than other: Found) -> Bool {
    if works.count != other.works.count { return works.count < other.works.count }
    let (own, others) = (value(of: mark), value(of: other.mark))
    return (pieces(of: other.mark).count, others.utf8.count, own)
      < (pieces(of: mark).count, own.utf8.count, others)
  }

  private func value(of mark: Int32) -> String { index.marks[Int(mark)].value }

  private func pieces(of mark: Int32) -> Set<Substring> {
    Set(value(of: mark).split { !$0.isLetter && !$0.isNumber })
  }

  /// Whether all of a list are in another one, both being in order.
  private static func contains(_ all: [Int32], _ some: [Int32]) -> Bool {
    var rest = all[...]
    for item in some {
      rest = rest.drop { $0 < item }
      guard rest.first == item else { return false }
    }
    return true
  }
}
