import PartnerGraph

/// Which partners may be suggested.
struct CandidateFilter {
  let question: Question
  let options: RecommendationOptions
  let context: ScoringContext
  private let linked: Set<Int32>
  let includesLinked: Bool
  let themes: Set<Int32>
  let countries: Set<CountryCode>
  /// Those who ask together with the asker.
  private let askers: Set<Int>

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
    askers = Set((question.request?.alsoAsking ?? []).compactMap { context.graph.index(of: $0) })
  }

  /// Whether a candidate asks together with the asker.
  func isAsker(_ candidate: Int) -> Bool { askers.contains(candidate) }

  func isLinked(_ candidate: Int) -> Bool { linked.contains(Int32(candidate)) }

  /// The candidates, in order.
  func admitted() -> [Int] { context.graph.partners.indices.filter { admits($0) } }

  private func admits(_ candidate: Int) -> Bool {
    if candidate == question.home || candidate == question.subject { return false }
    if isAsker(candidate) { return false }
    if !includesLinked, isLinked(candidate) { return false }
    if !isOfKind(candidate) || isRefused(candidate) { return false }
    if !isInCountry(candidate) || !isWhereWanted(candidate) { return false }
    if !exists(candidate) { return false }
    if let since = options.evidenceSince {
      guard let newest = context.newestDates[candidate], newest.lastDay >= since.firstDay
      else { return false }
    }
    return hasWantedThemes(candidate) && isNearEnough(candidate)
  }

  /// Whether a partner is in a country that is wanted, or stands for one: a consulate of Romania in
  /// Brest answers who asks for Romania, but not a filter by where partners are.
  func isInCountry(_ candidate: Int) -> Bool {
    if countries.isEmpty { return true }
    if let country = context.countries[candidate], countries.contains(country) { return true }
    guard options.countries.isEmpty else { return false }
    return context.graph.countriesRepresented(by: candidate).contains { countries.contains($0) }
  }

  /// Whether a partner is in or near a place that is wanted.
  func isWhereWanted(_ candidate: Int) -> Bool { question.wantedPlaces?.has(candidate) ?? true }

  func isOfKind(_ candidate: Int) -> Bool {
    let kind = context.graph.kindOfPartner[candidate]
    if !options.kinds.isEmpty { return options.kinds.contains(kind) }
    if let asked = question.request?.kinds, !asked.isEmpty {
      return asked.contains(kind) || Self.brings(kind)
    }
    return context.mayBeSuggested[candidate]
  }

  /// Whether a partner exists on the day asked for or, unless it is an event or a project whose kind
  /// was asked for, today.
  func exists(_ candidate: Int) -> Bool {
    let period = context.graph.periodOfPartner[candidate]
    if let date = options.existingAt { return period.mayInclude(date) }
    if context.graph.kindOfPartner[candidate].isOccasion { return true }
    guard let asOf = context.asOf, let end = period.until else { return true }
    return end.lastDay >= asOf.firstDay
  }

  /// Whether partners of a kind bring others together, so that they help where another kind is
  /// asked for.
  private static func brings(_ kind: Partner.Kind) -> Bool {
    switch kind {
    case .institution, .club, .network: true
    case .city, .region, .company, .event, .project: false
    }
  }

  /// Whether the request says that such a partner is not wanted.
  func isRefused(_ candidate: Int) -> Bool {
    guard let request = question.request else { return false }
    if request.withoutKinds.contains(context.graph.kindOfPartner[candidate]) { return true }
    if let country = context.countries[candidate], request.withoutCountries.contains(country) {
      return true
    }
    return request.withoutPlaces.contains { id in
      context.graph.index(of: id).map { context.graph.lies(candidate, in: $0) } ?? false
    }
  }

  func hasWantedThemes(_ candidate: Int) -> Bool {
    let own = context.graph.themesOfPartner[candidate]
    if !question.unwanted.isEmpty, own.contains(where: { question.unwanted[Int($0)] }),
      !own.contains(where: { theme in question.profile.contains { $0.theme == theme } })
    {
      return false
    }
    guard !themes.isEmpty else { return true }
    return context.profiles.themesOfPartner[candidate].contains { themes.contains($0.theme) }
  }

  func isNearEnough(_ candidate: Int) -> Bool {
    guard let limit = options.maximumDistance else { return true }
    guard let here = context.coordinates[candidate] else { return false }
    let centres =
      question.places.isEmpty
      ? [question.coordinate] : question.places.map { context.coordinates[$0] }
    return centres.contains { $0.map { $0.distance(to: here) <= limit } ?? false }
  }
}

extension PartnerGraph {
  /// The countries that an institution is a member of by a link, such as a consulate of its own.
  func countriesRepresented(by partner: Int) -> [CountryCode] {
    guard kindOfPartner[partner] == .institution else { return [] }
    return incidences[partner].compactMap { incidence in
      let link = Int(incidence.link)
      guard kindOfLink[link] == .membership, linkStarts[link] == Int32(partner) else { return nil }
      let other = Int(incidence.neighbour)
      return subkind(of: other) == "country" ? countryOfPartner[other] : nil
    }
  }

  /// The partners linked to a partner directly, and those with a project in common.
  func partnersAlreadyLinked(to partner: Int) -> Set<Int32> {
    var linked: Set<Int32> = []
    for incidence in incidences[partner] {
      linked.insert(incidence.neighbour)
      guard joinsProject(incidence) else { continue }
      for other in incidences[Int(incidence.neighbour)]
      where kindOfLink[Int(other.link)] != .location {
        linked.insert(other.neighbour)
      }
    }
    linked.remove(Int32(partner))
    return linked
  }
}
