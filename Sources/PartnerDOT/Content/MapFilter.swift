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
  /// - Throws: ``PartnerGraphError``, which a part of a graph never gives.
  /// - Complexity: O(*n* + *m* + *t*), where *n* is the number of partners, *m* that of links and *t*
  ///   that of their themes, besides the making of a graph.
  public func graph(
    from graph: PartnerGraph, around centre: Partner.ID? = nil
  ) throws(PartnerGraphError) -> PartnerGraph {
    if isEmpty { return graph }
    let wanted = narrower(graph)
    var partners = graph.partners.filter { $0.id == centre || isThere($0.period) }
    let there = Set(partners.map(\.id))
    let holders = Set(
      partners.filter { isAbout($0.themes + $0.offers, wanted) && $0.id != centre }.map(\.id))
    let links = graph.links.filter { link in
      there.contains(link.from) && there.contains(link.to) && isThere(link.period)
        && (themes.isEmpty || isAbout(link.themes, wanted) || holders.contains(link.from)
          || holders.contains(link.to))
    }.map(asItWas)
    if !themes.isEmpty {
      let linked = Set(links.flatMap { [$0.from, $0.to] })
      partners.removeAll {
        $0.id != centre && !linked.contains($0.id) && !holders.contains($0.id)
      }
    }
    let left = Set(partners.map(\.id))
    return try PartnerGraph(
      Network(
        name: graph.name, title: graph.title,
        partners: partners.map { Self.placed($0, in: graph, among: left) }, links: links,
        themes: graph.themes, sources: Array(graph.sources)))
  }

  private func narrower(_ graph: PartnerGraph) -> Set<Theme.ID> {
    Set(
      graph.themes.indices.filter { index in
        themes.contains(graph.themes[index].id)
          || graph.ancestorsOfTheme[index].contains {
            themes.contains(graph.themes[Int($0.theme)].id)
          }
      }.map { graph.themes[$0].id })
  }

  private func isAbout(_ ids: [Theme.ID], _ wanted: Set<Theme.ID>) -> Bool {
    ids.contains(where: wanted.contains)
  }

  private func isThere(_ period: Period) -> Bool {
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
