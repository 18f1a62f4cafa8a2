import PartnerGraph

/// Whether both are in one country: 1 or 0.
///
/// Borders weigh on cooperation beyond distance: J. Scherngell, M. J. Barber, *Spatial interaction
/// modelling of cross-region R&D collaborations*, Papers in Regional Science 88 (2009) 531,
/// doi:10.1111/j.1435-5957.2008.00215.x. Cost: one look-up a candidate.
struct SameCountry: Feature {
  let name = FeatureName.sameCountry

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard let country = question.country else { return .none }
    let countries = context.countries
    return .dense { countries[$0] == country ? 1 : 0 }
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    guard let country = question.country else { return [] }
    return [.countries(country, country, links: context.affinities.links(country, country))]
  }
}
