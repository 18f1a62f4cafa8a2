import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether a candidate is where it was asked for: 1 in the place itself, else e^(−*d* / 100) at *d* km.
///
/// Distance decay in local search: W. R. Tobler, *A computer movie simulating urban growth in the
/// Detroit region*, Economic Geography 46 (1970) 234, doi:10.2307/143141. Cost: one distance a
/// candidate and place.
struct RequestedPlace: Feature {
  let name = FeatureName.requestedPlace

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard !question.places.isEmpty else { return .none }
    let places = question.places
    return .dense { candidate in
      places.lazy.map { Self.value(candidate, place: $0, context) }.max() ?? 0
    }
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    let best = question.places.max {
      Self.value(candidate, place: $0, context) < Self.value(candidate, place: $1, context)
    }
    guard let best else { return [] }
    let id = context.graph.partners.id(at: best)
    if context.graph.lies(candidate, in: best) { return [.place(id)] }
    guard let here = context.coordinates[candidate], let there = context.coordinates[best]
    else { return [] }
    return [.distance(kilometres: here.distance(to: there), to: id)]
  }

  private static func value(_ candidate: Int, place: Int, _ context: ScoringContext) -> Double {
    if context.graph.lies(candidate, in: place) { return 1 }
    guard let here = context.coordinates[candidate], let there = context.coordinates[place]
    else { return 0 }
    return exp(-here.distance(to: there) / 100)
  }
}

extension PartnerGraph {
  /// Whether a partner is a place or sits in it, by its city or by a link of location.
  func lies(_ partner: Int, in place: Int) -> Bool {
    partner == place || cityOfPartner[partner] == Int32(place)
      || incidences[partner].contains {
        $0.neighbour == Int32(place) && links[Int($0.link)].kind == .location
          && linkStarts[Int($0.link)] == Int32(partner)
      }
  }
}
