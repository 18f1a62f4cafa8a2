import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is asked, in indices of the graph: for a partner (question A) or for a request (B).
struct Question: Sendable {
  /// The partner who asks, if it is one of the network.
  let subject: Int?
  /// The request, in question B.
  let request: Request?
  /// The themes it is about, with what is wider, in order of theme.
  let profile: [ThemeWeight]
  let profileNorm: Double
  /// The themes sought, and those offered, as they were named.
  let needs: (sought: [Int32], offered: [Int32])
  /// For each theme how well an offer of it meets what is sought, 0...1; empty if nothing is sought.
  let sought: [Double]
  /// For each theme how well it is met by what is offered when sought, 0...1; empty if nothing is.
  let offered: [Double]
  /// For each theme whether it, or one wider, is not wanted; empty if all are welcome.
  let unwanted: [Bool]
  let kind: Partner.Kind?
  let country: CountryCode?
  /// Where the one who asks sits: itself, or the place a request names for it.
  let home: Int?
  let coordinate: Coordinate?
  /// The places asked for.
  let places: [Int]
  /// Those whose partners are asked for.
  let circles: [Request.Circle]
  /// The themes of a request, as they were named.
  let asked: [Int32]
  /// Who is where it is wanted; nothing if no place is asked for.
  let wantedPlaces: RequestedPlaces?
  /// The projects most like the question, found when they are first asked for.
  let nearest = Nearest()

  /// What to ask for a partner.
  init(about subject: Int, in context: ScoringContext) {
    let graph = context.graph
    self.subject = subject
    request = nil
    profile = Array(context.profiles.themesOfPartner[subject])
    profileNorm = context.profiles.norms[subject]
    needs = (Array(graph.seeksOfPartner[subject]), Array(graph.offersOfPartner[subject]))
    sought = Self.matches(for: needs.sought, in: graph)
    offered = Self.matches(for: needs.offered, in: graph)
    unwanted = []
    kind = graph.kindOfPartner[subject]
    country = graph.country(of: subject)
    home = subject
    coordinate = graph.coordinate(of: subject)
    places = []
    circles = []
    asked = []
    wantedPlaces = nil
  }

  /// What to ask for a request.
  init(_ request: Request, in context: ScoringContext) throws(PartnerGraphError) {
    let graph = context.graph
    func themes(_ ids: [Theme.ID]) throws(PartnerGraphError) -> [Int32] {
      try ids.map { id throws(PartnerGraphError) in
        guard let index = graph.themeIndex(of: id) else { throw .unknownTheme(id) }
        return Int32(index)
      }
    }
    func partner(_ id: Partner.ID?) throws(PartnerGraphError) -> Int? {
      guard let id else { return nil }
      guard let index = graph.index(of: id) else { throw .unknownPartner(id) }
      return index
    }
    subject = try partner(request.asker.partner)
    self.request = request
    asked = try themes(request.themes + request.seeks + request.offers)
    profile = ThemeProfiles.expanded(asked, in: graph)
    profileNorm = context.profiles.norm(of: profile)
    needs = (try themes(request.seeks), try themes(request.offers))
    sought = Self.matches(for: needs.sought, in: graph)
    offered = Self.matches(for: needs.offered, in: graph)
    unwanted = Self.covered(by: try themes(request.without), in: graph)
    let home = try partner(request.asker.place) ?? subject
    self.home = home
    kind = request.asker.kind ?? subject.map { graph.kindOfPartner[$0] }
    country = request.asker.country ?? home.flatMap { graph.country(of: $0) }
    coordinate = home.flatMap { graph.coordinate(of: $0) }
    var places: [Int] = []
    circles = request.circles
    for id in request.places where !circles.contains(where: { $0.centre == id }) {
      if let place = try partner(id) { places.append(place) }
    }
    self.places = places
    wantedPlaces = RequestedPlaces(places, request, context)
  }

  /// The marks of the request that are of some columns.
  func marks(_ isOf: (Request.Mark) -> Bool) -> [Request.Mark] {
    (request?.marks ?? []).filter(isOf)
  }

  /// What the one who asks is linked with.
  func ownWorks(in context: ScoringContext) -> Set<Int32> {
    Set(subject.map { context.graph.incidences[$0].map(\.neighbour) } ?? [])
  }

  /// How well each theme meets one of some needs: 1 for the theme itself or one narrower,
  /// 2^(−*s*) for one *s* steps wider.
  private static func matches(for needs: [Int32], in graph: PartnerGraph) -> [Double] {
    guard !needs.isEmpty else { return [] }
    var result = covered(by: needs, in: graph).map { $0 ? 1.0 : 0.0 }
    for need in needs {
      for ancestor in graph.ancestorsOfTheme[Int(need)] {
        let less = exp2(-Double(ancestor.steps))
        result[Int(ancestor.theme)] = max(result[Int(ancestor.theme)], less)
      }
    }
    return result
  }

  /// Which themes are among some themes or narrower than one of them; empty for no themes.
  private static func covered(by themes: [Int32], in graph: PartnerGraph) -> [Bool] {
    guard !themes.isEmpty else { return [] }
    let wider = Set(themes)
    return graph.themes.indices.map { theme in
      wider.contains(Int32(theme))
        || graph.ancestorsOfTheme[theme].contains { wider.contains($0.theme) }
    }
  }
}
