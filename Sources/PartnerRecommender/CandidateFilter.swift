import PartnerGraph

/// Which partners may be suggested.
struct CandidateFilter {
  private let question: Question
  private let options: RecommendationOptions
  private let context: ScoringContext
  private let linked: Set<Int32>
  private let includesLinked: Bool
  private let themes: Set<Int32>
  private let countries: Set<CountryCode>

  init(
    _ question: Question, _ options: RecommendationOptions, _ context: ScoringContext
  ) throws(PartnerGraphError) {
    self.question = question
    self.options = options
    self.context = context
    linked = question.subject.map { context.graph.partnersAlreadyLinked(to: $0) } ?? []
    includesLinked = options.includesLinked ?? (question.request != nil)
    var themes: Set<Int32> = []
    for id in options.themes {
      guard let theme = context.graph.themeIndex(of: id) else { throw .unknownTheme(id) }
      themes.insert(Int32(theme))
    }
    self.themes = themes
    let asked = Set(question.request?.countries ?? [])
    countries = options.countries.isEmpty ? asked : options.countries
  }

  func isLinked(_ candidate: Int) -> Bool { linked.contains(Int32(candidate)) }

  /// The candidates, in order.
  func admitted() -> [Int] { context.graph.partners.indices.filter { admits($0) } }

  private func admits(_ candidate: Int) -> Bool {
    let partner = context.graph.partners[candidate]
    if candidate == question.subject || (!includesLinked && isLinked(candidate)) { return false }
    if !isOfKind(partner) { return false }
    if !countries.isEmpty {
      guard let country = context.countries[candidate], countries.contains(country)
      else { return false }
    }
    if let date = options.existingAt, !partner.period.mayInclude(date) { return false }
    if let since = options.evidenceSince {
      guard let newest = context.newestDates[candidate], newest.lastDay >= since.firstDay
      else { return false }
    }
    return hasWantedThemes(candidate) && isNearEnough(candidate)
  }

  private func isOfKind(_ partner: Partner) -> Bool {
    if !options.kinds.isEmpty { return options.kinds.contains(partner.kind) }
    if question.request?.kinds.contains(partner.kind) == true { return true }
    return partner.kind != .event && partner.kind != .project && partner.subkind != "country"
  }

  private func hasWantedThemes(_ candidate: Int) -> Bool {
    let own = context.graph.themesOfPartner[candidate]
    if !question.unwanted.isEmpty, own.contains(where: { question.unwanted[Int($0)] }),
      !own.contains(where: { theme in question.profile.contains { $0.theme == theme } })
    {
      return false
    }
    guard !themes.isEmpty else { return true }
    return context.profiles.themesOfPartner[candidate].contains { themes.contains($0.theme) }
  }

  private func isNearEnough(_ candidate: Int) -> Bool {
    guard let limit = options.maximumDistance else { return true }
    guard let here = context.coordinates[candidate] else { return false }
    let centres =
      question.places.isEmpty
      ? [question.coordinate] : question.places.map { context.coordinates[$0] }
    return centres.contains { $0.map { $0.distance(to: here) <= limit } ?? false }
  }
}

extension PartnerGraph {
  /// The partners linked to a partner directly, and those with a project in common.
  func partnersAlreadyLinked(to partner: Int) -> Set<Int32> {
    var linked: Set<Int32> = []
    for incidence in incidences[partner] {
      linked.insert(incidence.neighbour)
      guard joinsProject(incidence) else { continue }
      for other in incidences[Int(incidence.neighbour)]
      where links[Int(other.link)].kind == .participation {
        linked.insert(other.neighbour)
      }
    }
    linked.remove(Int32(partner))
    return linked
  }
}
