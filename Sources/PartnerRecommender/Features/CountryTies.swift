import PartnerGraph

/// How many partners a candidate has in the country of the one who asks, by strength.
///
/// Experience with a country as ground of trust: J. Hoekman, K. Frenken, R. J. W. Tijssen, *Research
/// collaboration at a distance*, Research Policy 39 (2010) 662, doi:10.1016/j.respol.2010.01.012.
/// Cost: the acquaintances of the partners in that country, once for each country.
struct CountryTies: Feature {
  let name = FeatureName.countryTies

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard let country = question.country else { return .none }
    let ties = context.ties.counts(with: country)
    return .dense { $0 < ties.count ? Double(ties[$0]) : 0 }
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    guard let first = question.country, let second = context.countries[candidate] else { return [] }
    return [.countries(first, second, links: context.affinities.links(first, second))]
  }
}
