public import PartnerGraph

/// What of a network a picture shows: the part about some themes, and as it was at a time.
public struct MapFilter: Hashable, Sendable {
  /// The themes, each with its narrower ones; none for everything.
  public let themes: Set<Theme.ID>
  /// The first and the last date; nothing for all time.
  public let dates: Dates?

  /// A span of time.
  public struct Dates: Hashable, Sendable {
    /// Its first date.
    public let first: PartialDate
    /// Its last date.
    public let last: PartialDate

    /// Makes a span.
    public init(first: PartialDate, last: PartialDate) {
      self.first = first
      self.last = last
    }
  }

  /// What of a network a filter lets through.
  public struct Part: Hashable, Sendable {
    /// The partners, as indices of the graph, in order.
    public let partners: [Int]
    /// The links, as indices of the graph, in order.
    public let links: [Int]
  }

  /// Makes a filter.
  public init(themes: Set<Theme.ID> = [], dates: Dates? = nil) {
    self.themes = themes
    self.dates = dates
  }

  /// Whether it lets everything through.
  public var isEmpty: Bool { themes.isEmpty && dates == nil }

  /// The part of a network that it lets through.
  ///
  /// Of time: what may have been in the span, an unknown end setting no limit; a link that ended
  /// later was active then. Of themes: links about them, and links to partners that do or offer them,
  /// other than the one asked about; and the partners that then have a link, or the themes.
  ///
  /// - Parameters:
  ///   - graph: The network.
  ///   - centre: The partner asked about, which stays in any case.
  ///   - degrees: How far from it a picture goes: what is further away is left out. Nothing for all.
  /// - Throws: ``PartnerGraphError/unknownPartner(_:)``.
  /// - Complexity: O(*n* + *m* + *t*), where *n* is the number of partners near enough, *m* that of
  ///   links between them and *t* that of their themes, besides the making of a graph.
  public func graph(
    from graph: PartnerGraph, around centre: Partner.ID? = nil, degrees: Int? = nil
  ) throws(PartnerGraphError) -> PartnerGraph {
    if isEmpty { return graph }
    let shown = try part(of: graph, around: centre, degrees: degrees)
    let partners = shown.partners.map { graph.partners[$0] }
    let left = Set(partners.map(\.id))
    return try PartnerGraph(
      Network(
        name: graph.name, title: graph.title,
        partners: partners.map { Self.placed($0, in: graph, among: left) },
        links: shown.links.map { asItWas(graph.links[$0]) },
        themes: graph.themes, sources: Array(graph.sources)))
  }

  /// The partners and links of a network that it lets through; of ``graph(from:around:degrees:)``.
  ///
  /// - Throws: ``PartnerGraphError/unknownPartner(_:)``.
  /// - Complexity: O(*n* + *m* + *t*), where *n* is the number of partners near enough, *m* that of
  ///   links between them and *t* that of their themes.
  public func part(
    of graph: PartnerGraph, around centre: Partner.ID? = nil, degrees: Int? = nil
  ) throws(PartnerGraphError) -> Part {
    var near: EgoNetwork?
    if let centre, let degrees { near = try graph.egoNetwork(of: centre, degrees: degrees) }
    return part(of: graph, middle: centre.flatMap { graph.index(of: $0) }, near: near)
  }

  private func part(of graph: PartnerGraph, middle: Int?, near: EgoNetwork?) -> Part {
    let wanted = narrower(graph)
    var isThere = [Bool](repeating: false, count: graph.partners.count)
    for index in near?.members.map({ Int($0.partner) }) ?? Array(graph.partners.indices) {
      isThere[index] = index == middle || dates == nil || has(graph.periodOfPartner[index])
    }
    var holds = [Bool](repeating: false, count: isThere.count)
    for theme in wanted {
      for holder in graph.holdersOfTheme[theme] where isThere[Int(holder)] {
        if Int(holder) != middle && isAbout(Int(holder), theme, graph) { holds[Int(holder)] = true }
      }
    }
    var isLinked = holds
    let links = (near?.links.map { Int($0) } ?? Array(graph.links.indices)).filter { link in
      let (start, end) = (Int(graph.linkStarts[link]), Int(graph.linkEnds[link]))
      let isWanted =
        isThere[start] && isThere[end]
        && (themes.isEmpty || holds[start] || holds[end]
          || graph.themesOfLink[link].contains { wanted.contains(Int($0)) })
      guard isWanted, dates == nil || has(graph.links[link].period) else { return false }
      (isLinked[start], isLinked[end]) = (true, true)
      return true
    }
    if let middle { isLinked[middle] = true }
    return Part(
      partners: isThere.indices.filter { isThere[$0] && (themes.isEmpty || isLinked[$0]) },
      links: links)
  }

  /// The themes and their narrower ones, as indices of the graph.
  private func narrower(_ graph: PartnerGraph) -> Set<Int> {
    Set(
      graph.themes.indices.filter { index in
        themes.contains(graph.themes[index].id)
          || graph.ancestorsOfTheme[index].contains {
            themes.contains(graph.themes[Int($0.theme)].id)
          }
      })
  }

  /// Whether a partner that holds a theme does or offers it, and not only seeks it.
  private func isAbout(_ partner: Int, _ theme: Int, _ graph: PartnerGraph) -> Bool {
    !graph.seeksOfPartner[partner].contains(Int32(theme))
      || graph.offersOfPartner[partner].contains(Int32(theme))
      || graph.partners[partner].themes.contains(graph.themes[theme].id)
  }

  private func has(_ period: Period) -> Bool {
    guard let dates else { return true }
    if let since = period.since, since.firstDay > dates.last.lastDay { return false }
    if let until = period.until, until.lastDay < dates.first.firstDay { return false }
    return true
  }

  /// A link that is over today was active in a span that ends before its end.
  private func asItWas(_ link: Link) -> Link {
    guard let dates, link.state == .ended, let until = link.period.until,
      until.lastDay >= dates.last.lastDay
    else { return link }
    return Link(
      id: link.id, from: link.from, to: link.to, kind: link.kind, themes: link.themes,
      period: link.period, state: .active, confirmed: link.confirmed, amount: link.amount,
      sources: link.sources, note: link.note, extra: link.extra)
  }

  /// A partner keeps the place that it has by its city or a link, though they be not shown.
  private static func placed(
    _ partner: Partner, in graph: PartnerGraph, among left: Set<Partner.ID>
  ) -> Partner {
    if partner.coordinate != nil && partner.city == nil { return partner }
    return Partner(
      id: partner.id, kind: partner.kind, subkind: partner.subkind, name: partner.name,
      country: partner.country, city: partner.city.flatMap { left.contains($0) ? $0 : nil },
      coordinate: graph.index(of: partner.id).flatMap { graph.coordinate(of: $0) },
      themes: partner.themes, offers: partner.offers, seeks: partner.seeks,
      period: partner.period, sources: partner.sources)
  }
}
