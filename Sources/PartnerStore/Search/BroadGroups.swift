import GRDB
import PartnerText

/// Finds the rows that have something of every group where some groups have many themes.
///
/// A word that stands in the labels of a thousand themes is had by most partners: to go through all who
/// hold one of them takes longer than to look at the themes of those who have the other words. The rows
/// are the same.
struct BroadGroups {
  /// Up to how many themes of a group the full-text index is asked for.
  private static let fewThemes = 32
  /// After how many partners looked at in vain the full-text index is asked after all.
  private static let mostLooks = 10_000

  private let database: Database
  private let narrow: [SearchGroup]
  private let broad: [SearchGroup]

  /// Parts the groups into narrow and broad ones; nothing if all are narrow, or there is but one.
  init?(_ groups: [SearchGroup], _ database: Database) {
    let fewest = groups.map(\.themes.count).min() ?? 0
    let most = max(fewest, Self.fewThemes)
    narrow = groups.filter { $0.themes.count <= most }
    broad = groups.filter { $0.themes.count > most }
    if broad.isEmpty { return nil }
    self.database = database
  }

  /// The first rows, in order; nothing if many would have to be looked at.
  ///
  /// - Complexity: O(*n* + *w*), where *n* is the number of rows of the narrow groups and *w* that of the
  ///   rows with a word of the broad ones.
  func rows(limit: Int) throws -> [Int]? {
    let candidates = try DatabaseSource.statement(narrow, .everywhere, on: database)
    candidates.bind(-1)
    let themes = try SQLStatement("SELECT theme FROM partnerTheme WHERE partner = ?", on: database)
    let members = try broad.map { try Members($0, database) }
    var rows: [Int] = []
    var looks = 0
    while rows.count < limit, try candidates.next() {
      let row = candidates.number(0)
      looks += 1
      if looks > Self.mostLooks { return nil }
      themes.reset()
      themes.bind(row)
      let own = try themes.numbers()
      if try members.allSatisfy({ try $0.hold(row, own) }) { rows.append(row) }
    }
    return rows
  }

  /// Who is in a group, asked in order of row.
  private final class Members {
    private let themes: Set<Int>
    /// The rows that have a word of the group, in order.
    private let worded: SQLStatement?
    private var last = 0
    private var isOver = false

    init(_ group: SearchGroup, _ database: Database) throws {
      themes = Set(group.themes)
      worded =
        group.words.isEmpty
        ? nil
        : try DatabaseSource.statement(
          [SearchGroup(words: group.words, themes: [])], .everywhere, on: database)
      worded?.bind(-1)
    }

    /// Whether a row is in the group, whose themes are given.
    func hold(_ row: Int, _ own: [Int]) throws -> Bool {
      if own.contains(where: themes.contains) { return true }
      guard let worded else { return false }
      while !isOver, last < row {
        if try worded.next() { last = worded.number(0) } else { isOver = true }
      }
      return !isOver && last == row
    }
  }
}
