/// Sets the name of a partner into an English sentence: `the University of Kiel`, `Kiel`.
///
/// Whether a name takes an article is told by its first words (`Port of`, `Ministry for`) or its last one
/// (`Association`); the names of cities and companies take none.
struct EnglishName {
  /// The name with its article, as it stands within a sentence.
  let withArticle: String

  init(_ text: String) {
    let words = text.lowercased().split(separator: " ")
    let isOfSomething =
      words.count > 2 && ["of", "for"].contains(words[1]) && Self.heads.contains(String(words[0]))
    let isBody = words.count > 1 && words.last.map { Self.bodies.contains(String($0)) } == true
    withArticle = isOfSomething || isBody ? "the \(text)" : text
  }

  /// What is of something, or for it.
  private static let heads: Set<String> = [
    "academy", "agency", "association", "bay", "bureau", "centre", "center", "chamber", "city",
    "college", "committee", "confederation", "council", "department", "directorate", "embassy",
    "federation", "foundation", "house", "institute", "kingdom", "league", "ministry", "movement",
    "municipality", "museum", "network", "office", "port", "prefecture", "province", "region",
    "republic", "school", "society", "state", "town", "union", "university",
  ]

  /// What bodies are called at the end.
  private static let bodies: Set<String> = [
    "agency", "association", "authority", "chamber", "committee", "community", "confederation",
    "council", "federation", "foundation", "institute", "ministry", "society", "union",
  ]
}
