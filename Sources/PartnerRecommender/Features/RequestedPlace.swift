import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether a candidate is where it was asked for: 1 in the place itself, else e^(−*d* / 100) at *d* km.
/// 0.4 for one of which no more is known than the region of the place.
/// Where the partners of somebody are asked for, 1 for those linked to it.
///
/// Distance decay in local search: W. R. Tobler, *A computer movie simulating urban growth in the
/// Detroit region*, Economic Geography 46 (1970) 234, doi:10.2307/143141. Cost: one distance a
/// candidate and place.
struct RequestedPlace: Feature {
  let name = FeatureName.requestedPlace

  /// The value of a partner of which no more is known than the region of the place.
  private static let inRegion = 0.4

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard let wanted = question.wantedPlaces else { return .none }
    let places = question.places
    return .dense { candidate in
      if wanted.isLinked(candidate) { return 1 }
      return places.lazy.map { Self.value(candidate, place: $0, wanted, context) }.max() ?? 0
    }
  }

  func ideal(for question: Question, in context: ScoringContext) -> Double {
    question.places.isEmpty && question.circles.isEmpty ? 0 : 1
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    guard let wanted = question.wantedPlaces else { return [] }
    if wanted.isLinked(candidate) { return Self.ties(of: candidate, question, context) }
    let best = question.places.max {
      Self.value(candidate, place: $0, wanted, context)
        < Self.value(candidate, place: $1, wanted, context)
    }
    guard let best else { return [] }
    let id = context.graph.partners.id(at: best)
    if wanted.isInside(candidate, best) { return [.place(id)] }
    if let territory = wanted.territory(of: candidate, around: best) {
      return [.place(context.graph.partners.id(at: territory))]
    }
    guard let here = context.coordinates[candidate], let there = context.coordinates[best]
    else { return [] }
    return [.distance(kilometres: here.distance(to: there), to: id)]
  }

  /// Whose partner it is, and by which links; none where a project joins the two.
  private static func ties(
    of candidate: Int, _ question: Question, _ context: ScoringContext
  ) -> [Evidence] {
    let graph = context.graph
    return question.circles.compactMap { circle -> Evidence? in
      guard let centre = graph.index(of: circle.centre) else { return nil }
      let links = graph.links(between: centre, and: candidate).filter {
        graph.kindOfLink[Int($0)] != .location
      }
      let twins = links.filter { graph.kindOfLink[Int($0)] == .twinning }
      let shown = circle.isTwinned && !twins.isEmpty ? twins : links
      return .commonPartner(
        circle.centre, links: shown.prefix(2).map { graph.links.id(at: Int($0)) },
        sources: context.sources(of: Array(shown.prefix(2))))
    }
  }

  private static func value(
    _ candidate: Int, place: Int, _ wanted: RequestedPlaces, _ context: ScoringContext
  ) -> Double {
    if wanted.isInside(candidate, place) { return 1 }
    if wanted.territory(of: candidate, around: place) != nil { return inRegion }
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
