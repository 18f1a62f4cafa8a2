import PartnerGraph

/// Themes that both have: Σ rarity(*θ*) · *w*(asker, *θ*) · *w*(candidate, *θ*), not normalised.
///
/// Profiles hold what is wider too, so that near themes count for less than equal ones. The
/// weighting is tf-idf: K. Spärck Jones, *A statistical interpretation of term specificity and its
/// application in retrieval*, Journal of Documentation 28 (1972) 11, doi:10.1108/eb026526.
/// Cost: the holders of the asker's themes.
struct SharedThemes: Feature {
  let name = FeatureName.sharedThemes

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    let themes = question.profile.map {
      (theme: $0.theme, worth: $0.weight * context.profiles.rarity[Int($0.theme)])
    }
    return context.profiles.sums(over: themes, perLength: false, &scratch)
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    mostTelling(candidate, question, context).map { entry in
      let askerLinks =
        question.request == nil
        ? question.subject.map { context.links(of: $0, about: entry.theme) } ?? [] : []
      let partnerLinks = context.links(of: candidate, about: entry.theme)
      let graph = context.graph
      var sources = Set(context.sources(of: askerLinks + partnerLinks))
      sources.formUnion(graph.partners[candidate].sources)
      return .theme(
        graph.themes[Int(entry.theme)].id,
        askerLinks: askerLinks.map { graph.links.id(at: Int($0)) },
        partnerLinks: partnerLinks.map { graph.links.id(at: Int($0)) }, sources: sources.sorted())
    }
  }

  /// The value of a partner of one of the themes asked for, the one that gives most.
  func ideal(for question: Question, in context: ScoringContext) -> Double {
    question.asked.map { theme in
      ThemeProfiles.expanded([theme], in: context.graph).reduce(0) {
        $0 + $1.weight * $1.weight * context.profiles.rarity[Int($1.theme)]
      }
    }.max() ?? 0
  }

  /// The shared themes, heaviest first, without one that a narrower shared theme brought along.
  private func mostTelling(
    _ candidate: Int, _ question: Question, _ context: ScoringContext
  ) -> [(theme: Int32, part: Double)] {
    var weights: [Int32: Double] = [:]
    for entry in context.profiles.themesOfPartner[candidate] {
      weights[entry.theme] = entry.weight
    }
    var shared: [(theme: Int32, part: Double)] = question.profile.compactMap { entry in
      guard let other = weights[entry.theme] else { return nil }
      return (entry.theme, entry.weight * other * context.profiles.rarity[Int(entry.theme)])
    }
    let brought = Set(
      shared.flatMap { context.graph.ancestorsOfTheme[Int($0.theme)].map(\.theme) })
    shared.removeAll { brought.contains($0.theme) }
    shared.sort { ($1.part, $0.theme) < ($0.part, $1.theme) }
    return Array(shared.prefix(5))
  }
}
