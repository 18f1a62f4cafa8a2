package import PartnerGraph

extension Recommender {
  /// Makes what a recommender knows of a graph whatever it is asked, and keeps it.
  ///
  /// A recommender of the same graph that cuts words in the same way then takes it from there.
  ///
  /// - Complexity: As making a recommender and asking for words.
  package static func keep(
    _ graph: PartnerGraph, words: @escaping @Sendable (String) -> [String], _ keeper: ColumnKeeper
  ) {
    ThemeProfiles.keep(graph, keeper)
    PartnerWords(graph, words).keep(words, keeper)
    PartnerMarks(graph).keep(keeper)
  }
}
