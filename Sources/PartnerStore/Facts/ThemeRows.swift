import GRDB
import PartnerGraph

/// Finds the partners and links that have themes.
struct ThemeRows {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// The keys of themes; of one that is not there none.
  func keys(of themes: some Sequence<Theme.ID>) throws -> [Int] {
    try themes.compactMap { try ReferenceKeys.key(of: $0.rawValue, in: .theme, database) }
  }

  /// The keys of the partners that have, offer or seek one of some themes.
  func holders(of themes: some Sequence<Theme.ID>) throws -> [Int]? {
    let marks = try keys(of: themes).map { "\"\(SearchSchema.themeMark)\($0)\"" }
    if marks.isEmpty { return nil }
    let rows = try SQLStatement(
      "SELECT rowid FROM searchText WHERE searchText MATCH ?", on: database)
    rows.bind("{theme} : (\(marks.joined(separator: " OR ")))")
    return try rows.numbers()
  }

  /// The keys of the links that have one of some themes, in order.
  func links(having themes: some Sequence<Theme.ID>) throws -> [Int] {
    let keys = try keys(of: themes)
    return try SQLStatement(
      "SELECT DISTINCT link FROM linkTheme WHERE theme IN (\(keys.list)) ORDER BY link",
      on: database
    ).numbers()
  }

  /// How much themes are used, or all of them.
  func uses(of themes: [Theme.ID]?) throws -> [Theme.ID: ThemeUse] {
    var uses: [Int: ThemeUse] = [:]
    let wanted = try themes.map { try keys(of: $0) }
    let filter = wanted.map { " WHERE theme IN (\($0.list))" } ?? ""
    let links = try SQLStatement("SELECT theme FROM linkTheme\(filter)", on: database)
    while try links.next() { uses[links.number(0), default: ThemeUse()].links += 1 }
    for (key, count) in try holderCounts(wanted) {
      uses[key, default: ThemeUse()].partners = count
    }
    let ids = try ReferenceIDs<Theme>(.theme, all: false, on: database)
    var result: [Theme.ID: ThemeUse] = [:]
    for (key, use) in uses { result[try ids.id(of: key)] = use }
    return result
  }

  /// How many partners have each theme, which the full-text index knows.
  private func holderCounts(_ wanted: [Int]?) throws -> [(key: Int, count: Int)] {
    let mark = SearchSchema.themeMark
    let filter = wanted.map { keys in
      "term IN (\(keys.map { "'\(mark)\($0)'" }.joined(separator: ",")))"
    }
    let rows = try SQLStatement(
      "SELECT term, doc FROM searchTerm WHERE "
        + (filter ?? "term >= '\(mark)' AND term < '\(SearchSchema.identifierMark)'"),
      on: database)
    var counts: [(key: Int, count: Int)] = []
    while try rows.next() {
      if let key = Int(rows.text(0).dropFirst()) { counts.append((key, rows.number(1))) }
    }
    return counts
  }
}
