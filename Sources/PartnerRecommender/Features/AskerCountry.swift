import PartnerGraph

/// What ties a candidate has with the country of the one who asks: the number of its links that
/// lead to partners in that country, if it is in another one itself.
///
/// Experience with a country as ground of trust: J. Hoekman, K. Frenken, R. J. W. Tijssen, *Research
/// collaboration at a distance*, Research Policy 39 (2010) 662, doi:10.1016/j.respol.2010.01.012.
/// Cost: the links at partners in the country.
struct AskerCountry: Feature {
  let name = FeatureName.askerCountry

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard let country = question.request?.asker.country else { return .none }
    for (partner, home) in context.countries.enumerated() where home == country {
      for incidence in context.graph.incidences[partner]
      where context.countries[Int(incidence.neighbour)] != country {
        scratch.add(1, to: incidence.neighbour)
      }
    }
    return scratch.take()
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    let country = question.request?.asker.country
    let links = context.graph.incidences[candidate]
      .filter { context.countries[Int($0.neighbour)] == country }.map(\.link).sorted()
    return [
      .links(links.map { context.graph.links.id(at: Int($0)) }, sources: context.sources(of: links))
    ]
  }
}
