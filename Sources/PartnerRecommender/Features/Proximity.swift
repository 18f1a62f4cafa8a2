import PartnerGraph

/// How near the candidate is to the one who asks: 1 / (1 + *d* / 200) at *d* km.
///
/// Geographical proximity: R. Boschma, *Proximity and innovation: a critical assessment*, Regional
/// Studies 39 (2005) 61, doi:10.1080/0034340052000320887. Cost: one distance a candidate.
struct Proximity: Feature {
  let name = FeatureName.proximity

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard let home = question.coordinate, question.places.isEmpty else { return .none }
    let coordinates = context.coordinates
    return .dense { candidate in
      coordinates[candidate].map { 1 / (1 + home.distance(to: $0) / 200) } ?? 0
    }
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    guard let home = question.coordinate, let place = context.coordinates[candidate],
      let asker = question.home
    else { return [] }
    let graph = context.graph
    let distance = Evidence.distance(
      kilometres: home.distance(to: place), to: graph.partners.id(at: asker))
    if graph.lies(candidate, in: asker) { return [.place(graph.partners.id(at: asker))] }
    if graph.lies(asker, in: candidate) {
      return [distance, .place(graph.partners.id(at: candidate))]
    }
    let city = graph.cityOfPartner[candidate]
    guard city >= 0, city == graph.cityOfPartner[asker] else { return [distance] }
    return [.place(graph.partners.id(at: Int(city)))]
  }
}
