/// What a full-text search looks at of one partner.
package struct SearchedTexts: Sendable {
  package var id: String
  package var names: [String]
  package var aliases: [String]
  /// The numbers of the themes that it has, offers or seeks.
  package var themes: [Int]
  package var note: String

  package init(
    id: String, names: [String], aliases: [String], themes: [Int], note: String
  ) {
    self.id = id
    self.names = names
    self.aliases = aliases
    self.themes = themes
    self.note = note
  }
}

/// The labels of a theme in all languages, with its number.
package struct SearchedTheme: Sendable {
  package let number: Int
  package let labels: [String]
  let words: [[String]]

  package init(number: Int, labels: [String]) {
    self.number = number
    self.labels = labels
    words = labels.map { SearchWords.words(of: $0) }
  }

  /// The order of themes by their labels, to the byte, whatever their numbers.
  static func precedes(_ a: Self, _ b: Self) -> Bool {
    a.labels.lexicographicallyPrecedes(b.labels) {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }
}

/// The words of texts as an index of full text keeps them.
package enum SearchWords {
  /// The longest word, in Unicode scalars; what is longer is cut.
  static let longest = 64

  /// The folded words of a text, in order.
  package static func words(of text: String) -> [String] {
    Folding.words(of: text).map(cut)
  }

  /// A folded word, cut if it is too long.
  static func cut(_ word: String) -> String {
    word.utf8.count <= longest
      ? word : String(String.UnicodeScalarView(word.unicodeScalars.prefix(longest)))
  }
}
