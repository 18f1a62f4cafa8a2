public import PartnerGraph

extension MapContent {
  /// The same content under another title, and with themes told by colours or not.
  public func changed(title: String, hasThemes: Bool = true) -> Self {
    Self(
      name: name, title: title, language: language, partners: partners, links: links,
      themes: hasThemes ? themes : [], sourceLine: sourceLine, omission: omission,
      newestDate: newestDate)
  }

  /// The same content with a sentence behind what is told to be left out.
  package func adding(note: String) -> Self {
    Self(
      name: name, title: title, language: language, partners: partners, links: links,
      themes: themes, sourceLine: sourceLine,
      omission: omission.isEmpty ? note : omission + " " + note, newestDate: newestDate)
  }

  /// The same content with partners suggested to the one in the middle, each by a proposed link.
  ///
  /// Who is suggested stands behind those shown already; without a partner in the middle, or where
  /// the graph does not hold who is suggested, nothing is added.
  ///
  /// - Complexity: O(*p* + *s*), where *p* is the number of partners shown and *s* that of suggestions.
  public func adding(_ suggestions: [MapSuggestion], from graph: PartnerGraph) -> Self {
    guard let centre else { return self }
    let describer = MapDescriber(graph, language: language)
    var (partners, links) = (partners, links)
    for suggestion in suggestions {
      guard let index = graph.index(of: suggestion.partner) else { continue }
      let position = partners.firstIndex { $0.id == suggestion.partner }
      let shown =
        position.map { partners[$0] }
        ?? describer.partner(index, degree: 1, emphasis: .normal)
      let named = shown.named("\(shown.name) (\(suggestion.words))")
      if let position { partners[position] = named } else { partners.append(named) }
      links.append(
        MapLink(
          id: Identifier("suggested--\(suggestion.partner)"), from: centre,
          to: position ?? partners.count - 1, kind: .contact, state: .proposed,
          theme: named.theme, strength: suggestion.strength, details: named.name))
    }
    return Self(
      name: name, title: title, language: language, partners: partners, links: links,
      themes: themes, sourceLine: sourceLine, omission: omission, newestDate: newestDate)
  }

  /// The same content with everything faint but some partners and links.
  public func highlighting(partners shown: Set<Partner.ID>, links drawn: Set<Link.ID>) -> Self {
    Self(
      name: name, title: title, language: language,
      partners: partners.map { shown.contains($0.id) ? $0 : $0.faint },
      links: links.map { drawn.contains($0.id) ? $0 : $0.faint }, themes: themes,
      sourceLine: sourceLine, omission: omission, newestDate: newestDate)
  }
}

extension MapPartner {
  fileprivate func named(_ name: String) -> Self {
    Self(
      id: id, kind: kind, name: name, details: details, theme: theme, degree: degree,
      emphasis: emphasis, coordinate: coordinate, country: country, count: count, city: city)
  }

  fileprivate var faint: Self {
    Self(
      id: id, kind: kind, name: name, details: details, theme: theme, degree: degree,
      emphasis: .faint, coordinate: coordinate, country: country, count: count, city: city)
  }
}

extension MapLink {
  fileprivate var faint: Self {
    Self(
      id: id, from: from, to: to, kind: kind, state: state, theme: theme, strength: strength,
      details: details, emphasis: .faint, period: period, confirmed: confirmed)
  }
}
