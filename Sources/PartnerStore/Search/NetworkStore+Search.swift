import GRDB
public import PartnerGraph
public import PartnerText

extension NetworkStore {
  /// The partners that match a text, the best first (see ``SearchQuality``), ties in order of identifier.
  ///
  /// Names, aliases, labels of themes and notes are searched through an index that every change keeps
  /// right. What is typed is words only: there are no operators.
  ///
  /// - Parameters:
  ///   - text: Any text; of a long one the first 16 words count.
  ///   - limit: The greatest number of results; 0 or less gives none.
  /// - Complexity: O(*t* + *c* + *p*), where *t* is the number of themes, *c* that of the words that
  ///   begin as those of the text do (of all words, if nothing matches) and *p* that of the partners that
  ///   have all but one of the words, where there are several.
  public func matches(
    for text: String, limit: Int = 10
  ) throws(PartnerStoreError) -> [TextMatch] {
    try reading { database in
      let source = try DatabaseSource(database, themes: Self.searchedThemes(database))
      return try FullTextSearch(source).matches(for: text, limit: limit)
    }
  }

  /// The themes with their labels and other labels only, in the order of the table.
  ///
  /// - Complexity: O(*t*), where *t* is the number of labels.
  public func themeLabels() throws(PartnerStoreError) -> [Theme] {
    try reading { try Self.labelledThemes($0).map(\.theme) }
  }

  private static func searchedThemes(_ database: Database) throws -> [SearchedTheme] {
    try labelledThemes(database).map { key, theme in
      SearchedTheme(number: key, labels: theme.label.all + theme.aliases.map(\.text))
    }
  }

  private static func labelledThemes(_ database: Database) throws -> [(key: Int, theme: Theme)] {
    func texts(_ sql: String) throws -> [Int: [LocalizedText.Translation]] {
      let rows = try SQLStatement(sql, on: database)
      var texts: [Int: [LocalizedText.Translation]] = [:]
      while try rows.next() {
        texts[rows.number(0), default: []].append(
          .init(language: rows.text(1), text: rows.text(2)))
      }
      return texts
    }
    let labels = try texts("SELECT theme, language, text FROM themeLabel ORDER BY theme, language")
    let aliases = try texts("SELECT theme, language, text FROM themeAlias ORDER BY theme, position")
    let rows = try SQLStatement("SELECT key, id, label FROM theme ORDER BY key", on: database)
    var themes: [(key: Int, theme: Theme)] = []
    while try rows.next() {
      let key = rows.number(0)
      let label = LocalizedText(rows.text(2), translations: labels[key] ?? [])
      let theme = Theme(id: Identifier(rows.text(1)), label: label, aliases: aliases[key] ?? [])
      themes.append((key, theme))
    }
    return themes
  }
}
