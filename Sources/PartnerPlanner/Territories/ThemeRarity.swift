import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How rare each theme is: ln(1 + *n* / *h*), where *h* of *n* partners hold the theme or one below it.
///
/// - SeeAlso: K. Spärck Jones, *A statistical interpretation of term specificity and its application
///   in retrieval*, Journal of Documentation 28 (1972) 11, doi:10.1108/eb026526.
struct ThemeRarity: Sendable {
  let rarity: [Double]

  /// Counts holders in O(*h*) for *h* themes of partners with what is wider.
  init(_ graph: PartnerGraph) {
    var holders = [Int](repeating: 0, count: graph.themes.count)
    var lastHolder = [Int](repeating: -1, count: graph.themes.count)
    func count(_ theme: Int, _ partner: Int) {
      if lastHolder[theme] == partner { return }
      lastHolder[theme] = partner
      holders[theme] += 1
    }
    for partner in graph.partners.indices {
      for theme in graph.themesOfPartner[partner] {
        count(Int(theme), partner)
        for wider in graph.ancestorsOfTheme[Int(theme)] { count(Int(wider.theme), partner) }
      }
    }
    let all = Double(graph.partners.count)
    rarity = holders.map { log1p(all / Double(max(1, $0))) }
  }

  subscript(theme: Int32) -> Double { rarity[Int(theme)] }
}

/// The themes of a territory, each with a weight in 0...1.
///
/// A theme weighs 1 where it is one of a member's own, 0.6 for a link of a member about it (0.4 for
/// one that is over); of several the greatest counts. A wider theme *s* steps above weighs 2^(−*s*).
struct TerritoryProfile: Sendable {
  let weights: [Int32: Double]
  let offers: Set<Int32>
  let seeks: Set<Int32>

  init(_ territory: Territory, in graph: PartnerGraph) {
    var weights: [Int32: Double] = [:]
    func raise(_ theme: Int32, _ weight: Double) {
      weights[theme] = max(weights[theme] ?? 0, weight)
      for wider in graph.ancestorsOfTheme[Int(theme)] {
        weights[wider.theme] = max(
          weights[wider.theme] ?? 0, weight * exp2(-Double(wider.steps)))
      }
    }
    for member in territory.members {
      for theme in graph.themesOfPartner[member] { raise(theme, 1) }
      for incidence in graph.incidences[member] {
        let strength = graph.stateOfLink[Int(incidence.link)] == .ended ? 0.4 : 0.6
        for theme in graph.themesOfLink[Int(incidence.link)] { raise(theme, strength) }
      }
    }
    self.weights = weights
    offers = Set(territory.members.flatMap { graph.offersOfPartner[$0] })
    seeks = Set(territory.members.flatMap { graph.seeksOfPartner[$0] })
  }
}
