import GRDB

/// Version 3: the full-text index of the partners.
///
/// It is made of what stands in the tables of the network and holds no fact of its own. Its words are
/// folded by PartnerText before SQLite sees them, whose own folding does not know `ł` or `ø`. Whoever
/// changes the folding adds a migration that makes the index anew.
///
/// - SeeAlso: *SQLite FTS5 Extension*, https://www.sqlite.org/fts5.html
enum SearchSchema {
  static let sql = """
    -- A row for each partner, under its key. Without content, positions and sizes: what is found is read
    -- from the tables themselves. Themes stand here by key, so that a new label changes no row.
    CREATE VIRTUAL TABLE searchText USING fts5(name, alias, note, theme, content = '',
      detail = column, columnsize = 0, tokenize = 'ascii');
    -- The folded names and aliases.
    CREATE TABLE searchName (
      name TEXT NOT NULL,
      partner INTEGER NOT NULL,
      PRIMARY KEY (name, partner)
    ) WITHOUT ROWID;
    -- The words of names, aliases and notes, in blocks of those with the same first three letters: each
    -- with the number of partners that have it, as lines 'word number' in order of the words. The block
    -- '' has the number of all partners.
    CREATE TABLE searchWord (
      start TEXT NOT NULL PRIMARY KEY,
      words TEXT NOT NULL
    ) WITHOUT ROWID;

    """

  /// Version 4: the words of identifiers, and names as people may mean them.
  ///
  /// In `searchName` an identifier, folded, stands under the key of its partner made negative, if no
  /// name is the same; in `searchText` the words that no name has stand marked beside the themes.
  static let identifiers = """
    CREATE VIRTUAL TABLE searchTerm USING fts5vocab(searchText, row);

    """

  /// What stands before the key of a theme in the index; no folded word begins with it.
  static let themeMark = "\u{E000}"
  /// What stands before a word of an identifier in the index; no folded word begins with it.
  static let identifierMark = "\u{E001}"
}
