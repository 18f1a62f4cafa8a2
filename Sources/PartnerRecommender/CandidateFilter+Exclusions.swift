import PartnerGraph

extension CandidateFilter {
  /// What leaves a partner out, in order of the cases of ``Exclusion``; empty exactly if it is
  /// admitted.
  func exclusions(of candidate: Int) -> [Exclusion] {
    if candidate == question.home || candidate == question.subject || isAsker(candidate) {
      return [.asker]
    }
    var found: [Exclusion] = []
    if !includesLinked, isLinked(candidate) { found.append(.alreadyLinked) }
    if !isOfKind(candidate) {
      let isAskedForAny = options.kinds.isEmpty && question.request?.kinds.isEmpty ?? true
      found.append(isAskedForAny ? .listedOnRequest : .kind(context.graph.kindOfPartner[candidate]))
    }
    if !isInCountry(candidate) { found.append(.country(context.countries[candidate])) }
    if !isWhereWanted(candidate) { found.append(.place) }
    if isRefused(candidate) { found.append(.refused) }
    if !exists(candidate) { found.append(.notExisting) }
    return found + evidenceExclusions(of: candidate) + themeExclusions(of: candidate)
      + distanceExclusions(of: candidate)
  }

  private func evidenceExclusions(of candidate: Int) -> [Exclusion] {
    guard let since = options.evidenceSince else { return [] }
    let newest = context.newestDates[candidate]
    if let newest, newest.lastDay >= since.firstDay { return [] }
    return [.evidence(newest: newest)]
  }

  private func themeExclusions(of candidate: Int) -> [Exclusion] {
    if hasWantedThemes(candidate) { return [] }
    let held = context.profiles.themesOfPartner[candidate]
    let hasAsked = themes.isEmpty || held.contains { themes.contains($0.theme) }
    return [hasAsked ? .unwantedTheme : .theme]
  }

  private func distanceExclusions(of candidate: Int) -> [Exclusion] {
    if isNearEnough(candidate) { return [] }
    let centres =
      question.places.isEmpty
      ? [question.coordinate] : question.places.map { context.coordinates[$0] }
    let here = context.coordinates[candidate]
    let distances = centres.compactMap { centre in
      centre.flatMap { centre in here.map { centre.distance(to: $0) } }
    }
    return [.distance(kilometres: distances.min())]
  }
}
