/// One word of what is looked for, and what may stand for it.
struct SearchTerm {
  /// A word that may stand for it.
  struct Reading {
    var isWhole: Bool
    var slips: Int

    /// How much finding it counts beside finding the word itself.
    var share: Double { (isWhole ? 1 : 0.5) / Double(1 + slips) }
  }

  var readings: [String: Reading] = [:]
  /// The numbers of the themes that have one of the words in a label.
  var themes: Set<Int> = []
  /// How rare it is: ln(1 + (N - n + 1/2) / (n + 1/2)), where *n* of *N* partners have it.
  var rarity = 0.0

  var group: SearchGroup {
    SearchGroup(
      words: readings.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
      themes: themes.sorted())
  }

  var isEmpty: Bool { readings.isEmpty && themes.isEmpty }
}
