public import PartnerGraph

extension Recommender {
  /// Whether a word stands in the names, sort or note of a partner or project of the network.
  ///
  /// - Parameter stem: The word, as the function given to the recommender cuts it.
  /// - Complexity: O(1) expected, after all texts of the network were cut once.
  public func knows(word stem: String) -> Bool {
    context.words.index(context).row(of: stem) != nil
  }

  /// What marks two projects of the network or more, such as programmes, schemes and calls, with what is
  /// wider: `HORIZON-CL5` for `HORIZON-CL5-2022-D3-01`; in order.
  ///
  /// - Complexity: O(*m* log *m*), where *m* is the number of marks of all projects.
  public var projectMarks: [Request.Mark] {
    var counts: [Request.Mark: Int] = [:]
    let graph = context.graph
    for project in graph.partners.indices where graph.kindOfPartner[project] == .project {
      let marks = ProjectMarks.marks(of: graph.partners[project])
      for mark in Set(marks.flatMap(ProjectMarks.expanded)) {
        counts[mark, default: 0] += 1
      }
    }
    return counts.filter { $0.value > 1 }.map(\.key).sorted()
  }
}
