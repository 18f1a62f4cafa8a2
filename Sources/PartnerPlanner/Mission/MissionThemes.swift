import PartnerGraph

/// The themes that a mission is about, and who holds them.
struct MissionThemes {
  private let graph: PartnerGraph
  /// For each theme whether it is one of them or narrower; nothing if the mission is about anything.
  private let isAsked: [Bool]?

  init(_ themes: Set<Theme.ID>, _ graph: PartnerGraph) {
    self.graph = graph
    guard !themes.isEmpty else {
      isAsked = nil
      return
    }
    let roots = Set(themes.compactMap { graph.themeIndex(of: $0) }.map(Int32.init))
    isAsked = graph.themes.indices.map { theme in
      roots.contains(Int32(theme))
        || graph.ancestorsOfTheme[theme].contains { roots.contains($0.theme) }
    }
  }

  /// How well a partner matches, 0...1; 1 where the mission is about anything.
  func match(of partner: Int) -> Double {
    guard let isAsked else { return 1 }
    func holds(_ themes: some Sequence<Int32>) -> Bool {
      themes.contains { isAsked[Int($0)] }
    }
    if holds(graph.offersOfPartner[partner]) || holds(graph.seeksOfPartner[partner]) { return 1 }
    if holds(graph.themesOfPartner[partner]) { return 0.8 }
    let ofLinks = graph.incidences[partner].contains {
      graph.stateOfLink[Int($0.link)] != .ended && holds(graph.themesOfLink[Int($0.link)])
    }
    return ofLinks ? 0.5 : 0
  }

  /// The themes that most of some partners hold, by number of holders, then in order of identifier.
  func held(by partners: [Int], limit: Int) -> [Theme.ID] {
    var holders = [Int](repeating: 0, count: graph.themes.count)
    for partner in partners {
      for theme in graph.themesOfPartner[partner] { holders[Int(theme)] += 1 }
    }
    return holders.indices.filter { holders[$0] > 0 }
      .sorted { (-holders[$0], $0) < (-holders[$1], $1) }
      .prefix(limit).map { graph.themes[$0].id }
  }
}
