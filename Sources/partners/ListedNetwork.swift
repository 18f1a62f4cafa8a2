import PartnerGraph
import PartnerStore

/// Where lists come from: a network that was read, or a database of which only they are read. What is
/// empty or nothing filters nothing.
protocol ListedNetwork {
  /// Themes by their names, with all that are narrower.
  func narrower(than names: [String]) throws -> Set<Theme.ID>
  func partners(
    kinds: [Partner.Kind], countries: [CountryCode], themes: Set<Theme.ID>?
  ) throws -> [ListedPartner]
  func links(kinds: [Link.Kind], themes: Set<Theme.ID>?) throws -> [Link]
  func sources() throws -> [Source]
  func statements() throws -> [Statement]
}

extension OpenNetwork: ListedNetwork {
  func narrower(than names: [String]) throws -> Set<Theme.ID> {
    var themes: Set<Theme.ID> = []
    for name in names { themes.formUnion(narrower(than: try theme(name))) }
    return themes
  }

  func partners(
    kinds: [Partner.Kind], countries: [CountryCode], themes: Set<Theme.ID>?
  ) -> [ListedPartner] {
    graph.partners.indices.lazy.map { index in
      ListedPartner(
        graph.partners[index], country: graph.country(of: index),
        links: graph.incidences.count(of: index))
    }.filter { listed in
      (kinds.isEmpty || kinds.contains(listed.partner.kind))
        && (countries.isEmpty || listed.country.map(countries.contains) ?? false)
        && (themes.map(listed.partner.hasAny) ?? true)
    }
  }

  func links(kinds: [Link.Kind], themes: Set<Theme.ID>?) -> [Link] {
    graph.links.filter { link in
      (kinds.isEmpty || kinds.contains(link.kind))
        && themes.map { !$0.isDisjoint(with: link.themes) } ?? true
    }
  }

  func sources() -> [Source] { Array(graph.sources) }

  func statements() -> [Statement] { Array(graph.statements) }
}

extension Partner {
  fileprivate func hasAny(of ids: Set<Theme.ID>) -> Bool {
    !ids.isDisjoint(with: themes + offers + seeks)
  }
}
