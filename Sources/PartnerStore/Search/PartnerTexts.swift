import GRDB
import PartnerText

/// Reads what a search looks at: of all partners in order of key, or of one after the other.
struct PartnerTexts {
  private let row: SQLStatement
  private let names: SQLStatement
  private let aliases: SQLStatement
  private let themes: SQLStatement

  /// Prepares reading partners by their keys, or all of them.
  init(_ database: Database, all: Bool = false) throws {
    let filter = all ? "" : "WHERE partner = ?"
    row = try SQLStatement(
      "SELECT key, id, name, note FROM partner \(all ? "" : "WHERE key = ?") ORDER BY key",
      on: database)
    names = try SQLStatement(
      "SELECT partner, text FROM partnerName \(filter) ORDER BY partner, language", on: database)
    aliases = try SQLStatement(
      "SELECT partner, text FROM partnerAlias \(filter) ORDER BY partner, position", on: database)
    themes = try SQLStatement(
      "SELECT partner, theme FROM partnerTheme \(filter) ORDER BY partner, role, position",
      on: database)
  }

  /// The texts of the partner with a key, if there is one.
  func texts(of key: Int) throws -> SearchedTexts? {
    defer { for statement in [row, names, aliases, themes] { statement.reset() } }
    row.bind(key)
    guard try row.next() else { return nil }
    var texts = SearchedTexts(
      id: row.text(1), names: [row.text(2)], aliases: [], themes: [], note: row.text(3))
    names.bind(key)
    while try names.next() { texts.names.append(names.text(1)) }
    aliases.bind(key)
    while try aliases.next() { texts.aliases.append(aliases.text(1)) }
    themes.bind(key)
    while try themes.next() { texts.themes.append(themes.number(1)) }
    texts.names = Self.distinct(texts.names)
    return texts
  }

  /// Gives the texts of all partners, in order of key.
  func readAll(_ body: (Int, SearchedTexts) throws -> Void) throws {
    var ends = [try names.next(), try aliases.next(), try themes.next()]
    while try row.next() {
      let key = row.number(0)
      var texts = SearchedTexts(
        id: row.text(1), names: [row.text(2)], aliases: [], themes: [], note: row.text(3))
      while ends[0], names.number(0) <= key {
        if names.number(0) == key { texts.names.append(names.text(1)) }
        ends[0] = try names.next()
      }
      while ends[1], aliases.number(0) <= key {
        if aliases.number(0) == key { texts.aliases.append(aliases.text(1)) }
        ends[1] = try aliases.next()
      }
      while ends[2], themes.number(0) <= key {
        if themes.number(0) == key { texts.themes.append(themes.number(1)) }
        ends[2] = try themes.next()
      }
      texts.names = Self.distinct(texts.names)
      try body(key, texts)
    }
  }

  /// The names that are not empty, each once.
  private static func distinct(_ names: [String]) -> [String] {
    if names.count == 1 { return names[0].isEmpty ? [] : names }
    var seen: Set<String> = [""]
    return names.filter { seen.insert($0).inserted }
  }
}
