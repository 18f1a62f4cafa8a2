import PartnerGraph

extension PartnerGraph {
  /// The positions of some themes and of all that are narrower.
  ///
  /// - Throws: ``PartnerPlannerError/unknownTheme(_:)`` of the first, in order, that the graph does not hold.
  /// - Complexity: O(*t*), where *t* is the number of themes and their ancestors.
  func themes(within wanted: Set<Theme.ID>) throws(PartnerPlannerError) -> Set<Int32> {
    var roots: Set<Int32> = []
    for id in wanted.sorted() {
      guard let index = themeIndex(of: id) else { throw .unknownTheme(id) }
      roots.insert(Int32(index))
    }
    return Set(
      themes.indices.lazy.map(Int32.init).filter { theme in
        roots.contains(theme) || ancestorsOfTheme[Int(theme)].contains { roots.contains($0.theme) }
      })
  }
}
