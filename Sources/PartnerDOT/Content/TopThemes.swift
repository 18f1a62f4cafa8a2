internal import PartnerGraph

/// The themes without a wider one, which have colours, and which of them others belong to.
struct TopThemes {
  /// At most as many as the palette has pairs, in order of identifier.
  let shown: [MapTheme]
  /// For each theme of the graph the shown themes above it, or itself.
  private let tops: [[Int]]

  init(_ graph: PartnerGraph, language: Language) {
    let all = graph.themes.indices.filter { graph.themes[$0].broader.isEmpty }
    var holders = [Int](repeating: 0, count: graph.themes.count)
    let topsOfTheme = graph.themes.indices.map { theme in
      graph.themes[theme].broader.isEmpty
        ? [theme]
        : graph.ancestorsOfTheme[theme].map { Int($0.theme) }
          .filter { graph.themes[$0].broader.isEmpty }
    }
    for (theme, tops) in topsOfTheme.enumerated() {
      for top in tops { holders[top] += graph.holdersOfTheme.count(of: theme) }
    }
    // Of too many themes those held most have colours; they have them in order of identifier, so
    // that a theme keeps its colour from picture to picture of one network.
    let coloured = all.sorted { (-holders[$0], $0) < (-holders[$1], $1) }
      .prefix(MapPalette.colourBlindSafe.pairs.count).sorted()
    shown = coloured.enumerated().map { colour, theme in
      MapTheme(
        id: graph.themes[theme].id, label: graph.themes[theme].label.text(in: language),
        colour: colour)
    }
    var position: [Int: Int] = [:]
    for (index, theme) in coloured.enumerated() { position[theme] = index }
    tops = topsOfTheme.map { $0.compactMap { position[$0] } }
  }

  /// The shown theme that most of the themes of some partners belong to, by the place of each partner.
  ///
  /// - Parameter projects: Partners in no place, each with the places for which its themes count.
  func dominant(
    of graph: PartnerGraph, place: [Int32], projects: [Int: [Int]], count: Int
  ) -> [Int?] {
    var weight = [Double](repeating: 0, count: count * shown.count)
    func add(_ partner: Int, to places: [Int]) {
      for theme in graph.themesOfPartner[partner] {
        let tops = tops[Int(theme)]
        for top in tops {
          for place in places { weight[place * shown.count + top] += 1 / Double(tops.count) }
        }
      }
    }
    for (partner, place) in place.enumerated() where place >= 0 {
      add(partner, to: [Int(place)])
    }
    for (partner, places) in projects.sorted(by: { $0.key < $1.key }) {
      add(partner, to: places)
    }
    return (0..<count).map { place in
      let row = weight[(place * shown.count)..<((place + 1) * shown.count)]
      guard let most = row.max(), most > 0 else { return nil }
      return row.firstIndex(of: most).map { $0 - row.startIndex }
    }
  }

  /// The shown theme that most of some themes belong to; of equals the first.
  ///
  /// A theme that belongs to several shown ones counts for each of them in equal parts.
  func dominant(in themes: [Int32]) -> Int? {
    var weight = [Double](repeating: 0, count: shown.count)
    for theme in themes {
      let tops = tops[Int(theme)]
      for top in tops { weight[top] += 1 / Double(tops.count) }
    }
    guard let most = weight.max(), most > 0 else { return nil }
    return weight.firstIndex(of: most)
  }
}
