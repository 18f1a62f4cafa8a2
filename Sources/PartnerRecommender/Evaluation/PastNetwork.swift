import PartnerGraph

/// The part of a network that was known before a cut.
enum PastNetwork {
  static func make(of graph: PartnerGraph, ages: LinkAges) -> Network {
    let kept = knownPartners(graph, ages)
    let links = graph.links.indices.filter {
      ages.sides[$0] == .before && kept[Int(graph.linkStarts[$0])] && kept[Int(graph.linkEnds[$0])]
    }
    let partners = graph.partners.indices.filter { kept[$0] }.map { index in
      asKnown(graph.partners[index], graph, kept, ages.cut)
    }
    return Network(
      name: graph.name, title: graph.title, licence: graph.licence, partners: partners,
      links: links.map { asKnown(graph.links[$0], ages.cut) }, themes: graph.themes,
      sources: Array(graph.sources))
  }

  /// Whoever began before the cut and has a link from then, or no dated link at all.
  private static func knownPartners(_ graph: PartnerGraph, _ ages: LinkAges) -> [Bool] {
    graph.partners.indices.map { partner in
      if let since = graph.periodOfPartner[partner].since {
        guard LinkAges.side(of: since, ages.cut) == .before else { return false }
      }
      var isLater = false
      for incidence in graph.incidences[partner]
      where graph.kindOfLink[Int(incidence.link)] != .location {
        switch ages.sides[Int(incidence.link)] {
        case .before: return true
        case .after: isLater = true
        case .unclear: break
        }
      }
      return !isLater
    }
  }

  private static func asKnown(
    _ partner: Partner, _ graph: PartnerGraph, _ kept: [Bool], _ cut: PartialDate
  ) -> Partner {
    let city = partner.city.flatMap { graph.index(of: $0) }.flatMap {
      kept[$0] ? partner.city : nil
    }
    return Partner(
      id: partner.id, kind: partner.kind, subkind: partner.subkind, name: partner.name,
      aliases: partner.aliases, country: partner.country, city: city,
      coordinate: partner.coordinate, identifiers: partner.identifiers, themes: partner.themes,
      offers: partner.offers, seeks: partner.seeks, population: partner.population,
      period: Period(since: partner.period.since, until: known(partner.period.until, cut)),
      website: partner.website, sources: partner.sources, note: partner.note,
      extra: partner.extra)
  }

  /// A link without what came later; a state that cannot be dated before the cut was not known.
  private static func asKnown(_ link: Link, _ cut: PartialDate) -> Link {
    let until = known(link.period.until, cut)
    let confirmed = known(link.confirmed, cut)
    return Link(
      id: link.id, from: link.from, to: link.to, kind: link.kind, themes: link.themes,
      period: Period(since: link.period.since, until: until),
      state: until == nil && confirmed == nil ? .active : link.state, confirmed: confirmed,
      sources: link.sources, extra: link.extra)
  }

  private static func known(_ date: PartialDate?, _ cut: PartialDate) -> PartialDate? {
    date.flatMap { LinkAges.side(of: $0, cut) == .before ? $0 : nil }
  }
}
