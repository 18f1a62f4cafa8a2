/// What a full-text search asks of the place where the texts are: a database, or memory.
///
/// Rows have numbers in the order of the table. Whatever gives equal answers to these questions gives
/// equal results (see ``FullTextSearch``).
package protocol SearchSource {
  /// Why a question has no answer; `Never` where the texts are in memory.
  associatedtype Failure: Error

  /// How many partners there are.
  func partnerCount() throws(Failure) -> Int
  /// The themes, in order of number.
  func themes() throws(Failure) -> [SearchedTheme]
  /// The row of the partner with an identifier, equal to the byte.
  func row(withID id: String) throws(Failure) -> Int?
  /// The first rows, in order of folded name and then of row, of which a name or alias begins with
  /// folded words; each may come several times.
  func rows(namedFrom folded: String, limit: Int) throws(Failure) -> [Int]
  /// The words of names, aliases and notes that begin with a prefix, with the number of partners that
  /// have them, in order of their bytes.
  func words(beginningWith prefix: String) throws(Failure) -> [(word: String, partners: Int)]
  /// All words of names, aliases and notes, in order of their bytes.
  func vocabulary() throws(Failure) -> StringTable
  /// The first rows that have one term of every group, or of any group.
  func rows(having groups: [SearchGroup], _ scope: SearchScope, limit: Int) throws(Failure) -> [Int]
  /// The texts of a row.
  func texts(of row: Int) throws(Failure) -> SearchedTexts
}

/// Words and themes that stand for one word of what is looked for.
package struct SearchGroup {
  /// Words of texts, in order of their bytes.
  package let words: [String]
  /// Numbers of themes, in order.
  package let themes: [Int]

  package init(words: [String], themes: [Int]) {
    self.words = words
    self.themes = themes
  }
}

/// Which rows are asked for.
package enum SearchScope {
  /// Those that have a word of every group in their names.
  case inNames
  /// Those that have a word or theme of every group.
  case everywhere
  /// Those that have a word or theme of at least one group.
  case any
}
