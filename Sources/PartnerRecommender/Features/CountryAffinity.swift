import PartnerGraph

/// How often the asker's country and the candidate's work together in this network.
///
/// The shrunk share of ``Affinities``. Country pairs as a driver of cooperation: J. Hoekman,
/// K. Frenken, R. J. W. Tijssen, *Research collaboration at a distance*, Research Policy 39 (2010)
/// 662, doi:10.1016/j.respol.2010.01.012. Cost: one look-up a candidate.
struct CountryAffinity: Feature {
  let name = FeatureName.countryAffinity

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard let country = question.country else { return .none }
    let shares = context.affinities.shares(given: country)
    let countryOf = context.affinities.countryOf
    return .dense { candidate in countryOf[candidate] < 0 ? 0 : shares[countryOf[candidate]] }
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    guard let first = question.country, let second = context.countries[candidate] else { return [] }
    return [.countries(first, second, links: context.affinities.links(first, second))]
  }
}
