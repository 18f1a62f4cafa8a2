extension PartnerGraph {
  /// The graph as it would be without some partners and links, and with some links more.
  ///
  /// The links at a partner that goes, and the statements about what goes, go with it; who sits in a
  /// city that goes has no city. What the graph does not hold is no loss.
  ///
  /// - Throws: ``PartnerGraphError/faultyNetwork(_:)`` if a link that is added has the identifier of
  ///   another, or names what the graph does not hold any more.
  /// - Complexity: As ``init(_:)``.
  public func changed(
    withoutPartners gone: Set<Partner.ID> = [], withoutLinks cut: Set<Link.ID> = [],
    adding added: [Link] = []
  ) throws(PartnerGraphError) -> PartnerGraph {
    let kept = links.filter {
      !cut.contains($0.id) && !gone.contains($0.from) && !gone.contains($0.to)
    }
    let lost = Set(gone.map(\.rawValue))
      .union(Set(links.map(\.id)).subtracting(kept.map(\.id)).map(\.rawValue))
    return try PartnerGraph(
      Network(
        name: name, title: title, licence: licence,
        partners: partners.filter { !gone.contains($0.id) }.map { $0.leaving(cities: gone) },
        links: kept + added, themes: themes, sources: Array(sources),
        statements: statements.filter { !lost.contains($0.subject) }))
  }
}

extension Partner {
  /// The partner, without its city if that is gone.
  fileprivate func leaving(cities gone: Set<Partner.ID>) -> Partner {
    guard let city, gone.contains(city) else { return self }
    return Partner(
      id: id, kind: kind, subkind: subkind, name: name, aliases: aliases, country: country,
      city: nil, coordinate: coordinate, identifiers: identifiers, themes: themes, offers: offers,
      seeks: seeks, population: population, period: period, website: website, sources: sources,
      note: note, extra: extra)
  }
}
